"""Extents: how far a thing reaches that a fact measures by its area, told without the fact's own verb.

Owns: "the blaze grew to 900 acres", "at 900 acres, the slick is", "a 900-acre fire". Never: ties a number to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import clause_at, group_of, is_verb
from watcher.reading.context import Sentence
from watcher.reading.keys import keys_of, tokens_like
from watcher.reading.lexicon import concepts
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words
from watcher.values import Quantity

AREAS = frozenset({"acre", "hectare", "square kilometre", "square mile", "square metre", "square foot", "square yard"})
_WAYS = frozenset({"kilometre", "mile", "metre", "nautical mile"})
_GROWS = words_of("extents.grows")
_AS_IT_IS = words_of("clauses.be") | words_of("extents.stands") | {","}
_IS = words_of("clauses.be") | words_of("extents.stands")


@lru_cache(maxsize=10_000)
def reaches(pattern: Pattern) -> bool:
    """Say whether the fact tells how large an area something covers or has laid waste."""
    told = pattern.fact.value
    measured = isinstance(told, Quantity) and (told.unit in AREAS or (told.unit in _WAYS and "travelled" in pattern.about))
    if _stands_at(pattern):
        return True
    return measured and bool(pattern.who_words or pattern.names) and not pattern.about.isdisjoint(_COVERS)


_COVERS = frozenset(
    {"travelled", "burned", "destroy", "w:cover", "w:spread", "w:stretch", "area", "raise", "w:affect", "w:contaminat"}
)


@lru_cache(maxsize=10_000)
def _stands_at(pattern: Pattern) -> bool:
    """Say whether the fact tells where a thing stands that no measure is named of: "the river stands at [5.2 metres]"."""
    told = pattern.fact.value
    plain = isinstance(told, Quantity) and bool(told.unit) and not told.unit.isupper() and not pattern.head
    return plain and bool(pattern.subjects) and "w:stand" in pattern.about and pattern.about <= pattern.who_words | {"w:stand"}


def _is_its_unit(unit: str, pattern: Pattern) -> bool:
    told = pattern.fact.value
    return unit in AREAS | _WAYS or (isinstance(told, Quantity) and unit == told.unit and _stands_at(pattern))


def is_extent(sentence: Sentence, value: object, first: int, last: int, pattern: Pattern) -> bool:
    """Say whether a number of acres is how far the fact's own thing reaches."""
    if not isinstance(value, Quantity) or not _is_its_unit(value.unit, pattern) or not reaches(pattern):
        return False
    words = sentence.words
    things = frozenset(key for key in pattern.who_words if key in concepts())
    things = things or frozenset(pattern.sorts & concepts().keys()) or pattern.who_words
    clause = clause_at(sentence.clauses, first)
    begin = clause.i
    if begin > 3 and words.low[begin - 1] == "," and is_verb(words, begin):
        # "The fire, nearly out, covered": the subject stands before the aside.
        begin = max(0, next((k for k in range(begin - 2, 0, -1) if words.low[k] == ","), 1) - 3)
    led = first > 1 and words.low[first - 1] == ":" and begin >= first - 1
    if led:
        begin = clause_at(sentence.clauses, first - 2).i  # "Alder fire: 900 acres"
    near = range(begin, min(len(words.low), max(clause.j, last + 12)))
    own = any(h.i in near and h.name.id in (pattern.subjects or pattern.names) for h in words.names)
    it = words.index > 0 and words.low[begin] == "it" and not _GROWS.isdisjoint(words.low[begin:first])
    if not (own or it) and not any(k in near for k in tokens_like(words, things, 0.8)):
        return False
    after = words.low[last + 1 : last + 2]
    if after == ["-"] or (after and any(key in things for key in keys_of(words, last + 1))):
        return True
    ours = any(first < h.i < last and h.name.id in pattern.subjects for h in words.names)
    if ours and any(key in things for key in keys_of(words, last)):
        return True  # "the 900-acre Alder fire"
    at = first - 1
    if words.low[at : at + 1] == ["at"] and (at == clause.i or not _AS_IT_IS.isdisjoint(words.low[clause.i : at])):
        return True
    group = group_of(words, clause.groups, first)
    if own and (led or words.low[at] in _GROWS):
        return True
    if group is None or (group.i > last and "," in words.low[last : group.i]):
        named = own or (not sentence.index and any(k < first for k in tokens_like(words, things, 0.8)))
        return named and words.low[at : at + 1] in ([","], [":"], ["now"], ["at"], ["to"])
    if words.low[at] == "to" and (any(key in things for key in keys_of(words, at - 1)) or _ends_at(words, at, pattern)):
        return True  # "winds push the Alder fire to 900 acres"
    head = words.low[group.head]
    if head in ("mapped", "measured", "put", "estimated") and words.low[at : at + 1] == ["at"]:
        return True
    if head in ("put", "puts", "putting") and words.low[group.head + 1 : group.head + 2] == ["on"]:
        return False  # "put on 900 acres overnight": by so much it grew
    if words.low[at : at + 1] == ["to"] and words.low[at - 1] in _GROWS:
        return True  # "the Alder fire spread to 900 acres", whatever the fire is taken for
    if (
        any(
            s.concept in ("raise", "burned") or (s.concept == "lower" and _stands_at(pattern)) for s in words.senses[group.head]
        )
        or head in _GROWS
    ):
        return True
    return head in _IS and group.head < first <= group.j + 2


def _ends_at(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether a name of the fact's own stands right before token k."""
    return any(h.j == k and h.name.id in pattern.names for h in words.names)
