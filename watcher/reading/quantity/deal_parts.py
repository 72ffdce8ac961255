"""Sums beside the price of a firm: what a part of it goes for, and how much was asked for of what pays for it.

Owns: what in a sum's own clause says that it buys another thing than the fact's firm. Never: ties a number to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Sentence
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number


def of_a_part(sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return what goes for the sum, where that is a part of a firm only: "sells the software [division] of Able for"; or ""."""
    words = sentence.words
    clause = clause_at(sentence.clauses, number.first)
    if words.low[number.first - 1] in _ORDERS:
        return words.low[number.first - 1]  # "orders [topped $85 billion]"
    group = next((g for g in reversed(clause.groups) if g.j <= number.first), None)
    if group is None:
        return ""
    if words.low[group.i - 1] in _ORDERS:
        return words.low[group.i - 1]
    if not any(s.concept in _TRADED for s in words.senses[group.head]):
        return ""
    parts = _PARTS - frozenset(split(pattern.fact.says))
    for k in range(group.j, min(number.first, clause.j)):
        if words.low[k] in _STOPS:
            return ""
        if words.low[k] in parts and not is_verb(words, k + 1):
            return words.low[k]
    return ""


_PARTS, _ORDERS = words_of("deal_parts.parts"), words_of("deal_parts.orders")
_TRADED = frozenset({"buy", "sell"})
_STOPS = frozenset({"for", ",", "after", "by"})
