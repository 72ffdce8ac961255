"""A status fact's own words in a sentence: "closed", "on strike", "not insured", which stand on no ladder.

Owns: where they stand. Never: says whether they are told, denied or planned.
"""

from __future__ import annotations

from watcher.reading.clauses import Clause
from watcher.reading.keys import senses_of
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words
from watcher.values import StatusValue


def own_phrase(words: Words, clause: Clause, pattern: Pattern) -> tuple[str, int] | None:
    """Return the fact's own step and where its own phrase stands: "closed" and "on strike" are on no ladder of verbs."""
    value = pattern.fact.value
    if not isinstance(value, StatusValue) or not value.phrase:
        return None
    if value.word == "none":
        deed = next((k for k in own_deed(words, pattern) if clause.i <= k < clause.j), None)
        return ("in-force", deed) if deed is not None else None
    said = value.phrase.lower().split()
    for i in range(clause.i, clause.j - len(said) + 1):
        if words.low[i : i + len(said)] == said:
            return value.word, i + len(said) - 1
    return None


def own_deed(words: Words, pattern: Pattern) -> list[int]:
    """Return where the deed stands that the fact says is not done, and that is on no ladder: "not insured"."""
    value = pattern.fact.value
    if not isinstance(value, StatusValue) or value.word != "none" or not value.phrase.startswith("not "):
        return []
    said = value.phrase.lower().split()
    deed = next((word for word in said[1:] if word.endswith(("ed", "en")) and word != "been"), "")
    if len(said) > 3 or not deed:
        return []
    return [k for k, token in enumerate(words.low) if token == deed and not senses_of(words, k)]
