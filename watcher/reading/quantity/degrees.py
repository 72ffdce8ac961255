"""How badly: "33 people were seriously injured" is told by no number of those who were injured at all.

Owns: the degree of what befell those whom a fact counts, and whether a number is told of that degree. Never: ties a number.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.context import Sentence
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number

_BADLY = words_of("degrees.badly")
_ASKS = re.compile(
    rf"\b(?:{'|'.join(sorted(_BADLY))}) (?:injured|hurt|wounded|damaged|burned|burnt|ill|sick|condition|injuries|wounds)\b"
)
_REACH = 12  # tokens between a number and how badly those were hurt


@lru_cache(maxsize=10_000)
def asks_how_badly(pattern: Pattern) -> bool:
    """Say whether a fact counts only those who were hurt so badly."""
    return not pattern.levelled and _ASKS.search(pattern.fact.says.lower()) is not None


def is_so_badly(sentence: Sentence, number: Number) -> bool:
    """Say whether a number is told of those who were hurt badly, by a word that stands nearer to it than to another number."""
    low = sentence.words.low
    others = [sentence.words.at(m.start) for m in sentence.quantities]
    before = max([o for o in others if o < number.first], default=-1)
    after = min([o for o in others if o > number.last], default=len(low))
    ahead = low[max(before + 1, number.first - 4) : number.first]
    behind = low[number.last + 1 : min(after, number.last + 1 + _REACH)]
    if ";" in behind:
        behind = behind[: behind.index(";")]
    return not _BADLY.isdisjoint(ahead) or not _BADLY.isdisjoint(behind)


def are_some_so_badly(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether it is only told how badly so many of those before were hurt: "151 were hurt, 29 of them seriously"."""
    if not asks_how_badly(pattern):
        return False
    low, at = sentence.words.low, number.last + 1
    if low[at : at + 2] in (["of", "them"], ["of", "whom"]):
        at += 2
    told = any(number.first - _REACH <= k < number.first for k in tokens_like(sentence.words, pattern.about))
    return told and not _BADLY.isdisjoint(low[at : at + 1])
