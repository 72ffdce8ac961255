"""What a poll made of a feed, in the database and beside it: the row comes back as it was, to the part of a second."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from watcher.doors.store import open_store
from watcher.errors import StoreError
from watcher.poll import FeedRow, Polled
from watcher.sweep.feeds import Rows, keep_polls, load_feeds

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ROWS = [
    FeedRow(
        url=f"http://lake.example/{n}",
        name=f"Lake {n}",
        state="failing",
        state_what="no answer",
        failures=n,
        last_poll=NOW,
        next_poll_at=NOW + timedelta(minutes=10, milliseconds=250),
        host_until=NOW + timedelta(minutes=10, milliseconds=750),
        host_strikes=1,
        moved_to="http://lake.example/new",
    )
    for n in range(3)
]


def test_rows_come_back_as_they_were_kept(tmp_path: Path) -> None:
    polls = [Polled(feed=row, outcome="fault", at=NOW, status=429) for row in ROWS]
    with open_store(tmp_path / "watcher.db") as store:
        known = Rows()
        load_feeds(store, NOW, known)
        moved = keep_polls(store, polls, known)
        assert moved == {row.url: NOW for row in ROWS}
        beside = load_feeds(store, NOW, known)
        assert [(row.next_poll_at, row.host_until) for row in beside] == [(row.next_poll_at, row.host_until) for row in ROWS]
    with open_store(tmp_path / "watcher.db") as store:
        assert load_feeds(store, NOW) == beside
        assert [row["status"] for row in store.rows("SELECT status FROM fetches")] == [429] * 3
        assert keep_polls(store, polls) == {}, "the same state again is none that is new"
        assert len(store.rows("SELECT * FROM feed_states")) == 3


def test_a_feed_that_was_not_asked_counts_as_no_request(tmp_path: Path) -> None:
    with open_store(tmp_path / "watcher.db") as store:
        keep_polls(store, [Polled(feed=ROWS[0], outcome="held", at=NOW)])
        assert store.rows("SELECT * FROM fetches") == []


def test_polls_that_cannot_be_kept_leave_nothing_behind(tmp_path: Path) -> None:
    with open_store(tmp_path / "watcher.db") as store:
        store.rows(f"PRAGMA max_page_count = {store.rows('PRAGMA page_count')[0][0]}")
        many = [Polled(feed=FeedRow(url=f"http://lake.example/{n}"), outcome="not-modified", at=NOW) for n in range(500)]
        known = Rows()
        with pytest.raises(StoreError):
            keep_polls(store, many, known)
        assert (known.kept, store.feeds.load()) == ({}, [])
