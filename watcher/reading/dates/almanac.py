"""Arithmetic on the calendar: periods by grain, shifts, holidays.

Owns: sums over days, weeks, months, quarters, halves, seasons, years and decades. Never: looks at a text.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

DAY, WEEK, FORTNIGHT, MONTH, QUARTER, YEAR, DECADE, CENTURY = range(1, 9)
SEASONS = ("", "SP", "SU", "FA", "WI")
ONE_DAY = timedelta(days=1)


def clip(year: int) -> int:
    """Return `year` held within what a date can be."""
    return min(max(year, 1), 9999)


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the date, or None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def month_iso(year: int, month: int) -> str:
    """Return "2025-09"; a month outside 1..12 counts on into the neighbouring years."""
    year, index = divmod(year * 12 + month - 1, 12)
    return f"{clip(year):04}-{index + 1:02}"


def week_iso(day: date) -> str:
    """Return the ISO week of `day`, "2025-W31"."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def add_months(day: date, months: int) -> date:
    """Return the same day of the month `months` on, or that month's last day where it is shorter."""
    year, index = divmod(day.year * 12 + day.month - 1 + months, 12)
    for back in range(4):
        if found := day_of(clip(year), index + 1, day.day - back):
            return found
    raise AssertionError("every month has 28 days")


def add_days(day: date, days: int) -> date:
    """Return `day` moved by `days`, held within the years that a date can be in."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def shift(day: date, unit: int, count: int) -> date:
    """Return `day` moved by `count` units."""
    match unit:
        case 1:
            return add_days(day, count)
        case 2:
            return add_days(day, 7 * count)
        case 3:
            return add_days(day, 14 * count)
        case 4:
            return add_months(day, count)
        case 5:
            return add_months(day, 3 * count)
        case 6:
            return add_months(day, 12 * count)
        case 7:
            return add_months(day, 120 * count)
        case _:
            return add_months(day, 1200 * count)


@lru_cache(maxsize=4096)
def period_iso(day: date, unit: int) -> str:
    """Return the iso text of the day, week, month, quarter, year, decade or century that `day` is in."""
    match unit:
        case 1:
            return day.isoformat()
        case 2 | 3:
            return week_iso(day)
        case 4:
            return month_iso(day.year, day.month)
        case 5:
            return f"{day.year:04}-Q{(day.month + 2) // 3}"
        case 6:
            return f"{day.year:04}"
        case 7:
            return f"{day.year // 10:03}"
        case _:
            return f"{day.year // 100:02}"


def easter(year: int) -> date:
    """Return Easter Sunday of the western churches (the anonymous Gregorian computus, Nature 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> date:
    """Return the nth `weekday` (0 Monday) of a month; nth -1 is the last."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = add_months(date(year, month, 1), 1) - ONE_DAY
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def holiday(spec: Mapping[str, int], year: int) -> date:
    """Return the day that a row of `holidays:` falls on in `year`."""
    if "easter" in spec:
        return easter(year) + timedelta(days=spec["easter"])
    if "nth" in spec:
        return nth_weekday(year, spec["month"], spec["nth"], spec["weekday"]) + timedelta(days=spec.get("plus", 0))
    return date(year, spec["month"], spec["day"])


def season_of(day: date) -> tuple[int, int]:
    """Return the year and the season (1 spring to 4 winter) that `day` is in; a winter has the year in which it began."""
    season = (day.month // 3) or 4
    return (day.year - 1 if day.month < 3 else day.year), min(season, 4)
