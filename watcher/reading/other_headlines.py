"""A headline about another: "Norland inflation jumps to 7%", above a text that tells the fact's own as it is.

Owns: whether a sentence that names none of the fact's own is told of a name that nobody told us of. Never: ties a value.
"""

from __future__ import annotations

from collections.abc import Collection

from watcher.language import words_of
from watcher.reading.context import Context, Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.strange_bodies import is_strange
from watcher.reading.words import Words
from watcher.values import DateValue, Quantity
from watcher.values.date import interval

_THAN = words_of("other_headlines.than")
_BESIDE = words_of("other_headlines.beside")


def is_anothers_headline(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether a headline tells of a stranger with whom it begins.

    Where its subject is nothing of the fact's own, another sentence must set the two apart: it tells the fact's own value as
    it was, or has the fact's own only beside the other ("$200 cheaper than the Able").
    """
    words = sentence.words
    own = pattern.names.keys()
    if sentence.index or not own or _has_as_subject(sentence, own):
        return False
    stranger, known = _is_stranger(words), any(h.i == 0 and h.name.own != "adj" for h in words.names)
    if not (stranger or known):
        return False
    others = [s for s in ctx.sentences if s is not sentence and not own.isdisjoint(s.named)]
    told = stranger and any(_has_as_subject(s, own) and _tells_own_value(s, pattern) for s in others)
    return bool(others) and (told or all(_is_beside(s, own) for s in others))


def _is_stranger(words: Words) -> bool:
    """Say whether a name that nobody told us of is the first word."""
    plural = words.low[0].endswith("s") and words.low[1:2] != ["'s"]
    return is_strange(words, 0) and not plural and len(words.low[0]) > 2 and "-" not in words.low[0]


def _has_as_subject(sentence: Sentence, own: Collection[str]) -> bool:
    """Say whether one of the names stands before the first verb."""
    verb = next((g.i for g in sentence.groups), len(sentence.words.low))
    return any(h.name.id in own and h.i < verb for h in sentence.words.names)


def _tells_own_value(sentence: Sentence, pattern: Pattern) -> bool:
    told = pattern.fact.value
    if isinstance(told, Quantity):
        return any(
            isinstance(m.value, Quantity) and m.role != "from" and (m.value.low, m.value.high) == (told.low, told.high)
            for m in sentence.quantities
        )
    if isinstance(told, DateValue):
        begin, end = interval(told)
        days = [interval(m.value) for m in sentence.dates if isinstance(m.value, DateValue)]
        return any(first <= begin and end <= last for first, last in days)
    return False


def _is_beside(sentence: Sentence, own: Collection[str]) -> bool:
    """Say whether all of the fact's names in the sentence stand behind "than", "like", "rival", "neighbour of"."""
    low = sentence.words.low
    hits = [h for h in sentence.words.names if h.name.id in own]
    return all(
        not _THAN.isdisjoint(low[max(0, h.i - 3) : h.i]) or not _BESIDE.isdisjoint(low[max(0, h.i - 2) : h.i]) for h in hits
    )
