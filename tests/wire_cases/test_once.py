"""`watcher once` as it is called from outside: a folder, a command, the system's clock; and what a changed folder changes."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from tests.site import Site, item, moved, reply, rss
from tests.wire_cases.play import Cases, Lab
from tests.world import World, watcher

NEWS = rss(item("The ferry stays in port", "No crossing today.", "http://lake.example/1", "1"))


@pytest.fixture
def site() -> Iterator[Site]:
    with Site().open() as opened:
        yield opened


def test_the_pause_between_requests_to_one_host(tmp_path: Path) -> None:
    cases = Cases(net=5)

    @cases
    def one(lab: Lab) -> Iterator[None]:
        for n in range(3):
            lab.feed(f"/{n}", reply(200, NEWS))
        yield
        times = [each.at for each in lab.asked]
        assert all(then - first >= 0.39 for first, then in pairwise(times))

    @cases
    def led(lab: Lab) -> Iterator[None]:
        lab.site().say("/there", reply(200, NEWS))
        lab.feed("/here", moved("/there", 302))
        yield
        times = [each.at for each in lab.asked]
        assert len(times) == 2
        assert times[1] - times[0] >= 0.39

    @cases
    def other(lab: Lab) -> Iterator[None]:
        lab.feed("/f", reply(200, NEWS))
        yield
        assert len(lab.asked) == 1

    began = time.monotonic()
    with cases.play(tmp_path, [], host_gap=0.4) as it:
        for name in cases.names:
            it.check(name)
    assert time.monotonic() - began > 0.8


def test_a_poll_is_one_command_and_a_second_one_asks_nobody(tmp_path: Path, site: Site) -> None:
    site.say("/f", reply(200, NEWS, ETag='"1"'), reply(304))
    world = World(folder=tmp_path / "here", site=site, feeds=("/f",))
    world.configure(wire=f"{{allow: [{site.host}/16], every: 2s, least: 2s, most: 2s, jitter: 0, host_gap: 0s}}")
    first = watcher("once", "--json", "--config", world.config, folder=tmp_path)
    assert (first.returncode, json.loads(first.stdout)["entries"]) == (0, 1)
    world.configure(wire=f"{{allow: [{site.host}/16], every: 2s, least: 2s, most: 2s, jitter: 0, host_gap: 0s, total: 61s}}")
    deadline = time.monotonic() + 20
    while len(site.asked) < 2 and time.monotonic() < deadline:
        assert watcher("once", "-q", "--config", world.config, folder=tmp_path).returncode == 0
    asked = [each.at for each in site.asked]
    assert len(asked) == 2
    assert asked[1] - asked[0] >= 2
    assert site.last().headers["if-none-match"] == '"1"'


def test_127_0_0_1_stays_forbidden_beside_the_users_own_network(tmp_path: Path, site: Site) -> None:
    site.say("/f", reply(200, NEWS))
    world = World(folder=tmp_path, site=site, feeds=("/f",))
    with Site(host="127.0.0.1").open() as bait:
        bait.say("/f", reply(200, NEWS))
        world.more = f'  - {{url: "{bait.url("/f")}"}}\n'
        world.configure(wire="{allow: [127.7.0.0/16], host_gap: 0s}")
        report = world.sweep()
        assert (report.entries, bait.connections) == (1, 0)
        assert "not on the public internet" in str(report.faults[0])


def test_one_that_was_gone_is_asked_again_when_it_is_put_in_again(tmp_path: Path, site: Site) -> None:
    site.say("/f", reply(410), reply(200, NEWS))
    site.say("/g", reply(200, NEWS))
    world = World(folder=tmp_path, site=site, feeds=("/f", "/g"))
    world.sweep()
    world.sweep(later=timedelta(days=3))
    assert site.paths().count("/f") == 1
    world.feeds = ("/g",)
    world.configure()
    world.sweep(later=timedelta(hours=1))
    world.feeds = ("/f", "/g")
    world.configure()
    world.sweep(later=timedelta(hours=1))
    assert site.paths().count("/f") == 2
    with world.store() as store:
        assert store.feeds.load([site.url("/f")])[0]["state"] == "ok"


def test_no_feed_is_asked_a_part_of_a_second_too_early(tmp_path: Path, site: Site) -> None:
    site.say("/f", reply(200, NEWS))
    world = World(folder=tmp_path, site=site, feeds=("/f",), now=datetime(2026, 3, 2, 12, 0, 0, 700_000, tzinfo=UTC))
    world.configure(wire=f"{{allow: [{site.host}], every: 2s, least: 2s, most: 2s, jitter: 0, host_gap: 0s}}")
    world.sweep()
    assert world.sweep(later=timedelta(seconds=1.9)).due == 0
    assert world.sweep(later=timedelta(seconds=0.1)).due == 1


def test_the_machines_clock_decides_what_is_due(tmp_path: Path, site: Site) -> None:
    """The real command on a machine whose clock is set ahead between two polls, and nothing else than that."""
    site.say("/f", reply(200, NEWS, ETag='"1"'), reply(304))
    world = World(folder=tmp_path, site=site, feeds=("/f",))
    world.configure(wire=f"{{allow: [{site.host}/16], every: 10m, least: 10m, most: 10m, jitter: 0, host_gap: 0s}}")
    off = tmp_path / "off"
    due = []
    for ahead in (0, 500, 700, 7 * 86400):
        off.write_text(str(ahead), "utf-8")
        command = [sys.executable, "-m", "tests.bench.clocked", str(off), "once", "--json", "--config", str(world.config)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, cwd=Path(__file__).parents[2])
        assert done.returncode == 0, done.stderr
        due.append(json.loads(done.stdout)["due"])
    assert due == [1, 0, 1, 1]
    assert len(site.asked) == 3
    with world.store() as store:
        asked = [datetime.fromisoformat(row["at"]) for row in store.rows("SELECT at FROM fetches ORDER BY id")]
    assert asked[1] - asked[0] >= timedelta(seconds=700)
    assert asked[2] - asked[1] > timedelta(days=6)
