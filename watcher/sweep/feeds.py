"""Feeds between config.yaml, the database and the poll: their rows, and what a poll made of them.

Owns: the mapping, and the repair of times that a wrong clock left behind. Never: decides when a feed is due.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from operator import attrgetter
from typing import Any

from watcher.doors.store import Store, moment, stamp
from watcher.poll import FeedRow, Polled, Rhythm, next_poll
from watcher.sweep.plan import Plan

NAMES = tuple(each.name for each in fields(FeedRow))
VALUES = attrgetter(*NAMES)
ROUNDED = 2.0  # seconds: times in the database know no parts of one


@dataclass(slots=True)
class Rows:
    """The rows of all feeds as they were last read here, so that a look at ten thousand feeds costs next to nothing.

    kept: by address. stale: written here since. plan: the one whose feeds the database holds. version: SQLite's count of what
    others wrote.
    """

    kept: dict[str, FeedRow] = field(default_factory=dict)
    stale: set[str] = field(default_factory=set)
    plan: Plan | None = None
    version: int = -1

    def is_current(self, store: Store) -> bool:
        """Say whether nobody else has written since the last look, and look from here."""
        before, self.version = self.version, store.rows("PRAGMA data_version")[0][0]
        return before == self.version


def put_feeds(plan: Plan, store: Store, now: datetime, known: Rows | None = None) -> None:
    """Make the database hold the feeds of the settings: new ones added, absent ones set aside, edited ones as they are now."""
    if known is not None:
        if known.plan is plan and known.is_current(store):
            return
        known.plan, known.version = plan, -1
    kept = {row["url"]: row for row in store.feeds.load()}
    wanted = {
        feed.url: {
            "url": feed.url,
            "name": feed.title,
            "kind": feed.kind,
            "publisher": feed.publisher,
            "pages": plan.wants_pages(feed.url),
            "every": feed.every.total_seconds() if feed.every else 0.0,
        }
        for feed in plan.feeds.values()
    }
    rows = {url: row | hastened(kept[url] | row, plan.poll.rhythm) if url in kept else row for url, row in wanted.items()}
    if kept.keys() != wanted.keys():
        with store.transaction():
            for row in store.feeds.load(url for url in wanted if url not in kept):
                if row["state"] == "gone":  # taken out and put in again: the user knows better
                    store.feeds.set_state(row["url"], "new", now)
                    store.feeds.upsert([{"url": row["url"], "next_poll_at": None, "failures": 0}])
            store.feeds.upsert(rows.values())
            store.feeds.retire(wanted, now)
        return
    store.feeds.upsert(row for url, row in rows.items() if any(kept[url].get(name) != row[name] for name in row))


def hastened(kept: dict[str, Any], rhythm: Rhythm) -> dict[str, Any]:
    """Return when a feed is due by a rhythm that is quicker than the one by which its next poll was set; else nothing.

    What a failure, a host or a redirect asked for stays as it is.
    """
    row = row_of(kept)
    if row.failures or row.follow or row.last_poll is None or row.next_poll_at is None:
        return {}
    due, span = next_poll(row, rhythm, row.last_poll)
    return {"next_poll_at": due} if span < row.interval_s - ROUNDED and due < row.next_poll_at else {}


def load_feeds(store: Store, now: datetime, known: Rows | None = None) -> list[FeedRow]:
    """Return the rows of all feeds that are polled. What a clock that ran ahead put off is due at once."""
    known = known or Rows()
    if not known.is_current(store):
        known.kept = {row.url: row for row in map(row_of, store.feeds.load())}
    elif known.stale:
        known.kept |= {row.url: row for row in map(row_of, store.feeds.load(known.stale))}
    known.stale.clear()
    return [set_right(row, now) for row in known.kept.values()]


def row_of(kept: dict[str, Any]) -> FeedRow:
    row = FeedRow(**{name: kept[name] for name in NAMES if name in kept})
    due, about = kept.get("due_at"), row.next_poll_at
    return replace(row, next_poll_at=due) if due and about and due.replace(microsecond=0) == about else row


def set_right(row: FeedRow, now: datetime) -> FeedRow:
    """Return the row as it would be had it not been polled in what is the future by now."""
    if row.last_poll is None or row.last_poll <= now:
        return row
    return replace(row, last_poll=None, next_poll_at=None, fresh_until=None, host_until=None, last_changed=None)


def keep_polls(store: Store, polls: Sequence[Polled], known: Rows | None = None) -> dict[str, datetime]:
    """Keep what polls made of their feeds, in one transaction; return since when those are in another state that are.

    known: takes the rows over as they stand by now.
    """
    if not polls:
        return {}
    with store.transaction():
        moved = store.feeds.keep_polls([cells_of(polled.feed) for polled in polls], polls[-1].at)
        store.feeds.record_fetches(fetch_of(polled) for polled in polls if polled.outcome != "held")
    if known is not None:
        for polled in polls:
            url = polled.feed.url
            known.kept[url] = replace(polled.feed, state_since=moved[url]) if url in moved else polled.feed
    return moved


def cells_of(row: FeedRow) -> dict[str, Any]:
    """Return the row as it is stored.

    The columns know no parts of a second: when the feed is due, and until when its host rests, is kept in full beside them, so
    that it is asked neither too early nor a round too late.
    """
    cells: dict[str, Any] = dict(zip(NAMES, VALUES(row), strict=True))
    if (due := row.next_poll_at) is not None:
        cells["due_at"] = due.isoformat()
    if (until := row.host_until) is not None:
        cells["host_until"] = until.isoformat()
    return cells


def fetch_of(polled: Polled) -> tuple[str, datetime, int, int, float, str, str]:
    error = "; ".join(fault.what for fault in polled.faults)[:500]
    return polled.feed.url, polled.at, polled.status, polled.size, polled.elapsed, polled.outcome, error


def turn_back(store: Store, last: datetime, now: datetime, known: Rows | None = None) -> bool:
    """Where the clock stands before the last sweep, let nothing wait for a time that only the wrong clock knew; say so."""
    if last <= now:
        return False
    late = [row["url"] for row in store.feeds.load() if (due := row["next_poll_at"]) is not None and due >= last]
    if known is not None:
        known.stale.update(late)
    with store.transaction():
        store.feeds.upsert({"url": url, "next_poll_at": None, "host_until": None} for url in late)
        store.outbox.retry(now)
        for key, value in store.marks.all().items():
            if key.startswith("digest:") and isinstance(value, dict) and value.get("end") and moment(value["end"]) > now:
                mailed = value.get("mailed")
                mailed = stamp(min(moment(mailed), now)) if mailed else None
                store.marks.set(key, {"end": stamp(now), "mailed": mailed}, now)
    return True
