"""Observations and their verdicts in the database.

Owns: the table observations. Never: judges; a verdict comes with its observation.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime

from watcher.doors.store.cells import compact, pack, stamp, unpack
from watcher.doors.store.entries import COLUMNS as ENTRY_COLUMNS
from watcher.doors.store.entries import read_entry
from watcher.doors.store.file import File
from watcher.model import Observation, Step, Verdict

COLUMNS = f"""{ENTRY_COLUMNS}, o.id AS observation, o.topic, o.fact, o.kind, o.sentence, o.value, o.value_exact, o.stance,
    o.hedged, o.since, o.speaker, o.authority, o.score, o.trace, o.verdict, o.against, o.against_exact, o.why"""
FROM = """FROM observations AS o JOIN entry_versions AS v ON v.entry = o.entry AND v.version = o.version
    JOIN entries AS n ON n.id = o.entry"""


class Observations:
    """Saving and finding observations."""

    def __init__(self, file: File):
        self.file = file

    def save(self, judged: Iterable[Verdict | Observation], now: datetime) -> None:
        """Keep observations, with their verdicts where they have one. Their entries and facts must be kept already.

        Saving one again changes nothing but its verdict.
        """
        self.file.many(
            "INSERT INTO observations (id, entry, version, topic, fact, kind, sentence, value, shown, value_exact, stance,"
            " hedged, since, speaker, authority, score, trace, told_at, observed_at, verdict, against, against_exact, why)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET verdict = excluded.verdict, against = excluded.against,"
            " against_exact = excluded.against_exact, why = excluded.why WHERE excluded.verdict IS NOT NULL"
            " AND (verdict, against, against_exact, why) IS NOT"
            " (excluded.verdict, excluded.against, excluded.against_exact, excluded.why)",
            (_cells(item, now) for item in judged),
        )

    def verdicts(self, topic: str, fact: str, words: Sequence[str] = (), limit: int = 1000) -> list[Verdict]:
        """Return the judged observations of a fact (of these verdicts only, if any are named), the newest telling first."""
        chosen = list(words) or ["same", "changed", "planned", "denied", "past"]
        found = self.file.rows(
            f"SELECT {COLUMNS} {FROM} WHERE o.topic = ? AND o.fact = ? AND o.verdict IN (SELECT value FROM json_each(?))"
            " ORDER BY o.told_at DESC, o.row DESC LIMIT ?",
            (topic, fact, compact(chosen), limit),
        )
        return [read_verdict(row) for row in found]

    def told_in(self, topic: str, fact: str, since: datetime, until: datetime) -> list[Verdict]:
        """Return the judged observations of a fact that speak from this time (until is excluded), the first one first."""
        found = self.file.rows(
            f"SELECT {COLUMNS} {FROM} WHERE o.topic = ? AND o.fact = ? AND o.verdict IS NOT NULL"
            " AND o.told_at >= ? AND o.told_at < ? ORDER BY o.told_at, o.row",
            (topic, fact, stamp(since), stamp(until)),
        )
        return [read_verdict(row) for row in found]

    def of_entry(self, entry: str, version: str) -> list[Observation]:
        """Return what was observed in one version of an entry."""
        found = self.file.rows(f"SELECT {COLUMNS} {FROM} WHERE o.entry = ? AND o.version = ? ORDER BY o.row", (entry, version))
        return [read_observation(row) for row in found]

    def facts_of(self, entry: str) -> set[tuple[str, str]]:
        """Return (topic, fact) of all that any version of an entry has said."""
        found = self.file.rows("SELECT DISTINCT topic, fact FROM observations WHERE entry = ?", (entry,))
        return {(row["topic"], row["fact"]) for row in found}


def _cells(item: Verdict | Observation, now: datetime) -> tuple[object, ...]:
    seen, verdict = (item.observation, item) if isinstance(item, Verdict) else (item, None)
    value, shown, exact = pack(seen.kind, seen.value)
    trace = compact([[step.rule, step.said, step.weight] for step in seen.trace])
    against = pack(seen.kind, verdict.against) if verdict else None
    return (
        seen.id, seen.entry.id, seen.entry.version, seen.topic, seen.fact, seen.kind, seen.sentence, value, shown, exact,
        seen.stance, int(seen.hedged), seen.since, seen.speaker, seen.authority, seen.score, trace, stamp(seen.entry.when),
        stamp(now), verdict.word if verdict else None, against.value if against else None,
        against.exact if against else None, verdict.why if verdict else "",
    )  # fmt: skip


def read_observation(row: sqlite3.Row) -> Observation:
    """Return the observation, with its entry, that a row of COLUMNS tells."""
    return Observation(
        topic=row["topic"],
        fact=row["fact"],
        kind=row["kind"],
        entry=read_entry(row),
        sentence=row["sentence"],
        value=unpack(row["kind"], row["value"], row["value_exact"]),
        stance=row["stance"],
        hedged=bool(row["hedged"]),
        since=row["since"],
        speaker=row["speaker"],
        authority=row["authority"],
        score=row["score"],
        trace=tuple(Step(rule=rule, said=said, weight=weight) for rule, said, weight in json.loads(row["trace"])),
    )


def read_verdict(row: sqlite3.Row) -> Verdict:
    """Return the verdict, with its observation, that a row of COLUMNS tells."""
    return Verdict(
        observation=read_observation(row),
        word=row["verdict"],
        against=unpack(row["kind"], row["against"], row["against_exact"]),
        why=row["why"],
    )
