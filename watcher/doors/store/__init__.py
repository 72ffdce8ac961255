"""The history: one SQLite file, the product's public interface.

    with open_store(path) as store, store.transaction():
        fresh = store.entries.save(entries)
        store.observations.save(verdicts, now)
        store.changes.save(changes)

Owns: every statement of SQL. Never: reads news, judges, or sends. One store per thread; readers never wait for a writer.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from watcher.doors.store.care import Backup, Care, Dropped
from watcher.doors.store.cells import moment, pack, stamp, unpack
from watcher.doors.store.changes import Changes
from watcher.doors.store.entries import Entries
from watcher.doors.store.events import Events, Standings
from watcher.doors.store.facts import Facts
from watcher.doors.store.feeds import Feeds
from watcher.doors.store.file import File, Params
from watcher.doors.store.memory import Marks, Told
from watcher.doors.store.observations import Observations
from watcher.doors.store.opening import SCHEMA, open_file
from watcher.doors.store.outbox import Delivery, Outbox
from watcher.doors.store.questions import Questions
from watcher.doors.store.search import Search
from watcher.doors.store.states import Decision, Decisions, States
from watcher.doors.store.tellings import Tellings

__all__ = ["SCHEMA", "Backup", "Decision", "Delivery", "Dropped", "Store", "moment", "open_store", "pack", "stamp", "unpack"]


class Store:
    """An open history. Its groups: feeds, entries, facts, observations, changes, tellings, events, states, standings,
    decisions, outbox, marks, told;
    for people: questions, search; for the file: care."""

    def __init__(self, file: File):
        self.file = file
        self.feeds = Feeds(file)
        self.entries = Entries(file)
        self.facts = Facts(file)
        self.observations = Observations(file)
        self.tellings = Tellings(file)
        self.changes = Changes(file, self.tellings)
        self.events = Events(file, self.changes)
        self.states = States(file)
        self.standings = Standings(file)
        self.decisions = Decisions(file)
        self.outbox = Outbox(file)
        self.marks = Marks(file)
        self.told = Told(file)
        self.questions = Questions(file)
        self.search = Search(file)
        self.care = Care(file)

    @property
    def path(self) -> Path:
        """The file."""
        return self.file.path

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written within is kept, or none of it. May be nested; the outermost one commits."""
        with self.file.transaction():
            yield

    def rows(self, sql: str, params: Params = ()) -> list[sqlite3.Row]:
        """Return the rows that a SELECT answers."""
        return self.file.rows(sql, params)

    def rest(self) -> None:
        """Give back the memory that pages of the file are kept in, as between two sweeps."""
        self.file.rows("PRAGMA shrink_memory")

    def close(self) -> None:
        """Close the file; an unfinished transaction is undone."""
        self.file.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_store(path: str | Path, *, readonly: bool = False) -> Store:
    """Open the history at `path`; made, or brought to the newest schema, unless `readonly`. Raises StoreError."""
    return Store(open_file(Path(path), readonly=readonly))
