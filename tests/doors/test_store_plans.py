"""The common questions are looked up, not scanned for: SQLite's own plans say so. What a large file takes is in tests/bench."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from home_history import FACTS, NOW, TOPIC, fill_home

from watcher.browse import pages
from watcher.browse.canned import CANNED
from watcher.doors.store import Store, open_store

LARGE = {"observations": "o", "entry_versions": "v", "entries": "n", "evidence": "e", "fetches": "x"}
SINCE, UNTIL = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC)
TROOPS = (TOPIC, "us-troops-iraq")

COMMON: dict[str, Callable[[Store], object]] = {
    "current facts": lambda s: s.questions.current_facts(),
    "timeline": lambda s: s.questions.timeline(*TROOPS),
    "courses": lambda s: s.questions.courses([TROOPS], 16),
    "where a fact moved last": lambda s: s.questions.moved_at(),
    "mentions": lambda s: s.questions.mentions(*TROOPS),
    "sources of a fact": lambda s: s.questions.sources_of(*TROOPS),
    "changes": lambda s: s.questions.changes(topic=TOPIC, fact="bases", since=SINCE, until=UNTIL, statuses=["reported"]),
    "as of": lambda s: s.questions.as_of(UNTIL, date(2026, 1, 1)),
    "search": lambda s: s.search.find("erbil handover", since=SINCE),
    "a phrase": lambda s: s.search.find('"last American soldiers"'),
    "loading changes": lambda s: s.changes.load(topic=TOPIC, fact="us-troops-iraq"),
    "loading events": lambda s: s.events.load(since=SINCE, untold_to="a@example.org"),
    "verdicts": lambda s: s.observations.verdicts(*TROOPS, words=["changed"]),
    "versions": lambda s: s.entries.versions("0123456789abcdef"),
    "newest entries": lambda s: s.entries.latest(10),
    "known versions": lambda s: s.entries.known_versions(["0123456789abcdef"]),
    "saving again": lambda s: s.entries.save(s.entries.latest(3)),
    "due": lambda s: s.outbox.due(NOW),
    "health": lambda s: s.feeds.health(),
    "page home": lambda s: pages.home(s, NOW),
    "page fact": lambda s: pages.fact(s, *TROOPS, NOW),
    "page change": lambda s: pages.change(s, s.questions.changes(limit=1)[0]["id"]),
    "page changes": lambda s: pages.changes(s, "accepted"),
    "page feeds": pages.feeds,
    "view fact_timeline": lambda s: s.rows("SELECT * FROM fact_timeline WHERE topic = ? AND fact = ?", TROOPS),
    "view changes_with_evidence": lambda s: s.rows("SELECT * FROM changes_with_evidence WHERE topic = ? AND fact = ?", TROOPS),
    "view first_reports": lambda s: s.rows("SELECT * FROM first_reports"),
    "view disputes": lambda s: s.rows("SELECT * FROM disputes"),
    "view source_scoreboard": lambda s: s.rows("SELECT * FROM source_scoreboard"),
    "view feed_health": lambda s: s.rows("SELECT * FROM feed_health"),
    "facts by their mentions": lambda s: s.questions.mentions_of_all(),
    "who told what a fact became": lambda s: s.questions.first_sentences(*TROOPS),
} | {
    f"canned {name}": lambda s, query=query: s.rows(query["sql"], dict.fromkeys(query.get("params", ()), "2026-01-01"))
    for name, query in CANNED.items()
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("plans") / "watcher.db") as opened:
        with opened.transaction():
            fill_home(opened)
        yield opened


def scans(store: Store, ask: Callable[[Store], object]) -> list[str]:
    """Return the lines of the plans that read a large table from end to end."""
    asked: list[str] = []
    store.file.conn.set_trace_callback(asked.append)
    ask(store)
    store.file.conn.set_trace_callback(None)
    plans = [
        row["detail"]
        for sql in dict.fromkeys(asked)
        if sql.lstrip().upper().startswith(("SELECT", "WITH", "UPDATE", "DELETE"))
        for row in store.rows(f"EXPLAIN QUERY PLAN {sql}")
    ]
    assert plans, "nothing was asked"
    return [line for line in plans if any(line.split(" USING ")[0] in (f"SCAN {t}", f"SCAN {a}") for t, a in LARGE.items())]


@pytest.mark.parametrize("name", COMMON)
def test_no_large_table_is_scanned(store: Store, name: str) -> None:
    found = scans(store, COMMON[name])
    # The newest rows by time are read off the end of an index, and no further.
    assert [line for line in found if "entry_versions_seen" not in line and "fetches_at" not in line] == []


def test_a_scan_is_noticed(store: Store) -> None:
    assert scans(store, lambda s: s.rows("SELECT count(*) FROM observations WHERE speaker = 'x'"))


def test_the_maker_covers_every_kind() -> None:
    assert {fact.kind for fact in FACTS.values()} == {"quantity", "date", "status", "holder", "set"}
