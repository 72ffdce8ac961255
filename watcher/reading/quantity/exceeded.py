"""Numbers held against the figure that is usually given: "more troops than the 2,500 acknowledged so far".

Owns: a comparison with a figure that was told before, which says that the figure is not right. Never: plain bounds; who writes
"more than 2,500" may only have rounded down.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import best_match, keys_of
from watcher.reading.left_out_sentences import excluded
from watcher.reading.patterns import Pattern
from watcher.reading.places import place_tie
from watcher.reading.stance import Told, told_of
from watcher.reading.ties import actor_tie
from watcher.reading.words import Words
from watcher.values import Quantity

_MORE = words_of("exceeded.more")
_FEWER = words_of("exceeded.fewer")
_TOLD = words_of("exceeded.told")
_BETWEEN = words_of("exceeded.between")
_REACH = 12


class Exceeded(NamedTuple):
    """The token of "more" or "fewer", the figure held against, how it is told, its tie and the value that it comes to."""

    k: int
    figure: Mention
    told: Told
    tie: Tie
    value: Quantity


def exceeded(ctx: Context, sentence: Sentence, pattern: Pattern) -> Exceeded | None:
    """Return the comparison where the fact's number is told to be above or below what was given out."""
    low = sentence.words.low
    if (
        "than" not in low
        or not pattern.head
        or not isinstance(pattern.fact.value, Quantity)
        or excluded(sentence.words, pattern)
    ):
        return None
    for mention in sentence.quantities:
        value, first = mention.value, sentence.words.at(mention.start)
        than = next((k for k in range(first - 1, max(0, first - 5), -1) if low[k] == "than"), 0)
        if not than or not isinstance(value, Quantity) or value.is_range or value.unit != pattern.fact.value.unit:
            continue
        if not all(t in _BETWEEN or t in _TOLD for t in low[than + 1 : first]) or not _was_told(sentence.words, mention, than):
            continue
        k = next((k for k in range(than - 1, max(-1, than - _REACH), -1) if low[k] in _MORE or low[k] in _FEWER), -1)
        clause = clause_at(sentence.clauses, max(k, 0))
        noun = next((i for i in range(than - 1, clause.i - 1, -1) if _counts(sentence.words, i, pattern)), -1)
        if k < clause.i or noun < 0:
            continue
        told, tie = told_of(sentence, k), Tie()
        tie.add("noun", "held against the figure given before", 2.0)
        if told.stance != "asserted" or not place_tie(ctx, sentence, noun, noun, pattern, tie):
            continue
        if actor_tie(ctx, sentence, noun, noun, pattern, tie):
            value = replace(value, bound=">" if low[k] in _MORE else "<", strict=True, beyond=True)
            return Exceeded(k, mention, told, tie, value)
    return None


def _counts(words: Words, i: int, pattern: Pattern) -> bool:
    return best_match(keys_of(words, i), pattern.head) >= 0.8


def _was_told(words: Words, mention: Mention, than: int) -> bool:
    """Say whether the figure is one that others gave: "the 2,500 usually given", "the official 40", "the 9 they had named"."""
    first, last = words.at(mention.start), words.at(mention.end - 1)
    if not _TOLD.isdisjoint(words.low[than + 1 : first]):
        return True
    for token in words.low[last + 1 : last + 7]:
        if not token.isalpha():
            return False
        if token in _TOLD:
            return True
    return False
