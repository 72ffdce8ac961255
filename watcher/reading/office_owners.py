"""Whose an office is told to be: another body's, another state's, one of a country's many.

Owns: what says that an office is not the fact's body's. Never: who is in an office.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.context import Context, Sentence
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import STOP, countries, known_names
from watcher.reading.words import NameHit, Words

GENERIC = words_of("holders.generic")


def owned_from_afar(words: Words, i: int, of: frozenset[str]) -> bool:
    """Say whether a name that is not the fact's owns the office at token i, words between: "Fubo's executive chairman"."""
    k = i - 1
    while k > 1 and i - k <= 3 and words.tokens[k].islower() and words.tokens[k].isalpha() and words.low[k] not in STOP:
        k -= 1
    if k < 1 or not (words.low[k] == "'s" or (words.low[k] in _APOSTROPHES and words.low[k - 1].endswith("s"))):
        return False
    hit = next((h for h in words.names if h.j == k), None)
    if hit is not None:
        return hit.name.id not in of and hit.name.kind != "country" and not may_be(hit, of)
    return words.tokens[k - 1][0].isupper() and words.low[k - 1] not in STOP


_APOSTROPHES = frozenset({"'", "’"})


def is_of_a_country(words: Words, i: int, of: frozenset[str], pattern: Pattern) -> bool:
    """Say whether a leader is one of a country's many, where the fact's leads a body: "the Dutch far-right leader"."""
    if not of or of & countries() or pattern.titles.isdisjoint(GENERIC):
        return False
    k = i - 1
    while k > 0 and i - k <= 4 and (words.tokens[k].islower() or words.low[k] == "-"):
        k -= 1
    return k < i - 1 and any(h.j == k + 1 and h.name.own == "adj" and h.name.id not in of for h in words.names)


def is_rather_a_twins(ctx: Context, sentence: Sentence, i: int, pattern: Pattern) -> bool:
    """Say whether an office without its body is rather another fact's, of the same sort: two prime ministers, one of each side.

    It is of the side that comes first where a side was named last.
    """
    twins = frozenset(
        name
        for other in ctx.patterns.facts
        if other is not pattern and other.fact.kind == "holder" and other.head & pattern.head
        for name in other.of - pattern.of
    )
    if not twins or not pattern.of:
        return False
    sides = twins | pattern.of
    here = [h.name.id for h in sentence.words.names if h.i < i and h.name.id in sides]
    for named in (here, *([h.name.id for h in s.words.names if h.name.id in sides] for s in ctx.before(sentence))):
        if named:
            return named[0] in twins
    return False


def is_sent_by_another(words: Words, i: int, of: frozenset[str]) -> bool:
    """Say whether a state that is not the fact's stands before the office, where that is a body's: "US envoy for Sudan"."""
    bodies = known_bodies() & of - countries()
    if not bodies or bodies == of or any(h.name.id in bodies for h in words.names):
        return False
    return any(h.j <= i and h.name.kind == "country" and h.name.id not in of for h in words.names)


def may_be(hit: NameHit, of: frozenset[str]) -> bool:
    """Say whether a name can be a short one of the body, or the body has none."""
    return not of or any(set(split(hit.name.id)) & set(split(name)) for name in of)


@lru_cache(maxsize=1)
def known_bodies() -> frozenset[str]:
    """Return the ids of all states and bodies that everybody knows."""
    return frozenset(name.id for rows in known_names().values() for _, name in rows)
