"""`watcher help` and `watcher completion`."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from watcher import settings
from watcher.cli import main


def run(*words: str) -> tuple[int, str]:
    told = CliRunner().invoke(main, list(words))
    return told.exit_code, told.output


def test_every_key_is_explained() -> None:
    code, told = run("help", "config")
    assert code == 0
    lines = [line.split(":", 1) for line in told.splitlines()]
    assert all(what.strip() for _, what in lines), [name for name, what in lines if not what.strip()]
    assert {name.strip() for name, _ in lines} >= {*settings.Settings.model_fields, "smtp", "password_env", "official"}
    assert 'every:             How often a feed is polled, unless it says otherwise itself. Default: "30m".' in told
    code, told = run("help", "baseline")
    assert "  says:              One plain sentence" in told
    assert "Required." in told


def test_help_names_its_topics_and_the_nearest() -> None:
    assert "watcher help baseline" in run("help")[1]
    assert "4  mail could not be delivered" in run("help", "exit-codes")[1]
    assert run("help", "confg") == (2, "no help on confg -- did you mean config?\n")
    assert json.loads(run("help", "config", "--json")[1]) == json.loads(json.dumps(settings.schema()))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_has_a_script_for_each_shell(shell: str) -> None:
    code, told = run("completion", shell)
    assert code == 0
    assert "_WATCHER_COMPLETE" in told


def test_commands_are_completed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMP_WORDS", "watcher fe")
    monkeypatch.setenv("COMP_CWORD", "1")
    told = CliRunner().invoke(main, [], prog_name="watcher", env={"_WATCHER_COMPLETE": "bash_complete"})
    assert told.output == "plain,feeds\n"
