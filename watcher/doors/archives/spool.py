"""What was read of an archive, on disk until all of it is: which parts are done, and their entries in the order of time.

Owns: one SQLite file for each run, which a run that was killed takes up again. Never: knows what is packed in it.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from watcher.errors import Fault, StoreError

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
TICK = timedelta(microseconds=1)
POSITIONS = 32  # bits for the position in a part
FORGOTTEN = 14 * 24 * 3600  # seconds after which what a killed run left is thrown away
TABLES = """
CREATE TABLE IF NOT EXISTS parts (n INTEGER PRIMARY KEY, seconds REAL, faults TEXT);
CREATE TABLE IF NOT EXISTS entries (
    place INTEGER PRIMARY KEY, id TEXT, version TEXT, seen INTEGER, at INTEGER, dated INTEGER, told INTEGER, pack BLOB);
CREATE TABLE IF NOT EXISTS told (fact INTEGER, id TEXT);
CREATE TABLE IF NOT EXISTS lines (baseline INTEGER, part INTEGER, pos INTEGER, line TEXT);
"""
# Of one version that comes twice the first counts; the one before it is the last that was seen under the same id. A later
# version speaks from when it was seen.
ORDER = """
DROP TABLE IF EXISTS kept;
CREATE TABLE kept AS
SELECT *, CASE WHEN previous = '' THEN at ELSE max(at, seen) END AS speaks
FROM (
    SELECT place, id, version, seen, at, dated, told,
        lag(version, 1, '') OVER (PARTITION BY id ORDER BY seen, at, place) AS previous
    FROM (SELECT *, row_number() OVER (PARTITION BY id, version ORDER BY seen, at, place) AS copy FROM entries)
    WHERE copy = 1
);
CREATE INDEX kept_time ON kept (speaks, seen, id, version);
CREATE INDEX kept_id ON kept (id);
CREATE INDEX IF NOT EXISTS told_fact ON told (fact, id);
CREATE INDEX IF NOT EXISTS told_id ON told (id);
"""
COUNTS = """
SELECT count(*), sum(told = 0), sum(told), min(at) FILTER (WHERE dated), max(at) FILTER (WHERE dated) FROM kept
"""
ASKED = "kept.told > 0 OR (kept.previous != '' AND kept.id IN (SELECT id FROM told))"
OF_FACTS = """
(kept.told > 0 OR kept.previous != '') AND kept.id IN (SELECT id FROM told WHERE fact >= ? AND fact < ?)
"""
READS = """
SELECT kept.previous, entries.pack FROM kept JOIN entries USING (place)
WHERE {which} ORDER BY kept.speaks, kept.seen, kept.id, kept.version
"""


def place(part: int, pos: int) -> int:
    """Return the number of an entry in the order of the archive."""
    return part << POSITIONS | pos


def ticks(when: datetime) -> int:
    """Return a time as whole microseconds since 1970."""
    return (when - EPOCH) // TICK


def moment(at: int | None) -> datetime | None:
    """Return the time of `ticks`."""
    return None if at is None else EPOCH + at * TICK


@dataclass(slots=True, kw_only=True)
class Row:
    """One entry of a part. told: how many observations it gave; facts: the numbers of their facts; pack: None if not kept."""

    pos: int
    id: str
    version: str
    seen: int
    at: int
    dated: bool
    told: int = 0
    facts: tuple[int, ...] = ()
    pack: bytes | None = None


@dataclass(slots=True, kw_only=True)
class Done:
    """What came of one part. lines: (baseline, pos, line) where each entry was judged alone. seconds: CPU time that it took."""

    rows: list[Row] = field(default_factory=list)
    lines: list[tuple[int, int, str]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many entries there are, how many nobody asked for, observations, and the first and last date that was given."""

    entries: int
    outside: int
    observations: int
    first: datetime | None
    last: datetime | None


class Spool:
    """The parts that are done. One process has it open at a time."""

    def __init__(self, path: Path | None) -> None:
        """path: where it outlives a run that is killed; None: it is gone with the process."""
        self.path = path
        self.conn = sqlite3.connect("" if path is None else path, timeout=0, isolation_level=None)
        self.conn.executescript("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000;")
        self.conn.execute("BEGIN EXCLUSIVE")
        self.conn.execute("COMMIT")
        self.conn.executescript(f"PRAGMA journal_mode = WAL; {TABLES}")

    def done(self) -> set[int]:
        """Return the numbers of the parts that are done."""
        return {n for (n,) in self.conn.execute("SELECT n FROM parts")}

    def add(self, number: int, done: Done) -> None:
        """Keep what came of a part, whole or not at all. Raises StoreError where the disk does not take it."""
        faults = json.dumps([(fault.place, fault.what, fault.remedy) for fault in done.faults])
        rows = ((place(number, r.pos), r.id, r.version, r.seen, r.at, r.dated, r.told, r.pack) for r in done.rows)
        try:
            self.conn.execute("BEGIN")
            self.conn.execute("INSERT INTO parts VALUES (?, ?, ?)", (number, done.seconds, faults))
            self.conn.executemany("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
            self.conn.executemany("INSERT INTO told VALUES (?, ?)", ((fact, r.id) for r in done.rows for fact in r.facts))
            lines = ((b, number, pos, text) for b, pos, text in done.lines)
            self.conn.executemany("INSERT INTO lines VALUES (?, ?, ?, ?)", lines)
            self.conn.execute("COMMIT")
        except sqlite3.Error as error:
            remedy = "make room, or set XDG_CACHE_HOME to a folder on another disk; the same command goes on from here"
            what = f"what was read cannot be kept: {error}"
            raise StoreError(what, place=str(self.path or "a temporary file"), remedy=remedy) from error

    def faults(self) -> list[Fault]:
        """Return what was wrong, in the order of the parts."""
        rows = self.conn.execute("SELECT faults FROM parts ORDER BY n").fetchall()
        return [Fault(place=p, what=w, remedy=r) for (text,) in rows for p, w, r in json.loads(text)]

    def seconds(self) -> float:
        """Return the CPU time that all parts took."""
        return float(self.conn.execute("SELECT coalesce(sum(seconds), 0) FROM parts").fetchone()[0])

    def order(self) -> Counts:
        """Bring all entries into the order of time, each version once, and count them."""
        self.conn.executescript(ORDER)
        entries, outside, told, first, last = self.conn.execute(COUNTS).fetchone()
        return Counts(entries=entries, outside=outside or 0, observations=told or 0, first=moment(first), last=moment(last))

    def without_pack(self, *, whole: bool = False) -> dict[int, set[int]]:
        """Return what judging asks for and was not kept: entries that say nothing of a fact, but did in another version."""
        out: dict[int, set[int]] = {}
        which = "1" if whole else ASKED
        sql = f"SELECT place FROM kept JOIN entries USING (place) WHERE entries.pack IS NULL AND ({which})"
        for (at,) in self.conn.execute(sql):
            out.setdefault(at >> POSITIONS, set()).add(at & ((1 << POSITIONS) - 1))
        return out

    def put_packs(self, part: int, packs: Iterable[tuple[int, bytes]]) -> None:
        """Keep the entries that were fetched after all."""
        rows = [(pack, place(part, pos)) for pos, pack in packs]
        self.conn.executemany("UPDATE entries SET pack = ? WHERE place = ?", rows)

    def reads(self, *, whole: bool = False) -> Iterator[tuple[str, bytes]]:
        """Yield (previous version, pack) of what judging asks for, or of all entries, in the order of time."""
        yield from self.conn.execute(READS.format(which="1" if whole else ASKED))

    def reads_of(self, first: int, last: int) -> list[tuple[str, bytes]]:
        """Return (previous version, pack) of what speaks of the facts from number `first` to before `last`."""
        return self.conn.execute(READS.format(which=OF_FACTS), (first, last)).fetchall()

    def told_by_fact(self) -> dict[int, int]:
        """Return how many entries speak of each fact, by its number."""
        return dict(self.conn.execute("SELECT fact, count(*) FROM told GROUP BY fact ORDER BY fact").fetchall())

    def lines(self) -> Iterator[str]:
        """Yield the lines of entries judged alone: baseline by baseline, each in the order of the archive."""
        yield from (line for (line,) in self.conn.execute("SELECT line FROM lines ORDER BY baseline, part, pos, rowid"))

    def close(self, *, keep: bool) -> None:
        """Close it; keep: for the run that goes on from here."""
        self.conn.close()
        if self.path is not None and not keep:
            for end in ("", "-wal", "-shm", "-journal"):
                Path(f"{self.path}{end}").unlink(missing_ok=True)


def open_spool(seal: str, *, lasting: bool) -> Spool:
    """Open the spool of a run by its seal; a new one for a run that needs none, or whose spool another process has open."""
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "watcher" / "replay"
    if lasting:
        with suppress(OSError, sqlite3.Error):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            path = folder / f"{seal}.spool"
            path.touch()
            _forget(folder, path.stat().st_mtime)
            return _open(path)
    return Spool(None)


def _open(path: Path) -> Spool:
    try:
        return Spool(path)
    except sqlite3.OperationalError:
        raise  # another run has it open, or the folder takes no files
    except sqlite3.DatabaseError:
        path.unlink(missing_ok=True)
        return Spool(path)


def _forget(folder: Path, now: float) -> None:
    for path in folder.glob("*.spool*"):
        if now - path.stat().st_mtime > FORGOTTEN:
            path.unlink(missing_ok=True)
