"""The unit of a number beside that of a fact.

Owns: which units a fact may be told in. Never: turns one into another (reading.numbers does).
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.reading.patterns import Pattern
from watcher.reading.quantity.conversions import factor
from watcher.reading.quantity.exchange_rates import pair_of
from watcher.reading.quantity.shares import asks_how_many_leave
from watcher.values import Quantity, Unknown

# "How much ... is", "the price of", "its starting capital is"
_ASKS_A_SUM = re.compile(
    r"(?:how much|the (?:sum|price|cost)\b"
    r"|(?:the|[\w .-]+['’]s?) (?:[a-z-]+ ){0,2}(?:capital|budget|fee|fine|ransom|salary) (?:of|for|to|is|paid|that)\b)",
    re.IGNORECASE,
)
_NO_AMOUNT = frozenset({"", "%", "minute", "hour", "day", "week", "month", "year"})


@lru_cache(maxsize=10_000)
def may_be_in(unit: str, pattern: Pattern) -> bool:
    """Say whether a number in this unit can be a value of the fact, whatever else is told of it; an ordinal always can."""
    told = pattern.fact.value
    if pair_of(pattern) is not None:
        return True  # in which currency it is told, the tie sees
    if unit == "%" and asks_how_many_leave(pattern):
        return True
    if (unit and unit == pattern.unit) or measured_in(unit) in pattern.waived:
        return True
    turned = {unit}
    if isinstance(told, Quantity) and factor(unit, told.unit):
        return True
    if isinstance(told, Quantity):
        # What numbers.in_own_unit may make of it.
        if unit == "share":
            turned.add("%")
        elif not unit or " per " in unit:
            turned |= {told.unit, unit.partition(" per ")[0]}
    return any(units_fit(one, pattern) for one in turned)


def measured_in(unit: str) -> str:
    """Return what is said against a number in another unit than the fact's."""
    return f"measured in {unit or 'a count'}"


def units_fit(unit: str, pattern: Pattern) -> bool:
    """Say whether the fact is told in this unit."""
    told = pattern.fact.value
    if isinstance(told, Unknown) and _ASKS_A_SUM.match(pattern.fact.says):
        return unit not in _NO_AMOUNT
    if isinstance(told, Unknown):
        return unit in ("", "%") if pattern.head else unit in ("", "%") or unit.isupper()
    return isinstance(told, Quantity) and (told.unit == unit or (told.unit == "times" and not unit))
