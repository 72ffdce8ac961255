"""`watcher digest` and `watcher outbox` as a person calls them."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.crash import FIRST, a_change, save_change, write_config
from tests.doors.mail_server import Post, serving
from tests.judging.digest_material import BASELINE
from watcher import delivery, settings
from watcher.cli import main
from watcher.doors.store import open_store


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A history with one change, and a mail server that is not there."""
    config = write_config(tmp_path, 1)
    with open_store(settings.load(config).database) as store:
        store.facts.sync([BASELINE], FIRST)
        save_change(store, a_change(0))
    return config


def run(config: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["--config", str(config), *words])


def compose(config: Path) -> None:
    known = settings.load(config)
    with open_store(known.database) as store:
        delivery.compose_due(store, known, FIRST)


def test_a_preview_prints_the_mail(home: Path) -> None:
    for words in (["digest"], ["digest", "--preview"], ["digest", "--since", "2025-05", "--reader", "bob@example.org"]):
        said = run(home, *words)
        assert said.exit_code == 0, said.output
        assert said.output.startswith("Subject: Lanta canal: dredgers Lanta about 90 → 100\n\nLanta canal\n")
    compose(home)
    assert "Subject: Lanta canal: no change; 1 change awaits your word" in run(home, "digest").output


def test_files(home: Path, tmp_path: Path) -> None:
    said = run(home, "digest", "--html", str(tmp_path / "d.html"), "--atom", str(tmp_path / "d.xml"))
    assert said.exit_code == 0
    assert "Subject" not in said.stdout
    assert "Content-Security-Policy" in (tmp_path / "d.html").read_text("utf-8")
    assert ET.parse(tmp_path / "d.xml").getroot().tag.endswith("feed")


def test_a_trial(home: Path, tmp_path: Path) -> None:
    with serving(Post()) as post:
        config = write_config(tmp_path, post.port)
        assert run(config, "digest", "--send", "--to", "me@example.org").exit_code == 0
        assert [to for _, to, _ in post.mails] == [["me@example.org"]]
    assert run(config, "outbox", "--all").output == "The ledger is empty.\n"
    broken = run(config, "digest", "--send", "--to", "me@example.org")
    assert broken.exit_code == 4
    assert "does not answer" in broken.output


@pytest.mark.parametrize("words", [["--send"], ["--to", "me@example.org"], ["--reader", "nobody@example.org"]])
def test_words_that_do_not_fit(home: Path, words: list[str]) -> None:
    said = run(home, "digest", *words)
    assert said.exit_code == 2
    assert " -- " in said.output


def test_outbox(home: Path, tmp_path: Path) -> None:
    assert run(home, "outbox").output == "Nothing waits, nothing failed.\n"
    compose(home)
    said = run(home, "outbox")
    assert said.exit_code == 0
    assert said.output.count("waits, next try 2025-05-06 07:30 UTC: ") == 2
    said = run(home, "outbox", "--retry")
    assert said.exit_code == 4
    assert "does not answer" in said.output
    assert "failed, tried again after 1 try" in said.output
    rows = json.loads(run(home, "outbox", "--json").output)
    assert {row["state"] for row in rows} == {"failed"}
    with serving(Post(answers={"bob@example.org": "550 no such user"})) as post:
        config = write_config(tmp_path, post.port)
        said = run(config, "outbox", "--retry")
        assert said.exit_code == 4
        assert "refused for good after 2 tries: bob@example.org" in said.stdout
        post.answers.clear()
        assert run(config, "outbox", "--retry", "--refused").exit_code == 0
        assert len(post.mails) == 2
    assert run(config, "outbox").output == "Nothing waits, nothing failed.\n"
    assert run(config, "outbox", "--all").output.count("sent, at ") == 2


def test_what_was_refused_for_good_is_let_go(home: Path, tmp_path: Path) -> None:
    compose(home)
    with serving(Post(answers={"bob@example.org": "550 no such user"})) as post:
        config = write_config(tmp_path, post.port)
        assert run(config, "outbox", "--retry").exit_code == 4
        assert "1 mail refused for good: see watcher outbox" in run(config, "status").output
        said = run(config, "outbox", "--let-go")
        assert (said.exit_code, said.stdout, said.stderr) == (0, "Nothing waits, nothing failed.\n", "1 mail let go\n")
        assert "refused for good" not in run(config, "status").output
        assert run(config, "outbox", "--retry", "--refused").exit_code == 0
        assert len(post.mails) == 1, "what was let go is not sent after all"
    kept = run(config, "outbox", "--all")
    assert (kept.exit_code, kept.output.count("let go on ")) == (0, 1)
