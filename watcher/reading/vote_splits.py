"""Votes told by both sides' numbers: "voted 7-2", "split six to three", "in a 5-4 decision".

Owns: which of the two numbers is the fact's, and by which words such a vote is told. Never: ties a number to a fact.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.numbers import Number
from watcher.reading.patterns import Pattern

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
        return None
    words = sentence.words
    for other in sentence.quantities:
        if other.role == "score" and other.start < mention.start and number.first - words.at(other.end - 1) <= 2:
            return tie.reject("about", "the other side's votes")
    if _TOLD.isdisjoint(words.low):
        return tie.reject("about", "no vote is told")
    return tie.add("about", "how a vote went", 1.5)
