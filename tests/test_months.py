"""What months of unattended use bring: old entries edited, a reader with two channels, a feed that is a web page by now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.site import Site, reply, rss
from tests.world import CUT, ELSEWHERE, MONDAY, STILL, World, story

DAY = timedelta(days=1)


@pytest.fixture(name="world")
def _world(tmp_path: Path) -> Iterator[World]:
    with Site().open() as site:
        world = World(folder=tmp_path, site=site)
        world.prints("/courier", story(1, "Norland troops", STILL))
        world.prints("/gazette", story(1, "Ferries", ELSEWHERE))
        yield world


def state_of(world: World, path: str) -> str:
    with world.store() as store:
        return str(store.feeds.load([world.site.url(path)])[0]["state"])


def test_an_edit_of_an_old_entry_does_not_make_a_lively_feed_a_frozen_one(world: World) -> None:
    old = story(1, "Norland troops", STILL, MONDAY - 40 * DAY)
    news = [story(number, f"Port news {number}", ELSEWHERE, MONDAY - number * DAY) for number in range(2, 6)]
    world.prints("/courier", *news, old)
    world.sweep()
    assert state_of(world, "/courier") == "ok"
    world.prints(
        "/courier",
        *news,
        story(1, "Norland troops", STILL + " An earlier version misspelt a name.", MONDAY - 40 * DAY),
        etag='"two"',
    )
    world.sweep(later=DAY, all_of_them=True)
    assert state_of(world, "/courier") == "ok"


def test_a_feed_that_is_a_web_page_by_now_is_in_trouble_in_each_digest(world: World) -> None:
    world.configure(digest="{to: [reader@example.org], every: daily, holds: each}")
    world.sweep()
    world.site.say("/gazette", reply(body="<!doctype html><html><head><title>Log in</title></head><body>Hello.</body></html>"))
    for _ in range(3):
        world.sweep(later=DAY, all_of_them=True)
    assert state_of(world, "/gazette") == "page"
    last = world.mails()[-1]
    assert "1 feed in trouble" in last
    assert "1 of them in trouble" in last


def test_one_address_on_two_channels_gets_the_news_on_both(world: World) -> None:
    world.configure(
        digest="{to: [{address: reader@example.org, channel: maildir}, {address: reader@example.org, channel: folder}], every: at-once}"
    )
    world.prints("/courier", story(2, "Norland pulls out", CUT))
    world.sweep()
    with world.store() as store:
        sent = [(line.channel, line.state) for line in store.outbox.ledger()]
    assert sorted(sent) == [("folder", "sent"), ("maildir", "sent")]
