"""Journeys: the day on which a craft or a traveller reaches or passes a named goal, by whatever words of a way it is told.

Owns: "due at Mars in 2027", "a path past Mars in March", and that another goal has another day. Never: ties a date to a fact.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import is_verb
from watcher.reading.context import Sentence
from watcher.reading.keys import STOP
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words

_REACHES = words_of("journeys.reaches")
_PASSES = words_of("journeys.passes")
_NO_GOALS = words_of("ties.months") | STOP
_GOES = re.compile(r"\b(?:arriv|reach|orbit)", re.IGNORECASE)
_FLIES_BY = re.compile(r"\b(?:fly|flies|swing|swings|pass|passes|sweep)\s+(?:past|by)\b|fly-?by|\bslingshot", re.IGNORECASE)
_NOW = frozenset({"now", "today", "currently", "still"})
_BEFORE = 9  # tokens between a word of the way and its goal: "closest to", "passed 880 kilometres above"
_AFTER = 4  # tokens behind a goal in which its word may stand: "Mars flyby", "Jupiter is to be reached"
_OPENING = 4  # the tokens within which a sentence opens with a day
_REACH = 9  # tokens between a goal and its day


@lru_cache(maxsize=1_000)
def goal_of(pattern: Pattern) -> tuple[str, frozenset[str]]:
    """Return the name of what is reached or passed on the fact's day, and the words that tell it; "" for no such fact."""
    says = pattern.fact.says.partition("[")[0]
    if pattern.fact.kind != "date" or not pattern.planned:
        return "", frozenset()
    told = _PASSES if _FLIES_BY.search(says) else _REACHES if _GOES.search(says) else frozenset[str]()
    way = _FLIES_BY.search(says) or _GOES.search(says)
    names = [(at, name) for name in pattern.names if way and (at := says.find(name)) > way.start()]
    return (min(names)[1], told) if names and len(pattern.names) > 1 else ("", frozenset())


def stage_told(sentence: Sentence, first: int, last: int, pattern: Pattern) -> tuple[int, str, float] | None:
    """Return (token, how, cost) of the word that tells that the goal is reached or passed on the day at these tokens."""
    goal, told = goal_of(pattern)
    words = sentence.words
    days = [m for m in sentence.dates if words.at(m.start) < first and m.text.lower() not in _NOW]
    begin = max((words.at(max(m.start, m.end - 1)) + 1 for m in days), default=0)
    begin = max(begin, next((k + 1 for k in range(first - 1, -1, -1) if words.low[k] == ";"), 0))
    for hit in reversed([h for h in words.names if h.name.id == goal and begin <= h.i and h.j <= first]):
        if first - hit.j > _REACH or _is_parted(words, hit.j, first, pattern):
            break
        if (k := _way_of(words, hit.i, hit.j, begin, first, told)) >= 0:
            return k, "reaches or passes it then", float(first - hit.j)
    if first > _OPENING or any(g.i < first for g in sentence.groups):
        return None
    for hit in [h for h in words.names if h.name.id == goal and last < h.i and h.i - last <= 2 * _REACH]:
        # "On Sunday the probe passed 880 kilometres above Mars."
        other = any(last < words.at(m.start) < hit.i for m in sentence.dates)
        if not other and (k := _way_of(words, hit.i, hit.j, last + 1, hit.i, told)) >= 0:
            return k, "reaches or passes it then", float(k - last)
    return None


def is_of_a_goal(sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the fact's goal, or another one, is named, so that only the goal's own words tell its day."""
    goal, _ = goal_of(pattern)
    return bool(goal) and (goal in sentence.named or _has_another_goal(sentence.words, pattern))


def _has_another_goal(words: Words, pattern: Pattern) -> bool:
    """Say whether a word of the way leads to another name: "will reach Earth in December"."""
    told = goal_of(pattern)[1]
    own = {k for h in words.names if h.name.id in pattern.names for k in range(h.i, h.j)}
    for k in [k for k, token in enumerate(words.low[:-1]) if token in told]:
        at = k + 1
        while at < min(k + 4, len(words.low) - 1) and words.low[at] in _LEADS:
            at += 1
        if words.tokens[at][0].isupper() and at not in own and words.low[at] not in _NO_GOALS:
            return True
    return False


_LEADS = frozenset({"at", "in", "around", "the", "of", "by", "past", "to", "with"})


def _is_parted(words: Words, begin: int, end: int, pattern: Pattern) -> bool:
    """Say whether another goal or another deed stands between a goal and a day: "past Mars in March and Earth in December"."""
    own = {k for h in words.names if h.name.id in pattern.names for k in range(h.i, h.j)}
    for k in [k for k in range(begin, end) if k not in own]:
        token = words.tokens[k]
        if token[0].isupper() and words.low[k] not in _NO_GOALS and not (token.isupper() and len(token) <= 4):
            return True
        if words.low[k] in ("and", "after", "before", "while"):
            return True
        if is_verb(words, k) and words.low[k] not in _SETS and not {"plan", "firm"} & set(words.cues[k]):
            return True
    return False


_SETS = words_of("journeys.sets")


def _way_of(words: Words, i: int, j: int, begin: int, end: int, told: frozenset[str]) -> int:
    """Return the token of the word of the way nearest to a goal at tokens i to j, -1 where none stands there."""
    places: list[int] = [*range(j, min(j + _AFTER, end)), *range(i - 1, max(begin, i - _BEFORE) - 1, -1)]
    for k in places:
        if words.low[k] in told and not (words.low[k] == "due" and k > j):
            return k
        if k < i and words.tokens[k][0].isupper() and words.low[k] not in _NO_GOALS and k > begin:
            return -1
    return -1
