"""The systemd unit: complete, hardened, and honest where there is no systemd."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from watcher import settings
from watcher.cli import main
from watcher.service import unit as units

ANALYZE = shutil.which("systemd-analyze")


@pytest.fixture(name="config")
def _config(tmp_path: Path) -> Path:
    path = tmp_path / "my watch" / "config.yaml"
    path.parent.mkdir()
    path.write_text("keep: {backups: ../copies/here}\nservice: {drain: 45s}\n", "utf-8")
    return path


def test_it_runs_the_settings_it_was_made_from(config: Path) -> None:
    unit = units.unit_of(settings.load(config), system=True, user="news")
    assert f'--config "{config}" run' in unit.text
    assert "User=news" in unit.text
    assert "TimeoutStopSec=105" in unit.text
    written = re.search(r"^ReadWritePaths=(.*)$", unit.text, re.MULTILINE)
    assert written is not None
    assert f'"{config.parent}"' in written[1]
    assert str(config.parent.parent / "copies") in written[1].split()
    assert unit.path == Path("/etc/systemd/system/watcher.service")


def test_a_unit_of_the_user_asks_for_nothing_that_takes_root(config: Path) -> None:
    unit = units.unit_of(settings.load(config), system=False)
    assert "\nUser=" not in unit.text
    assert not [name for name in units.OF_THE_SYSTEM if f"{name}=" in unit.text]
    assert "WantedBy=default.target" in unit.text


def test_where_a_user_may_have_no_namespace_the_unit_asks_for_none(config: Path) -> None:
    text = units.unit_of(settings.load(config), system=False, walls=False).text
    assert not [name for name in ("PrivateUsers", *units.OF_THE_SYSTEM, *units.OF_A_NAMESPACE) if f"{name}=" in text]
    assert "SystemCallFilter=@system-service" in text


def test_whether_a_user_may_have_a_namespace_is_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not units.has_walls()
    for code in (1, 0):
        (tmp_path / "unshare").write_text(f"#!/bin/sh\nexit {code}\n", "utf-8")
        (tmp_path / "unshare").chmod(0o755)
        assert units.has_walls() is (code == 0)


@pytest.mark.skipif(ANALYZE is None, reason="systemd-analyze is not here")
def test_systemd_finds_nothing_wrong_with_it(config: Path, tmp_path: Path) -> None:
    made = tmp_path / "watcher.service"
    made.write_text(units.unit_of(settings.load(config), system=True, user="root").text, "utf-8")
    verify = subprocess.run(["systemd-analyze", "verify", str(made)], capture_output=True, text=True, check=False, timeout=60)
    assert verify.stderr == ""
    command = ["systemd-analyze", "security", "--offline=true", str(made)]
    security = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert "OK" in security.stdout.splitlines()[-1]


@pytest.mark.skipif(ANALYZE is None, reason="systemd-analyze is not here")
def test_systemd_finds_nothing_wrong_with_a_unit_of_the_user(config: Path, tmp_path: Path) -> None:
    made, runtime = tmp_path / "watcher.service", tmp_path / "run"
    runtime.mkdir(mode=0o700)
    made.write_text(units.unit_of(settings.load(config), system=False).text, "utf-8")
    command = ["systemd-analyze", "--user", "verify", str(made)]
    env = os.environ | {"XDG_RUNTIME_DIR": str(runtime)}
    verify = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, env=env)
    assert (verify.returncode, verify.stderr) == (0, "")
    command = ["systemd-analyze", "--user", "security", "--offline=yes", str(made)]
    security = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, env=env)
    assert "OK" in security.stdout.splitlines()[-1]


def test_a_unit_of_the_system_runs_as_the_one_who_asked_for_it(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUDO_USER", "news")
    shown = CliRunner().invoke(main, ["--config", str(config), "service", "show", "--system"])
    assert "User=news" in shown.output


@pytest.mark.skipif(units.has_systemd(), reason="systemd runs this machine")
def test_without_systemd_it_says_so(config: Path) -> None:
    for command in ("install", "uninstall"):
        done = CliRunner().invoke(main, ["--config", str(config), "service", command])
        assert done.exit_code == 2
        assert "systemd does not run this machine" in done.output
    assert CliRunner().invoke(main, ["--config", str(config), "service", "show"]).exit_code == 0
