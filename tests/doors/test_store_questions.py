"""The common questions, the search, and the care of the file, asked of a small history."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from small_history import FACTS, day, make_baseline, make_change, make_entry, make_event, make_state, make_verdict

from watcher.doors.store import Store, open_store
from watcher.doors.store.questions import first_day
from watcher.doors.store.search import read_words
from watcher.values import DateValue, Quantity

FEWER = Quantity(low=2000, high=2000, bound="<")


def fill(store: Store) -> None:
    store.facts.sync([make_baseline()], day(0))
    papers = [make_entry(f"e{n}", publisher=f"Paper {n}", published=day(30 + n), seen=day(31 + n)) for n in range(3)]
    early = make_entry("early", "Some 2,500 troops stay at the base.", published=day(10), seen=day(10))
    other = make_entry("other", "Café talks go on about nothing.", title="Talks", published=day(50), seen=day(50))
    store.entries.save([early, *papers, other])
    verdicts = [make_verdict(entry, FEWER) for entry in papers]
    same = make_verdict(early, FACTS[0].value, word="same")
    end = make_verdict(other, DateValue(iso="2026-09", bound="by"), FACTS[1], "planned")
    store.observations.save([same, *verdicts, end], day(60))
    moved = make_change(verdicts, status="corroborated", disputed=True)
    moved = replace(moved, evidence=(*moved.evidence[:2], replace(moved.evidence[2], role="disputes")))
    plan = make_change([end], FACTS[1], word="planned", step="plan", status="dismissed", reported=day(50), recorded=day(50))
    store.changes.save([moved, plan])
    store.events.save([make_event(moved)])
    base = make_state(FACTS[0].value, 0, believed_to=day(33))
    past = make_state(FACTS[0].value, 0, believed_from=day(33), holds_to=day(30).date().isoformat())
    store.states.save([base, past, make_state(FEWER, 30, believed_from=day(33), change=moved.id)])


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "watcher.db") as opened:
        fill(opened)
        yield opened


def test_current_facts(store: Store) -> None:
    rows = {row["fact"]: row for row in store.questions.current_facts("home")}
    assert len(rows) == len(FACTS)
    troops = rows["troops"]
    assert (troops["now"], troops["status"], troops["disputed"], troops["open_changes"]) == (FEWER.show(), "corroborated", 1, 1)
    assert troops["last_confirmed"] == "2024-08-02T12:00:00Z"
    assert troops["last_mentioned"] == "2024-08-24T12:00:00Z"
    assert (rows["leader"]["now"], rows["leader"]["changes"]) == (rows["leader"]["baseline"], 0)
    assert store.questions.current_facts("elsewhere") == []


def test_timeline(store: Store) -> None:
    rows = store.questions.timeline("home", "troops")
    assert [(row["what"], row["now"]) for row in rows] == [("baseline", FACTS[0].value.show()), ("move", FEWER.show())]
    assert set(rows[1]["sources"].split(",")) == {"Paper 0", "Paper 1"}


def test_changes_newest_first(store: Store) -> None:
    assert [row["fact"] for row in store.questions.changes()] == ["end", "troops"]
    (row,) = store.questions.changes(statuses=["corroborated"], since=day(30), until=day(31), fact="troops")
    assert (row["sources"], row["reports"], row["first_source"]) == (2, 3, "Paper 0")
    assert store.questions.changes(limit=1)[0]["fact"] == "end"
    change = store.questions.change(row["id"])
    assert change is not None
    assert change["says"] == FACTS[0].says
    assert store.questions.change("none") is None
    assert store.questions.change_ids(row["id"][:6]) == [row["id"]]


def test_evidence_down_to_the_sentence(store: Store) -> None:
    change = store.questions.changes(fact="troops")[0]["id"]
    rows = store.questions.evidence(change)
    assert [(row["source"], row["role"]) for row in rows] == [
        ("Paper 0", "supports"), ("Paper 1", "supports"), ("Paper 2", "disputes"),
    ]  # fmt: skip
    assert rows[0]["sentence"] == "There are 2,000 troops."
    assert [row["what"] for row in store.questions.events(change)] == ["opened"]


def test_the_state_as_believed_then(store: Store) -> None:
    def troops(when: float, about: date | None = None) -> str:
        return next(str(row["then"]) for row in store.questions.as_of(day(when), about) if row["fact"] == "troops")

    before, after = FACTS[0].value.show(), FEWER.show()
    assert troops(32) == before
    assert troops(40) == after
    assert troops(40, day(5).date()) == before, "what is believed now about then"
    assert store.questions.as_of(day(-1)) == []
    end = next(row for row in store.questions.as_of(day(55)) if row["fact"] == "end")
    assert end["last_report"] == "", "a change that was dismissed counts for nothing"


@pytest.mark.parametrize(
    ("iso", "first"),
    [
        ("2025-09-30", "2025-09-30"), ("2025-09", "2025-09-01"), ("2025", "2025-01-01"), ("2025-W31", "2025-07-28"),
        ("2025-Q3", "2025-07-01"), ("2025-H2", "2025-07-01"), ("2025-SP", "2025-03-01"), ("202", "2020-01-01"),
    ],
)  # fmt: skip
def test_first_day(iso: str, first: str) -> None:
    assert first_day(iso) == first


def test_views_answer(store: Store) -> None:
    assert len(store.rows("SELECT * FROM changes_with_evidence")) == 4
    assert [row["source"] for row in store.rows("SELECT * FROM first_reports ORDER BY change")].count("Paper 0") == 1
    assert {row["role"] for row in store.rows("SELECT * FROM disputes")} == {"supports", "disputes"}
    board = {row["source"]: dict(row) for row in store.rows("SELECT * FROM source_scoreboard")}
    assert (board["Paper 0"]["first"], board["Paper 1"]["first"], board["Paper 1"]["median_hours_behind"]) == (1, 0, 24.0)
    assert (board["Daily"]["wrong"], board["Daily"]["alone"]) == (1, 1)


@pytest.mark.parametrize(
    ("words", "query", "phrases"),
    [
        ("troops", '("troops")', ()),
        ("US troops", '("US" AND "troops")', ()),
        ('"full exit" base*', '("full" AND "exit" AND "base"*)', ("full exit",)),
        ("a OR b c", '("a") OR ("b" AND "c")', ()),
        ('a OR "b c"', '("a") OR ("b" AND "c")', ()),
        ("troops -Syria", '(("troops")) NOT (("Syria"))', ()),
        ('troops -"full exit"', '(("troops")) NOT (("full" AND "exit"))', ()),
        ("U.S.-led (x", '("U" AND "S" AND "led" AND "x")', ("u.s.-led",)),
        ("-Syria", "", ()),
        ('" * ( AND', '("AND")', ()),
    ],
)
def test_words_become_a_query(words: str, query: str, phrases: tuple[str, ...]) -> None:
    asked = read_words(words)
    assert (asked.query, asked.phrases) == (query, phrases)


def test_search(store: Store) -> None:
    (hit,) = store.search.find('"the base"', marks=("<", ">"))
    assert hit["snippet"] == "Some 2,500 troops stay at <the base>."
    assert [hit["title"] for hit in store.search.find("cafe")] == ["Talks"], "accents do not matter"
    assert [hit["publisher"] for hit in store.search.find("2,000", limit=2)] == ["Paper 2", "Paper 1"]
    assert len(store.search.find("troops", best=True, since=day(31), until=day(32))) == 1
    assert store.search.find("(((") == []
    assert store.search.find('"base the"') == [], "the words of a phrase stand in this order"
    assert store.search.find("nothing* -about") == []


def test_a_backup_is_whole_and_old_ones_go(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    made = [store.care.backup(folder, day(n), keep=2) for n in range(3)]
    assert store.care.backups(folder) == [made[2], made[1]]
    assert sorted(path.name for path in folder.iterdir()) == [made[1].path.name, made[2].path.name]
    with open_store(made[2].path, readonly=True) as copy:
        assert copy.changes.load() == store.changes.load()


def test_a_backup_while_another_writes(store: Store, tmp_path: Path) -> None:
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("DELETE FROM evidence")
    made = store.care.backup(tmp_path / "b", day(1))
    other.close()
    with open_store(made.path) as copy:
        assert copy.care.faults() == []
        assert copy.rows("SELECT count(*) FROM evidence")[0][0] == 4


def test_what_carries_a_change_is_never_dropped(store: Store) -> None:
    before = {row["entry"]: row["text"] for row in store.rows("SELECT entry, text FROM entry_versions")}
    dropped = store.care.drop_before(day(40))
    assert (dropped.texts, dropped.traces) == (1, 0), "observed on day 60, so its trace stays"
    after = {row["entry"]: row["text"] for row in store.rows("SELECT entry, text FROM entry_versions")}
    assert [entry for entry in before if after[entry] is None] == [make_entry("early").id]
    assert store.care.drop_before(day(90)).traces == 1
    assert store.care.drop_before(day(90)).texts == 0
    assert store.search.find("stay") == []
    assert store.care.faults() == []
    assert len(store.changes.load()) == 2


def test_sizes_and_compacting(store: Store) -> None:
    rows = {row["table"]: row["rows"] for row in store.care.sizes()}
    assert rows["observations"] == 5
    assert "(search index)" in rows or store.care.sizes()[0]["bytes"] is None
    assert store.care.compact() >= 0
    assert store.care.compact(whole=True) is not None
    assert store.care.faults() == []
    assert len(store.search.find("troops")) == 4, "the search index still points at the right rows"


def test_sources_are_called_as_they_write_themselves(store: Store) -> None:
    papers = {f"Paper {n}": f"Paper {n}" for n in range(3)}
    assert papers.items() <= dict(store.rows("SELECT id, name FROM sources")).items()
    wire = make_entry("wire", publisher="Paper 9", published=day(29), seen=day(29))
    store.entries.save([wire])
    store.observations.save([make_verdict(wire, FEWER)], day(60))
    (moved,) = store.changes.load(fact="troops")
    told = replace(moved.evidence[0], verdict=make_verdict(wire, FEWER), source="ap")
    store.changes.save([replace(moved, evidence=(*moved.evidence, told))])
    assert store.questions.changes(fact="troops")[0]["first_source"] == "ap", "not Paper 9, which only printed it"
    store.tellings.name({"ap": "AP", "Paper 0": "Another"})
    assert store.questions.changes(fact="troops")[0]["first_source"] == "AP"
    assert store.questions.timeline("home", "troops")[1]["sources"] == "AP,Paper 0,Paper 1"
    assert [row["source"] for row in store.questions.sources_of("home", "troops")] == ["AP", "Paper 0", "Paper 1"]


def gathered(store: Store) -> list[tuple[object, ...]]:
    return [tuple(row) for row in store.rows(
        "SELECT topic, fact, substr(told_at, 1, 7), verdict, count(*), max(told_at) FROM observations WHERE verdict IS NOT NULL"
        " GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4"
    )]  # fmt: skip


def test_mentions_are_counted_as_they_come_and_as_they_are_judged_anew(store: Store) -> None:
    def counted() -> list[tuple[object, ...]]:
        return [tuple(row) for row in store.rows("SELECT * FROM mentions ORDER BY 1, 2, 3, 4")]

    assert counted() == gathered(store) != []
    late = make_entry("late", published=day(31), seen=day(31))
    store.entries.save([late])
    store.observations.save([make_verdict(late, FEWER).observation], day(60))
    assert counted() == gathered(store), "what is not judged counts as nothing"
    for word in ("changed", "same", "same", "past"):
        store.observations.save([make_verdict(late, FEWER, word=word)], day(60))
        assert counted() == gathered(store)
    store.file.run("PRAGMA foreign_keys = OFF")
    store.file.run("DELETE FROM observations WHERE entry = ? OR verdict = 'same'", (late.id,))
    assert counted() == gathered(store)
