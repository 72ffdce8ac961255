"""A person's dates mean what a person means."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from watcher.cli.periods import read_period

NOW = datetime(2026, 9, 30, 15, 30, tzinfo=UTC)  # a Wednesday


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("2025", "2025-01-01", "2026-01-01"),
        ("2025-03", "2025-03-01", "2025-04-01"),
        ("2025-12", "2025-12-01", "2026-01-01"),
        ("2025-03-17", "2025-03-17", "2025-03-18"),
        ("2025-Q3", "2025-07-01", "2025-10-01"),
        ("Q4 2025", "2025-10-01", "2026-01-01"),
        ("2025-W31", "2025-07-28", "2025-08-04"),
        ("17 March 2025", "2025-03-17", "2025-03-18"),
        ("March 17, 2025", "2025-03-17", "2025-03-18"),
        ("Sept. 2025", "2025-09-01", "2025-10-01"),
        ("march", "2026-03-01", "2026-04-01"),
        ("in November", "2025-11-01", "2025-12-01"),
        ("1 october", "2025-10-01", "2025-10-02"),
        ("today", "2026-09-30", "2026-10-01"),
        ("yesterday", "2026-09-29", "2026-09-30"),
        ("last week", "2026-09-21", "2026-09-28"),
        ("this week", "2026-09-28", "2026-10-05"),
        ("last month", "2026-08-01", "2026-09-01"),
        ("this month", "2026-09-01", "2026-10-01"),
        ("last quarter", "2026-04-01", "2026-07-01"),
        ("last year", "2025-01-01", "2026-01-01"),
        ("since Monday", "2026-09-28", "2026-09-29"),
        ("last wednesday", "2026-09-23", "2026-09-24"),
        ("3 weeks ago", "2026-09-09", "2026-09-10"),
        ("10 days", "2026-09-20", "2026-09-21"),
        ("a week ago", "2026-09-23", "2026-09-24"),
        ("30d", "2026-08-31", "2026-09-01"),
        ("7 months ago", "2026-02-28", "2026-03-01"),
        ("two years ago", "2024-09-30", "2024-10-01"),
        ("autumn 2025", "2025-09-01", "2025-12-01"),
        ("winter 2025", "2025-12-01", "2026-03-01"),
        ("winter", "2025-12-01", "2026-03-01"),
    ],
)
def test_a_persons_dates(said: str, start: str, end: str) -> None:
    found = read_period(said, NOW)
    assert found is not None
    assert (found.start.isoformat()[:10], found.end.isoformat()[:10]) == (start, end)


def test_times() -> None:
    found = read_period("2025-03-17T12:30Z", NOW)
    assert found is not None
    assert found.start == datetime(2025, 3, 17, 12, 30, tzinfo=UTC)
    assert read_period("now", NOW) == (NOW, NOW)


@pytest.mark.parametrize(
    "said", ["", "soon", "2025-13", "2025-02-30", "31 february 2025", "last fortnight", "12", "99999999 years ago"]
)
def test_no_dates(said: str) -> None:
    assert read_period(said, NOW) is None
