"""Missions told by their soldiers: the last of them are home, none is left there, the contingent has returned.

Owns: that a state's mission in a land is over, told by who is no longer there. Never: reads a mission's own end.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import Clause, Group, clause_at
from watcher.reading.context import Sentence, Tie
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import BE
from watcher.reading.stance import Told, told_of
from watcher.reading.status.steps import StatusRead, value_of
from watcher.reading.words import Words
from watcher.values import StatusValue

ALL_HOME = frozenset({"last", "final", "remaining", "no", "contingent", "all", "entire"})
_FORCE = frozenset({"troops", "peacekeeper"})
_LAST = frozenset({"last", "final", "remaining"})
_GOES = words_of("all_home.goes")
_HOME = words_of("all_home.home")
_NOT_WHOLE = words_of("all_home.not_whole")
_OUT = frozenset({"from", "of", "leave", "leaves", "left", "the"})
_LEFT = words_of("vacated.left")
_STAND = BE | words_of("vacated.stand")


@lru_cache(maxsize=10_000)
def is_armed_mission(pattern: Pattern) -> bool:
    """Say whether the fact is that a state's mission in a land goes on, or has not ended."""
    value = pattern.fact.value
    on = isinstance(value, StatusValue) and value.word in ("none", "in-force")
    return on and pattern.axis == "progress" and "mission" in pattern.verbs and bool(pattern.actors and pattern.places)


def read_all_home(sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return that the fact's mission is over, where none of its soldiers is told to be there any more."""
    words = sentence.words
    if not is_armed_mission(pattern) or ALL_HOME.isdisjoint(words.low):
        return []
    for k in tokens_like(words, _FORCE):
        clause = clause_at(sentence.clauses, k)
        begin = _begin_of_theirs(words, clause, pattern, k)
        where = next((h for h in words.names if h.i > k and h.j <= clause.j), None)
        if begin < 0 or where is None or where.name.id not in pattern.places:
            continue
        if words.low[where.j : where.j + 1] in (["'s"], ["and"]) or not _NOT_WHOLE.isdisjoint(words.low):
            continue
        told = _told(sentence, clause, begin, k, where.i)
        if told is not None:
            tie = Tie()
            tie.add("event", "its soldiers are gone", 1.0)
            tie.add("actor", "its own soldiers", 1.0)
            tie.add("place", where.name.id, 1.0)
            return [StatusRead(k, value_of(pattern, "completed"), told, tie)]
    return []


def _begin_of_theirs(words: Words, clause: Clause, pattern: Pattern, k: int) -> int:
    """Return where the words on the fact's own soldiers at token k begin, or -1 where they are another's or nobody's."""
    named = [h for h in words.names if clause.i <= h.i <= k and h.i >= k - 5]
    if not named or any(h.name.id not in pattern.actors for h in named):
        return -1
    return max(clause.i, min(named[0].i, k) - 4)


def _told(sentence: Sentence, clause: Clause, begin: int, k: int, where: int) -> Told | None:
    """Return how it is told that they are all gone from the place at token `where`, or None."""
    words = sentence.words
    before, between = words.low[begin:k], words.low[k + 1 : where]
    group: Group | None = next((g for g in clause.groups if k < g.i < where), None)
    if "no" in before:
        stands = group is not None and words.low[group.head] in _STAND and group.tense in ("present", "perfect")
        gone = not _LEFT.isdisjoint([*between, *words.low[where : where + 4]])
        there = between[-1:] == ["in"] or between[-2:] == ["in", "the"]
        plainly = group is not None and not group.conditional and not group.denied and not group.mood
        if group is None or not (stands and gone and there and plainly):
            return None
        told = told_of(sentence, group.head)
        doubtful = told.embedded or told.stance == "questioned"
        return None if doubtful else Told("asserted", done=True, why="nobody is left")
    if not between or between[-1] not in _OUT:
        return None
    if not _LAST.isdisjoint(before):
        if _GOES.isdisjoint(between) and _HOME.isdisjoint(between):
            return None
        return _asserted(sentence, group) if group is not None else Told("asserted", done=True, why="the last are home")
    whole = words.low[k] == "contingent" or "all" in before or "entire" in before
    if not whole or {"a", "an"} & set(before) or group is None or group.tense not in ("perfect", "past"):
        return None
    returned = not {"returned", "home", "back"}.isdisjoint(between)
    return _asserted(sentence, group) if returned else None


def _asserted(sentence: Sentence, group: Group | None) -> Told | None:
    if group is None or group.negated or group.denied or group.conditional:
        return None
    told = told_of(sentence, group.head)
    # That the last are to go is told of their day, which is no end of the mission yet.
    gone = told.stance == "asserted" and not (told.embedded or group.mood)
    return Told("asserted", done=True, why="nobody is left") if gone else None
