"""Names beside an office that no person has: a club, a court, a region.

Owns: what cannot be the holder of an office that only persons hold. Never: who is the holder.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.lexicon import is_office
from watcher.reading.patterns import Pattern
from watcher.reading.persons import Person
from watcher.reading.spellings import countries
from watcher.reading.words import Words
from watcher.values import HolderValue

_LAST = words_of("no_persons.last")
_BEHIND = words_of("no_persons.behind")


def is_no_person(words: Words, person: Person, pattern: Pattern) -> bool:
    """Say whether a name is that of a body or a place, where the fact's holder is a person: "the Kite Rotary [Club]"."""
    if not _held_by_persons(pattern):
        return False
    if words.low[person.j - 1] in _LAST and (person.i == 0 or words.low[person.i - 1].rstrip(".") not in _TITLES):
        return True
    if (
        person.j - person.i > 1
        and words.low[person.i] in _PLACED
        and words.low[person.i - 1] in ("to", "at", "in", "on", "near")
    ):
        return True  # "met at Lake Able"
    return not words.titled and person.j < len(words.low) and words.low[person.j] in _BEHIND


_TITLES = words_of("holders.titles")
_PLACED = frozenset("lake mount mt camp fort cape port river hotel villa palace place".split())


@lru_cache(maxsize=1_000)
def _held_by_persons(pattern: Pattern) -> bool:
    value = pattern.fact.value
    if isinstance(value, HolderValue):
        name = value.name.lower().split()
        if value.name in countries() or name[-1] in _LAST or len(name) < 2:
            return False
    return any(is_office(key) for key in pattern.head)
