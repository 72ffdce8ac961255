"""How many live in a place, told without the word for them: "its population doubled to 24,000", "the camp now holds 18,000".

Owns: what counts the people of a place, what it was only built for, in what state some of them were left. Never: ties a number.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.keys import keys_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words

_PEOPLE = frozenset({"person", "civilian", "displaced"})
_LIVE = re.compile(
    r"\b(?:live|lives|living|inhabitants|residents|population|home to|sheltering|shelter|are in|are at|stay in|housed"
    r"|hosts?|holds?)\b"
)
_NUMBERS = words_of("residents.numbers")
_HOLDS = words_of("residents.holds")
_BUILT = words_of("residents.built")
_STATES = words_of("residents.states")


def counts_residents(words: Words, first: int, pattern: Pattern) -> bool:
    """Say whether a number without a noun is how many live in the place that the fact is of."""
    if not pattern.levelled or pattern.head.isdisjoint(_PEOPLE) or not _is_of_residents(pattern.fact.says):
        return False
    before = words.low[max(0, first - 10) : first]
    return not _NUMBERS.isdisjoint(before) or not _HOLDS.isdisjoint(before[-3:])


@lru_cache(maxsize=10_000)
def _is_of_residents(says: str) -> bool:
    return _LIVE.search(says) is not None


def is_only_room(words: Words, first: int, says: str) -> bool:
    """Say whether a thing was only built for so many: "the camp was [built for] 5,000"."""
    if words.low[first - 1 : first] != ["for"] or _BUILT.isdisjoint(words.low[max(0, first - 4) : first - 1]):
        return False
    return _BUILT.isdisjoint(split(says.lower()))


def are_left_so(words: Words, span: int, pattern: Pattern) -> bool:
    """Say whether so many were left in a state that is none of the fact's: "left 4,000 people [without] shelter"."""
    at = span + 1
    if at >= len(words.low) or words.low[at] not in _STATES:
        return False
    return (pattern.about | pattern.head | pattern.theme.keys()).isdisjoint(keys_of(words, at))
