"""What months of unattended use bring: old entries edited, a reader with two channels, a feed that is a web page by now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.site import Site, reply, rss
from tests.world import CUT, ELSEWHERE, MONDAY, STILL, World, story
from watcher.health import look

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
    both = ", ".join(f"{{address: reader@example.org, channel: {channel}}}" for channel in ("maildir", "folder"))
    world.configure(digest=f"{{to: [{both}], every: at-once}}")
    world.prints("/courier", story(2, "Norland pulls out", CUT))
    world.sweep()
    with world.store() as store:
        sent = [(line.channel, line.state) for line in store.outbox.ledger()]
    assert sorted(sent) == [("folder", "sent"), ("maildir", "sent")]


def asked(world: World, path: str) -> int:
    return world.site.paths().count(path)


@pytest.mark.parametrize("also", [(), ("/herald",)])
def test_a_feed_that_is_to_be_asked_more_often_is_so_at_once(world: World, also: tuple[str, ...]) -> None:
    world.configure()
    text = world.config.read_text("utf-8")
    world.config.write_text(text.replace("name: Courier}", "name: Courier, every: 7d}"), "utf-8")
    world.sweep()
    world.prints("/herald")
    world.feeds += also
    world.configure()
    world.sweep(later=timedelta(hours=2))
    assert asked(world, "/courier") == 2


def test_what_a_site_asks_for_is_kept_when_its_feed_is_to_be_asked_more_often(world: World) -> None:
    wire = f"{{allow: [{world.site.host}], host_gap: 0s, connect: 2s, read: 2s, total: 4s, every: 1d}}"
    world.site.say("/courier", reply(200, rss(story(1, "Norland troops", STILL)), Cache_Control="max-age=36000"))
    world.configure(wire=wire)
    world.sweep()
    world.configure(wire=wire.replace("1d", "5m"))
    world.sweep(later=timedelta(hours=2))
    assert (asked(world, "/courier"), asked(world, "/gazette")) == (1, 2)
    world.sweep(later=timedelta(hours=9))
    assert asked(world, "/courier") == 2


def test_a_feed_that_was_held_back_while_the_clock_ran_ahead_is_asked_once_it_is_set_right(world: World) -> None:
    world.sweep()
    world.site.say("/courier", reply(503))
    world.sweep(later=400 * DAY, all_of_them=True)
    assert (asked(world, "/courier"), asked(world, "/gazette")) == (2, 1), "the second one is held: their host wants rest"
    world.prints("/courier", story(1, "Norland troops", STILL))
    world.now = MONDAY
    world.sweep(later=DAY)
    assert (asked(world, "/courier"), asked(world, "/gazette")) == (3, 2)


def edited(world: World, *pairs: tuple[str, str]) -> None:
    """Write the baseline file anew, and sweep a day later."""
    path = world.folder / "baseline" / "ostland.yaml"
    text = path.read_text("utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    world.sweep(later=DAY, all_of_them=True)


TROOPS = "About [2,500] Norland troops are stationed in Ostland."


@pytest.mark.parametrize(
    ("pairs", "status", "holds"),
    [
        ((("[2,500]", "[1,200]"),), "accepted", "about 1,200"),
        ((("[2,500]", "[1,200]"), ("2026-01-05", "2026-03-03")), "accepted", "about 1,200"),
        ((("[2,500]", "[600]"), ("2026-01-05", "2026-03-03")), "dismissed", "about 600"),
        (((TROOPS, "Norland troops are to leave Ostland by [June 2027]."),), "dismissed", "by June 2027"),
    ],
    ids=[
        "the value that was reported",
        "that of a newer article",
        "a newer article with another value",
        "another sort of fact",
    ],
)
def test_an_edited_baseline_leaves_no_change_that_waits_for_ever(
    world: World, pairs: tuple[tuple[str, str], ...], status: str, holds: str
) -> None:
    world.configure(digest="{to: [reader@example.org], every: daily, holds: each}")
    world.prints("/courier", story(1, "Norland cuts its force", CUT))
    world.sweep()
    edited(world, *pairs)
    with world.store() as store:
        (change,) = store.changes.load()
        assert change.status == status
        now = [s for s in store.states.load("ostland", "troops") if s.believed_to is None and s.holds_to is None]
        assert [state.value.show() for state in now] == [holds]
    world.sweep(later=DAY, all_of_them=True)
    last = world.mails()[-1]
    assert "Subject: Ostland: all 2 facts hold" in last
    assert f"Troops: {holds}" in last


def test_a_reader_of_a_topic_that_is_called_otherwise_by_now_is_told_of(world: World) -> None:
    world.configure(digest="{to: [{address: reader@example.org, topics: [ostland]}]}")
    world.sweep()
    assert look(world.database, world.now).level == "ok"
    edited(world, ("topic: ostland", "topic: ostland-mission"))
    what = "digest.to reader@example.org: topics: no baseline has the topic ostland -- did you mean ostland-mission?"
    (told,) = [line.said for line in world.lines if line.word == "fault"]
    assert told.endswith(what)
    health = look(world.database, world.now)
    assert (health.level, [why for _, why in health.reasons]) == ("degraded", [told])
