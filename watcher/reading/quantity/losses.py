"""Losses: how much somebody has lost on a thing, told by what it cost him, by charges for it, by those who were cheated of it.

Owns: whether a sum is the loss that a fact tells. Never: ties it to whose it is.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Sentence, Tie
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number
from watcher.reading.words import Words
from watcher.values import Quantity

_LOSSES = words_of("losses.nouns")
_LOSES = words_of("losses.verbs")
_COSTS = frozenset({"cost", "costing"})
_REACHES = words_of("losses.reaches")
_CHEATS = words_of("losses.cheats")
_MORE = frozenset({"another", "further", "additional", "extra", "more", "fresh", "new"})
_PERIODS = frozenset({"quarter", "quarterly", "quarters", "month", "monthly", "daily", "annual", "half"})
_WHEN = frozenset({"in", "for", "during", "last", "this", "a", "per", "every", "next"})
_IN_ALL = frozenset({"since", "far", "total", "date", "all", "altogether", "overall", "sum", "now", "cumulative"})


@lru_cache(maxsize=10_000)
def asks_of_a_loss(pattern: Pattern) -> bool:
    """Say whether a fact tells how much somebody has lost in all: "has lost about [$1 billion] on the craft"."""
    told, says = pattern.fact.value, pattern.fact.says.lower()
    money = isinstance(told, Quantity) and len(told.unit) == 3 and told.unit.isupper()
    return money and re.search(r"\b(?:lost|loses|loss|losses)\b", says) is not None and _PERIODS.isdisjoint(says.split())


def loss_fits(sentence: Sentence, number: Number, pattern: Pattern, tie: Tie) -> bool | None:
    """Tie a sum by the loss that it is: True, False with what spoke against it, or None where no loss is told."""
    words, first, last = sentence.words, number.first, number.last
    low, start = words.low, clause_at(sentence.clauses, first).i
    told = _told_as(words, start, first, last, pattern)
    if not told:
        return None
    if not _MORE.isdisjoint(low[max(0, first - 2) : first]) and "than" not in low[max(0, first - 2) : first]:
        return tie.reject("about", "so much more, not all that was lost")
    if _is_of_a_period(low, start, last) and _IN_ALL.isdisjoint(low[start : last + 8]):
        return tie.reject("about", "what was lost in one period")
    return tie.add("about", told, 1.5)


def are_lost_to(words: Words, first: int, span: int, pattern: Pattern) -> bool:
    """Say whether so many people are told to be lost to a disaster: "the town has lost 61 of its sons to the flood"."""
    if "dead" not in pattern.about or _LOSES.isdisjoint(words.low[max(0, first - 3) : first]):
        return False
    to = next((k for k in range(span + 1, min(span + 9, len(words.low))) if words.low[k] == "to"), -1)
    return to > 0 and not _DISASTERS.isdisjoint(words.low[to + 1 : to + 5])


_DISASTERS = words_of("recounted.happened")


def _told_as(words: Words, start: int, first: int, last: int, pattern: Pattern) -> str:
    low = words.low
    if not _LOSES.isdisjoint(low[max(start, first - 4) : first]):
        return "what was lost"
    cost = next((k for k in range(first - 1, max(start, first - 8) - 1, -1) if low[k] in _COSTS), -1)
    if cost >= 0:
        ours = {k for h in words.names if h.name.id in pattern.names for k in range(h.i, h.j)}
        others = any(words.tokens[k][0].isupper() and k not in ours for k in range(cost + 1, first))
        return "" if others or low[cost - 1] in ("the", "a", "its", "of") else "what it cost"
    noun = next((k for k in range(first - 1, max(start, first - 12) - 1, -1) if low[k] in _LOSSES), -1)
    if noun >= 0 and not _REACHES.isdisjoint(low[noun + 1 : first + 1]):
        return f"the {low[noun]}"
    if low[last + 1 : last + 2] in (["in"], ["of"]) and not _LOSSES.isdisjoint(low[last + 2 : last + 5]):
        return "so much in losses"
    cheated = low[first - 1] == "of" and not _CHEATS.isdisjoint(low[max(start, first - 10) : first])
    return "what they were cheated of" if cheated else ""


def _is_of_a_period(low: list[str], start: int, last: int) -> bool:
    """Say whether the loss is that of a year or a quarter: "lost $90 million in the third quarter", "its charges for 2024"."""
    for k in range(start, min(last + 14, len(low) - 1)):
        year = low[k + 1].isdigit() and len(low[k + 1]) == 4 and low[k] in ("in", "for", "during")
        if year or low[k] in _PERIODS or (low[k] in _WHEN and low[k + 1] == "year"):
            return True
    return False
