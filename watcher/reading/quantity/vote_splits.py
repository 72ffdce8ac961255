"""Votes told by both sides' numbers: "voted 7-2", "split six to three", "in a 5-4 decision".

Owns: which of the two numbers is the fact's, and by which words such a vote is told. Never: ties a number to a fact.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number

_TOLD = words_of("vote_splits.told")


def is_split(mention: Mention, pattern: Pattern) -> bool:
    """Say whether a number is one side's of a vote, of a fact that counts votes."""
    return mention.role == "score" and "vote" in pattern.about and _tells_both(pattern.fact.says)


@lru_cache(maxsize=1_000)
def _tells_both(says: str) -> bool:
    """Say whether a fact's slot has both sides' votes: "[5-4]", "[seven to two]"."""
    return _BOTH.search(says) is not None


_BOTH = re.compile(r"\[[^\]]*?\w+(?: votes)?(?:\s*[-–]\s*| to | against )\w+[^\]]*\]")


def split_fits(_ctx: Context, sentence: Sentence, mention: Mention, number: Number, pattern: Pattern, tie: Tie) -> bool | None:
    """Tie a side's votes: True, False with what spoke against it, or None where it is no side of a vote."""
    if not is_split(mention, pattern):
        return _side_fits(sentence, mention, number, pattern, tie)
    words = sentence.words
    for other in sentence.quantities:
        if other.role == "score" and other.start < mention.start and number.first - words.at(other.end - 1) <= 2:
            return tie.reject("about", "the other side's votes")
    if _TOLD.isdisjoint(words.low):
        return tie.reject("about", "no vote is told")
    return tie.add("about", "how a vote went", 1.5)


def _side_fits(sentence: Sentence, mention: Mention, number: Number, pattern: Pattern, tie: Tie) -> bool | None:
    """Tie those who were against what a body decided by what is told of them; None where nothing tells."""
    if not _counts_against(pattern.fact.says):
        return None
    if mention.role == "score" and not _TOLD.isdisjoint(sentence.words.low):
        return tie.add("about", "a side of the vote", 1.5)
    if mention.role != "value":
        return None
    side = side_told(sentence, number)
    if side == "for":
        return tie.reject("about", "the other side's votes")
    return tie.add("about", "those who would have it otherwise", 1.5) if side else None


@lru_cache(maxsize=1_000)
def _counts_against(says: str) -> bool:
    """Say whether a fact counts who voted against what was decided: "[four] of the nine members voted against it"."""
    return _AGAINST.search(says) is not None


_AGAINST = re.compile(r"\][^\[]*\b(?:vot(?:ed?|ing) against|dissent(?:ed|ing)?|opposed)\b")


def would_have_otherwise(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether those are counted who wanted what was not decided, where the fact counts them: "three preferred a cut"."""
    return _counts_against(pattern.fact.says) and side_told(sentence, number) == "against"


def side_told(sentence: Sentence, number: Number) -> str:
    """Return on which side of a vote those are who are counted: "for", "against", or "" where nothing tells."""
    low = sentence.words.low
    group = next((g for g in sentence.groups if 0 < g.i - number.first <= _NEAR), None)
    if group is None or "," in low[number.span + 1 : group.i]:
        return ""
    if low[number.first - 1] in ("other", "others", "remaining"):
        return "for"  # "one voted for a cut, the other eight wanted none"
    told = low[group.i : group.j + 2]
    if not _VOTED.isdisjoint(told):
        return "against" if "against" in told else "for" if not {"to", "for"}.isdisjoint(told) else ""
    return "against" if not _OTHERWISE.isdisjoint(told[: group.j - group.i]) else ""


_NEAR = 14
_VOTED = frozenset({"vote", "votes", "voted", "voting"})
_OTHERWISE = words_of("vote_splits.otherwise")
