"""`watcher draft` and `watcher init --article`: what a user sees, the questions, the hook, and an article at an address."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pytest_httpserver import HTTPServer

from watcher import baselines
from watcher.cli import main
from watcher.draft.hook import draft_with, unfenced
from watcher.errors import BaselineError, UsageError

ARTICLES = Path(__file__).parent / "articles"
PILOTS = str(ARTICLES / "pilots.txt")
PAGE = """<!doctype html><html lang="en"><head><title>{title}</title>
<meta property="og:site_name" content="Baltic Business Daily">
<meta property="article:published_time" content="2024-09-09T10:00:00Z"></head>
<body><article><h1>{title}</h1>{text}</article></body></html>"""
ANSWER = """\
article: {published: 2024-09-09}
scope: [[Nordavia]]
facts:
  - {id: cancelled, says: "Nordavia has cancelled [1,150] flights."}
"""


def run(*words: str, said: str = "") -> Result:
    return CliRunner().invoke(main, list(words), input=said)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def command(place: Path, body: str) -> str:
    """Return a command that runs a script of these lines."""
    script = place / "model.py"
    script.write_text(body, "utf-8")
    return f"{shlex.quote(sys.executable)} {shlex.quote(str(script))}"


def test_the_draft_goes_to_standard_output(place: Path) -> None:
    told = run("draft", PILOTS)
    assert told.exit_code == 0, told.output
    known = baselines.parse(told.stdout)
    assert known.publisher == "Baltic Business Daily"
    assert len(known.facts) >= 10
    assert "# “Nordavia has offered 6 percent.”" in told.stdout


def test_the_draft_goes_to_a_file_that_is_not_overwritten(place: Path) -> None:
    told = run("draft", PILOTS, "--out", "baseline/pilots.yaml", "--topic", "pilots")
    assert told.exit_code == 0, told.output
    assert "wrote baseline/pilots.yaml: " in told.output
    written = (place / "baseline" / "pilots.yaml").read_text("utf-8")
    assert baselines.load(place / "baseline" / "pilots.yaml").topic == "pilots"
    again = run("draft", str(ARTICLES / "dam.txt"), "--out", "baseline/pilots.yaml")
    assert again.exit_code == 2
    assert "is there already; nothing was written -- add --force" in again.output
    assert (place / "baseline" / "pilots.yaml").read_text("utf-8") == written
    assert run("draft", str(ARTICLES / "dam.txt"), "--out", "baseline/pilots.yaml", "--force").exit_code == 0
    assert (place / "baseline" / "pilots.yaml").read_text("utf-8") != written


def test_standard_input_and_json(place: Path) -> None:
    told = run("draft", "--json", said=Path(PILOTS).read_text("utf-8"))
    assert told.exit_code == 0, told.output
    whole = json.loads(told.stdout)
    assert whole["published"] == "2024-09-09"
    assert {"id", "kind", "says", "value", "sentence", "seen_in_article", "faults"} == set(whole["facts"][0])
    assert {"what", "why"} == set(whole["left_out"][0])


@pytest.mark.parametrize(
    ("words", "said", "code", "told"),
    [
        (("draft", "nowhere.txt"), "", 2, "nowhere.txt: no such file -- name a file, an address, or -"),
        (("draft", "-"), "  \n", 2, "standard input: holds no text -- give the article as plain text"),
        (("draft", "-"), "Nothing here can change.", 1, "facts: []"),
    ],
)
def test_what_cannot_be_drafted_is_told(place: Path, words: tuple[str, ...], said: str, code: int, told: str) -> None:
    ran = run(*words, said=said)
    assert ran.exit_code == code
    assert told in ran.output


def test_facts_are_kept_edited_and_dropped_one_by_one(place: Path) -> None:
    article = place / "note.txt"
    article.write_text(
        "Bridge note\nThe Note, 3 March 2025\n\nThe bridge over the Arl will open in June 2026 after two years of building "
        "work there, officials said.\nNorway has deployed 1,200 soldiers to the island, and it has sent 30 doctors to it.\n",
        "utf-8",
    )
    plain = json.loads(run("draft", str(article), "--json").stdout)["facts"]
    assert len(plain) >= 3
    answers = "k\ne\nThe new bridge is to open in [July 2026].\nk\nd\n" + "d\n" * len(plain)
    told = run("draft", str(article), "--ask", "--out", "note.yaml", said=answers)
    assert told.exit_code == 0, told.output
    assert "2 facts" in told.output
    kept = [fact.says for fact in baselines.load("note.yaml").facts]
    assert kept == [plain[0]["says"], "The new bridge is to open in [July 2026]."]
    assert f"1 of {len(plain)}" in told.output


def test_an_edit_without_a_slot_is_told_and_asked_again(place: Path) -> None:
    told = run("draft", PILOTS, "--ask", "--out", "x.yaml", said="e\nNo slot here.\nk\nq\n")
    assert "no [slot]" in told.output
    assert len(baselines.load("x.yaml").facts) == 1


def test_a_command_of_the_users_drafts_and_is_checked(place: Path) -> None:
    model = command(place, f"import sys\nassert 'Nordavia' in sys.stdin.read()\nprint({ANSWER!r})\n")
    told = run("draft", PILOTS, "--with", model, "--out", "pilots.yaml")
    assert told.exit_code == 0, told.output
    assert "wrote pilots.yaml: 1 fact" in told.output
    assert baselines.load("pilots.yaml").facts[0].id == "cancelled"
    rows = json.loads(run("draft", PILOTS, "--with", model, "--json").stdout)
    assert rows == [{"id": "cancelled", "kind": "quantity", "says": "Nordavia has cancelled [1,150] flights.",
                     "value": {"n": 1150, "bound": "="}}]  # fmt: skip


def test_faults_of_its_answer_come_with_their_lines(place: Path) -> None:
    model = command(place, f"print({ANSWER.replace('[1,150]', '1,150').replace('scope', 'scpoe')!r})")
    told = run("draft", PILOTS, "--with", model, "--out", "pilots.yaml")
    assert told.exit_code == 2
    assert ":2: scpoe: no such key -- did you mean scope?" in told.output
    assert ":4: facts.1.says: no [slot]" in told.output
    assert not (place / "pilots.yaml").exists()


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("import sys\nsys.exit('the model is not loaded')", "failed with exit code 1: the model is not loaded"),
        ("", "printed nothing -- it should print a baseline's YAML"),
        ("import time\ntime.sleep(9)", "did not answer within 0.5 seconds"),
    ],
)
def test_a_command_that_fails_is_told(place: Path, body: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        draft_with(command(place, body), "An article.", seconds=0.5 if "sleep" in body else 30)


def test_a_command_that_is_not_there_is_told() -> None:
    with pytest.raises(UsageError, match="no such command"):
        draft_with("no-such-model --yaml", "An article.")


def test_a_fence_around_the_answer_is_taken_off(place: Path) -> None:
    assert unfenced(f"Here it is:\n```yaml\n{ANSWER}```\nEnjoy.") == ANSWER
    text, known = draft_with(command(place, f"print('```yaml')\nprint({ANSWER!r})\nprint('```')"), "x")
    assert known.facts[0].id == "cancelled"
    assert "```" not in text
    with pytest.raises(BaselineError):
        draft_with(command(place, "print('no: yaml: at: all')"), "x")


def serve(httpserver: HTTPServer, *, robots: str = "", status: int = 200) -> str:
    title, *lines = Path(PILOTS).read_text("utf-8").splitlines()
    text = "".join(f"<p>{line}</p>" for line in lines if len(line) > 60)
    httpserver.expect_request("/robots.txt").respond_with_data(robots, content_type="text/plain")
    page = PAGE.format(title=title, text=text)
    httpserver.expect_request("/pilots").respond_with_data(page, status=status, content_type="text/html; charset=utf-8")
    return httpserver.url_for("/pilots")


@pytest.fixture
def allowed(place: Path, httpserver: HTTPServer) -> Path:
    """Settings that let the gate reach this machine."""
    (place / "config.yaml").write_text(f"feeds: []\nwire: {{allow: [{httpserver.host}, 127.0.0.0/8]}}\n", "utf-8")
    return place


def test_an_article_at_an_address(allowed: Path, httpserver: HTTPServer) -> None:
    told = run("draft", serve(httpserver), "--json")
    assert told.exit_code == 0, told.output
    whole = json.loads(told.stdout)
    assert (whole["publisher"], whole["published"]) == ("Baltic Business Daily", "2024-09-09")
    assert whole["title"] == "Nordavia pilots extend strike as talks collapse"
    assert len(whole["facts"]) >= 8


def test_an_address_goes_through_the_gate_and_robots(allowed: Path, httpserver: HTTPServer) -> None:
    barred = run("draft", serve(httpserver, robots="User-agent: *\nDisallow: /\n"))
    assert barred.exit_code == 1
    assert "the site asks programs not to read this page -- save the article's text to a file" in barred.output
    (allowed / "config.yaml").write_text("feeds: []\n", "utf-8")
    refused = run("draft", httpserver.url_for("/pilots"))
    assert refused.exit_code == 1
    assert "127.0.0.1" in refused.output or "localhost" in refused.output


def test_an_address_that_answers_an_error_is_told(allowed: Path, httpserver: HTTPServer) -> None:
    told = run("draft", serve(httpserver, status=404))
    assert told.exit_code == 1
    assert "answered 404 -- save the article's text to a file" in told.output


def test_init_drafts_the_baseline_from_the_article(place: Path) -> None:
    told = run("init", "watch", "--article", PILOTS, "--yes")
    assert told.exit_code == 0, told.output
    known = baselines.load(place / "watch" / "baseline" / "pilots.yaml")
    assert known.topic == "pilots"
    assert f"pilots.yaml with {len(known.facts)} proposed facts" in told.output
    assert "take out what you do not rely on" in told.output


def test_init_goes_on_when_there_is_nothing_to_draft(place: Path) -> None:
    (place / "empty.txt").write_text("Nothing here can change.\n", "utf-8")
    told = run("init", "watch", "--article", "empty.txt", "--yes")
    assert told.exit_code == 0, told.output
    assert "not drafted: no fact was found in empty.txt" in told.output
    assert "facts: []" in (place / "watch" / "baseline" / "empty.yaml").read_text("utf-8")
    assert run("init", "other", "--article", "A title alone", "--yes").exit_code == 0
