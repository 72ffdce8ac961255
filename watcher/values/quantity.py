"""Quantities: a number with bound, range and unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Bound = Literal["=", "~", "<", ">"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number or a range of numbers, with its bound.

    low, high: equal for one number. bound: = exact, ~ about, < fewer than / up to / nearly, > more than / at least.
    unit: canonical: "" for counts, "%" for percent, an ISO currency code, or a unit's English name in the singular ("metre").
    strict: whether the bound excludes the number itself ("more than" does, "at least" does not).
    """

    low: float
    high: float
    bound: Bound = "="
    unit: str = ""
    strict: bool = False

    @property
    def n(self) -> float:
        """The number, or the middle of the range."""
        return self.low if self.low == self.high else (self.low + self.high) / 2

    @property
    def is_range(self) -> bool:
        return self.low != self.high

    def to_json(self) -> dict[str, object]:
        if self.is_range:
            return {"low": self.low, "high": self.high}
        return {"n": int(self.low) if self.low == int(self.low) else self.low, "bound": self.bound}

    @classmethod
    def from_json(cls, data: Any) -> Quantity:
        if "n" in data:
            return cls(low=data["n"], high=data["n"], bound=data.get("bound", "="), unit=data.get("unit", ""))
        return cls(low=data["low"], high=data["high"], unit=data.get("unit", ""))

    def show(self) -> str:
        return f"{self.low:,.10g}"
