"""A person's dates: "last month", "2025-03", "3 weeks ago", "autumn 2025", "since Monday".

Owns: what such words mean as a span of time, in UTC. Never: reads news; dates in sentences are reading's.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

import click

from watcher.doors import clock

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
EXAMPLES = 'try 2025-03, 2025-03-17, "17 March 2025", yesterday, "last month" or "3 weeks ago"'


class Period(NamedTuple):
    """From `start` up to but without `end`, aware UTC times."""

    start: datetime
    end: datetime


class When(click.ParamType[Period]):
    """A click type: a person's date as a Period."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Period:
        if isinstance(value, Period):
            return value
        found = read_period(str(value), clock.now())
        if found is None:
            self.fail(f"{value!r} is no date that I know -- {EXAMPLES}", param, ctx)
        return found


def read_period(text: str, now: datetime) -> Period | None:
    """Return the span that `text` means when it is said at `now`; None where it means nothing."""
    words = re.sub(r"\b(since|from|the|of|in|on)\b|,", " ", text.strip().lower()).split()
    said = " ".join(words)
    for read in (_exact, _iso, _near, _ago, _last, _named):
        try:
            found = read(said, now)
        except (ValueError, OverflowError):
            return None
        if found:
            return found
    return None


def _span(start: date, end: date) -> Period:
    return Period(*(datetime.combine(day, time(), UTC) for day in (start, end)))


def _month(year: int, month: int, count: int = 1) -> Period:
    index = year * 12 + month - 1
    first, last = divmod(index, 12), divmod(index + count, 12)
    return _span(date(first[0], first[1] + 1, 1), date(last[0], last[1] + 1, 1))


def _exact(said: str, _: datetime) -> Period | None:
    if not re.match(r"\d{4}-\d\d-\d\d[t ]\d", said):
        return None
    at = datetime.fromisoformat(said.upper())
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return Period(at.astimezone(UTC), at.astimezone(UTC) + timedelta(seconds=1))


def _iso(said: str, _: datetime) -> Period | None:
    if match := re.fullmatch(r"(\d{4})-?q([1-4])|q([1-4]) (\d{4})", said):
        return _month(int(match[1] or match[4]), int(match[2] or match[3]) * 3 - 2, 3)
    if match := re.fullmatch(r"(\d{4})-w(\d\d)", said):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return _span(monday, monday + timedelta(7))
    match = re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", said)
    if not match:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    first = date(year, month or 1, day or 1)
    if not month:
        return _month(year, 1, 12)
    if not day:
        return _month(year, month)
    return _span(first, first + timedelta(1))


def _near(said: str, now: datetime) -> Period | None:
    today = now.astimezone(UTC).date()
    if said == "now":
        return Period(now, now)
    back = {"today": 0, "yesterday": 1, "tomorrow": -1}.get(said)
    if back is None:
        return None
    return _span(today - timedelta(back), today - timedelta(back - 1))


def _ago(said: str, now: datetime) -> Period | None:
    units = "h|d|w|m|y|hour|day|week|month|year"
    match = re.fullmatch(rf"(?:last |past )?(\d+|an?|one|two|three|four|six) ?({units})s?( ago)?", said)
    if not match:
        return None
    count = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6}.get(match[1]) or int(match[1])
    today = now.astimezone(UTC).date()
    if match[2][0] == "h":
        return Period(now - timedelta(hours=count), now)
    if match[2][0] in "dw":
        day = today - timedelta(count * (7 if match[2][0] == "w" else 1))
        return _span(day, day + timedelta(1))
    months = today.year * 12 + today.month - 1 - count * (12 if match[2][0] == "y" else 1)
    first = date(months // 12, months % 12 + 1, 1)
    last = (_month(first.year, first.month).end - timedelta(1)).day
    day = first.replace(day=min(today.day, last))
    return _span(day, day + timedelta(1))


def _last(said: str, now: datetime) -> Period | None:
    match = re.fullmatch(r"(last|this|past|previous) (week|month|quarter|year|\w+day)", said)
    today = now.astimezone(UTC).date()
    if not match:
        if said not in DAYS and said not in {day[:3] for day in DAYS}:
            return None
        match = re.fullmatch(r"(last) (\w+)", f"last {next(day for day in DAYS if day.startswith(said))}")
        assert match
    back = 0 if match[1] == "this" else 1
    if match[2] == "week":
        monday = today - timedelta(today.weekday() + 7 * back)
        return _span(monday, monday + timedelta(7))
    if match[2] in DAYS:
        day = today - timedelta((today.weekday() - DAYS.index(match[2]) - 1) % 7 + 1)
        return _span(day, day + timedelta(1))
    size = {"month": 1, "quarter": 3, "year": 12}[match[2]]
    index = (today.year * 12 + today.month - 1) // size * size - back * size
    return _month(index // 12, index % 12 + 1, size)


def _named(said: str, now: datetime) -> Period | None:
    names = "|".join(f"{month[:3]}(?:{month[3:]}|{month[3:4]})?\\.?" for month in MONTHS)
    match = re.fullmatch(rf"(?:(\d{{1,2}}) )?({names})(?: (\d{{1,2}}))?(?: (\d{{4}}))?", said)
    if not match:
        return _season(said, now)
    month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(match[2][:3]))
    today = now.astimezone(UTC).date()
    year = int(match[4]) if match[4] else today.year - (month > today.month)
    day = match[1] or match[3]
    if not day:
        return _month(year, month)
    first = date(year, month, int(day))
    first = first if match[4] or first <= today else first.replace(year=first.year - 1)
    return _span(first, first + timedelta(1))


def _season(said: str, now: datetime) -> Period | None:
    name, _, year = said.partition(" ")
    if name not in SEASONS or not (year.isdigit() or not year):
        return None
    start = _month(int(year or now.year), SEASONS[name], 3)
    return start if year or start.start <= now else _month(now.year - 1, SEASONS[name], 3)
