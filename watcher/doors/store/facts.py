"""Baselines and their facts in the database, as they were last read from their files.

Owns: the tables baselines and facts. Never: reads a file, or moves a value; that is fact_states.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from watcher.doors.store.cells import compact, pack, stamp, unpack
from watcher.doors.store.file import File
from watcher.model import Baseline, Fact

OTHER_KEYS = ("also", "tolerance", "unit", "where", "who", "excludes", "aliases", "note", "accept_at", "place")


class Facts:
    """Saving and loading baselines with their facts."""

    def __init__(self, file: File):
        self.file = file

    def sync(self, baselines: Iterable[Baseline], now: datetime, hashes: dict[str, str] | None = None) -> None:
        """Make the tables say what `baselines` say; facts and topics that are gone are retired, never deleted.

        hashes: of each topic's file, by topic.
        """
        given = list(baselines)
        with self.file.transaction():
            for baseline in given:
                self._save_baseline(baseline, now, (hashes or {}).get(baseline.topic, ""))
            self._retire([(f.topic, f.id) for b in given for f in b.facts], now)

    def _save_baseline(self, baseline: Baseline, now: datetime, hash_: str) -> None:
        cells = (
            baseline.topic, baseline.title, baseline.publisher, baseline.published.isoformat(), baseline.url,
            baseline.article_title, compact([list(group) for group in baseline.scope]), baseline.place, hash_,
        )  # fmt: skip
        self.file.run(
            "INSERT INTO baselines (topic, title, publisher, published, url, article_title, scope, path, hash, loaded_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (topic) DO UPDATE SET title = excluded.title,"
            " publisher = excluded.publisher, published = excluded.published, url = excluded.url,"
            " article_title = excluded.article_title, scope = excluded.scope, path = excluded.path, hash = excluded.hash,"
            " loaded_at = iif(hash = excluded.hash AND hash <> '', loaded_at, excluded.loaded_at)",
            (*cells, stamp(now)),
        )
        for position, fact in enumerate(baseline.facts):
            self._save_fact(fact, position, now)

    def _save_fact(self, fact: Fact, position: int, now: datetime) -> None:
        value, shown, exact = pack(fact.kind, fact.value)
        spec = compact({key: getattr(fact, key) for key in OTHER_KEYS if getattr(fact, key)})
        self.file.run(
            "INSERT INTO facts (topic, id, position, says, kind, value, shown, value_exact, needs, urgent, weight, spec,"
            " added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (topic, id) DO UPDATE SET"
            " position = excluded.position, says = excluded.says, kind = excluded.kind, value = excluded.value,"
            " shown = excluded.shown, value_exact = excluded.value_exact, needs = excluded.needs, urgent = excluded.urgent,"
            " weight = excluded.weight, spec = excluded.spec, retired_at = NULL",
            (
                fact.topic, fact.id, position, fact.says, fact.kind, value, shown, exact, fact.needs, int(fact.urgent),
                fact.weight, spec, stamp(now),
            ),
        )  # fmt: skip

    def _retire(self, keep: list[tuple[str, str]], now: datetime) -> None:
        for row in self.file.rows("SELECT topic, id FROM facts WHERE retired_at IS NULL"):
            if (row["topic"], row["id"]) not in set(keep):
                self.file.run(
                    "UPDATE facts SET retired_at = ? WHERE topic = ? AND id = ?", (stamp(now), row["topic"], row["id"])
                )

    def load(self, *, retired: bool = False) -> list[Fact]:
        """Return the facts, in the order of their baselines; those that left their baseline only with `retired`."""
        found = self.file.rows("SELECT * FROM facts WHERE ? OR retired_at IS NULL ORDER BY topic, position", (retired,))
        return [read_fact(row) for row in found]

    def baselines(self) -> list[Baseline]:
        """Return the baselines with the facts that are watched."""
        facts = self.load()
        return [
            Baseline(
                topic=row["topic"],
                title=row["title"],
                publisher=row["publisher"],
                published=date.fromisoformat(row["published"]),
                url=row["url"],
                article_title=row["article_title"],
                scope=tuple(tuple(group) for group in json.loads(row["scope"])),
                facts=mine,
                place=row["path"],
            )
            for row in self.file.rows("SELECT * FROM baselines ORDER BY topic")
            if (mine := tuple(fact for fact in facts if fact.topic == row["topic"]))
        ]


def read_fact(row: sqlite3.Row) -> Fact:
    """Return the fact that a row of `facts` tells."""
    spec: dict[str, Any] = json.loads(row["spec"])
    for key in ("also", "excludes"):
        spec[key] = tuple(spec.get(key, ()))
    spec["aliases"] = tuple(tuple(group) for group in spec.get("aliases", ()))
    return Fact(
        topic=row["topic"],
        id=row["id"],
        says=row["says"],
        kind=row["kind"],
        value=unpack(row["kind"], row["value"], row["value_exact"]),
        needs=row["needs"],
        urgent=bool(row["urgent"]),
        weight=row["weight"],
        **{key: value for key, value in spec.items() if key in OTHER_KEYS},
    )
