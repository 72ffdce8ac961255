"""How a database file is recognised, opened, and brought up to the newest schema.

Owns: the look before the first write, the migrations. Never: writes to a file that is foreign, damaged, or newer than we are.
"""

from __future__ import annotations

import sqlite3
from importlib.resources import files
from pathlib import Path
from typing import Any

from watcher.doors.store.file import BUSY_S, GATE, File, is_open_here, plainly
from watcher.errors import StoreError

MAGIC = b"SQLite format 3\x00"
APPLICATION_ID = 0x57415443  # "WATC": how `file` and we know a database of watcher's
SCHEMA = 3  # the newest schema; also the file's user_version


def statements(script: str) -> list[str]:
    """Return the single statements of an SQL script, with the comments that stand inside them."""
    found, pending = [], ""
    for line in script.splitlines(keepends=True):
        if not pending and (not line.strip() or line.startswith("--")):
            continue
        pending += line
        if sqlite3.complete_statement(pending):
            found.append(pending.strip().rstrip(";"))
            pending = ""
    return found


def script(name: str) -> list[str]:
    """Return the statements of one of the SQL files beside this room."""
    return statements(files("watcher.doors.store").joinpath(name).read_text("utf-8"))


def recognise(path: Path) -> bool:
    """Say whether `path` holds a database yet. Raises StoreError if what it holds is not ours, cut off, or no file."""
    if not path.exists():
        return False
    if not path.is_file():
        raise StoreError("this is no file", place=str(path), remedy="give the path of a file")
    try:
        with path.open("rb") as handle:
            head = handle.read(100)
    except OSError as error:
        raise StoreError(
            f"the file cannot be read ({error.strerror})", place=str(path), remedy="check its permissions"
        ) from error
    if not head:
        return False
    if not head.startswith(MAGIC) or len(head) < 100:
        raise StoreError("this is not a SQLite database", place=str(path), remedy="give another path, or move this file away")
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise StoreError(
            "this is a SQLite database of another program", place=str(path), remedy="give another path; nothing was written"
        )
    _refuse_a_stump(path, head)
    return True


def _refuse_a_stump(path: Path, head: bytes) -> None:
    page = int.from_bytes(head[16:18], "big")
    page = 65536 if page == 1 else page
    told = int.from_bytes(head[28:32], "big") * page
    wal = path.with_name(path.name + "-wal")
    if path.stat().st_size < told and not (wal.exists() and wal.stat().st_size):
        raise StoreError(
            f"the database is cut off: {path.stat().st_size:,} of {told:,} bytes are there",
            place=str(path),
            remedy="restore a backup (`watcher backup --list` names them); nothing was written",
        )


def open_file(path: Path, *, readonly: bool) -> File:
    """Open `path`, made and brought up to date where it may be written. Raises StoreError with place and remedy."""
    with GATE:
        return _open(path, readonly=readonly)


def _open(path: Path, *, readonly: bool) -> File:
    exists = is_open_here(path) or recognise(path)
    if readonly and not exists:
        raise StoreError("there is no database yet", place=str(path), remedy="run `watcher once` or `watcher demo` first")
    with plainly(path):
        conn = _connect(path, readonly=readonly)
        try:
            _prepare(conn, path, readonly=readonly, exists=exists)
        except BaseException:
            conn.close()
            raise
    return File(conn, path, readonly=readonly)


def _connect(path: Path, *, readonly: bool) -> sqlite3.Connection:
    if not readonly:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(
                f"its folder cannot be made ({error.strerror})", place=str(path), remedy="give another path"
            ) from error
        return sqlite3.connect(path, timeout=BUSY_S, isolation_level=None)
    uri = path.absolute().as_uri()
    conn = sqlite3.connect(f"{uri}?mode=ro", uri=True, timeout=BUSY_S, isolation_level=None)
    try:
        conn.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        conn.close()
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CANTOPEN:
            raise
        # A folder that may not be written can hold no shared memory for the log: nobody writes there, so the file stands still.
        conn = sqlite3.connect(f"{uri}?immutable=1", uri=True, isolation_level=None)
    return conn


def _prepare(conn: sqlite3.Connection, path: Path, *, readonly: bool, exists: bool) -> None:
    conn.execute("PRAGMA foreign_keys = ON")
    conn.execute("PRAGMA cache_size = -32768")
    schema = conn.execute("PRAGMA user_version").fetchone()[0]
    if schema > SCHEMA:
        raise StoreError(
            f"the database has schema {schema}, this program knows up to {SCHEMA}",
            place=str(path),
            remedy="use the newer watcher that wrote it; nothing was written",
        )
    if schema == 0 and readonly:
        raise StoreError(
            "the database is only being made",
            place=str(path),
            remedy="try again in a moment; where that stays so, run `watcher once`",
        )
    if schema < SCHEMA and readonly:
        raise StoreError(
            f"the database has schema {schema}, this program reads {SCHEMA}",
            place=str(path),
            remedy="run `watcher once` or `watcher care --compact`, which brings it up to date",
        )
    if readonly:
        conn.execute("PRAGMA query_only = ON")
        return
    if not exists or not conn.execute("PRAGMA application_id").fetchone()[0]:
        # What stood there may have been a first write that was cut off; SQLite has just taken it back, and our mark with it.
        _found(conn)
    conn.execute("PRAGMA journal_mode = WAL")
    conn.execute("PRAGMA synchronous = NORMAL")
    if schema < SCHEMA:
        migrate(conn)


def _found(conn: sqlite3.Connection) -> None:
    """Give an empty file our mark with its very first write, in the file itself and not only in its log."""
    conn.execute("PRAGMA page_size = 8192")  # rows of half a kilobyte to several: an eighth less waste than pages of 4096
    conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def migrate(conn: sqlite3.Connection) -> None:
    """Bring the schema up to date, in one transaction; the views are made anew after the last step."""
    from sqlite_utils import Database, Migrations

    steps = Migrations("watcher")

    @steps(name="001_tables")
    def tables(db: Any) -> None:
        _run(db, "001_tables.sql", 1)

    @steps(name="002_summaries")
    def summaries(db: Any) -> None:
        _run(db, "002_summaries.sql", 2)

    @steps(name="003_medians")
    def medians(db: Any) -> None:
        _run(db, "003_medians.sql", 3)

    conn.execute("BEGIN IMMEDIATE")
    try:
        steps.apply(Database(conn))
        conn.execute("COMMIT")
    except BaseException:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise


def _run(db: Any, name: str, schema: int) -> None:
    for view in [row[0] for row in db.conn.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]:
        db.conn.execute(f'DROP VIEW "{view}"')
    for statement in script(name):
        db.conn.execute(statement)
    if schema == SCHEMA:
        for statement in script("views.sql"):
            db.conn.execute(statement)
    db.conn.execute(f"PRAGMA user_version = {schema}")
