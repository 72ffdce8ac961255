"""What the feeds bring: polls with the entries that are new in them, their pages read where they are wanted.

Owns: which entries are new, which need their page. Never: writes to the database.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, replace
from datetime import datetime

from watcher.doors.store import Store
from watcher.model import Entry
from watcher.pages import fill, needs_page
from watcher.poll import FeedRow, Polled, poll
from watcher.sweep.doors import Doors
from watcher.sweep.plan import Plan

KNOWN = 1000  # entries of a feed, newest first, among which an edited one is recognised
ENOUGH = "its feed gives its text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One poll with the entries that were not known in this version. pages: how many pages were read for them."""

    polled: Polled
    fresh: tuple[Entry, ...] = ()
    pages: int = 0


async def arrivals(
    plan: Plan, doors: Doors, rows: list[FeedRow], now: Callable[[], datetime], *, all_of_them: bool = False
) -> AsyncGenerator[Arrival, None]:
    """Yield every feed of `rows` that is due as soon as it is ready; one whose pages are being read holds up no other."""
    left = plan.pages.per_sweep
    reading: set[asyncio.Task[Arrival]] = set()
    polls = poll(
        rows,
        gate=doors.gate,
        worker=doors.worker,
        now=now,
        settings=plan.poll,
        known=lambda url: doors.store.entries.of_feed(url, KNOWN),
        all_of_them=all_of_them,
    )
    try:
        async for polled in polls:
            fresh = unseen(doors.store, polled.entries)
            wanted = [each for each in fresh if wants_page(plan, each)][:left]
            if wanted:
                left -= len(wanted)
                reading.add(asyncio.create_task(with_pages(plan, doors, now, polled, fresh, wanted)))
            else:
                yield Arrival(polled=polled, fresh=fresh)
            for task in [task for task in reading if task.done()]:
                reading.discard(task)
                yield task.result()
        for done in asyncio.as_completed(reading):
            yield await done
    finally:
        await polls.aclose()  # type: ignore[attr-defined]
        for task in reading:
            task.cancel()
        await asyncio.gather(*reading, return_exceptions=True)


def unseen(store: Store, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the entries that are new or stand in another version than the last one known (then with `previous`)."""
    if not entries:
        return ()
    known = store.entries.known_versions(each.id for each in entries)
    return tuple(replace(each, previous=known.get(each.id, "")) for each in entries if known.get(each.id) != each.version)


def wants_page(plan: Plan, entry: Entry) -> bool:
    """Say whether an entry's page is worth a request: its text is short, and some baseline is about it."""
    if not plan.wants_pages(entry.feed) or not needs_page(entry, plan.pages):
        return False
    return bool(plan.about(entry))


async def with_pages(
    plan: Plan, doors: Doors, now: Callable[[], datetime], polled: Polled, fresh: tuple[Entry, ...], wanted: list[Entry]
) -> Arrival:
    """Return the arrival with the text of the pages in place of the feed's; where there is none, with the reason noted."""
    filled: dict[str, Entry] = {}
    pages = 0
    async for entry, better, why in fill(
        wanted, gate=doors.gate, robots=doors.robots, worker=doors.worker, now=now, settings=plan.pages
    ):
        if better is not None:
            filled[entry.id] = better
            pages += 1
        elif why != ENOUGH:
            filled[entry.id] = replace(entry, notes=(*entry.notes, f"its page was not read: {why}"))
    return Arrival(polled=polled, fresh=tuple(filled.get(each.id, each) for each in fresh), pages=pages)
