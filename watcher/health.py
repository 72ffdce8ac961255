"""How the watch fares, read off the database: what `status`, /healthz and /metrics tell, all from here.

Owns: what counts as ok, degraded and broken. Never: writes, or asks a feed.
"""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Literal

from watcher.doors.lock import holder_of
from watcher.doors.store import Store, moment, open_store, stamp
from watcher.errors import StoreError
from watcher.model import FeedHealth
from watcher.reading.health import IN_TROUBLE
from watcher.text import count

Level = Literal["ok", "degraded", "broken"]
LEVELS: tuple[Level, ...] = ("ok", "degraded", "broken")
WATCH = "watch"  # the mark that says when the last sweep ended, and since when there was no long gap between two
LATE, TOO_LATE = timedelta(hours=1), timedelta(hours=6)  # a feed that waits for its poll
MAIL_LATE, MAIL_TOO_LATE = timedelta(hours=2), timedelta(days=1)
MANY = 0.2  # the share of feeds in trouble from which on the watch itself is degraded
ROOM = 200_000_000  # bytes of free disk that a backup and a month of news may take


@dataclass(slots=True, kw_only=True)
class Health:
    """The state of the watch. lag: how long the feed that waits longest has been due. reasons: (level, sentence), worst first.

    unread: feeds that gave nothing at their last try. last_read: when any feed was last read. outbox_age: how long the oldest
    mail waits. jobs: what the service counted (runs, failures, misses by job).
    """

    now: datetime
    level: Level = "ok"
    reasons: list[tuple[Level, str]] = field(default_factory=list)
    database: Path
    size: int = 0
    holder: int = 0
    last_sweep: datetime | None = None
    sweep: dict[str, Any] = field(default_factory=dict)
    lag: timedelta = timedelta()
    feeds: int = 0
    due: int = 0
    unread: int = 0
    last_read: datetime | None = None
    states: dict[str, int] = field(default_factory=dict)
    troubled: list[FeedHealth] = field(default_factory=list)
    waiting: int = 0
    refused: int = 0
    outbox_age: timedelta = timedelta()
    last_error: str = ""
    jobs: dict[str, Any] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def because(self, level: Level, why: str) -> None:
        """Note a reason; the worst one names the level."""
        self.reasons.append((level, why))
        self.reasons.sort(key=lambda each: -LEVELS.index(each[0]))
        self.level = self.reasons[0][0]

    def as_row(self) -> dict[str, object]:
        """Return it as JSON-ready data."""
        return {
            "level": self.level,
            "reasons": [{"level": level, "why": why} for level, why in self.reasons],
            "now": self.now.isoformat(),
            "database": str(self.database),
            "bytes": self.size,
            "process": self.holder or None,
            "last_sweep": self.last_sweep.isoformat() if self.last_sweep else None,
            "sweep": self.sweep,
            "lag_seconds": self.lag.total_seconds(),
            "feeds": {
                "all": self.feeds,
                "due": self.due,
                "unread": self.unread,
                "last_read": self.last_read.isoformat() if self.last_read else None,
                "states": self.states,
                "in_trouble": [trouble_row(feed) for feed in self.troubled],
            },
            "outbox": {"waiting": self.waiting, "refused": self.refused, "oldest_seconds": self.outbox_age.total_seconds()},
            "jobs": self.jobs,
            "counts": self.counts,
        }  # fmt: skip


def last_sweep(store: Store) -> datetime | None:
    """Return when the last sweep ended, None before the first."""
    mark = store.marks.get(WATCH, {})
    return moment(mark["last"]) if mark else None


def trouble_row(feed: FeedHealth) -> dict[str, object]:
    return {
        "feed": feed.feed,
        "name": feed.name,
        "state": feed.state,
        "since": feed.since.isoformat() if feed.since else None,
        "what": feed.what,
    }


def look(database: Path, now: datetime) -> Health:
    """Return how the watch of this database fares; one that cannot be read is broken, with the reason."""
    health = Health(now=now, database=database, holder=max(holder_of(database), 0))
    try:
        with open_store(database, readonly=True) as store:
            read(store, health)
    except StoreError as error:
        health.because("broken", str(error))
        return health
    judge(health)
    return health


def read(store: Store, health: Health) -> None:
    """Fill in what the database tells."""
    now = health.now
    health.size = store.care.size()
    health.last_sweep = last_sweep(store)
    health.sweep = store.marks.get("sweep", {})
    health.jobs = store.marks.get("jobs", {})
    feeds = store.feeds.health()
    health.feeds, health.states = len(feeds), dict(Counter(feed.state for feed in feeds))
    health.troubled = [feed for feed in feeds if feed.state in IN_TROUBLE]
    health.unread = store.rows("SELECT count(*) AS n FROM feeds WHERE retired_at IS NULL AND failures > 0")[0]["n"]
    health.last_read = max((feed.last_ok for feed in feeds if feed.last_ok), default=None)
    waits = [now - (feed.next_poll or health.last_sweep or now) for feed in feeds if feed.state != "gone"]
    health.due = sum(wait >= timedelta() for wait in waits)
    health.lag = max([*waits, timedelta()])
    unsettled = store.outbox.ledger(unsettled=True)
    health.refused = sum(line.state == "refused" for line in unsettled)
    health.waiting = len(unsettled) - health.refused
    failed = [line for line in unsettled if line.state in ("failed", "uncertain")]
    health.last_error = failed[0].last_error if failed else ""
    oldest = store.rows(
        "SELECT min(d.composed_at) AS at FROM deliveries AS v JOIN digests AS d ON d.id = v.digest"
        " WHERE v.state IN ('failed', 'uncertain') OR (v.state = 'waiting' AND v.next_try_at < ?)",
        (stamp(now),),
    )[0]["at"]
    health.outbox_age = max(now - moment(oldest), timedelta()) if oldest else timedelta()
    for name in ("entries", "observations", "changes", "events"):
        health.counts[name] = store.rows(f"SELECT count(*) AS n FROM {name}")[0]["n"]
    _read_notes(store, health)


def _read_notes(store: Store, health: Health) -> None:
    """What upkeep and the service noted for us."""
    for fault in store.marks.get("integrity", {}).get("faults", []):
        health.because("broken", f"the check of the database found: {fault}")
    for stray in health.sweep.get("strays", []):
        health.because("degraded", stray)
    refused = store.marks.get("reload", {})
    if refused.get("fault"):
        health.because("degraded", f"an edited file was refused, the old one is in use: {refused['fault']}")


def judge(health: Health) -> None:
    """Say what all of this amounts to."""
    _judge_sweeps(health)
    _judge_feeds(health)
    if health.outbox_age > MAIL_TOO_LATE:
        health.because(
            "broken", f"mail has been waiting for {spelled(health.outbox_age)}: {health.last_error or 'see watcher outbox'}"
        )
    elif health.outbox_age > MAIL_LATE:
        health.because(
            "degraded", f"mail has been waiting for {spelled(health.outbox_age)}: {health.last_error or 'see watcher outbox'}"
        )
    if health.refused:
        health.because("degraded", f"{count(health.refused, 'mail')} refused for good: see watcher outbox")
    for job, counts in health.jobs.items():
        if isinstance(counts, dict) and counts.get("failing"):
            health.because("degraded", f"the job {job} fails: {counts['failing']}")
    free = shutil.disk_usage(health.database.parent).free
    if free < ROOM:
        health.because("degraded", f"only {free:,} bytes are free beside the database")


def _judge_sweeps(health: Health) -> None:
    if health.last_sweep is None:
        health.because("degraded", "no sweep was made yet: run watcher once, or watcher run")
    elif health.last_sweep > health.now + timedelta(minutes=5):
        health.because("degraded", "the last sweep lies in the future: look at this machine's clock")
    elif health.lag > TOO_LATE:
        health.because("broken", f"feeds have been waiting for {spelled(health.lag)}: is watcher run running?")
    elif health.lag > LATE:
        health.because("degraded", f"feeds have been waiting for {spelled(health.lag)}")
    if health.sweep.get("refused"):
        health.because("broken", str(health.sweep["refused"]))


def _judge_feeds(health: Health) -> None:
    if not health.feeds:
        health.because("degraded", "there are no feeds: add some with watcher feeds add")
        return
    feeds, troubled = health.feeds, len(health.troubled)
    never = health.last_read is None or health.now - health.last_read > TOO_LATE
    if troubled == feeds or (health.unread == feeds and never):
        since = f" since {health.last_read:%d %B, %H:%M} UTC" if health.last_read else ""
        health.because("broken", f"no feed could be read{since}: is this machine online?")
    elif troubled >= MANY * feeds:
        health.because("degraded", f"{troubled} of {count(feeds, 'feed')} in trouble")
    elif health.unread >= MANY * feeds:
        health.because("degraded", f"{health.unread} of {count(feeds, 'feed')} gave nothing at the last try")
    asked = health.sweep.get("due", 0) - health.sweep.get("held", 0)
    if asked > 1 and health.sweep.get("silent") == asked:
        health.because("degraded", f"the last sweep reached none of {count(asked, 'feed')}: is this machine online?")


def spelled(span: timedelta) -> str:
    """Return a span in its largest unit: "3 hours"."""
    seconds = span.total_seconds()
    for unit, size in (("day", 86400), ("hour", 3600), ("minute", 60)):
        if seconds >= size:
            return count(int(seconds // size), unit)
    return count(int(seconds), "second")
