"""A step told of a status fact in the user's own words: who is told that the strike goes on learns nothing of one [not over].

Owns: the step that was read of a fact put into plainer words, as one to be held against the fact as it is worded. Never: reads
news.
"""

from __future__ import annotations

from watcher.reading.patterns import Pattern
from watcher.values import StatusValue, Value
from watcher.values.status import behind, same, short_of


def in_own_words(pattern: Pattern, told: Value) -> Value:
    """Return a value as the fact's own words have it: its own where that says the same, and never that where it does not."""
    own, plain = pattern.worded, pattern.fact.value
    if own is None or not isinstance(told, StatusValue) or not isinstance(plain, StatusValue):
        return told
    if same(plain, told) or behind(plain, told) or short_of(plain, told):
        return own
    if same(own, told):
        return StatusValue(word="completed" if own.word != "completed" else "in-force", phrase=told.phrase)
    return told
