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
from watcher.reading.quantity.numbers import Number
from watcher.reading.words import Words

_PEOPLE = frozenset({"person", "civilian", "displaced"})
_LIVE = re.compile(
    r"\b(?:live|lives|living|inhabitants|residents|population|home to|sheltering|shelter|are in|are at|stay in|housed"
    r"|hosts?|holds?|houses|accommodates?|[Tt]here are)\b"
)
_NUMBERS = words_of("residents.numbers")
_HOLDS = words_of("residents.holds")
_ROOMS = frozenset({"camp", "camps", "base", "barracks", "room", "space", "housing", "accommodation", "tents", "beds"})
_BUILT = words_of("residents.built")
_STATES = words_of("residents.states")


def counts_residents(words: Words, first: int, pattern: Pattern) -> bool:
    """Say whether a number without a noun is how many live in the place that the fact is of."""
    if not pattern.levelled or pattern.head.isdisjoint(_PEOPLE) or not _is_of_residents(pattern.fact.says):
        return False
    before = words.low[max(0, first - 10) : first]
    return not _NUMBERS.isdisjoint(before) or not _HOLDS.isdisjoint(before[-3:])


def live_there(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether people in a camp are told by another word than the fact's, refugees as people: "home to 60,000 people"."""
    if not pattern.levelled or not _is_of_residents(pattern.fact.says):
        return False
    ours, theirs = ("displaced", "person") if "displaced" in pattern.head else ("person", "displaced")
    if ours not in pattern.head or theirs not in number.noun or len(pattern.head) > 2:
        return False
    before = words.low[max(0, number.first - 5) : number.first]
    after = words.low[number.span + 1 : number.span + 5]
    return not _HOLDS.isdisjoint(before) or "there" in before or "home" in before or not _LIVING.isdisjoint(after)


_LIVING = frozenset({"live", "lives", "living", "stay", "staying", "shelter", "sheltering", "remain", "housed", "sheltered"})


@lru_cache(maxsize=10_000)
def _is_of_residents(says: str) -> bool:
    return _LIVE.search(says) is not None


def is_only_room(words: Words, first: int, says: str) -> bool:
    """Say whether a thing was only built for so many: "the camp was [built for] 5,000", "[barracks for] 700 soldiers"."""
    if words.low[first - 1 : first] != ["for"]:
        return False
    room = words.low[first - 2] in _ROOMS
    if not room and _BUILT.isdisjoint(words.low[max(0, first - 4) : first - 1]):
        return False
    return (_ROOMS if room else _BUILT).isdisjoint(split(says.lower()))


def are_left_so(words: Words, span: int, pattern: Pattern) -> bool:
    """Say whether so many were left in a state that is none of the fact's: "left 4,000 people [without] shelter"."""
    at = span if words.low[span] in _STATES else span + 1
    if at >= len(words.low) or words.low[at] not in _STATES:
        return False
    if "displaced" in pattern.head and _is_of_residents(pattern.fact.says) and words.low[at] not in split(pattern.fact.says):
        return True  # a fire in a camp leaves many of those who live there homeless
    return (pattern.about | pattern.head | pattern.theme.keys()).isdisjoint(keys_of(words, at))
