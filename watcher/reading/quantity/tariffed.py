"""Tariffs by what they are on and whose they are: "a 50% tariff on copper" is none on steel, "Canada's" is none of the US.

Owns: what makes a tariff another than the fact's. Never: ties a number to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.keys import STOP, best_match, keys_of, tokens_like
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number
from watcher.reading.words import Words

_ON = frozenset({"on", "for", "against"})
_GENERAL = words_of("tariffed.general")
_TARIFF = frozenset({"tariff"})


def another_tariff(words: Words, number: Number, pattern: Pattern) -> str:
    """Return on what else the tariff at a number is, or whose it is; "" where nothing tells."""
    if "tariff" not in pattern.about:
        return ""
    at = next((k for k in tokens_like(words, _TARIFF) if abs(k - number.first) <= 6), -1)
    if at < 0:
        return ""
    hit = next((h for h in words.names if words.low[h.j : h.j + 1] == ["'s"] and 0 < at - h.j <= 3), None)
    if hit is not None and hit.name.kind == "country" and pattern.subjects and hit.name.id not in pattern.names:
        return f"the tariff of {hit.name.id}"
    if not _says_on_what(pattern.fact.says):
        return ""
    on = next((k for k in range(at + 1, min(at + 3, len(words.low) - 1)) if words.low[k] in _ON), -1)
    for k in range(on + 1, min(on + 4, len(words.low))) if on > 0 else ():
        if words.low[k] in STOP or words.low[k] in _GENERAL or any(h.i <= k < h.j for h in words.names):
            continue
        keys = keys_of(words, k)
        if not words.tokens[k].isalpha() or not keys or words.low[k] in _SORTS:
            continue
        others = range(k, min(k + 8, len(words.low)))
        return "" if any(best_match(keys_of(words, i), frozenset(pattern.theme)) >= 0.6 for i in others) else words.low[k]
    return ""


_SORTS = frozenset({"foreign", "imported", "new", "finished", "raw"})


@lru_cache(maxsize=1_000)
def _says_on_what(says: str) -> bool:
    """Say whether the fact tells on which goods its tariff is."""
    low = split(says.lower())
    on = [
        i for i, token in enumerate(low[:-1]) if token in ("tariff", "tariffs", "duty", "duties", "levy") and low[i + 1] == "on"
    ]
    return any(not {*low[i + 2 : i + 4]} & _GENERAL for i in on)
