"""The Nth member: who is told to be, or to become, one more of them, whatever he does for it; and who is counted among them.

Owns: joining told by a place in the row. Never: reads the act itself.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import group_of
from watcher.reading.keys import senses_of, tokens_like
from watcher.reading.set.set_frames import root_of
from watcher.reading.set.set_scenes import Move, Run, Scene, is_subject

_BECOMES = words_of("clauses.be") | frozenset("become becomes became becoming".split())
_NTH = frozenset("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth latest newest".split())
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_ONES = frozenset("country countries nation state member party signatory".split())
_TALKS = frozenset({"talk"})
_INCLUDES = words_of("ranks.includes")
_DECIDES = frozenset({"approve", "reject", "sign", "vote"})
_NOW = frozenset({"now", "also", "plus"})
SIGNS = _NTH | _ENDINGS | _INCLUDES


def ranked(scene: Scene, new: list[Run]) -> list[Move]:
    """Return who is the Nth of them ("has become the fifth country to land there"), or counted in ("now includes A")."""
    return _nth(scene, new) or _counted_in(scene, new)


def _nth(scene: Scene, new: list[Run]) -> list[Move]:
    words = scene.words
    if not scene.frame.acts.isdisjoint(_TALKS):
        return []  # the 30th member of a body is not one of those that are in talks
    for k in [i for i, t in enumerate(words.low) if t in _ONES or root_of(t) in scene.frame.called]:
        if k < 2 or not any(_is_nth(words.low, i) for i in range(max(0, k - 3), k)):
            continue
        clause = scene.clause(k)
        group = next((g for g in reversed(clause.groups) if g.j <= k and k - g.j <= 9), None)
        if group is None or words.low[group.head] not in _BECOMES or not _is_of_it(scene, group.j, k):
            continue
        told = scene.told(group.head)
        who = [run for run in new if is_subject(words, clause, run, group.head)]
        if told is not None and who:
            return scene.joined(group.head, who[0], told, "one more of them")
    return []


def _is_nth(low: list[str], i: int) -> bool:
    return low[i] in _NTH or (low[i] in _ENDINGS and low[i - 1].isdigit())


def _is_of_it(scene: Scene, begin: int, k: int) -> bool:
    """Say whether the row is that of the members: what they are in, or do it to, stands beside the noun at token k."""
    words = scene.words
    near = range(begin, min(k + 13, scene.clause(k).j))
    if words.low[k + 1 : k + 2] == ["to"] and not scene.frame.does and not any(k < a in near for a in scene.acts):
        return False  # "the 21st member to criticise the union"
    if words.low[k + 1 : k + 2] == ["to"] and k + 2 < len(words.low) and k + 2 not in scene.acts:
        does = {s.concept for s in senses_of(words, k + 2)} & _DECIDES
        if does and does.isdisjoint(scene.frame.acts):
            return False  # "the 22nd country to ratify the accession"
    if any(h.i in near and h.name.id in scene.frame.names for h in words.names) or any(a in near for a in scene.acts if a != k):
        return True
    things = any(i in near for keys in scene.frame.things for i in tokens_like(words, keys, 0.6))
    there = words.low[k + 1 : k + 2] == ["to"] and not {"so", "there", "it"}.isdisjoint(words.low[k + 2 : k + 9])
    return things or there


def _counted_in(scene: Scene, new: list[Run]) -> list[Move]:
    """Return who is told to be counted in now: "the pact now includes A", "comprises the old members plus A"."""
    words = scene.words
    for k in [i for i, t in enumerate(words.low) if t in _INCLUDES]:
        clause = scene.clause(k)
        group = group_of(words, clause.groups, k)
        told = scene.told(k) if group is not None and group.i <= k < group.j else None
        if told is None or group is None or _NOW.isdisjoint(words.low[max(clause.i, k - 3) : k + 9]):
            continue
        ours = any(clause.i <= h.i < k and h.name.id in scene.frame.names for h in words.names)
        ours = ours or any(clause.i <= i < k for keys in scene.frame.things for i in tokens_like(words, keys, 0.6))
        ours = ours or any(clause.i <= a < k for a in scene.acts) or words.low[group.i - 1] in _KINDS
        for run in new:
            if ours and 0 < run.i - k <= 8 and not run.before:
                return scene.joined(k, run, told, "counted among them")
    return []


_KINDS = frozenset({"bloc", "group", "club", "alliance", "union", "pact", "coalition", "consortium"})
