"""What was believed about each fact, when and about when; and the user's word on it.

Owns: the tables fact_states and decisions. Never: decides what to believe.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from watcher.doors.store.cells import moment, moment_or_none, pack, stamp, stamp_or_none, unpack
from watcher.doors.store.file import File
from watcher.model import State, digest_of
from watcher.values import Value


class States:
    """Saving and loading the states of facts. A state is added, and later closed; it is never rewritten."""

    def __init__(self, file: File):
        self.file = file

    def save(self, states: Iterable[State]) -> None:
        """Add the states that are not there, and close those whose `believed_to` is now known. Saving again changes nothing."""
        with self.file.transaction():
            for state in states:
                self._save(state)

    def _save(self, state: State) -> None:
        kind = self._kind(state.topic, state.fact)
        value, shown, exact = pack(kind, state.value)
        self.file.run(
            "INSERT INTO fact_states (topic, fact, kind, value, shown, value_exact, holds_from, holds_to, believed_from,"
            " believed_to, change) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (topic, fact, believed_from, holds_from, value, coalesce(holds_to, ''), coalesce(change, ''))"
            " DO UPDATE SET believed_to = excluded.believed_to WHERE believed_to IS NOT excluded.believed_to",
            (
                state.topic, state.fact, kind, value, shown, exact, state.holds_from, state.holds_to,
                stamp(state.believed_from), stamp_or_none(state.believed_to), state.change or None,
            ),
        )  # fmt: skip

    def _kind(self, topic: str, fact: str) -> str:
        row = self.file.row("SELECT kind FROM facts WHERE topic = ? AND id = ?", (topic, fact))
        return str(row["kind"]) if row else ""

    def close(self, topic: str, fact: str, now: datetime) -> None:
        """Note that nothing that was believed of a fact is believed any more: its file says something else by now."""
        self.file.run(
            "UPDATE fact_states SET believed_to = ? WHERE topic = ? AND fact = ? AND believed_to IS NULL",
            (stamp(now), topic, fact),
        )

    def load(self, topic: str = "", fact: str = "") -> list[State]:
        """Return all states of a fact (or of a topic, or of all), in the order in which they were believed."""
        found = self.file.rows(
            "SELECT * FROM fact_states WHERE (?1 = '' OR topic = ?1) AND (?2 = '' OR fact = ?2)"
            " ORDER BY topic, fact, believed_from, id",
            (topic, fact),
        )
        return [_read_state(row) for row in found]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The user's word on a change or a value: accept, dismiss (until a time, or for good) or a note. by: user, or a rule."""

    at: datetime
    topic: str
    fact: str
    verb: Literal["accept", "dismiss", "note"]
    change: str = ""
    value: Value | None = None
    until: datetime | None = None
    note: str = ""
    by: str = "user"

    @property
    def id(self) -> str:
        """The same word on the same thing at the same time always gives the same id."""
        return digest_of(stamp(self.at), self.topic, self.fact, self.verb, self.change, repr(self.value), self.note, self.by)


class Decisions:
    """Saving and loading the user's decisions."""

    def __init__(self, file: File):
        self.file = file

    def save(self, decision: Decision, kind: str) -> None:
        """Keep a decision; `kind` is that of its fact. Saving the same again changes nothing."""
        cell = pack(kind, decision.value) if decision.value is not None else None
        self.file.run(
            "INSERT OR IGNORE INTO decisions (id, at, topic, fact, change, verb, kind, value, shown, value_exact,"
            " until, note, by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                decision.id, stamp(decision.at), decision.topic, decision.fact, decision.change or None, decision.verb, kind,
                cell.value if cell else None, cell.shown if cell else "", cell.exact if cell else None,
                stamp_or_none(decision.until), decision.note, decision.by,
            ),
        )  # fmt: skip

    def load(self, topic: str = "", fact: str = "") -> list[Decision]:
        """Return the decisions on a fact (or on a topic, or all), in order."""
        found = self.file.rows(
            "SELECT * FROM decisions WHERE (?1 = '' OR topic = ?1) AND (?2 = '' OR fact = ?2) ORDER BY at, id", (topic, fact)
        )
        return [_read_decision(row) for row in found]


def _read_state(row: sqlite3.Row) -> State:
    return State(
        topic=row["topic"],
        fact=row["fact"],
        value=unpack(row["kind"], row["value"], row["value_exact"]),
        holds_from=row["holds_from"],
        holds_to=row["holds_to"],
        believed_from=moment(row["believed_from"]),
        believed_to=moment_or_none(row["believed_to"]),
        change=row["change"] or "",
    )


def _read_decision(row: sqlite3.Row) -> Decision:
    return Decision(
        at=moment(row["at"]),
        topic=row["topic"],
        fact=row["fact"],
        verb=row["verb"],
        change=row["change"] or "",
        value=unpack(row["kind"], row["value"], row["value_exact"]) if row["value"] is not None else None,
        until=moment_or_none(row["until"]),
        note=row["note"],
        by=row["by"],
    )
