"""Who comes to belong: becomes part of it, comes aboard, signs up to it, comes out in support, and who is the Nth.

Owns: joining told by a set phrase and not by the fact's own act. Never: reads the act itself, or who leaves.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Group, is_verb
from watcher.reading.keys import tokens_like
from watcher.reading.set.set_ranks import SIGNS as RANKS
from watcher.reading.set.set_ranks import ranked
from watcher.reading.set.set_scenes import AT, Move, Run, Scene, is_subject
from watcher.reading.stance import Told
from watcher.reading.words import Words

_BECOMES = words_of("bodies.becomes")
_BE = words_of("clauses.be")
_NOW = frozenset({"now", "also", "too", "again"})
_BOARDS = words_of("belonging.boards")
_SIGNS_UP = words_of("belonging.signs")
_TAKES = words_of("belonging.takes")
_TAKES_ONLY_IN = frozenset("take takes took taken taking let lets bring brings brought".split())
_ENDS = frozenset(", . ; as on in at after last this and".split())
_ENTRY = words_of("admissions.entry")
_BRINGS = words_of("belonging.brings")
_SUPPORT = words_of("belonging.support")
_SIDES = words_of("belonging.sides")
_WEIGHT = words_of("belonging.weight")
SIGNS = (
    RANKS
    | words_of("belonging.part")
    | {"aboard", "board", "behind", "favour", "favor", "support"}
    | _SIGNS_UP
    | _TAKES
    | _ENTRY
)
_ROOTS = frozenset({"back", "support", "endors"})
_FACT_BACKS = re.compile(r"\b(?:back|support|endors)")


def told_as_one(scene: Scene, new: list[Run]) -> list[Move]:
    """Return who comes to belong to the members, or is the Nth of them."""
    return _by_phrase(scene, new) or _taken_in(scene, new) or _by_entry(scene, new) or ranked(scene, new)


def _taken_in(scene: Scene, new: list[Run]) -> list[Move]:
    """Return whom the body itself takes in, or who is taken into it: "has taken in Able", "was welcomed into the force"."""
    words = scene.words
    for group in scene.sentence.groups if not _TAKES.isdisjoint(words.low) else ():
        head = words.low[group.head]
        if head not in _TAKES:
            continue
        told, clause, passive = scene.told(group.head), scene.clause(group.head), is_passive(words, group)
        if told is None:
            continue
        j = group.j
        if passive:
            into = words.low[j : j + 1] == ["into"]
            for run in new if into and is_the_thing(scene, j + 1) else ():
                if is_subject(words, clause, run, group.head):
                    return scene.joined(group.head, run, told, "is taken in")
            continue
        j += words.low[j : j + 1] == ["in"]
        if head in _TAKES_ONLY_IN and j == group.j:
            continue
        for run in new if is_the_thing(scene, clause.i, group.i) else ():
            # "Has taken in Able", but not "accepted Able's invitation".
            ends = run.j >= len(words.low) or words.low[run.j] in _ENDS
            if 0 <= run.i - j <= 1 and ends:
                return scene.joined(group.head, run, told, "the body takes them in")
    return []


def _by_entry(scene: Scene, new: list[Run]) -> list[Move]:
    """Return whose coming in is told as a fact by its noun: "Able's entry into the force brings the number to four"."""
    words = scene.words
    for k in [i for i, t in enumerate(words.low) if t in _ENTRY and words.low[i + 1 : i + 2] in (["into"], ["to"])]:
        if not is_the_thing(scene, k + 2):
            continue
        clause = scene.clause(k)
        group = next((g for g in clause.groups if g.i > k), None)
        if group is None or clause.i + 4 < k or group.mood or group.conditional or group.negated or group.tense == "none":
            continue
        told = scene.told(group.head)
        brings = words.low[group.head] in _BRINGS
        for run in new if told is not None and brings else ():
            if run.j == k - 1 and words.low[run.j] == "'s" and run.i - clause.i <= 1 and told is not None:
                return scene.joined(group.head, run, told, "comes in")
    return []


def _by_phrase(scene: Scene, new: list[Run]) -> list[Move]:
    words = scene.words
    if SIGNS.isdisjoint(words.low):
        return []
    frame = scene.frame
    backs = "approve" in frame.acts or not _ROOTS.isdisjoint(frame.roots)
    backs = frame.does and backs and _FACT_BACKS.search(scene.pattern.fact.says.partition("[")[0]) is not None
    for group in scene.sentence.groups:
        at = _part(words, group)
        why = "part of it"
        if at < 0:
            at, why = _aboard(words, group), "comes aboard"
        if at < 0 and backs:
            at, why = _behind(words, group), "comes out for it"
        if at < 0 or not (is_the_thing(scene, at) or (why == "comes aboard" and _ends_there(scene, at))):
            continue
        told, clause = scene.told(group.head), scene.clause(group.head)
        if told is None:
            continue
        if why == "part of it" and words.low[group.head] in _BE and not (told.mood or not _NOW.isdisjoint(words.low)):
            continue  # "is part of it" tells no news
        for run in new:
            if is_subject(words, clause, run, group.head):
                return scene.joined(group.head, run, told, why)
    return []


def _part(words: Words, group: Group) -> int:
    """Return where it is told of what somebody becomes part: "has become [a full] part of", "is now part of"; -1 where not."""
    if words.low[group.head] not in _BECOMES | _BE:
        return -1
    i = next((i for i in range(group.head + 1, min(group.j + 4, len(words.low))) if words.low[i] in _PART), -1)
    plain = i > 0 and all(words.low[n] in _PLAIN for n in range(group.head + 1, i))
    return i + 2 if plain and words.low[i + 1 : i + 2] in (["of"], ["in"], ["to"]) else -1


_PART = words_of("belonging.part")
_PLAIN = frozenset("a an now also again once more formally officially full fully".split())


def _aboard(words: Words, group: Group) -> int:
    """Return where it is told of what somebody comes aboard, or signs up to; -1 where not."""
    low, j = words.low, group.j
    if low[group.head] in _BOARDS:
        if low[j : j + 1] == ["aboard"]:
            return j + 1
        return j + 2 if low[j : j + 2] == ["on", "board"] else -1
    if low[group.head] in _SIGNS_UP:
        j += low[j : j + 1] in (["formally"], ["officially"])
        for way in (["up", "to"], ["on", "to"], ["onto"], ["up", "with"]):
            if low[j : j + len(way)] == way:
                return j + len(way)
    return -1


def _behind(words: Words, group: Group) -> int:
    """Return where it is told of what somebody comes out for: "in support of", "put its weight behind"; -1 where not."""
    low, head = words.low, words.low[group.head]
    near = range(group.j, min(group.j + 5, len(low)))
    if head in _SIDES | _BE:
        for i in near:
            if low[i] == "in" and low[i + 1 : i + 2] and low[i + 1] in _SUPPORT and low[i + 2 : i + 3] == ["of"]:
                return i + 3
            if low[i] == "behind" and i - group.j <= 1:
                return i + 1
    if head in _WEIGHT:
        for i in near:
            if low[i] == "behind" or (low[i] in ("to", "for") and low[i - 1] in _BACKING):
                return i + 1
    return -1


_BACKING = frozenset({"support", "backing", "endorsement", "blessing", "weight"})


def _ends_there(scene: Scene, at: int) -> bool:
    """Say whether nothing is told of what somebody comes aboard, and the thing is told all the same."""
    at_end = at >= scene.clause(at - 1).j or scene.words.low[at] in (".", ",", "in", "on", "after")
    return at_end and scene.near >= 0.75


def is_the_thing(scene: Scene, at: int, end: int = -1) -> bool:
    """Say whether what the members are in, or back, is told right at token `at`, or before token `end`."""
    words, frame = scene.words, scene.frame
    stop = min(at + 7, scene.clause(max(0, at - 1)).j if end < 0 else end)
    stop = next((i for i in range(at, stop) if words.low[i] in AT - {"of"} and not _is_in_a_name(words, i)), stop)
    named = any(h.name.id in frame.names and at <= h.i < stop for h in words.names)
    things = [i for keys in frame.things for i in tokens_like(words, keys, 0.6)]
    if not frame.things and not frame.does and not frame.found:
        things += scene.acts  # "the telescope's partners": what they are partners in
    return named or any(at <= i < stop for i in things)


def _is_in_a_name(words: Words, i: int) -> bool:
    return any(h.i < i < h.j for h in words.names)


def called_one(scene: Scene, new: list[Run]) -> list[Move]:
    """Return whom a noun beside the name tells to be one of them: "X, a longtime opponent", "X is an opponent of it"."""
    words = scene.words
    for k in [k for k in scene.acts if scene.frame.does and words.low[k].endswith(_WHO_DOES) and not is_verb(words, k)]:
        begin = next((i for i in range(k - 1, max(-1, k - 4), -1) if words.low[i] in ("a", "an", "another")), -1)
        if begin < 1 or not _FORMERLY.isdisjoint(words.low[begin:k]):
            continue
        for run in new:
            beside = run.j == begin - 1 and words.low[run.j] in (",", "is", "remains")
            if beside and scene.is_of_it(k):
                return scene.joined(k, run, Told("asserted", why="called one of them"), "called one of them")
            comes = _COMES.issuperset(words.low[run.j : begin]) and not _BECOME.isdisjoint(words.low[run.j : begin])
            told = scene.told(begin - 1) if comes else None
            if told is not None and scene.is_of_it(k):
                return scene.joined(k, run, told, "becomes one of them")
    return []


_BECOME = frozenset({"become", "becomes", "became"})
_COMES = _BECOME | frozenset({"has", "have", "had", "will", "to", "also", "now", "on", "monday"})
_WHO_DOES = ("er", "or", "ent", "ant", "ist", "ic", "ory")
_FORMERLY = words_of("stance.former")
