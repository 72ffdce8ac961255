"""Bodies and storms called by their common noun ("the central bank", "after typhoon") where nobody else is named.

Owns: whether such a noun stands for the fact's own body. Never: reads a value.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import tokens_like
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.places_inside import MONTHS
from watcher.reading.words import NameHit, Words


def by_common_noun(ctx: Context, sentence: Sentence, pattern: Pattern) -> str:
    """Return the noun by which the fact's own body is called where nobody else is named ("the central bank"), or ""."""
    words = sentence.words
    nouns = _nouns_of(pattern.subjects)
    who = _own_words(pattern)
    called = {words.low[k] for k in tokens_like(words, who)} & _CALLED if who else set()
    nouns |= called
    if sits := _who_sit(words, pattern):
        return sits
    ours = pattern.names.keys() | ctx.patterns.home | ctx.patterns.topical | ctx.patterns.leading
    if _is_the_one(words, pattern, ours):
        return "disaster"
    if not nouns or nouns.isdisjoint(words.low):
        return ""
    if any(h.name.kind != "name" and h.name.id not in ours and not any(h.name.id in n for n in ours) for h in words.names):
        return ""
    for k, token in enumerate(words.low):
        of = words.tokens[k + 2 : k + 3] if words.low[k + 1 : k + 2] == ["of"] else []
        if of and of[0][0].isupper() and not any(h.i == k + 2 and h.name.id in ours for h in words.names):
            # "The central bank of Kelland".
            continue
        before = words.low[max(0, k - 3) : k]
        if token in nouns and words.tokens[k].islower() and {"the", "'s"} & set(before):
            return token
        if token in nouns & _STRIKES and sentence.index == 0 and _NO_ARTICLE.isdisjoint(before):
            # A headline leaves the article out: "Death toll tops 100 after typhoon".
            return token
    return ""


def _who_sit(words: Words, pattern: Pattern) -> str:
    """Return the word for those who sit in the fact's assembly ("senators" for its Senate), where no state is named."""
    if _SIT.isdisjoint(words.low) or any(h.name.kind != "name" for h in words.names):
        return ""
    said = {t for name in pattern.actors for t in split(name)}
    return next((t for t in words.low if t in _SIT and (said & _HOUSES if t != "senators" else "senate" in said)), "")


_SIT = words_of("common_nouns.sit")
_HOUSES = words_of("status.parliaments")


@lru_cache(maxsize=10_000)
def _own_words(pattern: Pattern) -> frozenset[str]:
    """Return the words for who it is that do not also say what is told."""
    return pattern.who_words - pattern.about - pattern.head


@lru_cache(maxsize=1_000)
def _nouns_of(names: frozenset[str]) -> frozenset[str]:
    """Return the common nouns that names end or begin with ("Central Bank of Iceland" has "bank")."""
    return frozenset(t for name in names for t in split(name) if t in _CALLED)


_CALLED = words_of("ties.called")
_STRIKES = frozenset({"cyclone", "hurricane", "typhoon", "storm", "earthquake", "quake"})
_NO_ARTICLE = frozenset({"a", "an", "another", "second", "new", "next", "every", "of", "weeks", "days"})


def _is_the_one(words: Words, pattern: Pattern, ours: Collection[str]) -> bool:
    """Say whether nobody else and no other place is named where the one disaster's number is told: "the toll rose to 215"."""
    if not pattern.lone or any(h.name.id not in ours and not any(h.name.id in name for name in ours) for h in words.names):
        return False
    named = {k for h in words.names for k in range(h.i, h.j)}
    return not any(
        words.tokens[k][0].isupper() and k not in named and words.low[k] not in MONTHS | _DAYS and words.low[k - 1] in _WHERE
        for k in range(1, len(words.low))
    )


_WHERE = words_of("disasters.where")
_DAYS = words_of("disasters.days")


def is_the_firm(words: Words, hit: NameHit) -> bool:
    """Say whether a firm that was named is said in other words: "the German group"."""
    return hit.name.own == "adj" and words.low[hit.j : hit.j + 1] != [] and words.low[hit.j] in _FIRMS


_FIRMS = words_of("ties.firms")
