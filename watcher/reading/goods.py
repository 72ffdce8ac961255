"""Goods, diseases, fuels: a ban on timber is none on oil, a measles drive no cholera drive, a solar park no wind farm.

Owns: whether what is told is of another of the fact's own family of things. Never: ties a value to a fact.
"""

from __future__ import annotations

from functools import cache, lru_cache

from watcher.language import load
from watcher.reading.keys import keys_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words
from watcher.values.brackets import SLOT

_FAMILIES = ("goods.sold", "goods.diseases", "goods.power", "goods.works")
_BEFORE = frozenset({"on", "of", "against", "for", "over", "with", "in"})
_HEADS = frozenset({"a", "an", "the", "its", "their", "any", "all", "no", "some", "'s"})
_REACH = 6


@cache
def _things() -> dict[str, tuple[str, str]]:
    """Return each word with its family and the one word of those that mean the same ("crude" is oil)."""
    rules = load("rules")
    rows = ((family, row.split()) for family in _FAMILIES for row in rules[family].split("|"))
    return {word: (family, row[0]) for family, row in rows for word in row}


@lru_cache(maxsize=2_000)
def _own(says: str) -> dict[str, frozenset[str]]:
    """Return the things that a fact names, by their family."""
    known, own = _things(), dict[str, frozenset[str]]()
    for token in split(SLOT.sub(" ", says).lower()):
        if token in known:
            family, thing = known[token]
            own[family] = own.get(family, frozenset()) | {thing}
    return own


def of_other_goods(words: Words, k: int, pattern: Pattern) -> str:
    """Return the thing of the fact's family that the fact's noun, or what is done at token k, is told of; "" for its own.

    "Has lifted its ban on timber" is nothing of a ban on oil, "a measles drive" none of the drive against cholera.
    """
    own = _own(pattern.fact.says)
    if not own:
        return ""
    known = _things()
    told = [(i, *known[token]) for i, token in enumerate(words.low) if token in known and known[token][0] in own]
    if any(thing in own[family] for _, family, thing in told):
        return ""
    return next((words.low[i] for i, _, _ in told if _is_of_it(words, i, k, pattern)), "")


def _is_of_it(words: Words, i: int, k: int, pattern: Pattern) -> bool:
    """Say whether the word at token i tells which one the fact's noun is, or is what is done at token k."""
    if any(_is_own_noun(words, n, pattern) for n in range(i + 1, min(i + 3, len(words.low)))):
        return True
    lead = i - 1 - (i > 1 and words.low[i - 1] in _HEADS)
    if lead > 0 and words.low[lead] in _BEFORE and any(_is_own_noun(words, n, pattern) for n in (lead - 1, lead - 2)):
        return True
    if not words.index and 1 < k - i <= 3 and words.tokens[i + 1].islower():
        return True  # "Solar park approved"
    return 0 < i - k <= _REACH and words.low[i - 1] in _HEADS and "," not in words.low[k:i]


def _is_own_noun(words: Words, n: int, pattern: Pattern) -> bool:
    keys = frozenset(keys_of(words, n)) if 0 <= n < len(words.low) else frozenset[str]()
    return not keys.isdisjoint(pattern.verbs | pattern.about | pattern.head)
