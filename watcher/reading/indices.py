"""Rates and indices: which of several rates a number is, and of which year.

Owns: what makes a percentage another rate's or another year's than the fact's. Never: ties a number to a fact.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import group_of
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.lexicon import split
from watcher.reading.numbers import Number
from watcher.reading.patterns import Pattern
from watcher.values import DateValue

_INDICES = frozenset({"inflation", "growth", "unemployment", "rate", "wage"})
_FORECAST = frozenset({"inflation", "growth", "unemployment"})
# Words that tell one rate of a bank from its others.
_RATES = words_of("indices.rates")
_LEADING = words_of("indices.leading")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def index_fits(ctx: Context, sentence: Sentence, mention: Mention, number: Number, pattern: Pattern, tie: Tie) -> bool | None:
    """Tie a number to a rate or an index: False where it is another one's, or of another year; None where nothing says so."""
    if _INDICES.isdisjoint(pattern.about) or mention.role in ("from", "difference"):
        return None
    if other := _another_rate(sentence, number, pattern) or _another_year(ctx, sentence, number, pattern):
        return tie.reject("about", f"of another rate or year ({other})")
    return None


@lru_cache(maxsize=10_000)
def _own_rates(says: str) -> frozenset[str]:
    return _RATES & _said(says)


@lru_cache(maxsize=10_000)
def _said(says: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in split(says.lower()))


@lru_cache(maxsize=10_000)
def _own_years(says: str) -> frozenset[str]:
    return frozenset(_YEAR.findall(says))


def _another_rate(sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return the word of another rate that stands nearer than the fact's own: "4.25% for the main refinancing operations"."""
    own = _own_rates(pattern.fact.says)
    if not own or "rate" not in pattern.about:
        return ""
    words = sentence.words
    named = [k for k, t in enumerate(words.low) if _stem(t) in own]
    rates = _RATES | (_LEADING - _said(pattern.fact.says)) if named else _RATES
    told = [
        (min(words.cost(k, number.first), words.cost(k, number.last)), k) for k, t in enumerate(words.low) if _stem(t) in rates
    ]
    if not told:
        return ""
    cost, k = min(told)
    return "" if _stem(words.low[k]) in own or cost > 8 else words.low[k]


def _stem(token: str) -> str:
    return token if token in _RATES else token.removesuffix("s")


def _another_year(ctx: Context, sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return the year that a forecast beside the fact's is for: "2.5 percent for 2024 and 2.2 percent for 2025"."""
    if pattern.about.isdisjoint(_FORECAST):
        return ""
    words = sentence.words
    year = ""
    for date in sentence.dates:
        at = words.at(date.start)
        beside = number.last < at <= number.last + 5 and all(words.low[k] in _BETWEEN for k in range(number.last + 1, at))
        if beside and isinstance(date.value, DateValue) and len(date.value.iso) == 4:
            year = date.value.iso
            break
    if not year:
        return ""
    own = _own_years(pattern.fact.says)
    if own:
        return "" if year in own else year
    if pattern.planned:
        return ""
    group = group_of(words, sentence.groups, number.first)
    foreseen = (group is not None and group.mood == "plan") or not _FORECASTS.isdisjoint(words.low)
    return year if int(year) > ctx.published.year or (int(year) == ctx.published.year and foreseen) else ""


_BETWEEN = words_of("indices.between")
_FORECASTS = words_of("indices.forecasts")
