"""One open database file: statements, transactions, and the world's faults told plainly.

Owns: the connection, its settings, and the words for what can go wrong with a file. Never: knows a table.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from weakref import WeakSet

from watcher.errors import StoreError

Params = Sequence[object] | Mapping[str, object]
BUSY_S = 10.0

# SQLite's primary result code: what it means to a person, and what to do about it.
REMEDIES: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_NOTADB: ("this is not a SQLite database", "give another path, or move this file away"),
    sqlite3.SQLITE_CORRUPT: (
        "the database is damaged",
        "restore a backup (`watcher backup --list` names them); nothing was written",
    ),
    sqlite3.SQLITE_BUSY: ("the database is locked by another program", "close what holds it open for writing, or try again"),
    sqlite3.SQLITE_LOCKED: ("the database is locked by another program", "close what holds it open for writing, or try again"),
    sqlite3.SQLITE_FULL: ("the disk is full", "free some space; what was in hand is not lost, the next sweep does it again"),
    sqlite3.SQLITE_READONLY: ("the database cannot be written", "check the permissions of the file and of its folder"),
    sqlite3.SQLITE_CANTOPEN: ("the database cannot be opened", "check that the folder exists and may be written"),
    sqlite3.SQLITE_IOERR: ("the disk does not answer as it should", "check its space and its health"),
    sqlite3.SQLITE_PERM: ("the database may not be opened", "check the permissions of the file and of its folder"),
}


def told_plainly(error: sqlite3.Error, path: Path) -> StoreError:
    """Return `error` as a StoreError with the file as its place and a remedy."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    what, remedy = REMEDIES.get(code, (f"the database refused: {error}", ""))
    return StoreError(what, place=str(path), remedy=remedy)


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turn every fault of SQLite within into a StoreError."""
    try:
        yield
    except sqlite3.Error as error:
        raise told_plainly(error, path) from error


OPEN: WeakSet[File] = WeakSet()  # those of this process
GATE = threading.RLock()  # held while a file is looked at and opened


def stands_at(path: Path) -> tuple[int, int]:
    """Return device and number of a file, zeros where there is none."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_dev, found.st_ino


def is_open_here(path: Path) -> bool:
    """Say whether this process has the database open already.

    Then nobody may open and close the file beside SQLite: closing it takes away every lock that the process has on it, SQLite's
    among them, and the next program to close the database removes the log under our feet (sqlite.org/howtocorrupt.html, 2.2).
    """
    here = stands_at(path)
    return here != (0, 0) and any(each.place == here for each in list(OPEN))


class File:
    """An open database. One per thread.

    `rows` reads, `run` and `many` write. A write outside of `transaction` is a transaction of its own.
    """

    def __init__(self, conn: sqlite3.Connection, path: Path, *, readonly: bool):
        self.conn, self.path, self.readonly = conn, path, readonly
        self.is_damaged = False
        self.is_durable: bool | None = None  # how the last transaction was committed
        self.place = stands_at(path)
        OPEN.add(self)
        conn.row_factory = sqlite3.Row
        conn.isolation_level = None

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            self.is_damaged |= getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
            raise told_plainly(error, self.path) from error

    @contextmanager
    def transaction(self, *, durable: bool = False) -> Iterator[None]:
        """All that is written within is kept, or none of it. May be nested; the outermost one commits.

        A commit survives the death of the program; a `durable` one, and all before it, the loss of power too.
        """
        if self.conn.in_transaction:
            yield
            return
        if self.is_damaged:
            raise told_plainly(_damage(), self.path)
        with self._told():
            if durable is not self.is_durable:
                self.conn.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
                self.is_durable = durable
            self.conn.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._rollback()
            raise
        try:
            with self._told():
                self.conn.execute("COMMIT")
        except StoreError:
            self._rollback()
            raise

    def _rollback(self) -> None:
        if self.conn.in_transaction:
            self.conn.rollback()

    def rows(self, sql: str, params: Params = ()) -> list[sqlite3.Row]:
        """Return all rows that `sql` answers."""
        with self._told():
            return self.conn.execute(sql, params).fetchall()

    def row(self, sql: str, params: Params = ()) -> sqlite3.Row | None:
        """Return the first row that `sql` answers, None if there is none."""
        with self._told():
            found: sqlite3.Row | None = self.conn.execute(sql, params).fetchone()
            return found

    def run(self, sql: str, params: Params = ()) -> int:
        """Write, and return how many rows it touched."""
        with self.transaction(), self._told():
            return self.conn.execute(sql, params).rowcount

    def many(self, sql: str, rows: Iterable[Params]) -> None:
        """Write the same statement for each of `rows`."""
        with self.transaction(), self._told():
            self.conn.executemany(sql, rows)

    def check_place(self) -> None:
        """Raise StoreError where another file, or none, stands in the place of this one: what is written is lost then."""
        here = stands_at(self.path)
        if here != self.place:
            raise StoreError(
                "another file stands in its place" if here != (0, 0) else "the file was taken away",
                place=str(self.path),
                remedy="start watcher again, and stop it before you put a copy back",
            )

    def close(self) -> None:
        """Close the file; an unfinished transaction is undone."""
        with GATE:
            self.conn.close()
            OPEN.discard(self)


def _damage() -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError("damaged")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error
