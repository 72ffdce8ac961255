"""What can stand in a slot. Each kind is a room with the same three verbs: parse (text to value), same (is it a change?), show.

Owns: the value classes and their JSON form (the one that `watcher replay --observations` prints).
Never: reads a sentence; that is watcher.reading.
"""

from __future__ import annotations

from watcher.values.date import DateValue
from watcher.values.names import HolderValue, SetValue
from watcher.values.quantity import Quantity
from watcher.values.status import StatusValue
from watcher.values.unknown import Unknown

Value = Quantity | DateValue | StatusValue | HolderValue | SetValue | Unknown

__all__ = [
    "DateValue",
    "HolderValue",
    "Quantity",
    "SetValue",
    "StatusValue",
    "Unknown",
    "Value",
    "from_json",
    "show",
    "to_json",
]


def to_json(value: Value) -> object:
    """Return the value as JSON-ready data: a dict, an ISO date, a status word, a name or a list of names."""
    return value.to_json()


def show(value: Value) -> str:
    """Return the value as a person reads it in a digest: "fewer than 2,000", "by 30 September 2026", "signed"."""
    return value.show()


def from_json(kind: str, data: object) -> Value:
    """Return the value of `kind` (quantity, date, status, holder, set) that `to_json` made `data` from."""
    if data == "unknown":
        return Unknown()
    match kind:
        case "quantity":
            return Quantity.from_json(data)
        case "date":
            return DateValue.from_json(data)
        case "status":
            return StatusValue.from_json(data)
        case "holder":
            return HolderValue.from_json(data)
        case _:
            return SetValue.from_json(data)
