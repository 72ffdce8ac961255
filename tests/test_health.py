"""What `status` calls ok, degraded and broken: a watch that reads nothing is not ok, whatever its last sweep did."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.site import Site, reply
from tests.world import MONDAY, STILL, World, story
from watcher.health import Health, look

HOUR = timedelta(hours=1)
FEEDS = tuple(f"/outlet{number}" for number in range(11))


@pytest.fixture(name="world")
def _world(tmp_path: Path) -> Iterator[World]:
    with Site().open() as site:
        world = World(folder=tmp_path, site=site, feeds=FEEDS)
        for number, path in enumerate(FEEDS):
            world.prints(path, story(number, f"Norland {number}", STILL))
        yield world


def health(world: World) -> Health:
    return look(world.database, world.now)


def cut_off(world: World, *, feeds: int) -> None:
    """Let nobody answer for so many of the feeds."""
    for path in FEEDS[:feeds]:
        world.site.say(path, hang_up)


async def hang_up(_writer: object) -> None:
    """Say nothing, and close."""


def test_all_read(world: World) -> None:
    world.sweep()
    assert (health(world).level, health(world).unread) == ("ok", 0)


@pytest.mark.parametrize(("unread", "level"), [(11, "degraded"), (3, "degraded"), (2, "ok")])
def test_a_sweep_after_which_feeds_are_unread(world: World, unread: int, level: str) -> None:
    world.sweep()
    cut_off(world, feeds=unread)
    world.sweep(later=HOUR, all_of_them=True)
    told = health(world)
    assert (told.level, told.unread) == (level, unread)
    assert [why for _, why in told.reasons] == {
        11: [
            "11 of 11 feeds gave nothing at the last try",
            "the last sweep reached none of 11 feeds: is this machine online?",
        ],
        3: ["3 of 11 feeds gave nothing at the last try"],
        2: [],
    }[unread]


def test_a_first_sweep_that_reaches_nobody_is_broken(world: World) -> None:
    cut_off(world, feeds=11)
    world.sweep()
    assert health(world).level == "broken"
    assert health(world).reasons[0][1] == "no feed could be read: is this machine online?"


def test_it_is_broken_once_nothing_was_read_for_hours_and_ok_when_it_is_over(world: World) -> None:
    world.sweep()
    cut_off(world, feeds=11)
    for _ in range(4):
        world.sweep(later=2 * HOUR, all_of_them=True)
    assert health(world).level == "broken"
    assert f"no feed could be read since {MONDAY:%d %B, %H:%M} UTC" in health(world).reasons[0][1]
    for number, path in enumerate(FEEDS):
        world.prints(path, story(number, f"Norland {number}", STILL))
    world.sweep(later=HOUR, all_of_them=True)
    assert health(world).level == "ok"


def test_feeds_that_answer_with_errors_count_too(world: World) -> None:
    world.sweep()
    for path in FEEDS[:5]:
        world.site.say(path, reply(500))
    world.sweep(later=HOUR, all_of_them=True)
    assert health(world).level == "degraded"
    assert health(world).as_row()["feeds"]["unread"] == 5  # type: ignore[index]
