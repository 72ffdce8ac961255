"""Files of every schema that was released are brought up to date, with all that they hold.

Each file in `stores` was written by the program of its time and is never made anew; a new schema adds its own.
"""

from __future__ import annotations

import gzip
import sqlite3
from pathlib import Path

import pytest

from watcher.doors.store import SCHEMA, open_store
from watcher.errors import StoreError

STORES = sorted((Path(__file__).parent / "stores").glob("schema-*.db.gz"))
VIEWS = (
    "current_facts",
    "fact_timeline",
    "changes_with_evidence",
    "first_reports",
    "disputes",
    "source_scoreboard",
    "feed_health",
)


def unpacked(stored: Path, folder: Path) -> Path:
    path = folder / "watcher.db"
    path.write_bytes(gzip.decompress(stored.read_bytes()))
    return path


def test_there_is_a_file_of_every_schema() -> None:
    assert [int(path.name.split("-")[1].split(".")[0]) for path in STORES] == list(range(1, SCHEMA + 1))


@pytest.mark.parametrize("stored", STORES, ids=lambda path: path.name)
def test_an_old_file_is_brought_up_to_date(stored: Path, tmp_path: Path) -> None:
    path = unpacked(stored, tmp_path)
    with open_store(path) as store:
        assert store.rows("PRAGMA user_version")[0][0] == SCHEMA
        assert store.care.faults() == []
        changes = store.changes.load()
        assert (len(changes), sum(len(change.evidence) for change in changes)) == (21, 61)
        assert (len(store.facts.load()), len(store.states.load()), len(store.decisions.load())) == (9, 25, 9)
        assert all(store.rows(f"SELECT * FROM {view}") for view in VIEWS)
        assert len(store.search.find("erbil")) == 11
    with open_store(path, readonly=True) as store:
        assert store.changes.load() == changes


@pytest.mark.parametrize("stored", STORES, ids=lambda path: path.name)
def test_what_is_kept_beside_the_history_is_made_for_an_old_file_too(stored: Path, tmp_path: Path) -> None:
    tables = ("mentions", "tellings", "sources")
    with open_store(unpacked(stored, tmp_path)) as old:
        before = {table: [tuple(row) for row in old.rows(f"SELECT * FROM {table} ORDER BY 1, 2")] for table in tables}
        old.changes.save(old.changes.load())
        after = {table: [tuple(row) for row in old.rows(f"SELECT * FROM {table} ORDER BY 1, 2")] for table in tables}
    assert all(before.values())
    assert after == before


def test_the_newest_file_has_the_schema_of_today(tmp_path: Path) -> None:
    """Whoever changes the schema adds a step and a file, and leaves the old steps alone."""
    with open_store(unpacked(STORES[-1], tmp_path)) as old, open_store(tmp_path / "new.db") as new:
        assert sorted(old.questions.schema().split(";\n\n")) == sorted(new.questions.schema().split(";\n\n"))


def test_reading_alone_brings_nothing_up_to_date(tmp_path: Path) -> None:
    path = unpacked(STORES[0], tmp_path)
    conn = sqlite3.connect(path)
    for schema, said in ((1, "which brings it up to date"), (0, "the database is only being made")):
        conn.execute(f"PRAGMA user_version = {schema}")
        before = path.read_bytes()
        with pytest.raises(StoreError, match=said):
            open_store(path, readonly=True)
        assert path.read_bytes() == before
    conn.close()
