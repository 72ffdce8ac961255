"""Wares whose price a fact tells: "Nepal cut petrol by 5 rupees to 90 rupees" is the price of a litre of petrol.

Owns: whether the ware itself is told to be brought to a price. Never: ties a price to a fact.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Sentence
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern

_WARE = re.compile(r"\bprice of ([a-z]+(?: [a-z]+)?)(?= in | at | is | stands )|\b[Aa]n? [a-z]+ of ([a-z]+)(?= costs )")
_MARKED = words_of("wares.marked")


def is_marked_up(sentence: Sentence, first: int, pattern: Pattern) -> bool:
    """Say whether the fact's ware itself is told to be brought to the price at token `first`."""
    words, low = sentence.words, sentence.words.low
    ware = _price_of(pattern.fact.says)
    if not ware or (low[first - 1] not in ("to", "at") and low[first : first + 2] != ["up", "to"]):
        return False
    clause = clause_at(sentence.clauses, first)
    before = low[clause.i : first]
    moved = any(s.concept in ("raise", "lower") for k in range(clause.i, first) for s in words.senses[k])
    return ware <= frozenset(before) and (moved or not _MARKED.isdisjoint(before))


@lru_cache(maxsize=1_000)
def _price_of(says: str) -> frozenset[str]:
    """Return the words of the ware whose price a fact tells: "the price of petrol is", "a litre of petrol costs"."""
    found = _WARE.search(says)
    return frozenset(split((found[1] or found[2]).lower())) if found else frozenset()
