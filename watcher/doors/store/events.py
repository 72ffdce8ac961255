"""What happened to facts and changes, in the order in which watcher knew it; and what judging remembers of each fact.

Owns: the tables events and standings. Never: decides what is an event.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime

from watcher.doors.store.cells import compact, moment, stamp
from watcher.doors.store.changes import Changes
from watcher.doors.store.file import File
from watcher.doors.store.observations import COLUMNS, FROM, read_verdict
from watcher.model import Change, Event, Verdict

UNTOLD = (
    "NOT EXISTS (SELECT 1 FROM digest_events AS t JOIN digests AS d ON d.id = t.digest"
    " WHERE t.event = v.id AND d.recipient = ?{by})"
)
TOLD_BY = " AND EXISTS (SELECT 1 FROM deliveries AS w WHERE w.digest = d.id AND w.channel = ?)"


class Events:
    """Saving and loading events. Their changes and observations must be kept already."""

    def __init__(self, file: File, changes: Changes):
        self.file, self.changes = file, changes

    def save(self, events: Iterable[Event]) -> None:
        """Keep `events`, in their order. Saving one again changes nothing."""
        self.file.many(
            "INSERT OR IGNORE INTO events (id, kind, topic, fact, at, recorded, change, observation, was, now, why, alert,"
            " urgent, significance) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (_cells(event) for event in events),
        )

    def load(
        self,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        change: str = "",
        untold_to: str = "",
        by: str = "",
        kinds: Sequence[str] = (),
        after: int = 0,
        urgent: bool = False,
    ) -> list[Event]:
        """Return events in the order in which they were recorded, each with its change as it stands now.

        since, until: recorded in this time (until is excluded). change: about this change only. kinds: of these only.
        untold_to: only those that no digest for this recipient tells yet; by: on this channel. after: only those kept after
        that row (see `last`). urgent: only those to be mailed at once.
        """
        told = UNTOLD.format(by=TOLD_BY if by else "")
        wanted: dict[str, tuple[object, ...]] = {
            "v.row > ?": (after,) if after else (),
            "v.recorded >= ?": (stamp(since),) if since else (),
            "v.recorded < ?": (stamp(until),) if until else (),
            "v.urgent = ?": (1,) if urgent else (),
            "v.change = ?": (change,) if change else (),
            "v.kind IN (SELECT value FROM json_each(?))": (compact(list(kinds)),) if kinds else (),
            told: (untold_to, *filter(None, [by])) if untold_to else (),
        }
        chosen = [test for test, values in wanted.items() if values]
        where = f"WHERE {' AND '.join(chosen)}" if chosen else ""
        given = [value for values in wanted.values() for value in values]
        found = self.file.rows(f"SELECT v.* FROM events AS v {where} ORDER BY v.recorded, v.row", given)
        changes = {c.id: c for c in self.changes.load(ids=sorted({row["change"] for row in found if row["change"]}))}
        verdicts = self._verdicts([row["observation"] for row in found if row["observation"]])
        return [_read(row, changes.get(row["change"]), verdicts.get(row["observation"])) for row in found]

    def last(self) -> int:
        """Return the row of the event that was kept last, 0 before the first."""
        row = self.file.row("SELECT max(row) AS last FROM events")
        return int(row["last"] or 0) if row else 0

    def _verdicts(self, ids: list[str]) -> dict[str, Verdict]:
        found = self.file.rows(
            f"SELECT {COLUMNS} {FROM} WHERE o.id IN (SELECT value FROM json_each(?)) AND o.verdict IS NOT NULL", (compact(ids),)
        )
        return {row["observation"]: read_verdict(row) for row in found}


class Standings:
    """What judging remembers of each fact, as text that only judging reads."""

    def __init__(self, file: File):
        self.file = file

    def save(self, topic: str, fact: str, record: str, now: datetime) -> None:
        """Keep the record of a fact in place of the one before."""
        self.file.run(
            "INSERT INTO standings (topic, fact, record, at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (topic, fact) DO UPDATE SET record = excluded.record, at = excluded.at",
            (topic, fact, record, stamp(now)),
        )

    def load(self, topic: str, fact: str) -> str | None:
        """Return the record of a fact, None if there is none."""
        row = self.file.row("SELECT record FROM standings WHERE topic = ? AND fact = ?", (topic, fact))
        return row["record"] if row else None

    def drop(self) -> None:
        """Forget all of them; they can be made again from the entries."""
        self.file.run("DELETE FROM standings")


def _cells(event: Event) -> tuple[object, ...]:
    seen = event.evidence.verdict if event.evidence else event.verdict
    return (
        event.id, event.kind, event.topic, event.fact, stamp(event.when), stamp(event.recorded),
        event.change.id if event.change else None, seen.observation.id if seen else None, event.was, event.now, event.why,
        int(event.alert), int(event.urgent), event.significance,
    )  # fmt: skip


def _read(row: sqlite3.Row, change: Change | None, verdict: Verdict | None) -> Event:
    pieces = change.evidence if change else ()
    evidence = next((piece for piece in pieces if piece.verdict.observation.id == row["observation"]), None)
    return Event(
        kind=row["kind"],
        topic=row["topic"],
        fact=row["fact"],
        when=moment(row["at"]),
        recorded=moment(row["recorded"]),
        change=change,
        evidence=evidence,
        verdict=evidence.verdict if evidence else verdict,
        was=row["was"],
        now=row["now"],
        why=row["why"],
        alert=bool(row["alert"]),
        urgent=bool(row["urgent"]),
        significance=row["significance"],
    )
