"""Periods follow one another without gap or overlap, on every clock, on days of 23, 24 and 25 hours."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.judging.digest import Rhythm, after_quiet, due, periods
from watcher.judging.digest.rhythm import boundaries

ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "America/Santiago",
)
BERLIN = ZoneInfo("Europe/Berlin")


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "day", "expected"),
    [
        (time(7), "2025-03-30", "2025-03-30T05:00"),  # summer time began in the night
        (time(7), "2025-03-29", "2025-03-29T06:00"),
        (time(2, 30), "2025-03-30", "2025-03-30T01:30"),  # skipped: 02:30 does not exist that day
        (time(2, 30), "2025-10-26", "2025-10-26T00:30"),  # comes twice: the first counts
        (time(0), "2025-10-26", "2025-10-25T22:00"),
    ],
)
def test_the_hour_on_the_days_the_clock_jumps(at: time, day: str, expected: str) -> None:
    noon = utc(f"{day}T12:00")
    found = boundaries(Rhythm(at=at), noon - timedelta(hours=20), noon, BERLIN)
    assert found[-1] == utc(expected)


def test_a_day_that_a_zone_left_out() -> None:
    """Samoa had no 30 December 2011."""
    zone = ZoneInfo("Pacific/Apia")
    found = boundaries(Rhythm(at=time(9)), utc("2011-12-28T00:00"), utc("2012-01-02T00:00"), zone)
    gaps = {(b - a) for a, b in itertools.pairwise(found)}
    assert gaps == {timedelta(days=1)}


@given(
    zone=st.sampled_from(ZONES),
    at=st.times(),
    weekly=st.booleans(),
    start=st.integers(0, 20 * 365 * 24 * 60).map(lambda minutes: utc("2010-01-01") + timedelta(minutes=minutes)),
    steps=st.lists(st.integers(1, 60 * 24 * 12), min_size=1, max_size=12),
)
def test_periods_join_whenever_one_looks(zone: str, at: time, weekly: bool, start: datetime, steps: list[int]) -> None:
    """However irregularly the service runs, the periods it tells are those that one look at the end would give."""
    rhythm, clock = Rhythm(every="weekly" if weekly else "daily", at=at, weekday=3), ZoneInfo(zone)
    told, last, now = [], start, start
    for minutes in steps:
        now += timedelta(minutes=minutes)
        found = periods(rhythm, last, now, clock)
        assert periods(rhythm, last, now, clock) == found
        told += found
        last = found[-1].end if found else last
        assert periods(rhythm, last, now, clock) == ()
    assert tuple(told) == periods(rhythm, start, now, clock)
    assert all(a.end == b.start for a, b in itertools.pairwise(told))
    assert all(p.start < p.end <= now for p in told)


def test_missed_periods_are_one_span() -> None:
    rhythm = Rhythm(at=time(7))
    span = due(rhythm, utc("2025-05-01T05:00"), utc("2025-05-06T12:00"), BERLIN)
    assert span is not None
    assert (span.start, span.end) == (utc("2025-05-01T05:00"), utc("2025-05-06T05:00"))
    assert due(rhythm, span.end, utc("2025-05-06T12:00"), BERLIN) is None


def test_the_first_time_the_newest_period_is_due() -> None:
    span = due(Rhythm(at=time(7)), None, utc("2025-05-06T12:00"), BERLIN)
    assert span is not None
    assert (span.start, span.end) == (utc("2025-05-05T05:00"), utc("2025-05-06T05:00"))
    weekly = due(Rhythm(every="weekly", at=time(7), weekday=0), None, utc("2025-05-06T12:00"), BERLIN)
    assert weekly is not None
    assert (weekly.start, weekly.end) == (utc("2025-04-28T05:00"), utc("2025-05-05T05:00"))


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2025-05-06T12:00", "2025-05-06T12:00"),
        ("2025-05-06T20:30", "2025-05-07T04:00"),  # 22:30 in Berlin
        ("2025-05-06T23:00", "2025-05-07T04:00"),
        ("2025-05-07T03:59", "2025-05-07T04:00"),
        ("2025-05-07T04:00", "2025-05-07T04:00"),
        ("2025-10-25T21:00", "2025-10-26T05:00"),  # the night that is an hour longer
        ("2025-03-29T22:00", "2025-03-30T04:00"),
    ],
)
def test_quiet_hours(now: str, expected: str) -> None:
    assert after_quiet((time(22), time(6)), utc(now), BERLIN) == utc(expected)


def test_quiet_hours_by_day_and_none() -> None:
    assert after_quiet((time(9), time(17)), utc("2025-05-06T08:00"), BERLIN) == utc("2025-05-06T15:00")
    assert after_quiet(None, utc("2025-05-06T08:00"), BERLIN) == utc("2025-05-06T08:00")
    assert after_quiet((time(9), time(9)), utc("2025-05-06T08:00"), BERLIN) == utc("2025-05-06T08:00")
