"""People counted for whom the fact counts by another noun: who caught dengue for its cases, who use a line for its passengers.

Owns: which people stand for cases, patients, passengers or customers. Never: ties a number by its deed, place or actor.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number
from watcher.values.brackets import SLOT

_CATCHES, _RIDES = words_of("people_for_them.catches"), words_of("people_for_them.rides")
_ANYBODY = frozenset({"person", "civilian"})
_ILLNESSES = words_of("recounted.illnesses")
_WITH = re.compile(r"\] people with \w+")


def stand_for_them(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether the people, or patients, that a number counts are those whom the fact counts by another noun."""
    if "patient" in number.noun:
        return pattern.head == {"person"} and _WITH.search(pattern.fact.says) is not None  # "[300] people with cholera"
    if _ANYBODY.isdisjoint(number.noun):
        return False
    words = sentence.words
    clause = clause_at(sentence.clauses, number.first)
    said = words.low[clause.i : clause.j]
    if "patient" in pattern.head:
        ills = {t for t in SLOT.sub("", pattern.fact.says).lower().replace(".", " ").split() if t in _ILLNESSES}
        return not _CATCHES.isdisjoint(said) and not ills.isdisjoint(words.low)
    if "passenger" in pattern.head:
        return not _RIDES.isdisjoint(said)
    # "The data of 900,000 people", of so many customers' data
    return "customer" in pattern.head and words.low[number.first - 1] == "of" and _same_before(words.low, number.first, pattern)


def _same_before(low: list[str], first: int, pattern: Pattern) -> bool:
    """Say whether the noun before "of" is the one that the fact has there."""
    before = pattern.fact.says.partition("[")[0].lower().split()
    return len(before) > 1 and before[-1] == "of" and first > 1 and low[first - 2] == before[-2]
