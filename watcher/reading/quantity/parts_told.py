"""Some of a number, told by what befell those: "400 houses were damaged, 41 of them destroyed".

Owns: of which of the two numbers what is told of some holds. Never: ties a number to a fact.
"""

from __future__ import annotations

from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import best_match, keys_of, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number
from watcher.reading.words import Words

_THEM = frozenset({"them", "these", "those", "whom", "which"})
_SMALL = frozenset("were was are is have has had been being be later already now since reportedly then".split())
_NEAR = 4  # tokens between a part and what is told of it


def is_told_of_some(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether so many "of them" are told by what the fact counts by, which the whole was not told by."""
    words = sentence.words
    of = number.last + 1
    if (
        words.low[of : of + 1] != ["of"]
        or _THEM.isdisjoint(words.low[of + 1 : of + 2])
        or pattern.levelled
        or not pattern.about
    ):
        return False
    at = of + 2
    while at < min(of + 2 + _NEAR, len(words.low)) and (words.low[at] in _SMALL or words.low[at].endswith("ly")):
        at += 1
    before = number.first - 1
    behind = at < len(words.low) and best_match(keys_of(words, at), pattern.about) >= 0.8
    if not behind and not (before >= 0 and best_match(keys_of(words, before), pattern.about) >= 0.8):
        return False
    begin = max(0, number.first - 20)
    told = [k for k in tokens_like(words, pattern.about) if begin <= k < before + behind]
    return not told and bool(tokens_like(words, pattern.head))


def are_all_of_them(ctx: Context, sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether so many "of them" are all of those named before without a number: "its soldiers, 900 of them, remain"."""
    words, first, after = sentence.words, number.first, number.last + 3
    if not pattern.levelled or words.low[number.last + 1 : after] != ["of", "them"]:
        return False
    aside = words.low[first - 1] in _APART or words.low[first - 2 : first - 1] == [","]
    if not (aside or not _COUNTS.isdisjoint(words.low[max(0, first - 3) : first])):
        return False
    if words.low[after : after + 1] and words.low[after] not in _ENDS:
        return False
    heads = [k for k in tokens_like(words, pattern.head) if k < first]
    near = (words, heads) if heads else None
    for back in () if near else ctx.before(sentence)[:1]:
        near = (back.words, tokens_like(back.words, pattern.head))
    return near is not None and bool(near[1]) and not any(t[0].isdigit() for t in near[0].low[: near[1][-1]])


_APART = frozenset({",", ":", "-"})
_ENDS = frozenset({",", ".", ";", ")", "there", "beside", "alongside", "now", "still", "today", "in"})
_COUNTS = frozenset({"count", "counts", "are", "is", "has", "have", "estimate", "estimates", "estimated", "counted"})


def is_said_of_some(sentence: Sentence, number: Number, k: int) -> bool:
    """Say whether what token k tells, behind the number, is told of some of them only."""
    words = sentence.words
    if k <= number.span:
        return False
    for of in range(max(number.span + 2, k - _NEAR - 2), min(k + 6, len(words.low) - 1)):
        if words.low[of] == "of" and words.low[of + 1] in _THEM and _counted(sentence, of - 1) > number.last:
            first = _counted(sentence, of - 1)
            return first - 1 <= k <= of + 1 + _NEAR and clause_at(sentence.clauses, of).j > k
    return False


def _counted(sentence: Sentence, last: int) -> int:
    """Return where the number begins that ends at a token, or -1."""
    words: Words = sentence.words
    return next((words.at(m.start) for m in sentence.quantities if words.at(m.end - 1) == last), -1)
