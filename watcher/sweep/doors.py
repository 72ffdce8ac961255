"""The doors that a sweep needs, opened together and closed together.

Owns: their opening from the settings. Never: goes through one.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from watcher.doors.articles import Robots
from watcher.doors.lock import only_one
from watcher.doors.store import Store, open_store
from watcher.doors.web import Gate
from watcher.doors.worker import Pool
from watcher.judging.record import FactRecord
from watcher.model import Fact
from watcher.pages import robots_by
from watcher.records import Key
from watcher.settings import Settings
from watcher.settings.portions import limits, parsing
from watcher.sweep.feeds import Rows
from watcher.sweep.waiting import Waits


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """The database, the gate to the web, the worker processes, the memory of each site's robots.txt.

    records: those that were unpacked from the database, each with its text there, so that the next sweep need not do it again.
    rows: those of the feeds, for the same reason. waits: until when no fact falls due.
    """

    store: Store
    gate: Gate
    worker: Pool
    robots: Robots
    records: dict[Key, tuple[str, Fact, FactRecord]] = field(default_factory=dict)
    rows: Rows = field(default_factory=Rows)
    waits: Waits = field(default_factory=Waits)


@asynccontextmanager
async def open_doors(settings: Settings) -> AsyncIterator[Doors]:
    """Open everything; close it in the end. Raises StoreError where the database cannot be used, or another watcher uses it."""
    with only_one(settings.database), open_store(settings.database) as store:
        async with Gate(limits(settings)) as gate, Pool(parsing(settings)) as worker:
            yield Doors(store=store, gate=gate, worker=worker, robots=robots_by(gate))
