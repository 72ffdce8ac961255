"""The small drawing beside a change: a step line, a moving deadline, a ladder or a strip, as a PNG drawn by hand.

Owns: pixels; colours that stand out on white and on black alike, on a transparent ground. Never: letters (the mail says the
values in words beside it, so that the drawing adds and never carries the meaning).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from watcher.model import State
from watcher.values import DateValue, HolderValue, Quantity, SetValue, StatusValue, Value

WIDTH, HEIGHT = 1120, 176  # twice the size at which it is shown, for sharp screens
STRIP = 48
EDGE = 20
SEEN = 0.93  # of the highest number: where the lowest lies above it, a line drawn from zero would hide the step
Colour = tuple[int, int, int, int]
# Contrast of LINE: 3.7 on white, 4.6 on #16181d (WCAG asks 3 of graphics).
LINE: Colour = (59, 130, 246, 255)
PAST: Colour = (125, 135, 150, 255)
FILL: Colour = (59, 130, 246, 38)
FAINT: Colour = (125, 135, 150, 70)
RUNGS = ("none", "talks", "agreed", "signed", "approved", "in-force", "begun", "completed")
SIDE_RUNGS = ("rejected", "collapsed", "suspended", "delayed")  # below "none": a step back


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One state on the drawing: x and y in any unit; low and high where the value is a range."""

    x: float
    y: float
    low: float
    high: float


class Canvas:
    """An RGBA picture to draw rectangles and dots on."""

    def __init__(self, width: int, height: int):
        self.width, self.height = width, height
        self._rows = [bytearray(width * 4) for _ in range(height)]

    def box(self, x0: float, y0: float, x1: float, y1: float, colour: Colour) -> None:
        """Fill the rectangle between two corners, in pixels; what lies outside of the picture is cut off."""
        left, right = max(0, round(min(x0, x1))), min(self.width, round(max(x0, x1)))
        for y in range(max(0, round(min(y0, y1))), min(self.height, round(max(y0, y1)))):
            if right > left:
                self._rows[y][left * 4 : right * 4] = bytes(colour) * (right - left)

    def dot(self, x: float, y: float, radius: float, colour: Colour, *, hollow: bool = False) -> None:
        """Draw a disc, or a ring where `hollow`, with soft edges."""
        for row in range(max(0, int(y - radius - 1)), min(self.height, int(y + radius + 2))):
            for column in range(max(0, int(x - radius - 1)), min(self.width, int(x + radius + 2))):
                distance = ((row + 0.5 - y) ** 2 + (column + 0.5 - x) ** 2) ** 0.5
                cover = min(1.0, max(0.0, radius + 0.5 - distance))
                inside = min(1.0, max(0.0, distance - radius + 5.5)) if hollow else 1.0
                if cover > 0:
                    pixel = (*colour[:3], round(colour[3] * cover * inside))
                    self._rows[row][column * 4 : column * 4 + 4] = bytes(pixel)

    def png(self) -> bytes:
        """Return the picture as a PNG file."""
        raw = b"".join(b"\0" + bytes(row) for row in self._rows)
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 6, 0, 0, 0)
        return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(raw, 9)) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def draw(states: Sequence[State], until: datetime) -> bytes:
    """Return a PNG of a fact's history up to `until`, or b"" where fewer than two states can be drawn.

    The line goes by the days on which a value was told. Numbers become a step line, dates a deadline that moves, statuses a
    ladder, names a strip of segments.
    """
    points = [point for state in states if (point := _point(state)) is not None]
    points.sort(key=lambda point: point.x)
    if len(points) < 2:
        names = [state for state in states if isinstance(state.value, HolderValue | SetValue)]
        return _strip([_ordinal(state.believed_from) for state in names], until) if len(names) > 1 and not points else b""
    value = states[0].value
    return _steps(points, until, ladder=isinstance(value, StatusValue), numbers=isinstance(value, Quantity))


def _point(state: State) -> Point | None:
    value = state.value
    x = _ordinal(state.believed_from)
    match value:
        case Quantity():
            return Point(x=x, y=value.n, low=value.low, high=value.high)
        case DateValue() | StatusValue():
            y = _height(value)
            return None if y is None else Point(x=x, y=y, low=y, high=y)
        case _:
            return None


def _height(value: Value) -> float | None:
    if isinstance(value, StatusValue):
        if value.word in RUNGS:
            return float(RUNGS.index(value.word))
        return float(SIDE_RUNGS.index(value.word)) / 4 - 1 if value.word in SIDE_RUNGS else None
    day = parse_day(value.iso) if isinstance(value, DateValue) else None
    return None if day is None else float(day.toordinal())


def parse_day(iso: str) -> date | None:
    """Return the first day of a date with at least a year, else None."""
    try:
        year = int(iso[:4]) if len(iso) >= 4 else 0
        month = int(iso[5:7]) if len(iso) >= 7 and iso[5].isdigit() else 1
        return date(year, month, int(iso[8:10]) if len(iso) == 10 else 1)
    except ValueError:
        return None


def _ordinal(when: datetime) -> float:
    return when.toordinal() + when.hour / 24


def _scale(low: float, high: float, size: float, *, margin: float) -> tuple[float, float]:
    """Return factor and offset that put [low, high] on [margin, size - margin]."""
    factor = (size - 2 * margin) / ((high - low) or 1.0)
    return factor, margin - low * factor


def _steps(points: list[Point], until: datetime, *, ladder: bool, numbers: bool) -> bytes:
    canvas = Canvas(WIDTH, HEIGHT)
    last = max(_ordinal(until), points[-1].x + (points[-1].x - points[0].x or 1) * 0.06)
    fx, ox = _scale(points[0].x, last, WIDTH, margin=EDGE)
    lowest, highest = min(p.low for p in points), max(p.high for p in points)
    if from_zero := numbers and 0 <= lowest <= highest * SEEN:
        lowest = 0.0  # so that heights are in proportion
    fy, oy = _scale(lowest, highest if highest > lowest else lowest + 1, HEIGHT, margin=EDGE)

    def place(x: float, y: float) -> tuple[float, float]:
        return x * fx + ox, HEIGHT - (y * fy + oy)

    for rung in sorted({p.y for p in points}) if ladder else (lowest, points[0].y):
        _, y = place(0, rung)
        for left in range(EDGE, WIDTH - EDGE, 14):
            canvas.box(left, y - 1, left + 6, y + 1, FAINT)
    ends = [*(p.x for p in points[1:]), last]
    spots = [(place(p.x, p.y), place(end, p.y)[0], p) for p, end in zip(points, ends, strict=True)]
    for (x, y), end, p in spots:
        if from_zero:
            canvas.box(x, y, end, HEIGHT - EDGE, FILL)
        if p.high > p.low:
            canvas.box(x, place(0, p.high)[1], end, place(0, p.low)[1], (*LINE[:3], 90))
    for n, ((x, y), end, _) in enumerate(spots):
        colour = LINE if n == len(spots) - 1 else PAST
        canvas.box(x, y - 3, end, y + 3, colour)
        if n:
            canvas.box(x - 2, spots[n - 1][0][1], x + 2, y, PAST)
    for n, ((x, y), _, _) in enumerate(spots):
        canvas.dot(x, y, 13 if n == len(spots) - 1 else 9, LINE if n == len(spots) - 1 else PAST)
    return canvas.png()


def _strip(starts: list[float], until: datetime) -> bytes:
    canvas = Canvas(WIDTH, STRIP)
    starts = sorted(starts)
    last = max(_ordinal(until), starts[-1] + (starts[-1] - starts[0] or 1) * 0.06)
    fx, ox = _scale(starts[0], last, WIDTH, margin=EDGE)
    middle = STRIP / 2
    for n, (start, end) in enumerate(zip(starts, [*starts[1:], last], strict=True)):
        newest = n == len(starts) - 1
        canvas.box(start * fx + ox, middle - 6, end * fx + ox - (0 if newest else 4), middle + 6, LINE if newest else PAST)
        canvas.dot(start * fx + ox, middle, 13 if newest else 9, LINE if newest else PAST)
    return canvas.png()
