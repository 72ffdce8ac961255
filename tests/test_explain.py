"""An explanation shows what was read, what each value was tied to or what spoke against it, the verdict, and a remedy."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.site import Site
from tests.world import BASELINE, CUT, World, story
from watcher.cli import main


@pytest.fixture(name="folder", autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ostland.yaml").write_text(BASELINE, "utf-8")
    return tmp_path


def explain(*words: str) -> str:
    done = CliRunner().invoke(main, ["explain", "--baseline", "ostland.yaml", "--date", "2026-03-02", *words])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_a_change_is_told_with_its_grounds() -> None:
    said = explain(CUT)
    assert "Ostland: found 'Ostland'" in said
    assert "quantity 'about 1,200': about 1,200 (value, counts 'Norland troops'" in said
    assert "troops = about 1,200 (asserted" in said
    assert "the value now: about 2,500; verdict: changed, about 2,500 → about 1,200" in said
    assert "nothing: it is read as its words say" in said


def test_what_spoke_against_a_value_is_told_with_the_remedy() -> None:
    said = explain("There are about 1,200 Norland troops in Westmark, the army said in Ostland.")
    assert "'about 1,200' is not troops: " in said
    assert "troops: if this is the same place, name it in the fact's `where:`" in said


def test_an_entry_out_of_scope_says_which_words_are_missing() -> None:
    said = explain("The ferry stays in port.")
    assert "Ostland: not found" in said
    assert "nothing in it says what the value of a fact is" in said
    assert "if such an entry should be read, add a word of it to the scope group (Ostland)" in said


def test_it_answers_in_json() -> None:
    (tree,) = json.loads(explain("--json", CUT))
    assert tree["said"].startswith("ostland")
    assert [below["said"] for below in tree["below"][:2]] == ["answer", "scope"]


def test_one_thing_is_explained() -> None:
    done = CliRunner().invoke(main, ["explain", "--entry", "a", "--change", "b"])
    assert done.exit_code == 2
    assert "one thing to explain is wanted" in done.output


def test_a_stored_change_is_explained_down_to_its_sentence(folder: Path) -> None:
    with Site().open() as site:
        world = World(folder=folder / "home", site=site, feeds=("/courier",))
        world.prints("/courier", story(1, "Norland cuts its force", CUT))
        world.sweep()
    with world.store() as store:
        (change,) = store.changes.load()
    done = CliRunner().invoke(main, ["--config", str(world.config), "explain", "--change", change.id[:6]])
    assert done.exit_code == 0, done.output
    assert f"sentence 1: {CUT}" in done.stdout
    assert "troops = about 1,200" in done.stdout


def test_the_answer_stands_first() -> None:
    lines = explain(CUT).splitlines()
    assert lines[1].strip() == "answer"
    assert lines[2].strip() == "troops: changed, about 2,500 → about 1,200"
    assert "it tells no fact's value, so there is nothing to tell you" in explain("The ferry of Ostland stays in port.")


def test_a_fact_and_a_day_are_explained(folder: Path) -> None:
    with Site().open() as site:
        world = World(folder=folder / "home", site=site, feeds=("/courier",))
        world.prints("/courier", story(1, "Norland cuts its force", CUT))
        world.sweep()
    with world.store() as store:
        (change,) = store.changes.load()

    def asked(*words: str) -> str:
        done = CliRunner().invoke(main, ["--config", str(world.config), "explain", "--fact", *words])
        return done.output

    moved = asked("troops", "--date", f"{change.reported:%Y-%m-%d}")
    assert "answer: it moved, as these entries say" in moved
    assert f"“{CUT}”" in moved
    assert moved.rstrip().endswith("nothing")
    assert "no entry of those days is kept" in asked("troops", "--date", "2019-03")
    assert "--fact wants --date" in asked("troops")
    assert "no fact is called tropps -- is it troops" in asked("tropps", "--date", "2019-03")
