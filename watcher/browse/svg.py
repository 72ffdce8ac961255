"""The course of a fact as SVG: a sparkline beside its value, a plot with a scale on its page.

Owns: shapes and where they stand; each drawing says in words what it shows. Never: colours; those are the style sheet's.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from markupsafe import Markup, escape

from watcher.browse.steps import Course, Step

SPARK = (288, 44)  # width and height in pixels
LANE, TALL, EDGE, FOOT = 40, 150, 14, 26


@dataclass(frozen=True, slots=True)
class Frame:
    """Where times and levels stand in a drawing, in pixels."""

    start: datetime
    span: timedelta
    low: float
    high: float
    left: float
    right: float
    top: float
    foot: float

    def x(self, at: datetime) -> float:
        share = min(max((at - self.start) / self.span, 0.0), 1.0)
        return round(self.left + share * (self.right - self.left), 1)

    def y(self, level: float) -> float:
        share = (level - self.low) / (self.high - self.low) if self.high > self.low else 0.5
        return round(self.foot - share * (self.foot - self.top), 1)


def _frame(course: Course, now: datetime, left: float, right: float, top: float, foot: float) -> Frame:
    start = course.steps[0].at
    low, high = course.range
    span = max(now, course.steps[-1].at) - start
    return Frame(start, max(span, timedelta(days=1)), low, high, left, right, top, foot)


def spark(course: Course, now: datetime) -> Markup:
    """Return a small drawing of the course, with what it shows as its name."""
    placed = [step for step in course.steps if step.level is not None]
    if not placed:
        return Markup("")
    width, height = SPARK
    frame = _frame(course, now, 3, width - 5, 6, height - 6)
    if any(step.members for step in course.steps):
        shapes = _bars(course, frame, 6 if len(course.labels) < 5 else 4)
    else:
        shapes = f'<path class="line" d="{_path(course, frame)}"/>' + "".join(
            _mark(step, frame, 3.2) for step in placed if step.mark != "baseline"
        )
    return Markup(
        f'<svg class="spark" role="img" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        f' aria-label="{escape(describe(course))}">{shapes}</svg>'
    )


def describe(course: Course) -> str:
    """Return in words what a drawing shows: "about 900, then about 2,000 (December 2024), ..."."""
    moved = course.moved
    words = [step.shown + (f" ({step.at:%B %Y})" if step.mark == "moved" else "") for step in moved]
    planned = sum(step.mark == "planned" for step in course.steps)
    tail = f"; {planned} planned" if planned else ""
    return ", then ".join(words) + tail


def plot(course: Course, now: datetime, width: int) -> Markup:
    """Return a drawing of the course with its scale and its dates, `width` pixels wide; its marks lead to their changes."""
    if all(step.level is None for step in course.steps):
        return Markup("")
    is_set = any(step.members for step in course.steps)
    height = (LANE * len(course.labels) if course.is_lanes else TALL) + EDGE + FOOT
    top = EDGE + (LANE / 2 if course.is_lanes else 12)
    frame = _frame(course, now, 8, width - 10, top, height - FOOT - (LANE / 2 if course.is_lanes else 12))
    parts = [_grid(frame, width, height), _scale(course, frame, width, 12 if is_set else 7)]
    if is_set:
        parts.append(_bars(course, frame, 10))
    else:
        parts.append(f'<path class="line" d="{_path(course, frame)}"/>')
    for step in course.steps:
        if step.level is not None and not (is_set and step.mark in ("baseline", "moved")):
            parts.append(_linked(step, frame))
    return Markup(
        f'<svg class="plot" role="group" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        f' aria-label="{escape(describe(course))}">{"".join(parts)}</svg>'
    )


def _path(course: Course, frame: Frame) -> str:
    path = ""
    for step in course.moved:
        assert step.level is not None
        x, y = frame.x(step.at), frame.y(step.level)
        path += f"H{x}V{y}" if path else f"M{x} {y}"
    return f"{path}H{frame.right}"


def _bars(course: Course, frame: Frame, thick: float) -> str:
    moved = [step for step in course.steps if step.mark in ("baseline", "moved")]
    bars = []
    for level, name in course.labels:
        y = frame.y(level) - thick / 2
        for x, end in _stays(name, moved, frame):
            bars.append(f'<rect class="bar" x="{x}" y="{y}" width="{end - x:.1f}" height="{thick}"/>')
    return "".join(bars)


def _stays(name: str, moved: list[Step], frame: Frame) -> list[tuple[float, float]]:
    """Return from where to where a member belonged to the set, each stay once."""
    stays: list[tuple[float, float]] = []
    for step, end in zip(moved, [*(frame.x(later.at) for later in moved[1:]), frame.right], strict=True):
        x = frame.x(step.at)
        if name in step.members and end > x:
            if stays and stays[-1][1] == x:
                x = stays.pop()[0]
            stays.append((x, end))
    return stays


def _mark(step: Step, frame: Frame, size: float) -> str:
    if step.level is None:
        return ""
    x, y = frame.x(step.at), frame.y(step.level)
    if step.mark == "dropped":
        return f'<path class="dropped" d="M{x - size} {y - size}l{2 * size} {2 * size}m0 {-2 * size}l{-2 * size} {2 * size}"/>'
    if step.mark == "planned":
        reach = size + 1
        return f'<path class="planned" d="M{x} {y - reach}l{reach} {reach}l{-reach} {reach}l{-reach} {-reach}z"/>'
    return f'<circle class="{"firm" if step.firm else "soft"}" cx="{x}" cy="{y}" r="{size}"/>'


def _linked(step: Step, frame: Frame) -> str:
    said = {"planned": "planned: ", "dropped": "dismissed: "}.get(step.mark, "") + f"{step.shown}, {step.at:%d %B %Y}"
    shape = f"<title>{escape(said)}</title>{_mark(step, frame, 5)}"
    if not step.change:
        return f"<g>{shape}</g>"
    return f'<a href="/change/{escape(step.change)}" aria-label="{escape(said)}">{shape}</a>'


def _scale(course: Course, frame: Frame, width: int, lift: int) -> str:
    parts: list[str] = []
    last = math.inf
    for level, label in course.labels:
        y = frame.y(level)
        parts.append(f'<path class="rule" d="M0 {y}H{width}"/>')
        if last - y >= 15:
            shown = label if len(label) * 6.6 < width - 16 else label[: int((width - 16) / 6.6) - 1] + "…"
            parts.append(f'<text class="label" x="2" y="{y - lift}">{escape(shown)}</text>')
            last = y
    return "".join(parts)


def _grid(frame: Frame, width: int, height: int) -> str:
    months = frame.span / timedelta(days=30.44)
    every = next(step for step in (1, 2, 3, 6, 12, 24, 60, 120, 1200) if months / step <= max(width / 90, 2))
    first = frame.start.year * 12 + frame.start.month
    place: Callable[[int], datetime] = lambda n: frame.start.replace(  # noqa: E731
        year=n // 12, month=n % 12 + 1, day=1, hour=0, minute=0, second=0
    )
    parts = []
    for index in range(math.ceil(first / every) * every, first + math.ceil(months) + 1, every):
        at = place(index)
        if at > frame.start + frame.span:
            break
        name = f"{at:%Y}" if every % 12 == 0 else f"{at:%b %Y}"
        x = frame.x(at)
        parts.append(f'<path class="tick" d="M{x} 4V{height - FOOT}"/>')
        if x + len(name) * 6 < width:
            parts.append(f'<text class="date" x="{x}" y="{height - 8}">{name}</text>')
    return "".join(parts)
