"""Places that are members: where a thing is done in them, where what they lack is cut off, and who lacks it or has it again.

Owns: what is told of a place by "in", and of what it is without. Never: who holds places (set_grounds), or bases.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, Group
from watcher.reading.keys import tokens_like
from watcher.reading.set.set_frames import root_of
from watcher.reading.set.set_scenes import Move, Run, Scene, is_subject
from watcher.reading.stance import Told

_ACTING = frozenset(map(root_of, words_of("places.acting")))
_ARE = words_of("clauses.be") | frozenset("remain remains remained left".split())
_HAVE = frozenset("has have had gets got".split())
_AGAIN = frozenset({"again", "back", "once"})


def is_done_there(scene: Scene, clause: Clause, group: Group, run: Run) -> bool:
    """Say whether it is done in a place, where places do it: "smoking on beaches has been banned in A"."""
    if run.before != "in" or run.at != group.j or not is_passive(scene.words, group) or _ACTING.isdisjoint(scene.frame.called):
        return False
    things = [i for keys in scene.frame.things for i in tokens_like(scene.words, keys, 0.6)]
    return any(clause.i <= i < group.i for i in (*things, *scene.acts))


def is_cut_there(scene: Scene, clause: Clause, group: Group, run: Run) -> bool:
    """Say whether what the members lack is told of the place: "power to A was cut", "power was cut in A"."""
    if any(0 < run.at - a <= 2 for a in scene.acts):
        return True
    return run.at == group.j and any(clause.i <= a < group.i for a in scene.acts)


def lacking(scene: Scene, new: list[Run]) -> list[Move]:
    """Return who is told to be without what the members lack: "A is also without water"."""
    words = scene.words
    for k in scene.acts if scene.frame.lacks else ():
        clause = scene.clause(k)
        group = next((g for g in clause.groups if g.i < k <= g.j + 1), None)
        if group is None or words.low[k - 1] != "without" or "not" in words.low[group.i : k] or "no" in words.low[group.i : k]:
            continue
        if _ARE.isdisjoint(words.low[group.i : k]) or group.mood or group.conditional or group.denied:
            continue
        for run in new:
            if is_subject(words, clause, run, group.head):
                return scene.joined(k, run, Told("asserted", why="told to be without it"), "lacks it too")
    return []


def served(scene: Scene) -> list[Move]:
    """Return which members have again what they lacked: "A has water again"."""
    words = scene.words
    for k in scene.acts if scene.frame.lacks and not _AGAIN.isdisjoint(words.low) else ():
        clause = scene.clause(k)
        group = next((g for g in clause.groups if g.j <= k <= g.j + 2), None)
        if group is None or words.low[group.head] not in _HAVE or _AGAIN.isdisjoint(words.low[group.i : k + 3]):
            continue
        told = scene.told(group.head)
        gone = [m for run in scene.runs if is_subject(words, clause, run, group.head) for m in run.members]
        if gone and told is not None:
            return scene.left(group.head, gone, told, "has it again")
    return []
