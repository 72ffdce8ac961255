"""Trades: nurses are no teachers, though both are workers.

Owns: whether a sentence tells of those of another trade than the fact's. Never: ties a value to a fact.
"""

from __future__ import annotations

from functools import cache, lru_cache

from watcher.language import words_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern

_TRADES = (
    words_of("trades.dock"),
    words_of("trades.rail"),
    words_of("trades.health"),
    words_of("trades.nurse"),
    words_of("trades.school"),
    words_of("trades.air"),
    words_of("trades.cabin"),
    words_of("trades.car"),
    words_of("trades.screen"),
    words_of("trades.stage"),
    words_of("trades.mine"),
    words_of("trades.post"),
    words_of("trades.bus"),
    words_of("trades.police"),
    words_of("trades.machine"),
    words_of("trades.steel"),
    words_of("trades.coffee"),
    words_of("trades.refuse"),
    words_of("trades.farm"),
    words_of("trades.hotel"),
)


@cache
def _trades() -> dict[str, str]:
    """Return the trade of each word for those who work in it."""
    return {word: min(words) for words in _TRADES for word in words}


@lru_cache(maxsize=1_000)
def trades_in(says: str) -> frozenset[str]:
    """Return the trades that a fact's sentence names."""
    known = _trades()
    return frozenset(known[token] for token in split(says.lower()) if token in known)


def another_trade(tokens: list[str], pattern: Pattern) -> str:
    """Return the word for those of another trade among tokens that name none of the fact's own, or ""."""
    ours = trades_in(pattern.fact.says)
    if not ours:
        return ""
    known = _trades()
    told = [token for token in tokens if token in known]
    return told[0] if told and ours.isdisjoint(known[token] for token in told) else ""


def names_the_trade(tokens: list[str], pattern: Pattern) -> bool:
    """Say whether a word among tokens is of the trade that the fact's sentence names: "the rail strike"."""
    ours = trades_in(pattern.fact.says)
    known = _trades() if ours else {}
    return any(known.get(token) in ours for token in tokens) if ours else False
