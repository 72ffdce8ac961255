"""Recorded entries through the same judging as live ones, in the order of time, into a fresh database or none."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.world import BASELINE, CUT, ELSEWHERE, STILL
from watcher.cli import main
from watcher.doors.store import open_store


def line(id_: str, day: str, publisher: str, text: str, **more: str) -> str:
    row = {"id": id_, "published": f"2026-{day}T10:00:00Z", "publisher": publisher, "title": f"Report {id_}", "text": text}
    return json.dumps(row | more)


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ostland.yaml").write_text(BASELINE, "utf-8")
    lines = [
        line("c", "03-09", "Gazette", "Norland has 1,200 troops in Ostland, officials say."),
        line("a", "02-20", "Courier", STILL),
        line("b", "03-02", "Courier", CUT),
        line("d", "03-10", "Courier", ELSEWHERE),
    ]
    (tmp_path / "old.jsonl").write_text("\n".join(lines), "utf-8")
    return tmp_path


def run(*words: str) -> str:
    done = CliRunner().invoke(main, ["replay", *words, "--baseline", "ostland.yaml"])
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.mark.usefixtures("folder")
def test_it_lists_what_the_entries_raise_in_the_order_of_time() -> None:
    said = run("old.jsonl")
    assert said.startswith("4 entries, 2026-02-20 to 2026-03-10; 3 observations in 3 of them; 1 raised.")
    assert "2026-03-02  ostland/troops: about 2,500 → 1,200" in said
    assert "corroborated, since 2026-03-02; 2 sources, 2 pieces of evidence: Courier, Gazette" in said
    assert CUT in said


@pytest.mark.usefixtures("folder")
def test_it_answers_in_json() -> None:
    (row,) = json.loads(run("old.jsonl", "--json"))
    assert (row["fact"], row["was"], row["now"], row["status"]) == ("troops", "about 2,500", "1,200", "corroborated")
    assert (row["evidence"], row["entry"]) == (2, "b")


def test_it_writes_the_whole_history_into_a_fresh_database(folder: Path) -> None:
    run("old.jsonl", "--db", "new.db")
    with open_store(folder / "new.db", readonly=True) as store:
        (change,) = store.changes.load()
        assert change.status == "corroborated"
        assert len(store.observations.verdicts("ostland", "troops")) == 3
        assert len(store.states.load("ostland", "troops")) >= 1
    again = CliRunner().invoke(main, ["replay", "old.jsonl", "--db", "new.db", "--baseline", "ostland.yaml"])
    assert (again.exit_code, "is there already" in again.output) == (2, True)


def test_an_entry_in_other_words_is_another_version(folder: Path) -> None:
    more = line("b", "03-02", "Courier", CUT.replace("1,200", "1,900"), first_seen="2026-03-03T10:00:00Z")
    (folder / "edit.jsonl").write_text(f"{line('b', '03-02', 'Courier', CUT)}\n{more}\n", "utf-8")
    rows = json.loads(run("edit.jsonl", "--json"))
    assert {row["now"] for row in rows if row["status"] != "withdrawn"} == {"about 1,900"}


@pytest.mark.usefixtures("folder")
def test_each_alone_is_as_it_was() -> None:
    rows = [json.loads(row) for row in run("old.jsonl", "--observations").splitlines()]
    assert [(row["entry"], row["verdict"]) for row in rows] == [("c", "changed"), ("a", "same"), ("b", "changed")]


def test_the_stored_history_is_replayed_by_the_rules_of_today(folder: Path) -> None:
    run("old.jsonl", "--db", "new.db")
    (row,) = json.loads(run("--history", "--db", "new.db", "--json"))
    assert (row["fact"], row["now"], row["status"]) == ("troops", "1,200", "corroborated")
    same = run("--history", "--compare", "--db", "new.db")
    assert same == "4 entries by the rules of today: 0 gained, 0 lost, 0 told at another time.\n"
    with open_store(folder / "new.db") as store, store.transaction():
        store.file.run("UPDATE events SET alert = 0")
    gained = run("--history", "--compare", "--db", "new.db")
    assert gained.startswith("4 entries by the rules of today: 1 gained, 0 lost, 0 told at another time.")
    assert "+ 2026-03-02  ostland/troops: about 2,500 → about 1,200 (opened)" in gained
    (row,) = json.loads(run("--history", "--compare", "--db", "new.db", "--json"))
    assert (row["difference"], row["told"], row["publisher"], row["sentence"]) == ("gained", None, "Courier", CUT)


def test_what_was_told_and_is_no_more_is_lost(folder: Path) -> None:
    run("old.jsonl", "--db", "new.db")
    other = BASELINE.replace("About [2,500]", "About [1,200]")
    (folder / "ostland.yaml").write_text(other, "utf-8")
    assert "- 2026-03-02  ostland/troops" in run("--history", "--compare", "--db", "new.db")


def test_a_decision_holds_in_a_replayed_history(folder: Path) -> None:
    run("old.jsonl", "--db", "new.db")
    with open_store(folder / "new.db") as store:
        (change,) = store.changes.load()
    done = CliRunner().invoke(main, ["dismiss", change.id, "--db", "new.db"])
    assert done.exit_code == 0, done.output
    assert [row["now"] for row in json.loads(run("--history", "--db", "new.db", "--json"))] == ["1,200"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("words", [[], ["--compare", "old.jsonl"], ["--history", "old.jsonl"], ["--history", "--observations"]])
def test_files_or_the_history(words: list[str]) -> None:
    done = CliRunner().invoke(main, ["replay", *words, "--baseline", "ostland.yaml"])
    assert (done.exit_code, "name files of entries, or give --history" in done.output) == (2, True)
