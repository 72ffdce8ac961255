"""Dates of any grain: a day, a week, a month, a season, a quarter, a half, a year, a decade; with a bound and a part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class DateValue:
    """A date as precise as it was told.

    iso: "2025-09-30", "2025-09", "2025", "2025-W31", "2025-Q3", "2025-H2", "2025-SP" (SP SU FA WI), "202" (a decade).
    part: "", "start", "mid" or "end" of it ("early 2027", "by the end of September").
    bound: on, by (no later than), after, about.
    """

    iso: str
    part: Literal["", "start", "mid", "end"] = ""
    bound: Literal["on", "by", "after", "about"] = "on"

    def to_json(self) -> object:
        return {"by": self.iso} if self.bound == "by" else self.iso

    @classmethod
    def from_json(cls, data: Any) -> DateValue:
        return cls(iso=data["by"], bound="by") if isinstance(data, dict) else cls(iso=str(data))

    def show(self) -> str:
        return self.iso
