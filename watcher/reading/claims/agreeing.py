"""Whether a number or a date of the evidence keeps the claim's number or date true, breaks it, or says too little.

Owns: bounds, roundings and grains. Never: which of the evidence's numbers is meant.
"""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from typing import Literal

from watcher.reading.claims.figures import Figure

Agreement = Literal["kept", "broken", "open"]
SECONDS = {
    "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86_400.0, "week": 604_800.0, "month": 2_629_746.0,
    "year": 31_556_952.0, "decade": 315_569_520.0,
}  # fmt: skip
ABOUT = 0.08  # how far "about" reaches, relative to the number


def agree(claim: Figure, said: Figure) -> Agreement:
    """Return what `said` does to `claim`; both are of one kind."""
    if claim.kind == "date":
        return _dates(claim, said)
    if claim.kind != said.kind and claim.kind in SECONDS and said.kind in SECONDS:
        factor = SECONDS[said.kind] / SECONDS[claim.kind]
        said = replace(said, low=said.low * factor, high=said.high * factor)
    return "kept" if _holds(claim, said) else "broken"


def _holds(claim: Figure, said: Figure) -> bool:
    if claim.low != claim.high and claim.sign == "=":
        return _within_range(claim, said)
    number = claim.low if claim.sign in (">", "~", "=") else claim.high
    if claim.sign == ">":
        return _above(number, claim.strict, said)
    if claim.sign == "<":
        return _below(number, claim.strict, said)
    return _equal(number, claim, said)


def _above(number: float, strict: bool, said: Figure) -> bool:
    if said.low != said.high:
        return said.low >= number
    if said.sign == ">":
        return said.low >= number
    if said.sign == "~":
        return said.low >= number
    return said.low > number or (not strict and said.low == number)


def _below(number: float, strict: bool, said: Figure) -> bool:
    if said.low != said.high:
        return said.high <= number
    if said.sign == "<":
        return said.high <= number
    if said.sign == "~":
        return said.high <= number
    if said.sign == ">" and said.high == number:
        return False
    return said.high < number or (not strict and said.high == number)


def _within_range(claim: Figure, said: Figure) -> bool:
    if said.low != said.high:
        return said.low >= claim.low and said.high <= claim.high
    return claim.low <= said.low <= claim.high


def _equal(number: float, claim: Figure, said: Figure) -> bool:
    if said.low != said.high:
        middle = (said.low + said.high) / 2
        return said.low <= number <= said.high and (claim.sign == "~" or number in (said.low, said.high, middle))
    told = said.low
    if math.isclose(number, told, rel_tol=1e-9):
        return True
    if "~" in (claim.sign, said.sign):
        return abs(number - told) <= max(ABOUT * abs(number), rounding(number) / 2)
    # A number told in few figures stands for those that round to it.
    return abs(number - told) <= rounding(number) / 2 and abs(number) >= 1000


def rounding(number: float) -> float:
    """Return the worth of the last figure that a number is told with: 7.68 million gives 10,000, 45 gives 1, 12.5 gives 0.1."""
    if number == 0 or not math.isfinite(number):
        return 1.0
    figures = f"{abs(number):.10g}"
    if "e" in figures:
        return abs(number) * 1e-3
    whole, _, rest = figures.partition(".")
    if rest:
        return 10.0 ** -len(rest)
    zeros = len(whole) - len(whole.rstrip("0"))
    return 10.0 ** min(zeros, max(len(whole) - 1, 0))


def _dates(claim: Figure, said: Figure) -> Agreement:
    low, high = claim.low, claim.high
    first, last = said.low, said.high
    if claim.yearless or said.yearless:
        low, high = _in_one_year(low), _in_one_year(high)
        first, last = _in_one_year(first), _in_one_year(last)
        if last - first > 40 or high - low > 40:
            return "open"
    if claim.sign == "<":
        return _earlier(low if claim.strict else high + 1, first, last)
    if claim.sign == ">":
        return _later(high, first, last)
    if claim.sign == "~":
        low, high = low - 366, high + 366
    if last < low or first > high:
        return "broken"
    if first >= low and last <= high:
        return "kept"
    return "kept" if said.sign == "=" else "open"


def _earlier(limit: float, first: float, last: float) -> Agreement:
    """Whether [first, last] lies before the day `limit`."""
    if last < limit:
        return "kept"
    return "broken" if first >= limit else "open"


def _later(limit: float, first: float, last: float) -> Agreement:
    """Whether [first, last] lies after the day `limit`."""
    if first > limit:
        return "kept"
    return "broken" if last <= limit else "open"


def _in_one_year(ordinal: float) -> float:
    day = date.fromordinal(int(ordinal))
    return date(2000, day.month, day.day).toordinal()
