"""Who parts from a set by a set phrase: says goodbye to it, turns its back on it, is off its list; whom the body loses.

Owns: leaving told by none of the verbs of leaving. Never: who joins.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, Group
from watcher.reading.keys import tokens_like
from watcher.reading.set.set_belonging import is_the_thing
from watcher.reading.set.set_scenes import Move, Scene, is_subject
from watcher.reading.spellings import BE, HAVE
from watcher.reading.words import Words

_PARTS = words_of("parting.parts")
_WAYS = words_of("parting.ways")
_LOSES = words_of("parting.loses")
_LISTS = frozenset({"list", "ballot", "roster", "shortlist", "slate", "team", "card", "programme", "calendar"})
_FROM = frozenset({"to", "on", "with", "from"})
_ENDS = frozenset(", . ; as on in at after last this and when".split())
SIGNS = _LOSES | _WAYS | {"off"}


def parting(scene: Scene) -> list[Move]:
    """Return who parts from what the members are in."""
    words = scene.words
    if SIGNS.isdisjoint(words.low):
        return []
    for group in scene.sentence.groups:
        told, clause = scene.told(group.head), scene.clause(group.head)
        if told is None:
            continue
        if words.low[group.head] in _LOSES and not is_passive(words, group) and is_the_thing(scene, clause.i, group.i):
            for run in scene.runs:
                ends = run.j >= len(words.low) or words.low[run.j] in _ENDS
                if run.members and 0 <= run.i - group.j <= 1 and ends:
                    return scene.left(group.head, run.members, told, "the body loses them")
        at = _away(words, group)
        off = at < 0 and _is_off_the_list(scene, group)
        if not off and (at < 0 or not is_the_thing(scene, at)):
            continue
        gone = [m for run in scene.runs if is_subject(words, clause, run, group.head) for m in run.members]
        if gone:
            return scene.left(group.head, gone, told, "is off it" if off else "parts from it")
    return []


def _away(words: Words, group: Group) -> int:
    """Return where it is told of what somebody parts from: "said goodbye to", "turned its back on"; -1 where not."""
    k = group.j if words.low[group.head] in HAVE and words.low[group.j : group.j + 1] == ["said"] else group.head
    if words.low[k] not in _PARTS:
        return -1
    j = k + 1 + (words.low[k + 1 : k + 2] in (["its"], ["their"], ["all"], ["a"]))
    j += words.low[j : j + 1] in (["final"], ["formal"], ["last"])
    if words.low[j : j + 1] in (["away"], ["free"]) and words.low[j + 1 : j + 2] == ["from"]:
        return j + 2
    if words.low[j : j + 1] and words.low[j] in _WAYS and words.low[j + 1 : j + 2] and words.low[j + 1] in _FROM:
        return j + 2
    return -1


def _is_off_the_list(scene: Scene, group: Group) -> bool:
    """Say whether somebody is told to be off the list of the members: "is off the list of hosts"."""
    words, j = scene.words, group.j
    if words.low[group.head] not in BE or words.low[j : j + 1] != ["off"]:
        return False
    near = range(j + 1, min(j + 5, len(words.low)))
    if not any(words.low[i] in _LISTS for i in near):
        return False
    about = frozenset(scene.pattern.head) - {"country", "member"}
    return is_the_thing(scene, j + 2) or (bool(about) and any(j < i <= j + 9 for i in tokens_like(words, about)))


def says_any_more(words: Words, group: Group, clause: Clause) -> bool:
    """Say whether a denied verb is told to be so for good from now: "does not fly there any longer", "any more"."""
    return any(words.low[i] == "anymore" or tuple(words.low[i : i + 2]) in _ANY_MORE for i in range(group.j, clause.j))


_ANY_MORE = (("any", "longer"), ("any", "more"))
