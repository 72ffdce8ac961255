"""`watcher check`, `facts` and `init`: what a user sees."""

from __future__ import annotations

import json
import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.reads import patterns
from watcher import baselines
from watcher.baselines.slots import take_apart
from watcher.checks import selftest
from watcher.checks.facts import check_baseline
from watcher.cli import main
from watcher.doors.store import open_store

HERE = Path(__file__).parents[2]
BASELINE = """\
topic: lake
article: {published: 2024-05-01}
scope: [[lake, dam]]
facts:
  - {id: fish, says: "The lake holds about [900] fish."}
  - {id: opening, says: "The dam opens in [June 2024]."}
"""


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "baseline").mkdir()
    (tmp_path / "baseline" / "lake.yaml").write_text(BASELINE, "utf-8")
    (tmp_path / "config.yaml").write_text("feeds: [https://example.org/feed.xml]\n", "utf-8")
    return tmp_path


def findings(*words: str) -> list[tuple[str, str]]:
    return [(each["level"], each["what"]) for each in json.loads(run("check", "--json", *words).stdout)["findings"]]


def test_a_sound_set_up_is_ready(place: Path) -> None:
    told = run("check")
    assert told.exit_code == 0, told.output
    assert "1 feed, 1 baseline, 2 facts: ready to run" in told.output
    assert "opening: June 2024 has passed" in told.output


@pytest.mark.parametrize(("state", "level", "code"), [("failing", "error", 1), ("gone", "error", 1), ("frozen", "warning", 0)])
def test_a_feed_in_trouble_is_told_from_the_history(place: Path, state: str, level: str, code: int) -> None:
    url, at = "https://example.org/feed.xml", datetime(2026, 3, 2, tzinfo=UTC)
    with open_store(place / "watcher.db") as store:
        store.feeds.upsert([{"url": url, "name": "Lake News"}, {"url": "https://example.org/well.xml"}])
        store.feeds.set_state(url, state, at, "the site answers with status 500 -- look at it")
    told = run("check")
    assert told.exit_code == code, told.output
    assert (level, f"Lake News is {state} since 02 March 2026: the site answers with status 500") in findings()
    assert "look at it" in told.output
    assert run("check", "--strict").exit_code == 1


def test_faults_of_both_files_come_at_once(place: Path) -> None:
    (place / "config.yaml").write_text("feeds: [nowhere]\nmial: {}\n", "utf-8")
    (place / "baseline" / "lake.yaml").write_text(BASELINE.replace("[900]", "900"), "utf-8")
    told = run("check")
    assert told.exit_code == 2
    assert "config.yaml:1: feeds.1: nowhere is no web address" in told.output
    assert "config.yaml:2: mial: no such key -- did you mean mail?" in told.output
    assert "lake.yaml:5: facts.1.says: no [slot]" in told.output
    assert "not ready" in told.output


def test_a_scope_that_drops_the_article_is_an_error(place: Path) -> None:
    (place / "baseline" / "lake.yaml").write_text(BASELINE.replace("[[lake, dam]]", "[[lake, dam], [salmon, trout]]"), "utf-8")
    assert run("check").exit_code == 2
    assert ("error", "scope: the article's own facts would not be read: nothing in them hits [salmon, trout]") in findings()


def test_a_fact_out_of_scope_is_a_warning(place: Path) -> None:
    (place / "baseline" / "lake.yaml").write_text(BASELINE.replace("[[lake, dam]]", "[[lake]]"), "utf-8")
    assert run("check").exit_code == 0
    assert run("check", "--strict").exit_code == 1
    assert any(level == "warning" and what.startswith("scope: an entry that says only opening") for level, what in findings())


def test_a_sentence_in_two_facts_is_an_error(place: Path) -> None:
    (place / "baseline" / "lake.yaml").write_text(
        BASELINE + '  - {id: pike, says: "The lake holds about [40] fish."}\n', "utf-8"
    )
    assert any(what.startswith("pike: its sentence is also one of fish") for _, what in findings())


@pytest.mark.parametrize(
    ("text", "level", "says"),
    [
        ("feeds: []\n", "error", "feeds: there is none to read"),
        ("feeds: [{url: https://a.org, every: 20s}]\n", "warning", "a.org: polled every 20 seconds; sites block that"),
        ("feeds: [{url: https://a.org, topics: lakes}]\n", "error", "a.org: topics: no baseline has the topic lakes"),
        ("digest: {to: someone}\n", "error", "digest.to: someone is no mail address"),
        ("mail: {from: me}\n", "error", "mail.from: me is no mail address"),
        ("mail: {smtp: {host: h, user: u}}\ndigest: {to: a@b.org}\n", "error", "mail.smtp: a user without a password"),
        ("mail: {smtp: {host: h}}\n", "warning", "digest.to: reader@localhost is nobody's address beyond this machine"),
        ("digest: {at: 02:30, zone: Europe/Berlin}\n", "note", "digest.at: 02:30 does not exist in Europe/Berlin"),
        ("service: {metrics: true}\n", "error", "service.metrics: nothing listens for it"),
        ("database: baseline/lake.yaml\n", "error", "this is not a SQLite database"),
    ],
)
def test_what_would_go_wrong_later_is_told_now(place: Path, text: str, level: str, says: str) -> None:
    whole = text if text.startswith("feeds") else "feeds: [https://example.org/feed.xml]\n" + text
    (place / "config.yaml").write_text(whole, "utf-8")
    assert any(each == level and what.startswith(says) for each, what in findings()), findings()


def test_a_password_file_that_others_can_read_is_told(place: Path) -> None:
    (place / "secret").write_text("x", "utf-8")
    os.chmod(place / "secret", 0o644)
    (place / "config.yaml").write_text(
        "feeds: [https://a.org]\nmail: {smtp: {host: h, user: u, password_file: secret}}\ndigest: {to: a@b.org}\n", "utf-8"
    )
    assert ("warning", "others on this machine can read the password") in findings()


def test_without_a_config_the_remedy_is_init(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    told = run("check")
    assert told.exit_code == 2
    assert "config.yaml: no such file -- write one with: watcher init ." in told.output


def test_facts_are_listed_and_explained(place: Path) -> None:
    assert "fish" in run("facts").output
    told = run("facts", "fish", "--explain").output
    assert "[900] read as quantity: about 900" in told
    assert "opening" not in told
    rows = json.loads(run("facts", "--json", "--explain").stdout)
    assert [(row["id"], row["kind"], row["value"]) for row in rows] == [
        ("fish", "quantity", {"n": 900, "bound": "~"}),
        ("opening", "date", "2024-06"),
    ]
    unknown = run("facts", "fishes")
    assert unknown.exit_code == 2
    assert "no fact or topic fishes" in unknown.output
    assert "fish" in run("facts", "--baseline", "baseline/lake.yaml").output


def test_init_makes_a_folder_that_is_ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("init", "new", "--yes", "--mail", "me@example.org", "--every", "weekly").exit_code == 0
    text = Path("new/config.yaml").read_text("utf-8")
    assert '  to: ["me@example.org"]' in text
    assert "  every: weekly " in text
    told = run("--config", "new/config.yaml", "check")
    assert told.exit_code == 0, told.output
    again = run("init", "new", "--yes")
    assert again.exit_code == 2
    assert "is there already; nothing was written" in again.output


def test_init_asks_three_questions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    told = CliRunner().invoke(main, ["init"], input="https://example.org/news/The-merger-of-two-banks.html\n\nweekly\n")
    assert told.exit_code == 0, told.output
    assert "watcher draft" in told.output
    made = Path("baseline/merger-two-banks.yaml").read_text("utf-8")
    assert 'url: "https://example.org/news/The-merger-of-two-banks.html"' in made
    assert "facts: should have at least" in run("check").output or "facts:" in run("check").output
    assert "feeds: there is none to read" in run("check").output


def test_the_files_that_init_writes_are_those_of_the_project() -> None:
    for ours, shipped in (("config.yaml", "config.yaml"), ("baseline/iraq-coalition.yaml", "iraq-coalition.yaml")):
        one = (HERE / ours).read_text("utf-8").split("\n", 1)[1]
        assert one == (HERE / "watcher" / "data" / shipped).read_text("utf-8").split("\n", 1)[1]


@pytest.mark.parametrize("words", [("check",), ("facts",), ("init",), ("feeds",), ("feeds", "find")])
def test_help_teaches_with_an_example(words: tuple[str, ...]) -> None:
    told = run(*words, "--help")
    assert told.exit_code == 0
    assert "Example:" in told.output


def test_each_fact_is_tried_on_its_own_sentences(place: Path) -> None:
    baseline = baselines.load(place / "baseline" / "lake.yaml")
    readings = selftest.try_facts(baseline)
    assert {(reading.fact.id, reading.case) for reading in readings} == {
        (name, case) for name in ("fish", "opening") for case in ("own", "shifted", "denied")
    }
    assert [reading.sentence for reading in readings if reading.fact.id == "fish"] == [
        "The lake holds about 900 fish.",
        "The lake holds about 360 fish.",
        "Officials denied that the lake holds about 360 fish.",
    ]
    assert all(reading.passed for reading in readings if reading.case == "denied")


def test_every_kind_has_its_shifted_value(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    lines = [
        ("The dam cost [4 million euros].", ""),
        ("More than [900] fish live there.", ""),
        ("The lake has [4] boats.", "The lake has 7 boats."),
        ("About [38%] of it is frozen.", "About 15% of it is frozen."),
        ("The mayor of the town is [Ana Ruiz].", "The mayor of the town is Maria Lindqvist."),
        ("The dam was built in [1962].", ""),
        ("The dam is to open by [May 2025].", "The dam is to open by May 2027."),
    ]
    facts = "".join(f"  - {{id: f{n}, says: '{says}'}}\n" for n, (says, _) in enumerate(lines))
    file.write_text("article: {published: 2024-05-01}\nscope: [[lake]]\nfacts:\n" + facts, "utf-8")
    baseline = baselines.load(file)
    for fact, (says, wanted) in zip(baseline.facts, lines, strict=True):
        assert selftest.shifted(fact, take_apart(says), baseline) == wanted


@pytest.mark.parametrize(
    ("fact", "warned"),
    [("Ostley is [under the control of] the army.", False), ("The army is [up the creek without it].", True)],
)
def test_a_status_whose_opposite_is_read_is_not_warned_of(fact: str, warned: bool) -> None:
    found = check_baseline(patterns(fact).baseline, date(2025, 3, 2))
    assert any("is no step that is known" in str(each.fault) for each in found) is warned
