"""Quantities as plain data, for measuring the reader against others and for users of the library.

Owns: the form {value, change, unit, norm_unit, start, end}. Never: reads anything itself.
"""

from __future__ import annotations

import re
from typing import Any

from watcher.reading.quantities.finder import noun_of, read
from watcher.reading.quantities.lexicon import Lexicon, lexicon
from watcher.values.measures import Measure
from watcher.values.numerals import fold
from watcher.values.units import units

COMPARED = re.compile(r"\b(?:higher|lower)\b")


def plain(text: str) -> list[dict[str, Any]]:
    """Return the quantities of `text` as dicts: value (a number, or [low, high]), change (= ~ < > up down), unit as written,
    norm_unit (its canonical name, or the counted noun), start, end.

    Ordinals, "no" and "doubled" are not in it; "one of" is.
    """
    low, known = fold(text), lexicon()
    it = read(text, low, known)
    if it is None:
        return []
    rows = [
        _row(text, low, found, change, known)
        for found, role, change in zip(it.founds, it.roles, it.changes, strict=True)
        if found.sort not in ("ordinal", "none", "multiple") and not (role == "score" and low_hyphen(low, found))
    ]
    rows += [_row(text, low, found, "", known) for found in it.ones]
    return sorted(rows, key=lambda row: int(row["start"]))


def low_hyphen(low: str, found: Measure) -> bool:
    """Whether it is one end of "3-1", which counts nothing by itself."""
    return "-" in (low[found.last : found.last + 1], low[found.first - 1 : found.first])


def _row(text: str, low: str, found: Measure, change: str, known: Lexicon) -> dict[str, Any]:
    value: Any = found.low if not found.is_range else [found.low, found.high]
    if found.sort in ("plural", "vague"):
        value = found.number.scale
    sign = found.bound.plain
    if found.unit and (compared := COMPARED.search(low, max(found.end - 7, 0), found.end + 7)):
        change = "up" if compared[0] == "higher" else "down"
    if sign == "=" and change in ("up", "down"):
        sign = change
    if found.sort in ("plural", "vague") and found.bound.name == "vague":
        sign = "="
    noun = noun_of(text, low, found, known)
    written = text[found.unit_start : found.unit_end] if found.unit else noun
    return {
        "value": value,
        "change": sign,
        "unit": written,
        "norm_unit": _name(found.unit, noun, found.age),
        "start": found.start,
        "end": found.end,
    }


def _name(unit: str, noun: str, age: bool) -> str:
    if not unit or unit == "share":
        return noun or "-"
    if age:
        return f"{unit} of age"
    one, _, per = unit.partition(" per ")
    one = units().names.get(one, "percentage" if one == "%" else one)
    return f"{one} per {per}" if per else one
