"""A fact is asked what time brings only when it may have fallen due, or stands otherwise than it did."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tests.site import Site
from tests.world import MONDAY, World
from watcher.doors.store import open_store
from watcher.sweep import make_plan
from watcher.sweep.waiting import Waits


def test_until_then_it_is_left_alone(tmp_path: Path) -> None:
    with Site().open() as site:
        world = World(tmp_path, site)
        plan = make_plan(world.settings())
    waits, first, second = Waits(), ("ostland", "troops"), ("ostland", "mission-end")
    with open_store(tmp_path / "watcher.db") as store:
        assert waits.due(plan, store, MONDAY, MONDAY) == [first, second]
        waits.put_off(first, MONDAY + timedelta(days=1))
        waits.put_off(second, None)
        assert waits.due(plan, store, MONDAY, MONDAY) == []
        assert waits.due(plan, store, MONDAY, MONDAY + timedelta(days=1)) == [first]
        waits.forget([second])
        assert waits.due(plan, store, MONDAY, MONDAY) == [second]
        waits.put_off(second, None)
        with open_store(tmp_path / "watcher.db") as other:
            other.marks.set("a word", "of the user's", MONDAY)
        assert waits.due(plan, store, MONDAY, MONDAY) == [first, second]
        waits.put_off(first, None)
        assert waits.due(plan, store, MONDAY + timedelta(days=1), MONDAY) == [first, second]
