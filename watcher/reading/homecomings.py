"""Who comes home: that a fact is of somebody's return, and which words of a clause tell of it.

Owns: the event of a date of return, and those who return. Never: ties a date to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import Clause, clause_at
from watcher.reading.context import Sentence
from watcher.reading.keys import senses_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words

_HOME = frozenset({"return", "home", "back"})
_PEOPLE = words_of("date.people")


@lru_cache(maxsize=10_000)
def goes_home(pattern: Pattern) -> bool:
    """Say whether the fact's event is that somebody comes back: who leaves where he is comes home."""
    return bool(pattern.verbs & {"land", "come_home"}) and not _HOME.isdisjoint(split(pattern.fact.says))


def who_come_home(sentence: Sentence, first: int, clause: Clause, pattern: Pattern, role: str, events: set[int]) -> set[int]:
    """Return the events that are those of the people who come home; that they stay until a day tells that they leave then."""
    words = sentence.words
    found = {k for k in events if not _leaves(words, k) or _people_before(sentence, k, pattern)}
    if role == "until":
        # "The pair will be up there until May".
        found |= {k for k in range(clause.i, first) if words.low[k] == "be" and _people_before(sentence, k, pattern)}
    return found


def _leaves(words: Words, k: int) -> bool:
    return {s.concept for s in senses_of(words, k)} == {"withdraw"}


def _people_before(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether those who are to come home are told of before token k, in its clause."""
    words, clause = sentence.words, clause_at(sentence.clauses, k)
    named = any(h.name.id in pattern.names and clause.i <= h.i < k for h in words.names)
    return named or not _PEOPLE.isdisjoint(words.low[clause.i : k])
