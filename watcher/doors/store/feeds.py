"""Feeds in the database: how each is polled, every state it was in, every request, and hosts that asked for rest.

Owns: the tables feeds, feed_states, fetches and hosts. Never: decides when to poll or what a state means.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from watcher.doors.store.cells import compact, moment, moment_or_none, stamp, stamp_or_none
from watcher.doors.store.file import File
from watcher.model import FeedHealth

TEXTS = ("url", "name", "kind", "etag", "modified", "state", "state_what", "body_hash", "moved_to")
NUMBERS = ("pages", "interval_s", "failures", "moved_count")
TIMES = ("next_poll_at", "state_since", "last_ok", "last_changed", "last_entry_at", "retired_at")
COLUMNS = (*TEXTS, *NUMBERS, *TIMES)
NAMED = frozenset(COLUMNS)

POLLED_AT = tuple(name for name in TIMES if name != "retired_at")
POLLED = (*TEXTS, *NUMBERS, *POLLED_AT)
KEEP_POLL = (
    f"INSERT INTO feeds ({', '.join(POLLED)}, poll) VALUES ({', '.join('?' * len(POLLED))}, ?) ON CONFLICT (url) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in (*POLLED[1:], "poll"))
)
RECORD_FETCH = "INSERT INTO fetches (feed, at, status, bytes, elapsed, outcome, error) VALUES (?, ?, ?, ?, ?, ?, ?)"


def _is_time(name: str) -> bool:
    return name.endswith(("_at", "_since", "_until")) or name.startswith("last_")


class Feeds:
    """Rows are mappings of column to value; times are aware datetimes. Keys that are no column live in the JSON `poll`."""

    def __init__(self, file: File):
        self.file = file

    def upsert(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Write each row (it has at least `url`): the columns it names are set, the others stay."""
        with self.file.transaction():
            for row in rows:
                self._upsert(row)

    def _upsert(self, row: Mapping[str, Any]) -> None:
        cells: dict[str, object] = {name: _cell(row[name]) for name in COLUMNS if name in row}
        extra = {name: _cell(value) for name, value in row.items() if name not in NAMED}
        if extra:
            kept = self.file.row("SELECT poll FROM feeds WHERE url = ?", (row["url"],))
            cells["poll"] = compact((json.loads(kept["poll"]) if kept else {}) | extra)
        names = list(cells)
        sets = ", ".join(f"{name} = excluded.{name}" for name in names if name != "url") or "url = excluded.url"
        self.file.run(
            f"INSERT INTO feeds ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
            f" ON CONFLICT (url) DO UPDATE SET {sets}",
            [cells[name] for name in names],
        )

    def load(self, urls: Iterable[str] | None = None) -> list[dict[str, Any]]:
        """Return the rows of `urls` (None: all that are not retired), each with the keys of its `poll` beside its columns."""
        if urls is None:
            found = self.file.rows("SELECT * FROM feeds WHERE retired_at IS NULL ORDER BY url")
        else:
            found = self.file.rows(
                "SELECT * FROM feeds WHERE url IN (SELECT value FROM json_each(?)) ORDER BY url", (compact(list(urls)),)
            )
        return [_feed(dict(row)) for row in found]

    def retire(self, keep: Iterable[str], now: datetime) -> None:
        """Set the feeds that are not among `keep` aside, and take those among them back."""
        wanted = compact(list(keep))
        with self.file.transaction():
            self.file.run(
                "UPDATE feeds SET retired_at = ? WHERE retired_at IS NULL AND url NOT IN (SELECT value FROM json_each(?))",
                (stamp(now), wanted),
            )
            self.file.run(
                "UPDATE feeds SET retired_at = NULL WHERE retired_at IS NOT NULL AND url IN (SELECT value FROM json_each(?))",
                (wanted,),
            )

    def set_state(self, url: str, state: str, now: datetime, what: str = "") -> bool:
        """Note the feed's state; say whether it is another than before. The history gets a row only then."""
        kept = self.file.row("SELECT state, state_since FROM feeds WHERE url = ?", (url,))
        is_new = kept is None or kept["state"] != state or kept["state_since"] is None
        since = stamp(now) if is_new else kept["state_since"] if kept else None
        with self.file.transaction():
            self._upsert({"url": url, "state": state, "state_since": since, "state_what": what})
            if is_new:
                self.file.run(
                    "INSERT INTO feed_states (feed, state, since, what) VALUES (?, ?, ?, ?)", (url, state, since, what)
                )
        return is_new

    def keep_polls(self, rows: Sequence[Mapping[str, Any]], now: datetime) -> dict[str, datetime]:
        """Write the whole rows of polled feeds, each feed once, its state among it.

        Returns since when those are in their state that are in another one than before (`set_state` says what that means).
        """
        asked = "SELECT url, state, state_since FROM feeds WHERE url IN (SELECT value FROM json_each(?))"
        with self.file.transaction():
            kept = {each["url"]: each for each in self.file.rows(asked, (compact([row["url"] for row in rows]),))}
            cells, told = [], []
            for row in rows:
                before = kept.get(row["url"])
                since = before["state_since"] if before is not None and before["state"] == row["state"] else None
                if since is None:
                    since = stamp(row["state_since"] or now)
                    told.append((row["url"], row["state"], since, row["state_what"]))
                times = [since if name == "state_since" else stamp_or_none(row[name]) for name in POLLED_AT]
                extra = {name: value for name, value in row.items() if name not in NAMED}
                cells.append([*(row[name] for name in (*TEXTS, *NUMBERS)), *times, compact(extra)])
            self.file.many(KEEP_POLL, cells)
            self.file.many("INSERT INTO feed_states (feed, state, since, what) VALUES (?, ?, ?, ?)", told)
        return {url: moment(since) for url, _, since, _ in told}

    def record_fetches(self, fetches: Iterable[tuple[str, datetime, int, int, float, str, str]]) -> None:
        """Note requests to feeds that have a row: each its feed, time, and what `record_fetch` says."""
        self.file.many(RECORD_FETCH, ((url, stamp(at), *rest) for url, at, *rest in fetches))

    def record_fetch(
        self,
        url: str,
        at: datetime,
        *,
        status: int = 0,
        size: int = 0,
        elapsed: float = 0.0,
        outcome: str = "",
        error: str = "",
    ) -> None:
        """Note one request: HTTP status (0: no answer), size of the body in bytes, elapsed seconds, its outcome in a word."""
        with self.file.transaction():
            self.file.run("INSERT OR IGNORE INTO feeds (url) VALUES (?)", (url,))
            self.record_fetches([(url, at, status, size, elapsed, outcome, error)])

    def back_off(self, host: str, until: datetime, why: str = "") -> None:
        """Remember that `host` wants no request before `until`."""
        self.file.run(
            "INSERT INTO hosts (host, backoff_until, why) VALUES (?, ?, ?)"
            " ON CONFLICT (host) DO UPDATE SET backoff_until = excluded.backoff_until, why = excluded.why",
            (host, stamp(until), why),
        )

    def backoffs(self, now: datetime) -> dict[str, datetime]:
        """Return the hosts that are to be left alone at `now`, each with the time until which."""
        found = self.file.rows("SELECT host, backoff_until FROM hosts WHERE backoff_until > ?", (stamp(now),))
        return {row["host"]: datetime.fromisoformat(row["backoff_until"]) for row in found}

    def health(self) -> list[FeedHealth]:
        """Return how each feed stands, those in trouble first."""
        return [
            FeedHealth(
                feed=row["feed"],
                name=row["name"] or row["feed"],
                state=row["state"],
                since=moment_or_none(row["since"]),
                last_ok=moment_or_none(row["last_ok"]),
                last_entry=moment_or_none(row["last_entry_at"]),
                next_poll=moment_or_none(row["next_poll_at"]),
                what=row["what"],
            )
            for row in self.file.rows("SELECT * FROM feed_health")
        ]


def _cell(value: object) -> object:
    if isinstance(value, datetime):
        return stamp_or_none(value)
    return int(value) if isinstance(value, bool) else value


def _feed(row: dict[str, Any]) -> dict[str, Any]:
    row |= json.loads(row.pop("poll"))
    for name, value in row.items():
        if isinstance(value, str) and value and _is_time(name):
            row[name] = moment_or_none(value)
    row["pages"] = bool(row["pages"])
    return row
