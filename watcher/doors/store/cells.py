"""How times and values stand in a cell: ISO text and JSON, there and back without loss.

Owns: the text form of times and the JSON form of values in the database. Never: reads or writes a table.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any, NamedTuple

from watcher.values import DateValue, HolderValue, Quantity, SetValue, StatusValue, Unknown, Value, from_json, show, to_json

CLASSES: dict[str, type[Any]] = {c.__name__: c for c in (DateValue, HolderValue, Quantity, SetValue, StatusValue, Unknown)}


class Cell(NamedTuple):
    """A value as it is stored: its public JSON, its words, and the whole of it where the public JSON leaves something out."""

    value: str
    shown: str
    exact: str | None


def compact(data: object) -> str:
    """Return `data` as JSON text without needless spaces, in the letters it is written in; times as `stamp` writes them."""
    return WRITER.encode(data)


def stamp(when: datetime) -> str:
    """Return an aware time as text in UTC, to the second: "2026-09-30T12:00:00Z"."""
    return when.astimezone(UTC).isoformat()[:19] + "Z"


WRITER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=stamp)


def stamp_or_none(when: datetime | None) -> str | None:
    return None if when is None else stamp(when)


def moment(text: str) -> datetime:
    """Return the aware UTC time that `stamp` made `text` from."""
    return datetime.fromisoformat(text)


def moment_or_none(text: str | None) -> datetime | None:
    return moment(text) if text else None


def pack(kind: str, value: Value) -> Cell:
    """Return `value` as it is stored for a fact of `kind`."""
    public = to_json(value)
    text = compact(public)
    try:
        whole = from_json(kind, json.loads(text)) == value
    except (ValueError, KeyError, TypeError):
        whole = False
    exact = None if whole else compact({"is": type(value).__name__, **asdict(value)})
    return Cell(value=text, shown=show(value), exact=exact)


def unpack(kind: str, text: str, exact: str | None = None) -> Value:
    """Return the value that `pack` stored."""
    if exact is None:
        return from_json(kind, json.loads(text))
    parts = json.loads(exact)
    kept = CLASSES[parts.pop("is")]
    known = {name: tuple(part) if isinstance(part, list) else part for name, part in parts.items()}
    value: Value = kept(**{name: part for name, part in known.items() if name in kept.__dataclass_fields__})
    return value
