"""Until when each fact need not be asked what time alone brings to it, so that tens of thousands cost a sweep next to nothing.

Owns: the memory of it, and when that no longer holds. Never: decides when a fact falls due (watcher.judging.passing does).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from watcher.doors.store import Store
from watcher.records import Key
from watcher.sweep.plan import Plan

NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(slots=True)
class Waits:
    """until: by fact, not before then. It holds for one plan, one beginning of the watch, and while nobody else writes."""

    until: dict[Key, datetime] = field(default_factory=dict)
    plan: Plan | None = None
    since: datetime | None = None
    version: int = -1

    def due(self, plan: Plan, store: Store, since: datetime, now: datetime) -> list[Key]:
        """Return the facts that are to be asked now: those that may have fallen due, and those that nothing is known of."""
        version = store.rows("PRAGMA data_version")[0][0]
        if plan is not self.plan or since != self.since or version != self.version:
            self.until.clear()
            self.plan, self.since, self.version = plan, since, version
        return [key for key in plan.facts if (until := self.until.get(key)) is None or until <= now]

    def put_off(self, key: Key, until: datetime | None) -> None:
        """Note that a fact, as it stands, falls due then (None: never)."""
        self.until[key] = until or NEVER

    def forget(self, keys: Iterable[Key]) -> None:
        """Ask these facts again: they stand otherwise than before."""
        for key in keys:
            self.until.pop(key, None)
