"""Entries in the database, in every version that was seen.

Owns: the tables entries and entry_versions. Never: decides what an entry's identity is; its ids come with it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from watcher.doors.store.cells import compact, moment, moment_or_none, stamp, stamp_or_none
from watcher.doors.store.file import File
from watcher.model import Entry

COLUMNS = """n.id, v.version, n.url, v.title, v.text, v.published, v.seen, v.publisher, n.feed, n.guid, v.author, v.credit,
    v.dated_by, v.language, v.previous, v.notes"""
FROM = "FROM entries AS n JOIN entry_versions AS v ON v.entry = n.id"


class Entries:
    """Saving and finding entries."""

    def __init__(self, file: File):
        self.file = file

    def save(self, entries: Iterable[Entry]) -> list[Entry]:
        """Keep `entries`; return those that are new, or a new version of a known one (its `previous` set), in their order.

        Saving what is known already changes nothing but which version counts as the latest.
        """
        with self.file.transaction():
            return [kept for entry in entries if (kept := self._save(entry)) is not None]

    def _save(self, entry: Entry) -> Entry | None:
        known = self.file.row("SELECT version FROM entries WHERE id = ?", (entry.id,))
        if known is None:
            self._add(entry)
            fresh = entry
        elif known["version"] == entry.version:
            return None
        else:
            self.file.run("UPDATE entries SET version = ? WHERE id = ?", (entry.version, entry.id))
            if self._has(entry):
                return None
            fresh = replace(entry, previous=known["version"])
        self._add_version(fresh)
        return fresh

    def _has(self, entry: Entry) -> bool:
        sql = "SELECT 1 FROM entry_versions WHERE entry = ? AND version = ?"
        return self.file.row(sql, (entry.id, entry.version)) is not None

    def _add(self, entry: Entry) -> None:
        if entry.feed:
            self.file.run("INSERT OR IGNORE INTO feeds (url) VALUES (?)", (entry.feed,))
        self.file.run(
            "INSERT INTO entries (id, feed, url, guid, first_seen, version) VALUES (?, ?, ?, ?, ?, ?)",
            (entry.id, entry.feed or None, entry.url, entry.guid, stamp(entry.seen), entry.version),
        )

    def _add_version(self, entry: Entry) -> None:
        self.file.run(
            "INSERT INTO entry_versions (entry, version, title, text, published, seen, publisher, author, credit, dated_by,"
            " language, previous, notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                entry.id, entry.version, entry.title, entry.text, stamp_or_none(entry.published), stamp(entry.seen),
                entry.publisher, entry.author, entry.credit, entry.dated_by, entry.language, entry.previous,
                compact(list(entry.notes)),
            ),
        )  # fmt: skip

    def known_versions(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the latest version of each of `ids` that is known."""
        found = self.file.rows(
            "SELECT id, version FROM entries WHERE id IN (SELECT value FROM json_each(?))", (compact(list(ids)),)
        )
        return {row["id"]: row["version"] for row in found}

    def versions(self, entry: str) -> list[Entry]:
        """Return every version of the entry with this id, the first one first."""
        found = self.file.rows(f"SELECT {COLUMNS} {FROM} WHERE n.id = ? ORDER BY v.row", (entry,))
        return [read_entry(row) for row in found]

    def of_feed(self, feed: str, limit: int = 1000) -> list[Entry]:
        """Return a feed's entries as they were last seen, the newest first."""
        found = self.file.rows(
            f"SELECT {COLUMNS} {FROM} AND v.version = n.version WHERE n.feed = ? ORDER BY n.row DESC LIMIT ?",
            (feed, limit),
        )
        return [read_entry(row) for row in found]

    def latest(self, limit: int = 100) -> list[Entry]:
        """Return the versions seen last, newest first."""
        found = self.file.rows(f"SELECT {COLUMNS} {FROM} ORDER BY v.seen DESC, v.row DESC LIMIT ?", (limit,))
        return [read_entry(row) for row in found]

    def told_in(self, since: datetime, until: datetime, limit: int = 500) -> list[Entry]:
        """Return the versions that speak from this time (until is excluded), the first one first."""
        found = self.file.rows(
            f"SELECT {COLUMNS} {FROM} WHERE coalesce(v.published, v.seen) >= ? AND coalesce(v.published, v.seen) < ?"
            " AND v.text IS NOT NULL ORDER BY coalesce(v.published, v.seen), v.row LIMIT ?",
            (stamp(since), stamp(until), limit),
        )
        return [read_entry(row) for row in found]

    def all(self) -> Iterable[Entry]:
        """Yield every version, in the order of the time they speak from; for replays of the stored history."""
        sql = f"SELECT {COLUMNS} {FROM} ORDER BY coalesce(v.published, v.seen), v.row"
        for row in self.file.conn.execute(sql):
            yield read_entry(row)


def read_entry(row: sqlite3.Row) -> Entry:
    """Return the entry that a row of COLUMNS tells."""
    return Entry(
        id=row["id"],
        version=row["version"],
        url=row["url"],
        title=row["title"],
        text=row["text"] or "",
        published=moment_or_none(row["published"]),
        seen=moment(row["seen"]),
        publisher=row["publisher"],
        feed=row["feed"] or "",
        guid=row["guid"],
        author=row["author"],
        credit=row["credit"],
        dated_by=row["dated_by"],
        language=row["language"],
        previous=row["previous"],
        notes=tuple(json.loads(row["notes"])),
    )
