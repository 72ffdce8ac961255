"""`watcher once` and `watcher status`: what they print, in JSON too, and the exit code."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.site import Site, reply
from tests.world import CUT, MONDAY, STILL, World, story
from watcher.cli import main
from watcher.doors.store import open_store
from watcher.health import look


@pytest.fixture(name="world")
def _world(tmp_path: Path) -> Iterator[World]:
    with Site().open() as site:
        world = World(folder=tmp_path, site=site)
        world.prints("/courier", story(1, "Norland cuts its force", CUT))
        world.prints("/gazette", story(3, "Norland troops in Ostland", STILL))
        yield world


def run(world: World, *words: str) -> Result:
    return CliRunner().invoke(main, ["--config", str(world.config), *words])


def test_once_says_what_it_did_and_that_there_is_nothing_left(world: World) -> None:
    done = run(world, "once")
    assert done.exit_code == 0, done.output
    assert "event: ostland/troops opened: about 2,500 → about 1,200" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("2 feeds polled. 2 new entries; 2 in scope")
    again = run(world, "once", "--json")
    row = json.loads(again.stdout)
    assert (row["due"], row["entries"], row["said"]) == (0, 0, "Nothing to do: no feed is due, no mail waits.")


def test_once_with_a_feed_in_trouble(world: World) -> None:
    world.site.say("/gazette", reply(500))
    done = run(world, "once")
    assert done.exit_code == 1
    assert "fault: Gazette: the site answers with status 500" in done.stdout
    assert "2 feeds polled (1 in trouble). 1 new entry; 1 in scope; 1 observation." in done.stdout


def test_status_before_and_after_a_sweep(world: World) -> None:
    before = run(world, "status")
    assert before.exit_code == 2
    assert "there is no database yet" in before.stdout
    world.sweep()
    health = look(world.database, world.now + timedelta(minutes=1))
    assert (health.level, health.feeds, health.due, health.reasons) == ("ok", 2, 0, [])
    row = json.loads(run(world, "status", "--json").stdout)
    assert row["counts"]["entries"] == 2


@pytest.mark.parametrize(
    ("late", "level", "why"),
    [(1, "ok", ""), (2, "degraded", "feeds have been waiting for"), (8, "broken", "is watcher run running?")],
)
def test_a_watch_that_stands_still_is_told(world: World, late: int, level: str, why: str) -> None:
    world.sweep()
    health = look(world.database, MONDAY + timedelta(hours=late))
    assert health.level == level
    assert why in "".join(said for _, said in health.reasons)


def test_mail_that_waits_is_told(world: World) -> None:
    world.configure(mail="{from: watcher@example.org, smtp: {host: 127.0.0.1, port: 9, security: none, timeout: 1s}}")
    world.sweep()
    health = look(world.database, MONDAY + timedelta(hours=30))
    said = [why for _, why in health.reasons if "mail has been waiting for 1 day" in why]
    assert said
    assert "127.0.0.1" in said[0]


def test_what_upkeep_found_is_told(world: World) -> None:
    world.sweep()
    with open_store(world.database) as store:
        store.marks.set("integrity", {"faults": ["row 7 missing from index"]}, world.now)
    assert look(world.database, world.now).level == "broken"
