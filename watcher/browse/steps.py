"""The course of a fact as steps on a scale, ready to be drawn: numbers, moving dates, rungs of a ladder, holders, members.

Owns: where each value stands on the scale, and what the scale's marks are called. Never: draws.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Literal

from watcher.language import load
from watcher.values import DateValue, Quantity, SetValue, Unknown, Value, from_json
from watcher.values.date import interval
from watcher.values.names import apply_set

Mark = Literal["baseline", "moved", "planned", "dropped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One value of a fact: told at a time, standing at a level of the scale (None: it has no place there).

    mark: whether it moved the fact, was only planned, or was dismissed or taken back. firm: told by several, or accepted.
    members: for sets, who belongs to it from then on.
    """

    at: datetime
    shown: str
    mark: Mark
    level: float | None
    firm: bool = True
    change: str = ""
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The steps of a fact in the order of time, with the scale's labels from its foot to its top.

    is_lanes: the levels are names, one lane each, and not numbers.
    """

    steps: tuple[Step, ...]
    labels: tuple[tuple[float, str], ...]
    is_lanes: bool

    @property
    def moved(self) -> tuple[Step, ...]:
        """The steps that make the line: the baseline and what moved it."""
        return tuple(step for step in self.steps if step.mark in ("baseline", "moved") and step.level is not None)

    @property
    def range(self) -> tuple[float, float]:
        """The lowest and the highest level."""
        levels = [level for level, _ in self.labels] or [0.0]
        return min(levels), max(levels)


def read_course(kind: str, rows: Iterable[Mapping[str, Any]]) -> Course:
    """Return the course of a fact from the rows of its `fact_timeline`."""
    told = sorted(rows, key=lambda row: row["at"])
    values = [_value(kind, row["value"]) for row in told]
    if kind == "set":
        return _members(told, values)
    scale = _scale(kind, told, values)
    steps = tuple(_step(row, scale(value, row["now"])) for row, value in zip(told, values, strict=True))
    labels = {step.level: step.shown for step in steps if step.level is not None and step.mark != "dropped"}
    course = Course(steps=steps, labels=tuple(sorted(labels.items())), is_lanes=kind in ("status", "holder"))
    return replace(course, steps=tuple(_clipped(step, course.labels) for step in steps))


def _clipped(step: Step, labels: tuple[tuple[float, str], ...]) -> Step:
    """A value that was dismissed must not stretch the scale: it stands at the level nearest to it."""
    level = step.level
    if step.mark != "dropped" or level is None or not labels:
        return step
    return replace(step, level=min((each for each, _ in labels), key=lambda each: abs(each - level)))


@lru_cache(4096)
def _value(kind: str, text: str) -> Value:
    return from_json(kind, json.loads(text))


def _step(row: Mapping[str, Any], level: float | None, members: tuple[str, ...] = ()) -> Step:
    return Step(
        at=_moment(row["at"]),
        shown=row["now"],
        mark=_mark(row),
        level=level,
        firm=row["status"] in (None, "corroborated", "accepted"),
        change=row["change"] or "",
        members=members,
    )


def _mark(row: Mapping[str, Any]) -> Mark:
    if row["what"] == "baseline":
        return "baseline"
    if row["status"] in ("dismissed", "withdrawn"):
        return "dropped"
    return "planned" if row["word"] == "planned" else "moved"


def _moment(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


class _scale:  # noqa: N801
    """Where a value stands: numbers and dates by their size, words by the ladder, names by their first coming."""

    def __init__(self, kind: str, rows: list[Mapping[str, Any]], values: list[Value]):
        names = list(dict.fromkeys(_word(kind, value, row["now"]) for value, row in zip(values, rows, strict=True)))
        if kind == "status":
            ladder = [*load("ladders")["aside"], *load("ladders")["order"]]
            names.sort(key=lambda name: ladder.index(name) if name in ladder else len(ladder))
        self.kind, self.names = kind, names

    def __call__(self, value: Value, shown: str) -> float | None:
        if isinstance(value, Unknown) and self.kind in ("quantity", "date"):
            return None
        if isinstance(value, Quantity):
            return float(value.n)
        if isinstance(value, DateValue):
            first, last = interval(replace(value, bound="on"))
            return float((last if value.bound == "by" else first).toordinal())
        return float(self.names.index(_word(self.kind, value, shown)))


def _word(kind: str, value: Value, shown: str) -> str:
    return str(value.to_json()) if kind == "status" else shown


def _members(told: list[Mapping[str, Any]], values: list[Value]) -> Course:
    steps: list[Step] = []
    lanes: dict[str, None] = {}
    now: tuple[str, ...] = ()
    for row, value in zip(told, values, strict=True):
        after = apply_set(now, value) if isinstance(value, SetValue) else now
        step = _step(row, float(len(after)), after)
        if step.mark in ("baseline", "moved"):
            now = after
        lanes |= dict.fromkeys(after)
        steps.append(step)
    return Course(steps=tuple(steps), labels=tuple((float(n), name) for n, name in enumerate(lanes)), is_lanes=True)
