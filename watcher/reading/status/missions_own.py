"""A mission that goes on: what it ends, closes or hands over of its own, and which of its people leave, does not end it.

Owns: the object and the subject of what is told of a mission. Never: which step it is.
"""

from __future__ import annotations

from dataclasses import replace

from watcher.language import words_of
from watcher.reading.arguments import begin_of_subject, is_passive, object_of
from watcher.reading.clauses import Group, clause_at
from watcher.reading.context import Sentence
from watcher.reading.keys import keys_of
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told
from watcher.reading.status.steps import StatusRead
from watcher.reading.words import Words
from watcher.values import StatusValue


def of_the_whole_mission(sentence: Sentence, reads: list[StatusRead], pattern: Pattern) -> list[StatusRead]:
    """Return what is told of the fact's mission itself, where that goes on; whom a vote ends it for has yet to go."""
    value = pattern.fact.value
    if not reads or "mission" not in pattern.verbs or not isinstance(value, StatusValue) or value.word != "in-force":
        return reads
    return [_as_voted(sentence, r) for r in reads if r.value.word not in _OVER or not _is_of_a_part(sentence, r.k, pattern)]


_OVER = frozenset({"completed", "collapsed", "closed"})


def _is_of_a_part(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the mission does it to a thing of its own at token k, or one of its people does."""
    words, clause = sentence.words, clause_at(sentence.clauses, k)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None or is_passive(words, group):
        return False
    begin = begin_of_subject(words, clause, group)
    end = next((i for i in range(begin + 1, group.i) if words.low[i] in _PARTS), group.i)
    if group.tense != "none" and words.low[end - 1] in _ONES and end > begin and "last" not in words.low[begin:end]:
        return True  # "the head of the mission left"
    ours = words.low[group.i - 1] == "it" or any(_is_mission(words, i, pattern) for i in range(begin, group.i))
    what = object_of(words, clause, group) if ours else None
    if what is None:
        return False
    stop = next((i for i in what if words.low[i] in _PARTS), what.stop)
    return not any(words.low[i] in _WHOLE or _is_mission(words, i, pattern) for i in range(what.start, stop))


def _is_mission(words: Words, i: int, pattern: Pattern) -> bool:
    return not pattern.verbs.isdisjoint(keys_of(words, i)) or words.low[i] == "mission"


def _as_voted(sentence: Sentence, read: StatusRead) -> StatusRead:
    """Return as a plan that a body voted or decided to end it: "the Council voted to close the mission"."""
    words, groups = sentence.words, sentence.groups
    group: Group | None = next((g for g in groups if g.i <= read.k < g.j), None)
    if group is None or read.told.stance != "asserted" or read.value.word not in _OVER:
        return read
    before = next((g for g in reversed(groups) if g.j == group.i and words.low[group.i] == "to"), group)
    if _VOTES.isdisjoint(words.low[before.i : read.k]):
        return read
    return replace(read, told=Told("planned", "firm", why="decided, and not done yet"))


_PARTS = frozenset({"of", "in", "on", "at", "for", "with", "from", ","})
_VOTES = frozenset("voted votes decided decides agreed agrees resolved resolves chose opted".split())
_ONES, _WHOLE = words_of("missions.ones"), words_of("missions.whole")
