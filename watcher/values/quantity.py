"""Quantities: a number or a range with its bound and unit; what is no news beside it, and how a person writes it.

Owns: Quantity, and the verbs parse, same, direction, show. Never: finds quantities in a sentence (watcher.reading.quantities).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from typing import Any, Literal

from watcher.language import load
from watcher.values.measures import measure

Bound = Literal["=", "~", "<", ">"]
SIGNS = {
    "USD": "$",
    "GBP": "£",
    "EUR": "€",
    "JPY": "¥",
    "INR": "₹",
    "AUD": "A$",
    "CAD": "C$",
    "NZD": "NZ$",
    "HKD": "HK$",
    "SGD": "S$",
}
SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
EXACT_UP_TO = 1000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number or a range of numbers, with its bound.

    low, high: equal for one number. bound: = exact, ~ about, < fewer than / up to / nearly, > more than / at least.
    unit: canonical: "" for counts, "%" for percent, "share" for a fraction of a whole, an ISO currency code, or a unit's
    English name in the singular ("metre", "barrel per day").
    strict: whether the bound excludes the number itself ("more than" does, "at least" does not).
    near: whether a bound is told to be close to it ("nearly", "just over").
    beyond: whether the number itself is told to be wrong ("more than the 2,500 usually given"), so that it is no rounding.
    """

    low: float
    high: float
    bound: Bound = "="
    unit: str = ""
    strict: bool = False
    beyond: bool = field(default=False, repr=False)  # no part of the ids that are made of what a value looks like
    near: bool = field(default=False, repr=False)

    @property
    def n(self) -> float:
        """The number, or the middle of the range."""
        return self.low if self.low == self.high else (self.low + self.high) / 2

    @property
    def is_range(self) -> bool:
        return self.low != self.high

    def to_json(self) -> dict[str, object]:
        out: dict[str, object] = (
            {"low": _plain(self.low), "high": _plain(self.high)}
            if self.is_range
            else {"n": _plain(self.low), "bound": self.bound}
        )
        if self.is_range and self.bound != "=":
            out["bound"] = self.bound
        if self.unit:
            out["unit"] = self.unit
        if self.strict:
            out["strict"] = True
        if self.beyond:
            out["beyond"] = True
        if self.near:
            out["near"] = True
        return out

    @classmethod
    def from_json(cls, data: Any) -> Quantity:
        low, high = (data["n"], data["n"]) if "n" in data else (data["low"], data["high"])
        bound, unit, strict = data.get("bound", "="), data.get("unit", ""), bool(data.get("strict", False))
        beyond, near = bool(data.get("beyond", False)), bool(data.get("near", False))
        return cls(low=low, high=high, bound=bound, unit=unit, strict=strict, beyond=beyond, near=near)

    def show(self) -> str:
        """Return it as a person writes it: "fewer than 2,000", "about 900", "$24.6 billion", "5.25%–5.5%", "none"."""
        if not self.is_range and self.low == 0 and not self.unit and self.bound == "=":
            return "none"
        if self.bound == "~" and not self.unit and (self.low, self.high) in _plurals():
            return _plurals()[self.low, self.high]
        said = _range(self) if self.is_range else _amount(self.low, self.unit)
        return _bound_words(self) + said


@cache
def _plurals() -> dict[tuple[float, float], str]:
    """Return how ranges are said that stand for a vague word: 200 to 999 is "hundreds"."""
    words = load("numbers")["plurals"]["words"]
    plain = {name: words[name] for name in ("dozens", "hundreds", "thousands", "millions", "billions", "trillions")}
    scaled = {
        f"{many} of {name}": (low * size, (high + 1) * size - 1)
        for many, (low, high) in (("tens", words["tens"]), ("hundreds", words["hundreds"]))
        for name, size in (("thousands", 10**3), ("millions", 10**6), ("billions", 10**9))
    }
    return {(float(low), float(high)): name for name, (low, high) in {**plain, **scaled}.items()}


def _plain(number: float) -> float:
    return int(number) if math.isfinite(number) and number == int(number) else number


def _figures(number: float) -> str:
    return f"{number:,.10g}" if abs(number) < 1e10 else f"{number:,.0f}"


def _scaled(number: float) -> str:
    for size, word in SCALES:
        if (
            abs(number) >= size
            and len(f"{number / size:.6g}") <= 6
            and math.isclose(float(f"{number / size:.6g}") * size, number, rel_tol=1e-12)
        ):
            return f"{_figures(number / size)} {word}"
    return _figures(number)


def _share(number: float) -> str:
    for under, one, many in (
        (2, "half", "halves"),
        (3, "third", "thirds"),
        (4, "quarter", "quarters"),
        (5, "fifth", "fifths"),
        (8, "eighth", "eighths"),
    ):
        top = round(number * under)
        if 0 < top < under and math.isclose(number * under, top, rel_tol=1e-4):
            return (
                "half"
                if under == 2
                else f"{('one', 'two', 'three', 'four', 'five', 'six', 'seven')[top - 1]}-{one if top == 1 else many}"
            )
    return f"{_figures(round(number * 100, 2))}%"


def _amount(number: float, unit: str) -> str:
    if unit == "share":
        return _share(number)
    unit, _, per = unit.partition(" per ")
    tail = f" per {per}" if per else ""
    if unit in ("", "%"):
        return (_scaled(number) if number >= 1e6 else _figures(number)) + unit + tail
    if unit in SIGNS:
        return f"{'-' if number < 0 else ''}{SIGNS[unit]}{_money(abs(number))}{tail}"
    if unit.isupper():
        return f"{_scaled(number)} {unit}{tail}"
    return f"{_scaled(number)} {unit if number == 1 else _many(unit)}{tail}"


def _money(number: float) -> str:
    return f"{number:,.2f}" if number < 1e6 and number != int(number) and round(number, 2) == number else _scaled(number)


def _many(unit: str) -> str:
    irregular = {
        "foot": "feet",
        "inch": "inches",
        "penny": "pence",
        "century": "centuries",
        "celsius": "°C",
        "fahrenheit": "°F",
        "times": "times",
        "stone": "stone",
        "hertz": "hertz",
        "kelvin": "kelvin",
    }
    head, _, last = unit.rpartition(" ")
    last = irregular.get(last) or (last if last.endswith(("watt", "s")) and last.endswith("s") else last + "s")
    return f"{head} {last}" if head else last


def _range(it: Quantity) -> str:
    unit = it.unit.partition(" per ")[0]
    money = unit in SIGNS or unit == "%"
    low = _amount(it.low, unit if money or unit == "share" else "")
    high = _amount(it.high, it.unit)
    return f"{low}–{high}" if it.low >= 0 else f"{low} to {high}"


def _bound_words(it: Quantity) -> str:
    if it.bound == "~":
        return "about "
    if it.near and it.strict:
        return "just over " if it.bound == ">" else "nearly "
    if it.bound == ">":
        return "more than " if it.strict else "at least "
    if it.bound == "<":
        counted = it.unit == "" or (it.unit.islower() and it.unit != "share")
        return ("fewer than " if counted else "less than ") if it.strict else "up to "
    return ""


def parse(text: str) -> Quantity | None:
    """Return the quantity that a slot's text holds ("more than 80", "5.25%-5.5%", "no", "hundreds"), None if there is none."""
    for found in measure(text):
        if found.sort not in ("ordinal", "multiple"):
            return quantity_of(found.low, found.high, found.bound.sign, found.unit, found.bound.strict, found.bound.near)
    return None


@lru_cache(maxsize=4096)
def quantity_of(low: float, high: float, sign: str, unit: str, strict: bool, near: bool) -> Quantity:
    """Return the quantity of a measure's parts; `sign` is one of = ~ < >; near: whether the bound is told to be close."""
    bound: Bound = "~" if sign == "~" else "<" if sign == "<" else ">" if sign == ">" else "="
    return Quantity(low=low, high=high, bound=bound, unit=unit, strict=strict, near=near)


def same(was: Quantity, said: Quantity, tolerance: float | None = None) -> bool:
    """Return whether `said` is no news beside `was`: within its rounding (or the relative `tolerance`) and bounds.

    Units that cannot be compared (percent and a count) are never the same.
    """
    was, said = _comparable(was, said)
    if was.unit != said.unit:
        return False
    low_was, high_was = _span(was, tolerance)
    low_said, high_said = _span(said, tolerance)
    slack = 1e-9 * max(1.0, abs(was.high), abs(said.high))
    apart = not (low_was <= high_said + slack and low_said <= high_was + slack)
    if tolerance is None and _measured_anew(was, said):
        return False
    if apart and not (tolerance is None and (_rounded(was, said) or _told_shorter(was, said))):
        return False
    if not (was.is_range or said.is_range) and tolerance is None and _only_touch(was, said):
        return False
    if (
        was.is_range
        and said.is_range
        and min(high_was, high_said) - max(low_was, low_said) <= 0.02 * min(was.high - was.low, said.high - said.low)
    ):
        return False
    if was.is_range and said.is_range and was.unit == "%" and was.bound == said.bound == "=":
        # A forecast of "2 to 2.75 percent" is another than one of "1.75 to 2.75 percent".
        step = min(_step(end) for end in (was.low, was.high, said.low, said.high))
        if max(abs(was.low - said.low), abs(was.high - said.high)) > 0.5 * step + slack:
            return False
    shut_out = (_excluded(was, said) or _excluded(said, was)) and not _only_rounded_down(was, said)
    return not (shut_out or _outgrown(was, said) or _beyond(was, said))


def _only_touch(was: Quantity, said: Quantity) -> bool:
    """Whether two numbers as round as each other are neighbours: 2.8 million is not 2.9 million."""
    return (
        was.bound == said.bound == "=" and _step(was.low) == _step(said.low) and abs(was.low - said.low) >= 0.9 * _step(was.low)
    )


def _rounded(was: Quantity, said: Quantity) -> bool:
    """Whether one sum is the other, told with fewer figures: $68.7 billion is $69 billion, but not $70 billion.

    So is a number told as about so many: 5.8 million are about 6 million.
    """
    if not was.unit and said.bound == "~" and not (was.is_range or said.is_range) and was.bound in "=~":
        step = _step(said.low)
        return said.low >= 20 and _step(was.low) < step and abs(was.low - said.low) <= min(0.5 * step, 0.1 * was.low)
    if not was.unit or was.unit == "%" or was.is_range or said.is_range or {was.bound, said.bound} & {"<", ">"}:
        return False
    coarse, fine = (was.low, said.low) if _step(was.low) > _step(said.low) else (said.low, was.low)
    step = _step(coarse)
    if was.unit.isupper() and (scale := 1e9 if abs(coarse) >= 1e10 else 1e6) < step and coarse >= 10 * scale:
        step = scale  # "$60 billion" of $59.5 billion: a round number of billions may be told to the billion
    return abs(coarse) >= 10 * step and abs(coarse - fine) <= 0.5 * step and _step(fine) < step


def _measured_anew(was: Quantity, said: Quantity) -> bool:
    """Whether a sum that was told as about so much is told with more figures, which do not come to it: 34.11 of about 33."""
    if was.bound != "~" or said.bound != "=" or not was.unit.isupper() or was.is_range:
        return False
    step = _step(was.low)
    finer = max(_step(said.low), _step(said.high)) < step or (said.is_range and _step(said.low) <= step)
    return finer and abs(was.low) >= 10 * step and not said.low - step / 2 <= was.low <= said.high + step / 2


def _told_shorter(was: Quantity, said: Quantity) -> bool:
    """Whether `said` is what `was` comes to with fewer decimals, three figures at least: 15.65 of 15.6466, 28.9% of 28.92%.

    Rates of interest go by quarters of a point: none is short for another.
    """
    if was.is_range or said.is_range or said.bound not in "=~" or was.bound not in "=~" or (was.unit and was.unit != "%"):
        return False
    step, quarter = _step(said.low), was.unit == "%" and was.low * 4 % 1 == 0
    figures = f"{abs(said.low):.12g}".replace(".", "").strip("0")
    shorter = _step(was.low) < step <= 1 and was.low % 1 != 0 and not quarter
    return shorter and len(figures) >= 3 and abs(was.low - said.low) <= 0.5 * step


def told_lower(was: Quantity, said: Quantity) -> bool:
    """Return whether a floor is another one told in round figures: "more than 300" of "at least 312"."""
    if not (was.bound == said.bound == ">") or was.unit != said.unit or was.is_range or said.is_range:
        return False
    step = _step(said.low)
    return step >= 10 and _step(was.low) < step and 0 < was.low - said.low <= min(0.5 * step, 0.1 * was.low)


def _beyond(was: Quantity, said: Quantity) -> bool:
    """Whether `said` is more, or fewer, than the very number that `was` is known by; said again, it is no news."""
    return said.beyond and not was.beyond and said.low == was.low and was.bound in ("=", "~")


def _outgrown(was: Quantity, said: Quantity) -> bool:
    """Whether a number is well beyond a floor: "at least 7" allows for 10, but 10 is news all the same.

    A floor that was counted to the last one is what is known by then: beside "at least 21", 23 is news, as beside 21.
    """
    if was.bound != ">" or was.is_range or said.bound not in ("=", "~"):
        return False
    counted = not was.strict and not was.unit and (was.low <= _FEW or _step(was.low) == 1) and said.bound == "="
    exact = counted and (was.low < EXACT_UP_TO or (_step(was.low) == 1 and _step(said.low) <= 10))
    return said.low > (1.0 if exact else _OUTGROWN) * was.high


_OUTGROWN = 1.1
_FEW = 20.0  # up to here a round number too is one of a count


def _excluded(one: Quantity, two: Quantity) -> bool:
    """Whether a strict bound of `one` shuts out the exact number `two` ("fewer than 2,000" and 2,000; not "nearly 2,000")."""
    if not one.strict or one.near or two.bound != "=" or two.is_range or one.is_range or one.bound not in ("<", ">"):
        return False
    return two.low == one.low


def _only_rounded_down(was: Quantity, said: Quantity) -> bool:
    """Whether "more than" only rounds: of "more than 60" one says 60 too, and of a sum of $8 billion over $8 billion.

    So is a great round count: of 300,000 people one says more than 300,000.
    """
    one = was if was.bound == ">" else said
    round_count = not one.unit and one.low >= _TENS_OF_THOUSANDS and _step(one.low) >= _TENS_OF_THOUSANDS
    return one.bound == ">" and (one is was or round_count or bool(one.unit and one.unit != "%"))


_TENS_OF_THOUSANDS = 10_000.0


def _comparable(was: Quantity, said: Quantity) -> tuple[Quantity, Quantity]:
    factors = {
        "share": ("%", 100.0),
        "cent": ("USD", 0.01),
        "penny": ("GBP", 0.01),
        "basis point": ("percentage point", 0.01),
        "kilometre": ("metre", 1000.0),
        "tonne": ("kilogram", 1000.0),
    }
    if was.unit == said.unit:
        return was, said
    out = []
    for one in (was, said):
        unit, factor = factors.get(one.unit, (one.unit, 1.0))
        out.append(replace(one, low=one.low * factor, high=one.high * factor, unit=unit))
    return out[0], out[1]


def _step(number: float) -> float:
    """Return the worth of the last significant figure of a number: 2,500 gives 100, 2,487 gives 1, 5.25 gives 0.01."""
    if number == 0 or not math.isfinite(number):
        return 1.0
    figures = f"{abs(number):.12g}"
    if "e" in figures:
        mantissa, _, power = figures.partition("e")
        return 10.0 ** (int(power) - len(mantissa.partition(".")[2]))
    whole, _, rest = figures.partition(".")
    if rest:
        return 10.0 ** -len(rest)
    return 10.0 ** (len(whole) - len(whole.rstrip("0")))


def _rounding(it: Quantity, number: float) -> float:
    """Return by how much the number may have been rounded when it was told.

    A number under 1,000 with an exact bound is a count (31 is not 32); a larger one in round hundreds or more may stand for its
    neighbours; "about" widens that. Percentages, sums and other measures are exact as far as they were told.
    """
    step, size = _step(number), abs(number)
    if it.bound == "~" and not it.unit and size >= EXACT_UP_TO:
        return size * 0.02  # two newsrooms' "about" are one number where they are this near
    if it.bound == "~":
        return (
            max(min(step, size * 0.1) * 0.5, size * 0.05) if size >= 20 else (0.5 if not it.unit and size >= 5 else step * 0.5)
        )
    if it.unit or size < EXACT_UP_TO or step < 10:
        return step * 0.05 if step < 1 else 0.0
    return min(step * 0.5, size * 0.05)


def _span(it: Quantity, tolerance: float | None) -> tuple[float, float]:
    give_low = abs(it.low) * tolerance if tolerance is not None else _rounding(it, it.low)
    give_high = abs(it.high) * tolerance if tolerance is not None else _rounding(it, it.high)
    if it.bound == ">":
        return it.low, it.high + max(abs(it.high) * (NEAR if it.near else OPEN), give_high)
    if it.bound == "<":
        return it.low - max(abs(it.low) * (NEAR if it.near else OPEN_BELOW), give_low), it.high
    return it.low - give_low, it.high + give_high


# How far "more than N" and "fewer than N" reach when they are all that is told: "more than 80" allows 86 and 110, not 300.
OPEN = 0.5
OPEN_BELOW = 0.25
NEAR = 0.05  # "nearly" and "just over"


def direction(was: Quantity, said: Quantity) -> int:
    """Return 1 if `said` is more than `was`, -1 if it is less, 0 if it is the same or the units cannot be compared."""
    one, two = _comparable(was, said)
    if one.unit != two.unit or same(was, said):
        return 0
    if one.n != two.n:
        return 1 if two.n > one.n else -1
    return {"<": -1, ">": 1}.get(two.bound, {"<": 1, ">": -1}.get(one.bound, 0))
