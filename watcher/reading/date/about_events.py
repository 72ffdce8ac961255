"""What is only about an event: its results, a debate before it and its budget have days of their own.

Owns: whether the day beside an event is of such a thing. Never: ties a date to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Sentence
from watcher.reading.keys import keys_of
from watcher.reading.patterns import Pattern

_ABOUT = words_of("about_events.about")
_BY = frozenset({"of", "before", "after", "for", "on", "about"})


def is_about_it(sentence: Sentence, k: int, first: int, pattern: Pattern) -> bool:
    """Say whether the date at token `first` is of what is only about the event at token k: "results of the election"."""
    words = sentence.words
    clause = clause_at(sentence.parted, k)
    group = next((g for g in clause.groups if g.i > clause.i), None)
    if group is None or first < group.i:
        return False
    for i in range(clause.i, group.i):
        if words.low[i] in _ABOUT and words.low[i + 1] in _BY:
            return i < k and words.low[i] not in pattern.fact.says and pattern.theme.keys().isdisjoint(keys_of(words, i))
        if words.low[i] in _BY:
            return False
    return False
