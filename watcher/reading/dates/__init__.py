"""Dates in English news, read by a grammar of our own and resolved against the day of publication.

Owns: `find` for the reading, `plain` for measuring and for others. Never: opens a file but the grammar's, or asks the clock.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from watcher.model import Mention
from watcher.reading.dates.reader import may_hold, read
from watcher.reading.dates.roles import Bound, Part, role_of
from watcher.reading.dates.words import grammar
from watcher.values.date import DateValue

__all__ = ["find", "plain"]


def find(text: str, published: date) -> list[Mention]:
    """Return the dates that `text` (a sentence or a whole entry) tells, resolved as of `published`, in their order.

    start and end are character offsets into `text`; role is on, by, from, until, during or ago. Never raises.
    """
    known = grammar()
    if not may_hold(text, known):
        return []
    scan, readings = read(text, published, known)
    out: list[Mention] = []
    for reading, rule in readings:
        if not reading.iso:
            continue
        start, end = scan.span(reading.start, reading.end)
        role, bound, iso, part = role_of(scan, reading, rule.name, out)
        value = _value(iso, part, bound)
        out.append(Mention(kind="date", start=start, end=end, text=text[start:end], value=value, role=role, rule=rule.name))
    return out


@lru_cache(maxsize=4096)
def _value(iso: str, part: Part, bound: Bound) -> DateValue:
    return DateValue(iso=iso, part=part, bound=bound)


def plain(text: str, dct: str) -> list[dict[str, object]]:
    """Return the time expressions of `text` as TIMEX3 has them.

    dct: the day of publication, "2013-03-22". Rows have start, end (characters), type (DATE, TIME, DURATION, SET), value, mod.
    """
    known = grammar()
    if not may_hold(text, known):
        return []
    scan, readings = read(text, date.fromisoformat(dct[:10]), known)
    rows: list[dict[str, object]] = []
    for reading, _ in readings:
        start, end = scan.span(reading.start, reading.end)
        rows.append({"start": start, "end": end, "type": reading.type, "value": reading.value, "mod": reading.mod or None})
    return rows
