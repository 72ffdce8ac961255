"""What machines and people do to a watch: each fault is one clear message with place and remedy, and the right exit code."""

from __future__ import annotations

import resource
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.doors.mail_server import Post, serving
from tests.site import Site
from tests.world import CUT, ELSEWHERE, STILL, World, command, story, watcher


@pytest.fixture(name="site")
def _site() -> Iterator[Site]:
    with Site().open() as site:
        yield site


@pytest.fixture(name="world")
def _world(tmp_path: Path, site: Site) -> World:
    world = World(folder=tmp_path, site=site)
    world.prints("/courier", story(1, "Norland cuts its force", CUT))
    world.prints("/gazette", story(3, "Norland troops in Ostland", STILL))
    return world


def test_a_broken_config(world: World) -> None:
    text = world.config.read_text("utf-8")
    world.config.write_text(text.replace("digest: {to", "digest: {tow"), "utf-8")
    done = watcher("once", folder=world.folder)
    assert done.returncode == 2
    assert "config.yaml:4: digest.tow" in done.stderr
    assert "Traceback" not in done.stderr
    assert watcher("run", folder=world.folder).returncode == 2
    assert world.site.asked == []


def test_a_broken_baseline(world: World) -> None:
    path = world.folder / "baseline" / "ostland.yaml"
    path.write_text(path.read_text("utf-8").replace("[2,500]", "[2,500"), "utf-8")
    done = watcher("once", folder=world.folder)
    assert done.returncode == 2
    assert "ostland.yaml:5: facts.1.says" in done.stderr
    assert watcher("run", folder=world.folder).returncode == 2
    assert world.site.asked == []


def test_no_network(world: World) -> None:
    text = world.config.read_text("utf-8")
    world.config.write_text(text.replace(f":{world.site.port}/", ":9/"), "utf-8")
    done = watcher("once", folder=world.folder)
    assert done.returncode == 1
    assert "None of 2 feeds could be reached: is this machine online?" in done.stdout
    assert watcher("status", folder=world.folder).returncode == 2
    world.config.write_text(text, "utf-8")
    done = watcher("once", "--all", folder=world.folder)
    assert (done.returncode, "2 new entries" in done.stdout) == (0, True)


def test_a_full_disk_and_its_recovery(world: World) -> None:
    world.prints("/gazette", *(story(n, f"Ferry {n}", f"{ELSEWHERE} {n} " * 200) for n in range(10, 60)))
    assert watcher("once", folder=world.folder).returncode == 0
    many = [story(n, f"Ferry {n}", f"{ELSEWHERE} {n} " * 400) for n in range(100, 300)]
    world.prints("/courier", *many, etag='"two"')
    room = (world.folder / "watcher.db").stat().st_size + 200_000

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    done = subprocess.run(
        command("once", "--all"), cwd=world.folder, capture_output=True, text=True, timeout=60, check=False, preexec_fn=limit
    )
    assert done.returncode == 3, done.stderr + done.stdout
    assert "watcher.db" in done.stderr
    assert "Traceback" not in done.stderr
    world.prints("/courier", *many, etag='"two"')
    done = watcher("once", "--all", folder=world.folder)
    assert done.returncode == 0, done.stderr
    with world.store() as store:
        assert store.rows("SELECT count(*) AS n FROM entries WHERE CAST(guid AS INTEGER) >= 100")[0]["n"] == 200
        assert store.care.faults() == []


def test_a_locked_database(world: World) -> None:
    assert watcher("once", folder=world.folder).returncode == 0
    other = sqlite3.connect(world.database, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        done = watcher("once", "--all", folder=world.folder)
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert done.returncode == 3
    assert "the database is locked by another program" in done.stderr
    assert watcher("once", "--all", folder=world.folder).returncode == 0


def test_a_file_that_is_no_database(world: World) -> None:
    world.database.write_text("These are my holiday notes, and nobody should write over them. " * 4, "utf-8")
    done = watcher("once", folder=world.folder)
    assert done.returncode == 3
    assert "this is not a SQLite database" in done.stderr
    assert watcher("status", folder=world.folder).returncode == 2
    assert world.database.read_text("utf-8").startswith("These are")


def test_a_mail_server_that_refuses(world: World) -> None:
    with serving(Post(answers={"MAIL": "451 come back later"})) as post:
        world.configure(mail=f"{{from: watcher@example.org, smtp: {{host: 127.0.0.1, port: {post.port}, security: none}}}}")
        done = watcher("once", folder=world.folder)
        assert done.returncode == 4
        assert "come back later" in done.stdout
        assert watcher("outbox", folder=world.folder).returncode == 4
        post.answers.clear()
        assert watcher("outbox", "--retry", folder=world.folder).returncode == 0
        assert len(post.mails) == 1
