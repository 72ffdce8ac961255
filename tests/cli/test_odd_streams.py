"""Commands where the terminal, a file or a pipe is not as it should be: one message and an exit code, no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site import Site
from tests.world import CUT, STILL, World, command, environment, story

SHOWING = (["changes"], ["digest", "--preview"], ["export"], ["history", "troops"], ["check"], ["search", "Norland"], ["facts"])


@pytest.fixture(name="world", scope="module")
def _world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with Site().open() as site:
        world = World(folder=tmp_path_factory.mktemp("odd"), site=site)
        world.prints("/courier", story(1, "Norland cuts its force", CUT), story(2, "Норланд – “so”", STILL))
        world.prints("/gazette", story(3, "Norland troops in Ostland", STILL))
        world.sweep()
        yield world


def run(world: World, *words: str | bytes, **said: object) -> subprocess.CompletedProcess[bytes]:
    line = [*command(), *words]
    more = {"stdout": subprocess.PIPE, "stdin": subprocess.DEVNULL, **said}
    return subprocess.run(line, cwd=world.folder, stderr=subprocess.PIPE, timeout=60, check=False, **more)  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize("words", SHOWING, ids=" ".join)
def test_a_terminal_that_lacks_characters_shows_the_others(world: World, words: list[str]) -> None:
    done = run(world, *words, env=environment(PYTHONIOENCODING="latin-1"))
    assert b"Traceback" not in done.stderr
    assert done.stdout
    assert done.returncode in (0, 1, 2)


@pytest.mark.parametrize(
    "words", [["history"], ["evidence"], ["note"], ["explain"], ["query"], ["explain", "--change"]], ids=" ".join
)
def test_words_in_another_encoding_are_refused(world: World, words: list[str]) -> None:
    done = run(world, *words, b"M\xfcnchen")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_a_full_disk_behind_the_output_is_told(world: World) -> None:
    for words in (["facts"], ["changes", "--json"], ["export"]):
        with Path("/dev/full").open("wb") as full:
            done = run(world, *words, stdout=full)
        assert done.returncode == 2
        assert done.stderr.decode().strip() == "what is printed: cannot be read or written: No space left on device"


def test_files_that_cannot_be_read_or_written_are_named(world: World, tmp_path: Path) -> None:
    (tmp_path / "odd.sql").write_bytes(b"select 1\n-- \xff\n")
    done = run(world, "query", "--file", str(tmp_path / "odd.sql"))
    assert (done.returncode, done.stderr.decode()) == (2, f"{tmp_path}/odd.sql:2: not UTF-8 text -- save the file as UTF-8\n")
    for words in (["digest", "--html"], ["digest", "--atom"], ["export", "-o"]):
        done = run(world, *words, str(tmp_path / "no" / "page.html"))
        assert done.returncode == 2
        assert b"Traceback" not in done.stderr
        assert f"{tmp_path}/no/page.html".encode() in done.stderr
    (tmp_path / "plain").write_text("", "utf-8")
    done = run(world, "export", "changes", "facts", "--format", "csv", "-o", str(tmp_path / "plain" / "folder"))
    assert (done.returncode, b"Traceback" in done.stderr) == (2, False)


def test_a_closed_standard_input_is_an_empty_one(world: World) -> None:
    for words in (["query"], ["draft", "-"]):
        line = f"exec {sys.executable} -m watcher {' '.join(words)} <&-"
        done = subprocess.run(["sh", "-c", line], cwd=world.folder, capture_output=True, timeout=60, check=False)
        assert (done.returncode, b"Traceback" in done.stderr) == (2, False), done.stderr


def test_what_is_piped_in_another_encoding_is_refused(world: World) -> None:
    done = subprocess.run([*command(), "query"], cwd=world.folder, input=b"select '\xfc'", capture_output=True, check=False)
    assert (done.returncode, b"Traceback" in done.stderr) == (2, False), done.stderr


def test_what_is_no_plain_file_stays_what_it_is(world: World) -> None:
    pipe = world.folder / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        done = run(world, "digest", "--html", str(pipe))
        said = reader.communicate(timeout=60)[0]
    assert done.returncode == 0
    assert b"<html" in said
    assert pipe.is_fifo()
