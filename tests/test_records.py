"""Records between judging and the history: kept, taken up again, made anew from stored rows, moved by the user's word."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.build import RULES, day, entry, later, says
from watcher import baselines, records
from watcher.cli import main
from watcher.doors.store import Store, open_store
from watcher.judging.compare import judge
from watcher.judging.comparing import differences, tally
from watcher.judging.memory import to_text
from watcher.judging.replaying import judge_entry
from watcher.model import Baseline, Entry

BASELINE = """\
# What one article said of a lake.
topic: lake
title: The lake
article: {publisher: Post, published: 2024-05-01}   # the day from which it holds
scope:
  - [lake, dam]
facts:
  - id: fish            # counted each spring
    says: The lake holds about [900] fish.
    also: ["About [900] fish live in the lake."]
  - id: opening
    says: "The dam opens in [June 2026]."
  # who looks after it
  - id: boats
    says: Boats lie at [Ahaus], [Behausen] and [Cedorf].
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "baseline").mkdir()
    (tmp_path / "baseline" / "lake.yaml").write_text(BASELINE, "utf-8")
    (tmp_path / "config.yaml").write_text("feeds: [https://example.org/feed.xml]\n", "utf-8")
    return tmp_path


@pytest.fixture
def lake(place: Path) -> Baseline:
    return baselines.load(place / "baseline" / "lake.yaml")


@pytest.fixture
def store(place: Path, lake: Baseline) -> Iterator[Store]:
    with open_store(place / "watcher.db") as opened:
        opened.facts.sync([lake], day("2024-05-01"))
        yield opened


def sweep(store: Store, lake: Baseline, *told: tuple[Entry, str, object]) -> None:
    """Hear these entries as a sweep would: loaded, judged, kept."""
    facts = {fact.id: fact for fact in lake.facts}
    for on, name, said in told:
        seen = [says(on, facts[name], said)] if said is not None else []
        known = records.load_records(store, [lake], now=on.when, rules=RULES, judge=judge)
        with store.transaction():
            store.entries.save([on])
            store.observations.save(seen, on.when)
            judged = judge_entry(known, on, seen, now=on.when, rules=RULES, judge=judge)
            records.keep(store, judged.values(), now=on.when)


def cut(store: Store, lake: Baseline) -> str:
    """Have three outlets report a cut of the fish; returns the change's id."""
    for number, publisher in enumerate(("Post", "Times", "Herald")):
        sweep(
            store,
            lake,
            (entry(f"2025-03-0{number + 1}", publisher, f"{publisher} counts fewer than 300 fish."), "fish", "<300"),
        )
    return store.changes.load()[0].id


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words), catch_exceptions=False)


def test_one_sweep_goes_on_where_the_last_one_stopped(store: Store, lake: Baseline) -> None:
    name = cut(store, lake)
    (change,) = store.changes.load()
    assert (change.id, change.status) == (name, "corroborated")
    assert [e.verdict.observation.entry.publisher for e in change.evidence] == ["Post", "Times", "Herald"]
    assert [e.kind for e in store.events.load()] == ["quiet", "opened", "corroborated", "evidence", "evidence"] or [
        e.kind for e in store.events.load()
    ] == ["opened", "corroborated", "evidence", "evidence"]
    assert [s.value.show() for s in store.states.load("lake", "fish") if s.believed_to is None] == [
        "about 900",
        "fewer than 300",
    ]


def test_a_record_can_be_made_anew_from_stored_rows(store: Store, lake: Baseline) -> None:
    name = cut(store, lake)
    first = entry("2025-04-01", "Gazette", "There are 500 fish.")
    sweep(store, lake, (first, "fish", "=500"), (later(first, "Correction: there are many fish."), "fish", None))
    run("accept", name)
    fact = lake.facts[0]
    kept = records.load_record(store, fact, lake, now=day("2027-01-01"))
    anew = records.rebuild(store, fact, lake, rules=RULES, judge=judge)
    assert kept is not None
    essence = [[(c.id, c.now, c.status, c.sources) for c in record.changes] for record in (anew, kept)]
    assert essence[0] == essence[1]
    assert anew.current == kept.current


def test_a_record_of_another_version_is_made_anew(store: Store, lake: Baseline) -> None:
    name = cut(store, lake)
    before = records.load_record(store, lake.facts[0], lake, now=day("2025-05-01"))
    store.standings.save("lake", "fish", '{"form": 0}', day("2025-05-01"))
    assert records.load_record(store, lake.facts[0], lake, now=day("2025-05-01")) is None
    again = records.load_records(store, [lake], now=day("2025-05-01"), rules=RULES, judge=judge)[("lake", "fish")]
    assert before is not None
    assert again.changes == before.changes
    assert [c.id for c in again.changes] == [name]


def test_keeping_twice_is_keeping_once(store: Store, lake: Baseline) -> None:
    cut(store, lake)
    rows = [
        len(store.rows(f"SELECT * FROM {table}")) for table in ("changes", "evidence", "events", "fact_states", "observations")
    ]
    on = entry("2025-03-01", "Post", "Post counts fewer than 300 fish.")
    sweep(store, lake, (on, "fish", "<300"))
    again = [
        len(store.rows(f"SELECT * FROM {table}")) for table in ("changes", "evidence", "events", "fact_states", "observations")
    ]
    assert again == rows


def test_accept_moves_the_value_once(store: Store, lake: Baseline) -> None:
    name = cut(store, lake)
    told = run("accept", name[:6])
    assert told.exit_code == 0, told.output
    assert told.output == "fish: about 900 → fewer than 300: accepted\n"
    assert "nothing to do" in run("accept", name).output
    assert [d.verb for d in store.decisions.load()] == ["accept"]
    assert store.changes.load()[0].status == "accepted"
    sweep(store, lake, (entry("2026-01-01", "Post", "There are fewer than 300 fish."), "fish", "<300"))
    assert len(store.changes.load()) == 1


def test_dismiss_and_note(store: Store, lake: Baseline) -> None:
    name = cut(store, lake)
    assert "dismissed until 01 January 2100" in run("dismiss", name, "--until", "2100-01").output
    assert json.loads(run("note", name, "ask", "Ann", "--json").output)[0]["done"] is True
    (change,) = store.changes.load()
    assert (change.status, change.note) == ("dismissed", "ask Ann")


def test_an_unknown_change_is_named(store: Store, lake: Baseline) -> None:
    told = run("accept", "beef")
    assert told.exit_code == 2
    assert "no change is called beef" in told.output


def test_roll_writes_only_the_lines_that_change(store: Store, lake: Baseline, place: Path) -> None:
    name = cut(store, lake)
    run("accept", name)
    file = place / "baseline" / "lake.yaml"
    dry = run("baseline", "roll", "--dry-run")
    assert file.read_text("utf-8") == BASELINE
    assert "1 fact would be rolled: fish" in dry.output
    told = run("baseline", "roll")
    assert told.exit_code == 0, told.output
    after = file.read_text("utf-8")
    changed = [(a, b) for a, b in zip(BASELINE.splitlines(), after.splitlines(), strict=True) if a != b]
    assert changed == [
        ("    says: The lake holds about [900] fish.", "    says: The lake holds [fewer than 300] fish."),
        ('    also: ["About [900] fish live in the lake."]', '    also: ["[fewer than 300] fish live in the lake."]'),
    ]
    assert run("baseline", "roll").output.startswith("Nothing to roll")
    rolled = baselines.load(file)
    record = records.load_record(store, rolled.facts[0], rolled, now=datetime(2027, 1, 1, tzinfo=UTC))
    assert record is not None
    assert [c.id for c in record.changes] == [name]


def test_roll_leaves_out_the_members_that_left(store: Store, lake: Baseline, place: Path) -> None:
    for publisher in ("Post", "Times"):
        sweep(
            store,
            lake,
            (entry("2025-03-01", publisher, f"{publisher}: no more boats at Behausen."), "boats", {"left": ["Behausen"]}),
        )
    run("accept", store.changes.load()[0].id)
    assert run("baseline", "roll", "boats").exit_code == 0
    assert "Boats lie at [Ahaus] and [Cedorf]." in (place / "baseline" / "lake.yaml").read_text("utf-8")


def test_roll_keeps_one_fact_while_it_writes_another_whose_sentence_stands_on_two_lines(
    store: Store, lake: Baseline, place: Path
) -> None:
    file = place / "baseline" / "lake.yaml"
    folded = BASELINE.replace('says: "The dam opens in [June 2026]."', "says: >-\n      The dam opens\n      in [June 2026].")
    file.write_text(folded, "utf-8")
    name = cut(store, lake)
    sweep(store, lake, (entry("2025-03-01", "Post", "The dam opens on 3 May 2027."), "opening", "2027-05-03"))
    run("accept", *(change.id for change in store.changes.load()))
    told = run("baseline", "roll")
    assert "2 facts rolled: fish, opening" in told.output, (name, told.output)
    after = {fact.id: fact.value.show() for fact in baselines.load(file).facts}
    assert (after["fish"], after["opening"]) == ("fewer than 300", "3 May 2027")
    assert "# counted each spring" in file.read_text("utf-8")


def test_roll_moves_a_date(store: Store, lake: Baseline, place: Path) -> None:
    sweep(store, lake, (entry("2025-03-01", "Post", "The dam opens on 3 May 2027."), "opening", "2027-05-03"))
    run("accept", store.changes.load()[0].id)
    told = run("baseline", "roll", "--json")
    assert json.loads(told.output)[0]["now"] == "3 May 2027"
    assert '    says: "The dam opens [3 May 2027]."' in (place / "baseline" / "lake.yaml").read_text("utf-8") or (
        '    says: "The dam opens in [3 May 2027]."' in (place / "baseline" / "lake.yaml").read_text("utf-8")
    )


def test_the_text_of_a_record_is_small(store: Store, lake: Baseline) -> None:
    cut(store, lake)
    record = records.load_record(store, lake.facts[0], lake, now=day("2025-05-01"))
    assert record is not None
    assert len(to_text(replace(record))) < 30_000


def test_the_history_told_again_by_other_rules_shows_gains_and_losses(store: Store, lake: Baseline) -> None:
    cut(store, lake)
    facts = {(fact.topic, fact.id): fact for fact in lake.facts}
    told = store.events.load()
    same = records.retrace(store, lake.facts[0], lake, rules=RULES, judge=judge)[1]
    assert differences(told, same, facts) == ()
    strict = records.retrace(store, lake.facts[0], lake, rules=replace(RULES, unclear=1.1), judge=judge)[1]
    assert [(d.kind, d.event.kind) for d in differences(told, strict, facts)] == [("lost", "opened")]
    assert tally(differences(strict, told, facts)) == {"gained": 1, "lost": 0, "moved": 0}
