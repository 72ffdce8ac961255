"""What a quantity fact measures where only its whole sentence tells it: pay, prices, an economy, jobs that go, a break fee.

Owns: those measures. Never: what stands right beside the slot (watcher.reading.quantity.counted), or reads news.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.patterns import Pattern
from watcher.reading.status.break_fees import is_paid_on_failure
from watcher.reading.words import Words
from watcher.values import Quantity

_TIMES = frozenset({"day", "week", "month", "year"})


def tell_by_whole(pattern: Pattern, words: Words, slot: int) -> None:
    """Put into `pattern` the measure that the whole sentence around the slot at token `slot` tells of, where it does."""
    if "withdraw" in pattern.about and not _SHOPS.isdisjoint(words.low):
        pattern.about = frozenset({"recall"})  # "has pulled [2 million] bottles from shops"
    if "recall" in pattern.theme and "recall" not in pattern.about and not pattern.about.isdisjoint(_COVERS):
        pattern.about = frozenset({"recall"})  # "the recall covers [three] models"
    if _is_length(pattern):
        # "The strike has lasted [12 days]": how long it is told by itself, "a 12-day strike".
        pattern.about |= frozenset(key for key in pattern.who_words if key in _EVENTS)
    if _is_inflation(pattern, words, slot):
        pattern.head, pattern.about, pattern.delta = frozenset(), frozenset({"inflation"}), True
    if _is_growth(pattern, words, slot):
        pattern.about = frozenset({"growth"})
    if _is_break_fee(pattern, words, slot):
        pattern.about = frozenset({"break_fee"})
    if not pattern.head and _is_share(pattern) and ("wage" in pattern.about or _is_of_pay(words)):
        pattern.who_words |= pattern.about & {"pay"}  # "a 30% offer"
        pattern.about = frozenset({"wage"})  # an offer of a rise is told of pay, and not of every offer
    if _counts_lost_jobs(pattern, words, slot):
        pattern.head, pattern.about, pattern.delta = pattern.head | {"employee"}, frozenset({"layoff", "lower"}), True


_EVENTS = frozenset({"strike", "talk", "trial", "siege", "war", "blackout", "close", "fire", "ceasefire", "outbreak", "search"})


_SHOPS = frozenset({"shops", "stores", "shelves", "sale", "market", "supermarkets", "shop", "retailers"})


_COVERS = frozenset({"travelled", "w:involv", "w:affect", "w:cover", "w:concern", "extend"})


def _is_share(pattern: Pattern) -> bool:
    return isinstance(pattern.fact.value, Quantity) and pattern.fact.value.unit == "%"


def _is_of_pay(words: Words) -> bool:
    """Say whether a fact's sentence names pay, or what is done with it: "a pay deal", "more pay"."""
    paid = any(
        s.concept == "wage" and s.pos == "n" and words.low[k] != "pay" for k in range(len(words.low)) for s in words.senses[k]
    )
    return paid or any(
        words.low[k] == "pay" and (words.low[k - 1] == "more" or words.covered[k + 1]) for k in range(1, len(words.low) - 1)
    )


def _is_length(pattern: Pattern) -> bool:
    value = pattern.fact.value
    return isinstance(value, Quantity) and value.unit in _TIMES and not pattern.about.isdisjoint(("w:last", "lasting"))


def _is_inflation(pattern: Pattern, words: Words, slot: int) -> bool:
    """Say whether a fact tells by how much all prices rise: "prices in Able rose by [3.7 percent] in March"."""
    value = pattern.fact.value
    if not isinstance(value, Quantity) or value.unit != "%" or "prices" not in words.low[:slot]:
        return False
    at = words.low.index("prices")
    dearer = not _ABOVE.isdisjoint(words.low[slot + 1 : slot + 4])  # "are [3.7 percent] higher than a year ago"
    return (at == 0 or words.low[at - 1] == "consumer") and (dearer or not _RISES.isdisjoint(words.low[at:slot]))


_ABOVE = frozenset({"higher", "above", "up", "more", "dearer"})


_RISES = words_of("counted.rises")


def _is_growth(pattern: Pattern, words: Words, slot: int) -> bool:
    """Say whether a fact tells by how much an economy grows, whosever it is: "the economy of Able grew by [0.6 percent]"."""
    value = pattern.fact.value
    percent = isinstance(value, Quantity) and value.unit == "%"
    return percent and "economy" in words.low[:slot] and not _GROWS.isdisjoint(words.low)


_GROWS = words_of("counted.grows")


def _counts_lost_jobs(pattern: Pattern, words: Words, slot: int) -> bool:
    """Say whether a fact counts jobs that go: "will cost [1,200] jobs", "the loss of [1,200] jobs", "[1,200] redundancies"."""
    if "layoff" in pattern.head:
        return True
    if words.low[:2] == ["how", "many"] and not _LOSSES.isdisjoint(words.low[:slot]):
        return "employee" in pattern.head  # "how many jobs it will cut is [not known]"
    return "employee" in pattern.head and not _COSTS.isdisjoint(words.low[max(0, slot - 5) : slot])


def _is_break_fee(pattern: Pattern, words: Words, slot: int) -> bool:
    """Say whether a fact tells what is paid if a deal fails: "would owe it [$150 million] if the deal falls through"."""
    money = isinstance(pattern.fact.value, Quantity) and pattern.fact.value.unit.isupper()
    if not money or pattern.head or pattern.per:
        return False
    if any(s.concept == "break_fee" for k in range(slot) for s in words.senses[k]):
        return True
    return is_paid_on_failure(words, slot)


_LOSSES = words_of("headcounts.losses")
_COSTS = frozenset({"cost", "costs", "costing", "loss", "cuts", "redundancies"})
