"""The course of a fact as a step line in the terminal.

Owns: the letters of the line. Never: where a value stands; that is browse.steps.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from watcher.browse.steps import Course, Step

MOST_ROWS = 9  # of a numeric scale
CORNERS = {
    True: ("╯", "╭"),
    False: ("╮", "╰"),
}  # the step goes up, or down: where it leaves the old level, where it meets the new one
MARKS = {"baseline": "●", "moved": "●", "planned": "◇", "dropped": "×"}


def draw(course: Course, now: datetime, width: int = 80) -> list[str]:
    """Return the lines of a plot, `width` letters wide, from the first step to `now`; none where there is nothing to draw."""
    placed = [step for step in course.steps if step.level is not None]
    if not placed:
        return []
    is_set = any(step.members for step in course.steps)
    labels, row_of = _rows(course)
    left = min(max(len(label) for label in labels.values()), width // 3)
    room = max(width - left - 3, 20)
    start, end = placed[0].at, max(now, placed[-1].at)
    span = max(end - start, timedelta(days=1))

    def column(at: datetime) -> int:
        return min(max(round((at - start) / span * (room - 1)), 0), room - 1)

    grid = [[" "] * room for _ in range(max(row_of.values()) + 1)]
    (_draw_members if is_set else _draw_line)(course, grid, row_of, column)
    lines = [f"{labels.get(n, '')[:left]:>{left}} {'┤' if n in labels else '│'}{''.join(row)}" for n, row in enumerate(grid)]
    return [line.rstrip() for line in [*lines, *_axis(start, span, room, left)]]


def _rows(course: Course) -> tuple[dict[int, str], dict[float, int]]:
    """Return the label of each labelled row from the top, and the row of each level."""
    low, high = course.range
    if course.is_lanes or low == high:
        row_of = {level: len(course.labels) - 1 - place for place, (level, _) in enumerate(course.labels)}
    else:
        rows = min(MOST_ROWS, 2 * len(course.labels) + 1)
        row_of = {level: round((high - level) / (high - low) * (rows - 1)) for level, _ in reversed(course.labels)}
        row_of = _apart(row_of, rows)
    labels: dict[int, str] = {}
    for level, label in course.labels:
        labels.setdefault(row_of[level], label)
    return labels, row_of


def _apart(row_of: dict[float, int], rows: int) -> dict[float, int]:
    """Give each level a row of its own where there are enough of them, from the top down."""
    if len(row_of) > rows:
        return row_of
    taken = -1
    for left, (level, row) in zip(range(len(row_of), 0, -1), row_of.items(), strict=True):
        taken = min(max(row, taken + 1), rows - left)
        row_of[level] = taken
    return row_of


def _draw_line(course: Course, grid: list[list[str]], row_of: dict[float, int], column: Callable[[datetime], int]) -> None:
    moved = course.moved
    for step, following in zip(moved, [*moved[1:], None], strict=True):
        assert step.level is not None
        row, start = row_of[step.level], column(step.at)
        end = column(following.at) if following else len(grid[0])
        for place in range(start, end):
            grid[row][place] = "─"
        if following and following.level is not None and row_of[following.level] != row:
            _draw_rise(grid, row, row_of[following.level], end)
    for step in course.steps:
        if step.level is not None:
            mark = "○" if step.mark == "moved" and not step.firm else MARKS[step.mark]
            grid[row_of[step.level]][column(step.at)] = mark


def _draw_rise(grid: list[list[str]], old: int, new: int, place: int) -> None:
    leave, meet = CORNERS[new < old]
    for row in range(min(old, new) + 1, max(old, new)):
        grid[row][place] = "│"
    grid[old][place], grid[new][place] = leave, meet


def _draw_members(course: Course, grid: list[list[str]], row_of: dict[float, int], column: Callable[[datetime], int]) -> None:
    lane = {name: row_of[level] for level, name in course.labels}
    moved = [step for step in course.steps if step.mark in ("baseline", "moved")]
    for step, end in _spans(moved, column, len(grid[0])):
        for name in step.members:
            for place in range(column(step.at), end):
                grid[lane[name]][place] = "━"
    for step in course.steps:
        if step.mark in ("planned", "dropped"):
            for name in step.members:
                grid[lane[name]][column(step.at)] = MARKS[step.mark]


def _spans(steps: list[Step], column: Callable[[datetime], int], room: int) -> Iterator[tuple[Step, int]]:
    for step, following in zip(steps, [*steps[1:], None], strict=True):
        yield step, column(following.at) if following else room


def _axis(start: datetime, span: timedelta, room: int, left: int) -> list[str]:
    """Return the line of time and its dates: years, or months where there are few."""
    line, names = ["─"] * room, [" "] * (room + 4)
    months = span / timedelta(days=30.44)
    every = next(step for step in (1, 2, 3, 6, 12, 24, 60, 120, 1200) if months / step <= room / 9)
    first = start.year * 12 + start.month
    for index in range(math.ceil(first / every) * every, first + math.ceil(months) + 1, every):
        at = start.replace(year=index // 12, month=index % 12 + 1, day=1, hour=0, minute=0)
        place = round((at - start) / span * (room - 1))
        if 0 <= place < room:
            line[place] = "┴"
            name = f"{at:%Y}" if every % 12 == 0 else f"{at:%b %y}"
            if place + len(name) <= len(names) and (place == 0 or names[place - 1] == " "):
                names[place : place + len(name)] = name
    return [f"{'':{left}} └{''.join(line)}", f"{'':{left}}  {''.join(names)}"]


def legend(course: Course) -> str:
    """Return what the marks mean, those only that are there."""
    marks = {
        "● told": any(step.mark == "moved" and step.firm for step in course.steps),
        "○ told by one source": any(step.mark == "moved" and not step.firm for step in course.steps),
        "◇ planned": any(step.mark == "planned" for step in course.steps),
        "× dismissed or taken back": any(step.mark == "dropped" for step in course.steps),
    }
    return "   ".join(name for name, is_there in marks.items() if is_there)
