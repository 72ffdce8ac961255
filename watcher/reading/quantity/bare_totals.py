"""How many there are in all, told without what they are: "has sold six planes and now has 28", "giving it a fleet of 40".

Owns: whether a number without a noun is such a total of what the words around it count. Never: ties it by place or actor.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import best_match, tokens_like
from watcher.reading.lexicon import stem
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.counted_phrases import PEOPLE
from watcher.reading.quantity.numbers import Number, number_of
from watcher.reading.quantity.other_subjects import verb_of
from watcher.reading.words import Words
from watcher.values import Quantity

_HAS = words_of("other_subjects.has") | words_of("works.have")
_FILLERS = words_of("bare_totals.fillers")
_TOTALS = words_of("bare_totals.totals")
_ENDS: tuple[list[str], ...] = ([], ["."], [","], [";"], ["and"], ["but"], ["after"], ["since"], ["there"])
_THERE = frozenset({"left", "there", "remaining"})
_LEAVES = frozenset({"leaves", "left", "leaving", "leave"})
_IT = frozenset({"that", "this", "which", "move", "departure", "would", "will"})
_HANDS = frozenset({"hands", "custody", "captivity", "detention"})
_PLACES = words_of("bare_totals.places")
_NEAR = (0.2, 5.0)


def is_bare_total(ctx: Context, sentence: Sentence, number: Number, value: Quantity, pattern: Pattern) -> bool:
    """Say whether a number without a noun is how many of the fact's things there are in all, or are left."""
    told = pattern.fact.value
    if number.noun or value.unit or value.is_range or not pattern.head or not isinstance(told, Quantity) or not told.n:
        return False
    if not _NEAR[0] <= value.n / told.n <= _NEAR[1] or not _is_told(sentence.words, number, pattern):
        return False
    words = sentence.words
    if any(k < number.first for k in tokens_like(words, pattern.head | pattern.about)):
        return True
    people = pattern.head | (
        PEOPLE if not pattern.head.isdisjoint(PEOPLE | {"employee", "prisoner", "displaced"}) else frozenset()
    )
    counted = (number_of(sentence, m) for m in sentence.quantities if words.at(m.start) < number.first)
    if any(best_match(n.noun, people) >= 0.6 for n in counted):
        return True
    return any(tokens_like(near.words, pattern.head) for near in ctx.before(sentence)[:1])


def _is_told(words: Words, number: Number, pattern: Pattern) -> bool:
    low, last = words.low, number.last
    after = low[last + 1 : last + 5]
    if after[:1] in (["are"], ["were"], ["remain"]) and (
        after[0] == "remain" or after[1:2] == ["left"] or "there" in after[1:3]
    ):
        return True
    if after[:2] in (["in", "the"], ["in", "that"], ["on", "the"]) and not _PLACES.isdisjoint(after[2:4]):
        after = []  # "leaves 400 in the country"
    if after[:1] == ["in"] and not _HANDS.isdisjoint(after[1:4]):
        after = []  # "leaves 28 in their hands"
    b = number.first - 1
    while b > 0 and low[b] in _FILLERS:
        b -= 1
    if b < 0 or after[:1] not in _ENDS or (after[:1] == ["there"] and after[1:2] not in _ENDS):
        return False
    if not _TOTALS.isdisjoint(low[number.first : last]):
        return low[b] in ("for", ",", "to")  # "for a total of eight"
    if low[b - 1] == "one":
        return False  # "the present one has 66": another
    if low[b] in _HAS or stem(low[b]) == verb_of(pattern.fact.says):
        return True
    if low[b] in _LEAVES:
        return low[b - 1] in _IT or low[b - 1] == ","  # "that leaves 400", ", leaving 400"
    if low[b] in ("are", "is"):
        return low[b - 1 : b] == ["there"]
    if low[b] == "to":
        return low[b - 1] in ("down", "up", "back") or not _TOTALS.isdisjoint(low[max(0, b - 3) : b])
    if low[b] == "of":
        return low[b - 1] in _TOTALS
    return low[b] in ("makes", "make", "making") and low[b - 1] in ("which", "that", "this", ",")
