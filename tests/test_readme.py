"""The README holds: its commands run, its examples give what they say, its pictures are there, and CI runs its tests."""

from __future__ import annotations

import ast
import json
import re
import shlex
import shutil
import sys
import tomllib
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

sys.path.insert(0, str(Path(__file__).parent / "doors"))

from home_history import fill_home

from tests.site import Site, item, reply, rss
from watcher import baselines
from watcher.cli import COMMANDS, main
from watcher.cli.help import EXIT_CODES
from watcher.doors.store import open_store

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
SENTENCE = "The United States has about 2,500 troops in Iraq."
SETTINGS = """\
database: watcher.db
baselines: baseline
feeds: [{name: Example, url: "https://example.org/rss.xml"}]
digest: {to: you@example.org}
mail: {from: watcher@example.org, maildir: mail}
"""


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.M | re.S)


def typed() -> list[str]:
    """Return the command lines of the README: those of its blocks, and those that stand in its sentences and tables."""
    lines = [line.split("  #")[0].strip() for block in blocks("sh") for line in block.splitlines()]
    spoken = re.sub(r"^```.*?^```", "", README, flags=re.M | re.S)
    return [line for line in lines if line] + [" ".join(said.split()) for said in re.findall(r"`(watcher\s[^`]+)`", spoken)]


WATCHER = list(dict.fromkeys(line for line in typed() if line.startswith("watcher ") and "COMMAND" not in line))
# What asks the internet, goes on until it is stopped, sets up the machine, or needs a history that was judged (tests/cli tries
# decisions) is held to the options that there are, no more.
OUTSIDE = {("once",), ("run",), ("browse",), ("demo",), ("service",), ("dismiss",)}


def context_of(words: list[str]) -> click.Context:
    """Return the context in which click would run these words, all options checked; nothing is run."""
    context = main.make_context("watcher", words)
    while isinstance(context.command, click.Group):
        name, command, rest = context.command.resolve_command(context, [*context._protected_args, *context.args])
        assert command is not None
        context = command.make_context(name, rest, parent=context)
    return context


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder such as the demo leaves: settings, baseline, history; in it one that `watcher init` made, and an archive."""
    path = tmp_path_factory.mktemp("made")
    (path / "config.yaml").write_text(SETTINGS, "utf-8")
    shutil.copytree(ROOT / "baseline", path / "baseline")
    with open_store(path / "watcher.db") as store, store.transaction():
        fill_home(store)
    done = CliRunner().invoke(main, ["init", str(path / "iraq"), "--yes"])
    assert done.exit_code == 0, done.output
    row = {"id": "1", "title": SENTENCE, "text": SENTENCE, "published": "2024-08-01", "publisher": "Example"}
    (path / "archive.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    return path


@pytest.fixture
def folder(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of that folder, the present one of the test."""
    path = tmp_path / "watch"
    shutil.copytree(made, path)
    monkeypatch.chdir(path)
    monkeypatch.delenv("WATCHER_CONFIG", raising=False)
    return path


def filled(folder: Path, words: list[str]) -> list[str]:
    """Return the words with something real for each word that stands for it."""
    real = {
        "CHANGE": change_in(folder),
        "SENTENCE": SENTENCE,
        "FILES": "archive.jsonl",
        "ARTICLE": str(ROOT / "tests" / "articles" / "tunnel.txt"),
        "FILE": "drafted.yaml",
        "DIR": "another",
        "FACT": "us-troops-iraq",
    }
    return [real.get(word, word) for word in words]


def change_in(folder: Path) -> str:
    with open_store(folder / "watcher.db", readonly=True) as store:
        return str(store.rows("SELECT id FROM changes WHERE status IN ('reported', 'corroborated') ORDER BY reported")[0]["id"])


def run(words: list[str]) -> Result:
    return CliRunner().invoke(main, words, catch_exceptions=False, input="\n\n\n")


def test_there_are_commands() -> None:
    assert len(WATCHER) > 20


@pytest.mark.parametrize("line", WATCHER)
def test_each_command_runs(folder: Path, line: str) -> None:
    words = filled(folder, shlex.split(line)[1:])
    context = context_of(words)
    path = tuple(context.command_path.split()[1:])
    asks = "--online" in words or any(path[: len(outside)] == outside for outside in OUTSIDE)
    if asks and words[:2] != ["service", "show"]:
        return
    if words[0] == "init":
        shutil.rmtree(words[1], ignore_errors=True)
    done = run(words)
    # The history here has a feed in trouble: the one says so, and so does the other.
    assert done.exit_code in {"status": (0, 1, 2), "check": (0, 1)}.get(words[0], (0,)), done.output
    assert done.output.strip()


def test_the_walk_from_an_article_to_its_first_digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The block is typed as it stands, in a clone; then two outlets print what the README says, and `once` mails it."""
    monkeypatch.delenv("WATCHER_CONFIG", raising=False)
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "tests" / "articles", tmp_path / "tests" / "articles")
    block = next(block for block in blocks("sh") if "--article tests/articles" in block)
    lines = [line.split("  #")[0].strip() for block in [block] for line in block.splitlines()]
    assert lines[0] == ". .venv/bin/activate"
    made = run(shlex.split(lines[1])[1:])
    assert made.exit_code == 0, made.output
    assert "proposed facts" in made.output
    monkeypatch.chdir(lines[2].removeprefix("cd "))
    checked = run(["check"])
    assert checked.exit_code == 0, checked.output
    assert not [line for line in checked.output.splitlines() if line.startswith(("!", "✗"))], checked.output
    assert lines[3:] == ["watcher check --online", "watcher run"]
    assert run(["facts"]).exit_code == 0
    told = " ".join(re.search(r"two outlets print \*(.*?)\*", README, re.S)[1].split())  # type: ignore[index]
    with Site().open() as site:
        config = Path("config.yaml")
        text = config.read_text("utf-8").replace("  allow: []", f"  allow: [{site.host}]")
        config.write_text(re.sub(r"(?ms)^feeds:.*?^(?=# ──)", "feeds: []\n", text), "utf-8")
        for name, said in [("one", f"{told}, the builders said on Tuesday."), ("two", f"{told}, FinEst Link said.")]:
            day = "Tue, 02 Jun 2026 08:00:00 GMT"
            site.say(f"/{name}", reply(200, rss(item("Baltic tunnel late", said, f"http://{name}.example/1", name, day))))
            assert run(["feeds", "add", site.url(f"/{name}"), "--name", name, "--publisher", name]).exit_code == 0
        swept = run(["once"])
        assert swept.exit_code == 0, swept.output
    mails = [message_from_bytes(path.read_bytes(), policy=default) for path in Path("mail/new").iterdir()]
    subject = re.search(r"with the subject \*(.*?)\*", README)
    assert subject
    assert [str(mail["Subject"]) for mail in mails] == [subject[1]]
    body = mails[0].get_body(("plain",))
    assert body
    assert "Corroborated · 2 sources" in body.get_content()


def test_every_command_is_named() -> None:
    missing = [name for name in COMMANDS if not re.search(rf"`[^`]*\b{name}\b[^`]*`", README)]
    assert not missing


def test_the_two_first_commands() -> None:
    first, second = (block.strip() for block in blocks("sh")[:2])
    assert "\n" not in first
    assert "\n" not in second
    for extra in re.findall(r"\.\[(\w+)\]", f"{first} {second} {' '.join(blocks('dockerfile'))} {README}"):
        assert extra in PROJECT["optional-dependencies"]
    assert PROJECT["scripts"]["watcher"] == "watcher.cli:main"
    assert first.endswith("&& .venv/bin/watcher demo")
    context_of(["demo"])
    assert (ROOT / ".ci" / "run").read_text("utf-8").rstrip().endswith(f"\n{second}")


def test_the_recipe_for_a_container() -> None:
    (recipe,) = blocks("dockerfile")
    for said in re.findall(r"watcher init \S+ --yes", recipe):
        context_of(shlex.split(said)[1:])
    assert '"watcher", "run"' in recipe
    context_of(["run"])


def test_the_baseline_is_read_as_its_comments_say() -> None:
    (text,) = (block for block in blocks("yaml") if "facts:" in block)
    kinds = [fact.kind for fact in baselines.parse(text).facts]
    assert kinds[:5] == re.findall(r"# (quantity|date|status|holder|set)$", text, re.M)
    assert baselines.parse(text).facts[5].urgent


def test_the_plain_functions_give_what_the_comments_say() -> None:
    (text,) = blocks("python")
    names: dict[str, object] = {}
    for line in text.splitlines():
        code, _, said = line.partition("  # ")
        if code.startswith("from "):
            exec(code, names)
        elif code:
            found = eval(code, names)
            assert found
            assert not said or found == ast.literal_eval(said)


def test_the_exit_codes_are_those_of_help() -> None:
    assert re.findall(r"^\| (\d) \|", README, re.M) == re.findall(r"^(\d) ", EXIT_CODES, re.M)


def test_the_pictures_are_there_and_small() -> None:
    linked = set(re.findall(r'src="([^"]+\.png)"', README))
    assert linked
    for name in linked:
        assert 5_000 < (ROOT / name).stat().st_size < 200_000
    assert all("alt=" in tag for tag in re.findall(r"<img [^>]+>", README))


def test_what_comes_before_the_reference_is_short() -> None:
    before, _, after = README.partition("\n# Reference\n")
    assert after
    assert len(before.splitlines()) <= 160


def test_the_lock_holds_versions_alone() -> None:
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    assert all(re.fullmatch(r"[\w.-]+==[\w.+!]+", line) for line in lines if not line.startswith("#"))
    held = {re.sub(r"[-_.]+", "-", line.split("==")[0]).lower() for line in lines}
    needed = [*PROJECT["dependencies"], *(each for extra in PROJECT["optional-dependencies"].values() for each in extra)]
    names = {re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!~ ]", need)[0]).lower() for need in needed} - {"watcher"}
    assert names <= held
