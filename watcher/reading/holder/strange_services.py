"""Offices of other services told beside the fact's body: "head of the weather service", "the army chief", for a UN force.

Owns: whether the common noun of an office is plainly none of the fact's. Never: reads names of bodies.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.holder.offices import Office
from watcher.reading.keys import STOP, best_match, keys_of
from watcher.reading.lexicon import split, stem
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words
from watcher.values.brackets import SLOT

_ANYTHING = words_of("headed.anything") | words_of("strange_services.any")
_ARMIES = words_of("strange_services.armies")


def is_of_a_strange_noun(words: Words, office: Office, pattern: Pattern) -> bool:
    """Say whether an office is told to be of a thing by a common noun that the fact does not speak of."""
    said = _said(pattern.fact.says)
    before = range(max(0, office.i - 1), office.j)
    if any(words.low[i] in _ARMIES and words.tokens[i].islower() for i in before):
        return _ARMIES.isdisjoint(said)
    if words.low[office.j : office.j + 1] != ["of"]:
        return False
    k = office.j + 1
    k += words.low[k : k + 1] in (["the"], ["a"], ["an"])
    end = k
    while end < len(words.low) and words.tokens[end].isalpha() and words.tokens[end].islower() and words.low[end] not in STOP:
        end += 1
    if (
        end == k
        or (end < len(words.low) and words.tokens[end][0].isupper())
        or (end == k + 1 and (words.low[k - 1] == "the" or words.low[k] in _ANYTHING))
    ):
        return False
    own = frozenset({*pattern.theme, *pattern.about, *pattern.head})
    return not any(
        best_match(keys_of(words, i), own) >= 0.6 or words.low[i] in said or stem(words.low[i]) in said for i in range(k, end)
    )


@lru_cache(maxsize=10_000)
def _said(says: str) -> frozenset[str]:
    low = split(SLOT.sub(" ", says.lower()))
    return frozenset(low) | {stem(token) for token in low}
