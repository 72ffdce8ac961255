"""The care of the file: backups, checks, what is dropped in time, and how much room everything takes.

Owns: upkeep of the file as a whole. Never: drops an entry that carries a change, or writes to a file that is damaged.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from watcher.doors.store.cells import stamp
from watcher.doors.store.file import File, plainly
from watcher.doors.store.memory import Marks
from watcher.errors import StoreError

STALE_S = 3600.0  # seconds without a write after which an unfinished copy is one that was cut off
BATCH = 500  # rows a transaction looks at: short enough that a sweep never waits for it
SOUND = "ok"


BATCH_OF = """SELECT max(row) AS end, max({time}) AS newest
    FROM (SELECT row, {time} FROM {table} WHERE row > ? ORDER BY row LIMIT ?)"""
OLD_TEXTS = """UPDATE entry_versions AS v SET text = NULL WHERE v.row > ? AND v.row <= ? AND v.seen < ? AND v.text IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM observations AS o JOIN evidence AS e ON e.observation = o.id WHERE o.entry = v.entry)"""
OLD_TRACES = """UPDATE observations AS o SET trace = '[]' WHERE o.row > ? AND o.row <= ? AND o.observed_at < ?
    AND o.trace <> '[]' AND NOT EXISTS (SELECT 1 FROM evidence AS e WHERE e.observation = o.id)"""
TABLES = """SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_%' ESCAPE '\\'
    AND name NOT LIKE 'entries\\_fts%' ESCAPE '\\' ORDER BY name"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One copy of the database: where, from when, how many bytes."""

    path: Path
    at: datetime
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """What retention dropped: texts of entry versions, traces of observations, rows of fetches."""

    texts: int
    traces: int
    fetches: int


class Care:
    """Upkeep of one database."""

    def __init__(self, file: File):
        self.file = file

    def backup(self, folder: Path, now: datetime, keep: int = 0) -> Backup:
        """Copy the database into `folder` while it is in use; then keep only the newest `keep` copies (0: all of them).

        The copy is whole, or there is none. Raises StoreError where it cannot be written or the database is damaged.
        """
        name = f"{self.file.path.stem}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}.db"
        target, part = folder / name, folder / f".{name}.part"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            part.unlink(missing_ok=True)
            part.touch()
            _clear_away(folder, part)
            self._copy(part)
            os.replace(part, target)
        except OSError as error:
            raise StoreError(
                f"the backup cannot be written ({error.strerror})", place=str(target), remedy="check the folder and its space"
            ) from error
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        if keep:
            self._thin_out(folder, target, now, keep)
        return Backup(path=target, at=now.astimezone(UTC).replace(microsecond=0), size=target.stat().st_size)

    def _thin_out(self, folder: Path, made: Path, now: datetime, keep: int) -> None:
        """Drop all but the newest copies and the one just made; what a wrong clock dated into the future goes first."""
        others = [copy for copy in self.backups(folder) if copy.path != made]
        others.sort(key=lambda copy: (copy.at <= now, copy.at), reverse=True)
        for old in others[max(keep - 1, 0) :]:
            old.path.unlink(missing_ok=True)

    def _copy(self, part: Path) -> None:
        with plainly(self.file.path):
            copy = sqlite3.connect(part, isolation_level=None)
            try:
                self.file.conn.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
                found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
            finally:
                copy.close()
        if found != SOUND:
            raise StoreError(
                f"the database is damaged: {found}",
                place=str(self.file.path),
                remedy="no backup was made; the older ones are kept",
            )
        with part.open("rb") as handle:
            os.fsync(handle.fileno())

    def backups(self, folder: Path) -> list[Backup]:
        """Return the backups in `folder`, newest first."""
        found = []
        for path in folder.glob(f"{self.file.path.stem}-*.db"):
            try:
                at = datetime.strptime(path.stem[-16:], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
            except ValueError:
                continue
            found.append(Backup(path=path, at=at, size=path.stat().st_size))
        return sorted(found, key=lambda backup: backup.at, reverse=True)

    def faults(self) -> list[str]:
        """Return what a full check finds wrong, a sentence each; empty if the file is sound."""
        found = [row[0] for row in self.file.rows("PRAGMA integrity_check(20)") if row[0] != SOUND]
        for row in self.file.rows("PRAGMA foreign_key_check"):
            found.append(f"{row['table']}, row {row['rowid']}: what it refers to in {row['parent']} is missing")
        return found

    def drop_before(self, when: datetime) -> Dropped:
        """Drop the texts, traces and fetches from before `when` that no change rests on.

        Every version of an entry that is evidence stays as it is; titles, observations and their sentences stay always.
        """
        at = stamp(when)
        with self.file.transaction():
            fetches = self.file.run("DELETE FROM fetches WHERE at < ?", (at,))
        texts = self._step_through("entry_versions", "seen", OLD_TEXTS, at)
        traces = self._step_through("observations", "observed_at", OLD_TRACES, at)
        return Dropped(texts=texts, traces=traces, fetches=fetches)

    def drop_fetches(self, when: datetime) -> int:
        """Drop the requests from before `when`; return how many they were."""
        return self.file.run("DELETE FROM fetches WHERE at < ?", (stamp(when),))

    def _step_through(self, table: str, time: str, sql: str, at: str) -> int:
        """Run `sql` over the rows older than `at`, a batch a transaction, from where the last run stopped."""
        mark, marks, total = f"dropped.{table}", Marks(self.file), 0
        start = int(marks.get(mark, 0))
        while True:
            (batch,) = self.file.rows(BATCH_OF.format(table=table, time=time), (start, BATCH))
            if batch["end"] is None:
                return total
            with self.file.transaction():
                total += self.file.run(sql, (start, batch["end"], at))
                if batch["newest"] >= at:
                    return total
                start = batch["end"]
                marks.set(mark, start, datetime.fromisoformat(at))

    def compact(self, *, whole: bool = False) -> int:
        """Tidy the search index and the log; rewrite the `whole` file, which needs as much room again. Return bytes saved."""
        before = self.size()
        self.file.run("INSERT INTO entries_fts (entries_fts) VALUES ('optimize')")
        for step in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA optimize")[0 if whole else 1 :]:
            self.file.rows(step)
        return before - self.size()

    def size(self) -> int:
        """Return the bytes that the file and its log take."""
        log = self.file.path.with_name(self.file.path.name + "-wal")
        return self.file.path.stat().st_size + (log.stat().st_size if log.exists() else 0)

    def sizes(self) -> list[dict[str, Any]]:
        """Return for each table its rows and, where SQLite tells, its bytes with those of its indexes; the greatest first."""
        tables = [row["name"] for row in self.file.rows(TABLES)]
        sizes = self._bytes()
        rows: list[dict[str, Any]] = [
            {
                "table": table,
                "rows": self.file.rows(f'SELECT count(*) AS n FROM "{table}"')[0]["n"],
                "bytes": sizes.get(table) if sizes else None,
            }
            for table in tables
        ]
        index = sum(size for table, size in sizes.items() if table.startswith("entries_fts"))
        if sizes:
            rows.append({"table": "(search index)", "rows": None, "bytes": index})
        return sorted(rows, key=lambda row: (row["bytes"] or 0, row["rows"] or 0), reverse=True)

    def _bytes(self) -> dict[str, int]:
        try:
            found = self.file.rows(
                "SELECT m.tbl_name AS name, sum(s.pgsize) AS size FROM dbstat AS s JOIN sqlite_master AS m ON m.name = s.name"
                " WHERE s.aggregate = TRUE GROUP BY m.tbl_name"
            )
        except StoreError:
            return {}
        return {row["name"]: row["size"] for row in found}


def _clear_away(folder: Path, part: Path) -> None:
    """Remove what copies left that were cut off (a kill, a power cut); one that is still being written is left alone."""
    for other in folder.glob(".*.db.part*"):
        if other.stat().st_mtime < part.stat().st_mtime - STALE_S:
            other.unlink(missing_ok=True)
