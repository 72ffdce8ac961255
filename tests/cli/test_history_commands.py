"""The history is asked by its commands: on a terminal, in a pipe, and in JSON."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

sys.path.insert(0, str(Path(__file__).parents[1] / "doors"))

from home_history import FACTS, NOW, TOPIC, fill_home

from watcher.browse.steps import read_course
from watcher.cli import main
from watcher.cli.render.plot import draw, legend
from watcher.cli.render.tables import clean, say
from watcher.doors.store import open_store


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("home") / "watcher.db"
    with open_store(path) as store, store.transaction():
        fill_home(store)
    return path


def run(db: Path, *args: str) -> Result:
    command, *rest = args
    return CliRunner().invoke(main, [command, "--db", str(db), *rest], catch_exceptions=False)


def answer(db: Path, *args: str) -> Any:
    done = run(db, *args, "--json")
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout)


def lines(db: Path, *args: str) -> list[list[str]]:
    done = run(db, *args)
    assert done.exit_code == 0, done.stderr
    return [line.split("\t") for line in done.stdout.splitlines()]


def test_changes(db: Path) -> None:
    rows = answer(db, "changes", "--since", "2026-03", "--until", "2026-04")
    assert [row["fact"] for row in rows] == ["prime-minister", "us-troops-syria", "us-troops-iraq", "us-troops-iraq"]
    assert rows[1]["now"] == FACTS["us-troops-syria"].value.show().replace("900", "0")
    heading, *piped = lines(db, "changes", "--fact", "us-troops-syria", "--status", "accepted")
    assert heading[:3] == ["id", "topic", "fact"]
    assert len(piped) == 3
    assert len(answer(db, "changes", "--planned")) == 5
    assert len(answer(db, "changes", "--limit", "2", "--planned")) == 2
    assert run(db, "changes", "--since", "2031").stderr == "Nothing moved.\n"


def test_a_date_that_is_none_is_refused_with_examples(db: Path) -> None:
    done = CliRunner().invoke(main, ["changes", "--db", str(db), "--since", "soonish"])
    assert done.exit_code == 2
    assert "no date that I know -- try 2025-03" in done.stderr


def test_history(db: Path) -> None:
    told = answer(db, "history", "us-troops-iraq")
    assert told["says"] == "The US has around [2,500] troops in Iraq."
    assert [row["what"] for row in told["timeline"]] == ["baseline", "plan", "move", "move", "move", "done"]
    assert told["timeline"][0]["value"] == {"n": 2500, "bound": "~"}
    assert told["now"]["told_status"] == "corroborated"
    plotted = run(db, "history", f"{TOPIC}/us-troops-iraq", "--plot").stdout
    assert "┤" in plotted
    assert "× dismissed or taken back" in plotted


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        (
            "us-troops",
            "us-troops may be any of iraq-coalition/us-troops-iraq, iraq-coalition/us-troops-syria -- name one of them",
        ),
        ("us-trops-iraq", "no fact is called us-trops-iraq -- is it us-troops-iraq"),
    ],
)
def test_a_fact_that_is_none_is_refused_with_its_neighbours(db: Path, name: str, fault: str) -> None:
    done = run(db, "history", name)
    assert done.exit_code == 2
    assert done.stderr.startswith(fault)


def test_as_of(db: Path) -> None:
    def believed(*args: str) -> dict[str, str]:
        return {row["fact"]: row["then"] for row in answer(db, "as-of", *args)}

    syria = FACTS["us-troops-syria"].value.show()
    assert believed("2024-10")["us-troops-syria"] == syria
    assert believed("2025-03")["us-troops-syria"] == syria.replace("900", "2,000")
    assert believed("2025-03", "--about", "2024-09-01")["us-troops-syria"] == syria
    assert believed("2026-06")["prime-minister"] == "Ali al-Zaidi"
    assert answer(db, "as-of", "2020") == []


def test_evidence(db: Path) -> None:
    (change,) = answer(db, "changes", "--fact", "prime-minister", "--status", "accepted")
    told = answer(db, "evidence", change["id"][:7])
    assert [piece["publisher"] for piece in told["evidence"]] == ["Iraqi News Agency", "BBC", "Yahoo", "Reuters"]
    assert told["evidence"][2]["copy_of"] == told["evidence"][1]["entry"]
    assert "voted in Ali al-Zaidi" in told["evidence"][0]["sentence"]
    assert [event["what"] for event in told["events"]] == ["opened", "accept (by user)"]
    assert len(lines(db, "evidence", change["id"])) == 5
    assert run(db, "evidence", "zzz").stderr == "no change is called zzz -- `watcher changes` lists them with their ids\n"


def test_search(db: Path) -> None:
    hits = answer(db, "search", '"last American soldiers"')
    assert {hit["publisher"] for hit in hits} == {"Pentagon", "AP", "BBC", "Yahoo"}
    assert "[last American soldiers]" in hits[0]["snippet"]
    assert answer(db, "search", "erbil", "--until", "2026-01") == []
    assert run(db, "search", "xyzzy").stderr == "Nothing holds these words.\n"


def test_query(db: Path) -> None:
    rows = answer(db, "query", "select now from current_facts where fact = :fact", "-p", "fact", "bases")
    assert len(rows) == 1
    assert lines(db, "query", "select 1 as a, null as b") == [["a", "b"], ["1", ""]]
    assert {row["name"] for row in answer(db, "query", "--tables")} >= {"changes", "fact_timeline"}
    schema = run(db, "query", "--schema").stdout
    assert "-- seconds between two polls, as decided last" in schema
    assert "CREATE VIEW current_facts AS" in schema
    piped = CliRunner().invoke(main, ["query", "--db", str(db)], input="select 2 as two")
    assert piped.stdout == "two\n2\n"


@pytest.mark.parametrize(
    ("sql", "fault"),
    [
        ("delete from changes", "readonly"),
        ("attach 'other.db' as other", "not authorized"),
        ("pragma query_only = off", "not authorized"),
        ("select * from nowhere", "no such table: nowhere"),
        ("selec", "syntax error"),
    ],
)
def test_a_query_only_reads_this_file(db: Path, sql: str, fault: str) -> None:
    before = db.read_bytes()
    done = run(db, "query", sql)
    assert done.exit_code == 2
    assert fault in done.stderr
    assert db.read_bytes() == before


def test_a_query_that_takes_too_long_is_stopped(db: Path) -> None:
    endless = "with recursive n(x) as (select 1 union all select x + 1 from n) select count(*) from n"
    done = run(db, "query", endless, "--seconds", "0.2")
    assert done.exit_code == 2
    assert done.stderr.startswith("the query was stopped after 0.2 s -- ask for less")


def test_export(db: Path, tmp_path: Path) -> None:
    report = run(db, "export").stdout
    assert report.startswith("# What moved\n")
    assert "**2026-04-16: about 1,000 → " in report
    assert "copy of BBC" in report or "copy of AP" in report
    assert set(json.loads(run(db, "export", "--json").stdout)) == {"current_facts", "changes", "changes_with_evidence"}
    run(db, "export", "changes", "-o", str(tmp_path / "changes.csv"))
    with (tmp_path / "changes.csv").open(encoding="utf-8") as handle:
        assert len(list(csv.DictReader(handle))) == 21
    run(db, "export", "-o", str(tmp_path / "tables"), "--format", "jsonl", "facts", "feeds")
    assert len((tmp_path / "tables" / "facts.jsonl").read_text("utf-8").splitlines()) == len(FACTS)
    assert "cannot go to the screen" in run(db, "export", "--format", "csv").stderr
    assert "there is no table nothing" in run(db, "export", "nothing", "--format", "csv").stderr


def test_export_as_parquet(db: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra replay brings pyarrow")
    assert run(db, "export", "facts", "-o", str(tmp_path / "facts.parquet")).exit_code == 0
    assert parquet.read_table(tmp_path / "facts.parquet").num_rows == len(FACTS)


def test_stats(db: Path) -> None:
    found = answer(db, "stats")
    assert (found["changes"], found["facts"]) == (21, len(FACTS))
    assert answer(db, "stats", "--sources")[0]["source"] == "AP"
    assert answer(db, "stats", "--facts")[0]["fact"] == "us-troops-iraq"
    assert {row["table"] for row in answer(db, "stats", "--sizes")} >= {"observations", "entry_versions"}


def test_backup(db: Path, tmp_path: Path) -> None:
    made = answer(db, "backup", str(tmp_path / "copies"), "--keep", "3")
    assert Path(made["file"]).stat().st_size == made["bytes"]
    (copy,) = answer(db, "backup", str(tmp_path / "copies"), "--verify")
    assert copy["check"] == "sound"
    assert run(db, "backup", str(tmp_path / "none"), "--list").stderr.endswith("holds no copies.\n")


def test_care(db: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with sqlite3.connect(db) as source, sqlite3.connect(copy) as target:
        source.backup(target)
    source.close()
    target.close()
    assert re.fullmatch(r".*copy\.db is sound \([\d,]+ bytes\)\.\n", run(copy, "care").stdout)
    done = answer(copy, "care", "--drop-older", "1", "--compact")
    assert done["texts_dropped"] == 40
    assert done["faults"] == []
    with sqlite3.connect(copy) as conn:
        conn.execute("PRAGMA foreign_keys = OFF")
        conn.execute("DELETE FROM observations WHERE row = (SELECT max(row) FROM observations)")
    conn.close()
    done = run(copy, "care", "--compact")
    assert done.exit_code == 3
    assert "is missing -- restore a backup; nothing was written" in done.stderr


def test_no_database_is_named(tmp_path: Path) -> None:
    done = run(tmp_path / "none.db", "changes")
    assert done.exit_code == 3
    assert done.stderr.endswith("there is no database yet -- run `watcher once` or `watcher demo` first\n")


def test_cells_are_plain() -> None:
    assert say("2026-09-30T12:00:00Z") == "2026-09-30 12:00"
    assert (say(None), say(12345), say(0.12345), say(b"abc")) == ("", "12,345", "0.1235", "(3 bytes)")
    assert clean("a\x1b[31mred\nb\u202ec") == "a[31mred bc"


@pytest.mark.parametrize("name", FACTS)
def test_every_kind_of_fact_can_be_drawn(db: Path, name: str) -> None:
    with open_store(db, readonly=True) as store:
        course = read_course(FACTS[name].kind, store.questions.timeline(TOPIC, name))
    plot = draw(course, NOW, 90)
    assert max((len(line) for line in plot), default=0) <= 96
    if name == "troops-leaving":
        assert plot == [], "what is not known has no place on a scale"
    elif name == "bases":
        assert sum("━" in line for line in plot) == 3
    else:
        assert any("●" in line for line in plot)
    assert "told" in legend(course) or name in ("troops-leaving", "coalition-formed")


def test_a_plot_of_numbers_has_every_value_on_its_scale(db: Path) -> None:
    with open_store(db, readonly=True) as store:
        course = read_course("quantity", store.questions.timeline(TOPIC, "us-troops-iraq"))
    plot = draw(course, NOW, 90)
    labels = [line.partition("┤")[0].strip() for line in plot if "┤" in line]
    assert labels == ["about 2,500", "fewer than 2,000", "fewer than 1,000", labels[-1]]
    assert "9,000" not in "".join(labels), "a dismissed value does not stretch the scale"
