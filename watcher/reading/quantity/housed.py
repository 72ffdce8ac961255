"""People in shelters, told from the shelter's side: "53 camps house 1,700 people", "1,700 are still in camps".

Owns: what says so of a number. Never: ties a number to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import clause_at, group_of
from watcher.reading.context import Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number

_SHELTERS = words_of("housed.shelters")
_HOUSES = words_of("housed.houses")
_IN = frozenset({"in", "at", "into"})


def are_housed(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether so many people are told to be in shelters: these hold them, or they are, stay or sleep in these."""
    if "sheltered" not in pattern.about or _SHELTERS.isdisjoint(sentence.words.low):
        return False
    words = sentence.words
    clause = clause_at(sentence.clauses, number.first)
    group = group_of(words, clause.groups, number.first)
    if group is None or group.negated:
        return False
    if words.low[group.head] in _HOUSES and group.j <= number.first <= group.j + 4:
        return not _SHELTERS.isdisjoint(words.low[clause.i : group.i])
    behind = range(number.last + 1, min(number.last + 12, clause.j))
    at = next((i for i in behind if words.low[i] in _IN), -1)
    stays = group.i >= number.last and words.low[group.head] in _STAYS
    return stays and at > 0 and not _SHELTERS.isdisjoint(words.low[at : at + 5])


def are_not_housed(sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return why people who are told of with shelters are not in them: they left, they work there, there is room for them."""
    if "sheltered" not in pattern.about or _SHELTERS.isdisjoint(sentence.words.low):
        return ""
    low, first = sentence.words.low, number.first
    if low[first - 1] == "for" and low[first - 2] in _ROOM:
        return "those for whom there is room"
    group = group_of(sentence.words, clause_at(sentence.clauses, first).groups, first)
    gone = group is not None and group.i > number.span and low[group.head] in _NOT_IN
    return f"those who {low[group.head]}" if group is not None and gone and "for" not in low[group.j : group.j + 1] else ""


_ROOM = frozenset({"room", "space", "capacity", "beds", "places"})
_NOT_IN = words_of("housed.not_in")
_STAYS = words_of("housed.stays")
