"""How a feed stands, in one word and one sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from watcher.reading import health
from watcher.reading.feeds import Parsed
from watcher.reading.health import Patience
from watcher.reading.schedule import FeedRow

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
ROW = FeedRow(url="https://lake.example/rss", state="ok", state_since=NOW - timedelta(days=9), last_ok=NOW, habit=7200.0)


@pytest.mark.parametrize(
    ("habit_hours", "silent_days", "state"),
    [
        (2, 1, "ok"),
        (2, 3, "quiet"),
        (2, 8, "frozen"),
        (72, 8, "ok"),
        (72, 13, "quiet"),
        (72, 40, "frozen"),
        (0, 3, "quiet"),
        (0, 8, "frozen"),
    ],
)
def test_silence_is_measured_by_the_feeds_own_habit(habit_hours: float, silent_days: float, state: str) -> None:
    row = replace(ROW, habit=habit_hours * 3600, last_entry_at=NOW - timedelta(days=silent_days))
    assert health.silent(row, NOW, Patience()).state == state


def test_a_state_keeps_its_beginning_and_changes_once() -> None:
    quiet = replace(ROW, last_entry_at=NOW - timedelta(days=3))
    first = health.silent(quiet, NOW, Patience())
    later = health.silent(first, NOW + timedelta(days=1), Patience())
    assert (first.state_since, later.state_since) == (NOW, NOW)
    assert (
        health.silent(replace(later, last_entry_at=NOW + timedelta(days=1)), NOW + timedelta(days=1), Patience()).state == "ok"
    )


@pytest.mark.parametrize(("status", "word"), [(401, "login"), (403, "refuses"), (429, "too often"), (451, "legal")])
def test_a_block_says_what_kind_it_is(status: int, word: str) -> None:
    row = health.failed(replace(ROW, failures=3, last_status=status), "x", NOW, Patience())
    assert row.state == "blocked"
    assert word in row.state_what
    assert " -- " in row.state_what


def test_a_new_feed_that_fails_is_told_at_once_and_a_known_one_with_patience() -> None:
    assert health.failed(FeedRow(url="x", failures=1), "no answer", NOW, Patience()).state == "failing"
    assert "1 time in a row" in health.failed(FeedRow(url="x", failures=1), "no answer", NOW, Patience()).state_what
    assert health.failed(replace(ROW, failures=2), "no answer", NOW, Patience()).state == "ok"
    assert health.failed(replace(ROW, failures=3), "no answer", NOW, Patience()).state == "failing"


def test_every_fault_has_its_own_sentence_with_a_remedy() -> None:
    looks = [Parsed(look="nothing"), Parsed(look="page"), Parsed(look="page", alternate="http://x/"), Parsed(look="unknown")]
    said = [health.not_a_feed(ROW, each, NOW).state_what for each in looks]
    said += [health.read(ROW, Parsed(look="feed"), NOW).state_what, health.gone(ROW, NOW).state_what]
    assert len(set(said)) == len(said)
    assert all(" -- " in each for each in said)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "1 second"), (40, "40 seconds"), (119, "119 seconds"), (3600, "60 minutes"), (7200, "2 hours"), (9e5, "10 days")],
)
def test_spans_are_said_in_the_unit_that_suits_them(seconds: float, said: str) -> None:
    assert health.span(seconds) == said
