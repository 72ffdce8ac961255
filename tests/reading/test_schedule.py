"""When a feed is asked next, as pure arithmetic."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.reading.schedule import FeedRow, Rhythm, back_off, freshness, interval, is_due, learn, next_poll, phase, unskipped

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
ROW = FeedRow(url="https://lake.example/rss", last_changed=NOW)
HOUR = 3600.0


@pytest.mark.parametrize(
    ("habit", "silent_hours", "expected"),
    [(0, 0, 1800), (600, 0, 900), (2 * HOUR, 0, HOUR), (100 * HOUR, 0, 6 * HOUR), (HOUR, 16, 2 * HOUR), (HOUR, 4000, 6 * HOUR)],
    ids=["unknown", "busy", "steady", "rare", "silent", "long silent"],
)
def test_the_interval_follows_the_habit(habit: float, silent_hours: float, expected: float) -> None:
    row = replace(ROW, habit=habit, last_changed=NOW - timedelta(hours=silent_hours))
    assert interval(row, Rhythm(), NOW) == expected


def test_the_users_own_rhythm_is_kept_but_for_what_the_site_asks() -> None:
    own = replace(ROW, every=300.0, habit=9 * HOUR)
    assert next_poll(own, Rhythm(jitter=0), NOW)[0] == NOW + timedelta(minutes=5)
    asked = replace(own, fresh_until=NOW + timedelta(hours=1))
    assert next_poll(asked, Rhythm(jitter=0), NOW)[0] == NOW + timedelta(hours=1)


def test_the_habit_is_learned() -> None:
    hourly = [NOW - timedelta(hours=n) for n in range(8)]
    assert learn(FeedRow(url="x"), hourly, NOW) == HOUR
    assert learn(FeedRow(url="x"), [], NOW) == 0
    assert learn(FeedRow(url="x"), [NOW + timedelta(days=9)], NOW) == 0
    grown = replace(ROW, habit=HOUR, last_changed=NOW - timedelta(hours=11))
    assert learn(grown, hourly, NOW) == pytest.approx(4 * HOUR)


def test_a_feed_settles_on_its_phase_whenever_it_starts() -> None:
    rhythm, ends = Rhythm(jitter=0.1), set()
    for start in (0, 317, 901, 1711):
        at = NOW + timedelta(seconds=start)
        for _ in range(60):
            at, span = next_poll(replace(ROW, last_changed=None), rhythm, at)
        ends.add(round(at.timestamp() % span))
    assert ends == {round(phase(ROW.url) * 1800)}


def test_skipped_hours_and_days() -> None:
    assert unskipped(NOW, "11 13", "sunday") == NOW
    assert unskipped(NOW, "12 13", "") == NOW.replace(hour=14)
    assert unskipped(NOW, "", "monday tuesday") == datetime(2026, 3, 4, tzinfo=UTC)
    assert unskipped(NOW, " ".join(map(str, range(24))), "") == NOW


def test_gone_is_never_due_and_new_always() -> None:
    assert is_due(FeedRow(url="x"), NOW)
    assert not is_due(FeedRow(url="x", state="gone"), NOW)
    assert not is_due(FeedRow(url="x", next_poll_at=NOW + timedelta(seconds=1)), NOW)


@given(
    habit=st.floats(0, 1e9),
    wait=st.floats(0, 1e9),
    every=st.sampled_from([0.0, 60.0, 86400.0]),
    jitter=st.floats(0, 0.5),
    fresh=st.floats(-1e6, 1e6),
    hours=st.lists(st.integers(0, 23), max_size=23),
)
def test_the_next_poll_is_never_before_it_may_be(
    habit: float, wait: float, every: float, jitter: float, fresh: float, hours: list[int]
) -> None:
    until = NOW + timedelta(seconds=fresh)
    row = replace(ROW, habit=habit, wait=wait, every=every, fresh_until=until, skip_hours=" ".join(map(str, hours)))
    rhythm = Rhythm(jitter=jitter)
    at, span = next_poll(row, rhythm, NOW)
    assert at > NOW
    assert (at - NOW).total_seconds() >= min(max(fresh, wait), rhythm.longest) - 1e-3
    assert at.hour not in hours
    assert 60 <= span <= 86400


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ('private="x, max-age=0, no-store", max-age=600', 600),
        ('no-cache="Set-Cookie", max-age=600', 600),
        ("no-cache, max-age=600", 0),
        ('max-age="600"', 600),
        ('max-age="600', 600),
    ],
)
def test_what_stands_in_quotes_is_no_directive(said: str, expected: float) -> None:
    assert freshness({"cache-control": said}, NOW, 86400) == expected


@given(st.integers(1, 10_000), st.floats(0, 0.5))
def test_back_off_never_gives_up_and_never_overflows(failures: int, jitter: float) -> None:
    wait = (back_off(ROW, Rhythm(jitter=jitter), NOW, failures=failures) - NOW).total_seconds()
    assert 1800 <= wait <= 86400 * 1.5


@given(st.dictionaries(st.sampled_from(["cache-control", "expires", "date", "age"]), st.text(max_size=60)))
def test_no_header_breaks_the_freshness(headers: dict[str, str]) -> None:
    found = freshness(headers, NOW, 86400)
    assert found is None or 0 <= found <= 86400
