"""Days at the edge of a course: the first ones leave, which begins it; a mandate is prolonged that day, which does not end it.

Owns: those two looks at a sentence. Never: ties a date to a fact.
"""

from __future__ import annotations

from watcher.reading.clauses import is_verb
from watcher.reading.words import Words

_TO = frozenset({"to", "until", "till", "through", "thru"})
_NO_FORCES = frozenset({"time", "phase", "stage", "half", "step", "quarter", "day", "week", "month", "year", "round", "of"})
_REACH = 8


def is_day_of_its_extension(words: Words, k: int, first: int) -> bool:
    """Say whether the date at token `first` is that on which the verb at token k prolongs it: "on Friday extended it"."""
    extends = is_verb(words, k) and any(s.concept == "extend" for s in words.senses[k])
    return extends and words.low[first - 1] not in _TO and words.low[max(0, first - 2)] not in _TO


def first_ones_go(words: Words, k: int) -> bool:
    """Say whether the verb at token k tells that the first ones leave: "the first convoy of peacekeepers left on Tuesday"."""
    if not is_verb(words, k):
        return False
    for i in range(k - 1, max(-1, k - _REACH), -1):
        if words.low[i] in (",", ";", "that") or (i < k - 1 and is_verb(words, i)):
            return False
        if words.low[i] == "first":
            return words.low[i + 1] not in _NO_FORCES
    return False
