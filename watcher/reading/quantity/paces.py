"""Paces: whether a rise of prices is that of a month or of a year.

Owns: what is said of the time over which prices rose. Never: ties a number to a fact.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.reading.context import Sentence
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number


def another_pace(sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return what is said against a rise of prices in a month, where the fact is of a year, and the other way round, or ""."""
    if "inflation" not in pattern.about:
        return ""
    own, low = is_monthly(pattern.fact.says), " ".join(sentence.words.low[max(0, number.first - 10) : number.last + 10])
    told = _MONTHLY.search(low) is not None
    yearly = _YEARLY.search(low) is not None
    if own and not told:
        return "not told of one month"
    if not own and not yearly and number.first <= _OPENED and _OF_MONTH.match(" ".join(sentence.words.low[: number.first])):
        return "of one month"  # "Month-on-month, inflation was 0.4%"
    by_month = not own and (_FOR_MONTH.match(" ".join(sentence.words.low[number.span + 1 : number.span + 6])) is not None)
    return "of one month" if by_month or (not own and not yearly and _BY_MONTH.search(low)) else ""


def is_joined_rise(low: list[str], number: Number) -> bool:
    """Say whether a rise over a year is told behind that of a month, or as a pace: "0.4% on the month and 3.1% on the year"."""
    before = low[number.first - 1]
    if before == "of":
        return low[number.first - 2] in ("rate", "pace") and low[number.first - 3] in ("annual", "yearly")
    near = " ".join(low[number.last : number.last + 6])
    return before in ("and", "or", ",") and _YEARLY.search(near) is not None and "month" in low[: number.first]


@lru_cache(maxsize=1_000)
def is_monthly(says: str) -> bool:
    """Say whether a fact tells by how much prices rise in a month."""
    return _MONTHLY.search(" ".join(split(says.lower()))) is not None


_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_MONTHLY = re.compile(
    rf"\b(?:month - on - month|month on month|month over month|month - over - month|monthly|on the month|"
    rf"from (?:the )?(?:previous |last )?month|(?:the )?month (?:before|earlier)|a month (?:before|earlier)|from (?:{_MONTHS})|"
    rf"over the (?:previous )?month|compared with (?:{_MONTHS}))\b"
)
_BY_MONTH = re.compile(r"\b(?:month - on - month|month on month|month - over - month|month over month|monthly)\b")
_FOR_MONTH = re.compile(r"(?:for|on|in|over) (?:the|one|a single) month\b|month - on - month\b|month over month\b")
_OF_MONTH = re.compile(
    r"(?:on a |in )?(?:month - on - month|month on month|month - over - month|month over month|monthly)\b[^0-9]*$"
)
_OPENED = 16
_YEARLY = re.compile(r"\b(?:year|annual|annually|annualised|annualized|12 months|twelve months)\b")
