"""States of those who are counted: people missing, in hospital, without power, who have been affected.

Owns: what a fact's sentence says of those it counts beside its verb. Never: reads news.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import verb_groups
from watcher.reading.keys import STOP, keys_of, senses_of
from watcher.reading.words import Words

_COPULA = words_of("facts.copula")
_STATES = frozenset({"in", "without", "under", "on"})


def deeds_unlisted(words: Words) -> set[str]:
    """Return what is told of those counted by a verb that no concept holds: "the number of people who have been affected"."""
    out = set[str]()
    for group in verb_groups(words):
        deed = next((k for k in range(group.i, group.j) if words.low[k] not in STOP | _COPULA), group.i)
        relative = group.i and words.low[group.i - 1] in ("who", "that", "which")
        if relative and not senses_of(words, deed) and words.low[deed].isalpha() and words.low[deed] not in STOP | _COPULA:
            out |= set(keys_of(words, deed))
    return out


def who_are(words: Words) -> set[str]:
    """Return what the people are who are counted: "the number of people missing"."""
    people = [k for k in range(len(words.low) - 1) if "person" in keys_of(words, k)]
    return {s.concept for k in people for s in words.senses[k + 1] if s.pos == "a"}


def state(words: Words, slot: int) -> set[str]:
    """Return what people are in or without, which tells them from others: "people in hospital", "are without power"."""
    for k in range(slot + 1, len(words.low) - 1):
        at = k + 1 + (words.low[k + 1] in ("the", "a"))
        plain = at < len(words.low) and words.tokens[at].islower() and not any(h.i <= at < h.j for h in words.names)
        if words.low[k] in _STATES and plain:
            return set(keys_of(words, at))
    return set()
