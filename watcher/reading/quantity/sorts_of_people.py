"""Sorts of people: a fact of how many students died takes no toll of everybody, and one of a school none of the county.

Owns: whether a toll is told of the sort of people that the fact counts. Never: ties a number to a fact.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import STOP, keys_of, tokens_like
from watcher.reading.lexicon import split, stem
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number
from watcher.reading.words import Words, analyse
from watcher.values.brackets import SLOT

_TOLLS = frozenset({"dead", "wounded", "missing", "displaced", "arrest"})
_EVERYBODY = frozenset({"person", "passenger"})  # who was aboard is whoever was struck
_ANYBODY = words_of("sorts_of_people.anybody")


@lru_cache(maxsize=10_000)
def _sex_of(says: str) -> frozenset[str]:
    """Return the words for those of one sex that the fact counts: "has [five] women"."""
    counted = split(says.partition("]")[2].lower())[:3]
    return next((side for side in (_WOMEN, _MEN) if not side.isdisjoint(counted)), frozenset())


_WOMEN, _MEN = words_of("sorts_of_people.women"), words_of("sorts_of_people.men")


def are_of_the_other_sex(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether people of the other sex or of any are counted, where the fact counts those of one: men are no women."""
    own = _sex_of(pattern.fact.says)
    return bool(own) and bool(number.noun) and own.isdisjoint(sentence.words.low[number.last + 1 : number.span + 1])


def is_of_everybody(ctx: Context, sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether a toll is told of people of any sort, where the fact counts those of one: "160 are missing", not girls."""
    if are_of_the_other_sex(sentence, number, pattern) or _are_not_of_the_part(sentence, number, pattern):
        return True
    sort = _sort_of(pattern)
    if not sort or _has(sentence.words, sort, pattern):
        return False
    if not pattern.places.isdisjoint(sentence.named):
        return False  # "the toll at the school"
    if _has_a_wider_sibling(ctx, pattern):
        return True
    return not number.noun and not any(_has(back.words, sort, pattern) for back in ctx.before(sentence))


@lru_cache(maxsize=10_000)
def _part_of(says: str) -> frozenset[str]:
    """Return the stems of what a fact tells of some: "children" of "[60] of the dead are children"; nothing for others."""
    whole = _PART.search(says.lower())
    if whole is None:
        return frozenset()
    return frozenset(stem(word) for word in split(whole[1]) if word[0].isalpha() and word not in STOP)


_PART = re.compile(r"\] of (?:the|those) (?:[a-z]+ )?[a-z]+ (?:are|were|have been|remain) ([^.]*)")


def _are_not_of_the_part(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether a number is told of all, where the fact counts some of them: "50 died, 44 of them children" has 44 children.

    What they are stands behind the number without another between, or before it: "the dead include children, 44 in all".
    """
    part = _part_of(pattern.fact.says)
    if not part:
        return False
    low = sentence.words.low
    at = [k for k, token in enumerate(low) if token[0].isalpha() and stem(token) in part]
    if not at:
        return True
    behind = next((k for k in at if k > number.last), -1)
    if behind >= 0:
        return any(_counts(low[k]) for k in range(number.last + 1, behind))
    return any(_counts(low[k]) for k in range(at[-1] + 1, number.first))


def _counts(token: str) -> bool:
    return token[0].isdigit() or token in _COUNTS


_COUNTS = words_of("sorts_of_people.counts")


@lru_cache(maxsize=10_000)
def _sort_of(pattern: Pattern) -> frozenset[str]:
    """Return the stems of the nouns by which a fact counts people of one sort who died or are missing; nothing for anybody."""
    if pattern.fact.kind != "quantity" or pattern.about.isdisjoint(_TOLLS) or not pattern.head or pattern.head <= _EVERYBODY:
        return frozenset()
    words = analyse(SLOT.sub("9", pattern.fact.says), 1)
    return frozenset(
        stem(token)
        for k, token in enumerate(words.low)
        if not pattern.head.isdisjoint(keys_of(words, k)) and token not in _ANYBODY
    )


def _has(words: Words, sort: frozenset[str], pattern: Pattern) -> bool:
    """Say whether a sentence speaks of those: girls by that word, as all civilians are one sort, soldiers by any."""
    if any(stem(token) in sort for token in words.low):
        return True
    return "civilian" not in pattern.head and bool(tokens_like(words, pattern.head, 0.8))


def _has_a_wider_sibling(ctx: Context, pattern: Pattern) -> bool:
    """Say whether another fact tells the same of people of any sort."""
    return any(
        other is not pattern and not _sort_of(other) and not other.about.isdisjoint(pattern.about & _TOLLS)
        for other in ctx.patterns.facts
        if other.fact.kind == "quantity"
    )
