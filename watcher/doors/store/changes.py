"""Changes with their evidence in the database.

Owns: the tables changes and evidence. Never: gathers or judges them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime

from watcher.doors.store.cells import compact, moment, pack, stamp, unpack
from watcher.doors.store.file import File
from watcher.doors.store.observations import COLUMNS as OBSERVATION_COLUMNS
from watcher.doors.store.observations import FROM as OBSERVATION_FROM
from watcher.doors.store.observations import read_observation
from watcher.doors.store.tellings import Tellings
from watcher.model import Change, ChangeStatus, Evidence, Kind, Verdict

BEYOND = 1_000_000  # the position from which on evidence stands that the change itself does not hold

SET = (
    "kind", "was", "now", "was_shown", "now_shown", "was_exact", "now_exact", "word", "status", "step", "since", "reported",
    "updated", "thread", "disputed", "significance", "note",
)  # fmt: skip


class Changes:
    """Saving and loading changes."""

    def __init__(self, file: File, tellings: Tellings):
        self.file, self.tellings = file, tellings

    def save(self, changes: Iterable[Change]) -> None:
        """Keep `changes` as they stand: each one's row and its evidence. Saving the same again changes nothing.

        The observations of the evidence must be kept already. Evidence that a change no longer holds leaves it, but for what
        was added beyond (see `add`); what supports one change now supports no other.
        """
        with self.file.transaction():
            for change in changes:
                self._save(change)
                self._save_evidence(change)
                self._name(change.evidence)
                self.tellings.settle(change.id)

    def add(self, pieces: Iterable[tuple[str, Evidence]]) -> None:
        """Keep evidence beside what the change of that id holds itself; it stays when the change is saved again."""
        with self.file.transaction():
            for change, piece in pieces:
                found = self.file.row(
                    "SELECT kind, (SELECT count(*) FROM evidence WHERE change = id) AS held FROM changes WHERE id = ?",
                    (change,),
                )
                if found is not None:
                    self._put([_evidence_cells(change, found["kind"], BEYOND + found["held"], piece)])
                    self._name([piece])
                    self.tellings.settle(change)

    def _save(self, change: Change) -> None:
        was, now = pack(change.kind, change.was), pack(change.kind, change.now)
        cells = (
            change.kind, was.value, now.value, was.shown, now.shown, was.exact, now.exact, change.word, change.status,
            change.step, change.since, stamp(change.reported), stamp(change.updated), change.thread, int(change.disputed),
            change.significance, change.note,
        )  # fmt: skip
        self.file.run(
            f"INSERT INTO changes (id, topic, fact, recorded, {', '.join(SET)})"
            f" VALUES (?, ?, ?, ?, {', '.join('?' * len(SET))})"
            f" ON CONFLICT (id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in SET)}",
            (change.id, change.topic, change.fact, stamp(change.recorded), *cells),
        )

    def _save_evidence(self, change: Change) -> None:
        ids = compact([e.verdict.observation.id for e in change.evidence])
        self.file.run(
            "DELETE FROM evidence WHERE change = ? AND position < ? AND observation NOT IN (SELECT value FROM json_each(?))",
            (change.id, BEYOND, ids),
        )
        self.file.run(
            "DELETE FROM evidence WHERE change != ? AND position >= ? AND role = 'supports'"
            " AND observation IN (SELECT value FROM json_each(?))",
            (change.id, BEYOND, ids),
        )
        self._put(_evidence_cells(change.id, change.kind, at, piece) for at, piece in enumerate(change.evidence))

    def _name(self, pieces: Iterable[Evidence]) -> None:
        self.tellings.name_publishers((e.source, e.verdict.observation.entry.publisher) for e in pieces if not e.copy_of)

    def _put(self, rows: Iterable[tuple[object, ...]]) -> None:
        self.file.many(
            "INSERT OR REPLACE INTO evidence (change, observation, position, source, publisher, told_at, copy_of, role, weight,"
            " word, against, against_exact, why) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )

    def load(
        self,
        *,
        topic: str = "",
        fact: str = "",
        ids: Sequence[str] | None = None,
        statuses: Sequence[str] = (),
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> list[Change]:
        """Return changes with all their evidence, the first reported first.

        topic, fact, ids, statuses: only those. since, until: first reported in this time (until is excluded).
        """
        wanted = {
            "c.topic = ?": topic or None,
            "c.fact = ?": fact or None,
            "c.id IN (SELECT value FROM json_each(?))": compact(list(ids)) if ids is not None else None,
            "c.status IN (SELECT value FROM json_each(?))": compact(list(statuses)) if statuses else None,
            "c.reported >= ?": stamp(since) if since else None,
            "c.reported < ?": stamp(until) if until else None,
        }
        chosen = {test: value for test, value in wanted.items() if value is not None}
        where = f"WHERE {' AND '.join(chosen)}" if chosen else ""
        found = self.file.rows(f"SELECT c.* FROM changes AS c {where} ORDER BY c.reported, c.id", list(chosen.values()))
        evidence = self._evidence([row["id"] for row in found])
        return [_read_change(row, evidence.get(row["id"], ())) for row in found]

    def close(self, ids: Iterable[str], status: ChangeStatus) -> None:
        """Give changes that nobody judges any more this status; their evidence stays as it is."""
        self.file.run(
            "UPDATE changes SET status = ?, disputed = 0 WHERE id IN (SELECT value FROM json_each(?))",
            (status, compact(list(ids))),
        )

    def newest(self, limit: int, *, since: datetime | None = None) -> list[str]:
        """Return the ids of the changes that were updated last (since a time), but for those that the user dismissed."""
        found = self.file.rows(
            "SELECT id FROM changes WHERE status <> 'dismissed' AND updated >= ? ORDER BY updated DESC, id LIMIT ?",
            (stamp(since) if since else "", limit),
        )
        return [row["id"] for row in found]

    def _evidence(self, changes: list[str]) -> dict[str, tuple[Evidence, ...]]:
        found = self.file.rows(
            f"SELECT {OBSERVATION_COLUMNS}, e.change, e.source, e.copy_of, e.role, e.weight, e.word,"
            f" e.against AS judged_against, e.against_exact AS judged_exact, e.why AS judged_why {OBSERVATION_FROM}"
            " JOIN evidence AS e ON e.observation = o.id WHERE e.change IN (SELECT value FROM json_each(?))"
            " ORDER BY e.change, e.position",
            (compact(changes),),
        )
        held: dict[str, tuple[Evidence, ...]] = {}
        for row in found:
            held[row["change"]] = (*held.get(row["change"], ()), _read_evidence(row))
        return held


def _evidence_cells(change: str, kind: Kind, position: int, piece: Evidence) -> tuple[object, ...]:
    against = pack(kind, piece.verdict.against)
    entry = piece.verdict.observation.entry
    return (
        change, piece.verdict.observation.id, position, piece.source, entry.publisher, stamp(entry.when), piece.copy_of,
        piece.role, piece.weight,
        piece.verdict.word, against.value, against.exact, piece.verdict.why,
    )  # fmt: skip


def _read_evidence(row: sqlite3.Row) -> Evidence:
    verdict = Verdict(
        observation=read_observation(row),
        word=row["word"],
        against=unpack(row["kind"], row["judged_against"], row["judged_exact"]),
        why=row["judged_why"],
    )
    return Evidence(verdict=verdict, source=row["source"], copy_of=row["copy_of"], role=row["role"], weight=row["weight"])


def _read_change(row: sqlite3.Row, evidence: tuple[Evidence, ...]) -> Change:
    return Change(
        id=row["id"],
        topic=row["topic"],
        fact=row["fact"],
        kind=row["kind"],
        was=unpack(row["kind"], row["was"], row["was_exact"]),
        now=unpack(row["kind"], row["now"], row["now_exact"]),
        word=row["word"],
        status=row["status"],
        step=row["step"],
        since=row["since"],
        reported=moment(row["reported"]),
        recorded=moment(row["recorded"]),
        updated=moment(row["updated"]),
        evidence=evidence,
        thread=row["thread"],
        disputed=bool(row["disputed"]),
        significance=row["significance"],
        note=row["note"],
    )
