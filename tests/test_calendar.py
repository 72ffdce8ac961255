"""Days that are not like others, through the whole river: a leap day, the nights of the clocks, a year's end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.site import Site, reply, rss
from tests.world import CUT, World, story

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize("start", ["2028-02-27", "2026-03-27", "2026-10-23", "2026-12-30"])
def test_each_day_has_its_digest_at_the_same_hour(tmp_path: Path, start: str) -> None:
    begun = datetime.fromisoformat(f"{start}T03:00").replace(tzinfo=UTC)
    with Site().open() as site:
        world = World(folder=tmp_path, site=site, feeds=("/courier",), now=begun)
        world.configure(digest="{to: [reader@example.org], every: daily, at: '07:00', zone: Europe/Berlin, holds: never}")
        stories: list[str] = []
        for turn in range(24):
            if turn % 4 == 0:
                stories.append(story(turn, f"Norland {turn}", CUT.replace("1,200", f"{1200 + 100 * turn:,}"), world.now))
                site.say("/courier", reply(200, rss(*stories)))
            world.sweep(later=timedelta(hours=6), all_of_them=True)
        with world.store() as store:
            spans = [
                (datetime.fromisoformat(row["period_start"]), datetime.fromisoformat(row["period_end"]))
                for row in store.rows("SELECT * FROM digests WHERE kind = 'digest' ORDER BY period_end")
            ]
            assert store.rows("SELECT event FROM digest_events GROUP BY event HAVING count(*) > 1") == []
    assert len(spans) >= 3
    assert all(before[1] == then[0] for before, then in pairwise(spans)), "what was not told one day is told the next"
    assert {end.astimezone(BERLIN).strftime("%H:%M") for _, end in spans[1:]} == {"07:00"}, "the first is at once"
