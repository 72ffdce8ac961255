"""`python -m tests.bench.soak [--feeds 1000] [--days 30] [--seed 1]`: months of service in minutes, with faults by seed.

The whole river runs as in production: scheduler's turn by turn on a virtual clock, the real database, judging and mail; only
the wire is a function of feed and time (a socket would be most of the work), and feeds are parsed in this process. The clock
goes on by the time that the work takes, and jumps where there is nothing to do; so the lag is what this machine would have.

Faults, each drawn by the seed: feeds that fail, hang, send pages or nonsense; the network away for hours; the sweep cut off
in the middle; the service started anew; mail that cannot be delivered for days. After each day it is checked that nothing is
lost, nothing is doubled, no feed is forgotten, and that file and memory stay within bounds.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from tests.site import item, rss
from tests.world import BASELINE, CUT, LATER, MONDAY, STILL
from watcher import settings
from watcher.doors.store import moment, open_store, stamp
from watcher.doors.web import Response
from watcher.errors import WireError
from watcher.pages import robots_by
from watcher.sweep import Doors, Plan, make_plan, sweep
from watcher.upkeep import keep_up

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LISTED = 30
UNTOLD = "SELECT id FROM events WHERE alert AND recorded < ? AND id NOT IN (SELECT event FROM digest_events) LIMIT 3"
FORGOTTEN = "SELECT url FROM feeds WHERE state <> 'gone' AND (next_poll_at IS NULL OR next_poll_at > ?) LIMIT 3"
READ = "SELECT url, last_ok AS at FROM feeds WHERE last_ok IS NOT NULL"
DUE = "SELECT url, next_poll_at AS at FROM feeds WHERE next_poll_at <= ?"
NEXT = "SELECT min(next_poll_at) AS at FROM feeds WHERE state <> 'gone'"
FAULTS = ("status", "hang", "page", "nonsense", "empty")


@dataclass
class Clock:
    """A virtual clock: goes on by itself, and can be put forward."""

    start: datetime
    offset: float = field(default_factory=lambda: -time.monotonic())

    def now(self) -> datetime:
        return self.start + timedelta(seconds=time.monotonic() + self.offset)

    def jump(self, to: datetime) -> None:
        self.offset += max((to - self.now()).total_seconds(), 0.0)


@dataclass
class Wire:
    """The gate's stand-in: what each feed says is a function of its number and the time. away: until when nothing answers."""

    clock: Clock
    seed: int
    count: int
    away: datetime = MONDAY
    troubles: dict[int, tuple[str, datetime]] = field(default_factory=dict)
    asked: int = 0
    due: dict[str, datetime] = field(default_factory=dict)
    lags: list[float] = field(default_factory=list)
    cut_after: int = 0
    cut: Callable[[], object] = lambda: None

    async def get(self, url: str, *, etag: str = "", **_: Any) -> Response:
        await asyncio.sleep(0)
        now = self.clock.now()
        self.asked += 1
        if due := self.due.pop(url, None):
            self.lags.append((now - due).total_seconds())
        if self.cut_after and self.asked >= self.cut_after:
            self.cut_after = 0
            self.cut()
            await asyncio.sleep(0)
        if now < self.away:
            raise WireError("the name cannot be resolved", place=url, kind="dns")
        number = int(url.rsplit("/", 1)[1])
        trouble, until = self.troubles.get(number, ("", now))
        if trouble and now < until:
            return self.troubled(url, trouble)
        total = self.entries(number, now)
        mark = f'"{total}"'
        if mark == etag:
            return Response(url=url, final_url=url, status=304, headers={"etag": mark})
        listed = [self.entry(number, each) for each in range(total, max(total - LISTED, 0), -1)]
        return Response(url=url, final_url=url, status=200, headers={"etag": mark}, body=rss(*listed).encode())

    def troubled(self, url: str, trouble: str) -> Response:
        if trouble == "hang":
            raise WireError("no answer within 20 seconds", place=url, kind="timeout")
        bodies = {"page": b"<html><body>Please log in</body></html>", "nonsense": b"\x00\xff" * 200, "empty": b""}
        return Response(url=url, final_url=url, status=500 if trouble == "status" else 200, body=bodies.get(trouble, b""))

    def gap(self, number: int) -> float:
        """Seconds between two entries of a feed: 2 to 24 hours."""
        return 7200 * (1 + (number * 7919 + self.seed) % 12)

    def entries(self, number: int, now: datetime) -> int:
        return int((now - MONDAY + 2 * DAY).total_seconds() / self.gap(number))

    def entry(self, number: int, each: int) -> str:
        at = MONDAY - 2 * DAY + timedelta(seconds=each * self.gap(number))
        text = f"Item {each} of outlet {number}: the ferry sails at {each % 24}, the mayor said."
        if (number * 31 + each * 17) % 97 == 0:
            week = (at - MONDAY).days // 7
            text = (STILL, CUT.replace("1,200", f"1,{week}00"), LATER.replace("2027", str(2027 + week)))[(number + each) % 3]
        return item(
            f"Item {each} of outlet {number}",
            text,
            f"http://outlet{number}.example/{each}",
            f"{number}-{each}",
            format_datetime(at, usegmt=True),
        )

    async def rest(self) -> None:
        """There is nothing to close."""

    def slow(self, url: str, gap: float) -> None:
        """There is no pause to set."""


class Inline:
    """The pool's stand-in: calls at once."""

    async def run(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        return function(*args, **kwargs)


@dataclass
class Soak:
    """One soak: its world, its faults, its checks."""

    folder: Path
    feeds: int
    days: int
    seed: int
    broken: list[str] = field(default_factory=list)
    done: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        (self.folder / "baseline").mkdir(parents=True)
        (self.folder / "baseline" / "ostland.yaml").write_text(BASELINE, "utf-8")
        lines = [f'  - {{url: "http://feeds.example/{n}", name: Outlet {n}}}' for n in range(self.feeds)]
        head = "database: w.db\npages: {read: false}\nkeep: {backups: copies, backup_count: 2}\n"
        head += "digest: {to: [reader@example.org], every: daily, holds: never}\nfeeds:\n"
        (self.folder / "config.yaml").write_text(head + "\n".join(lines) + "\n", "utf-8")
        self.chance = random.Random(self.seed)
        self.clock = Clock(start=MONDAY)
        self.wire = Wire(clock=self.clock, seed=self.seed, count=self.feeds)

    async def run(self) -> None:
        plan = make_plan(settings.load(self.folder / "config.yaml"))
        for day in range(self.days):
            await self.live(plan, MONDAY + (day + 1) * DAY)
            self.check(plan, day)
            if self.broken:
                return

    async def live(self, plan: Plan, until: datetime) -> None:
        """Serve until that time, as the service does: sweep when a feed is due."""
        with open_store(plan.settings.database) as store:
            gate: Any = self.wire
            doors = Doors(store=store, gate=gate, worker=Inline(), robots=robots_by(gate))  # type: ignore[arg-type]
            while self.clock.now() < until:
                self.harm()
                now = self.clock.now()
                rows = store.rows(DUE, (stamp(now),))
                self.wire.due = {row["url"]: moment(row["at"]) for row in rows}
                task = asyncio.create_task(sweep(plan, doors, now=self.clock.now))
                self.wire.cut = task.cancel
                with suppress(asyncio.CancelledError):
                    await task
                self.count("sweeps")
                found = store.rows(NEXT)[0]["at"]
                ahead = moment(found) if found else self.clock.now()
                # The service looks every 15 seconds; between two looks time goes on by itself.
                self.clock.jump(min(max(ahead, self.clock.now() + timedelta(seconds=15)), until))
            keep_up(store, plan.settings, self.clock.now())

    def harm(self) -> None:
        """Draw a fault, now and then."""
        now, chance = self.clock.now(), self.chance
        if chance.random() < 0.02:
            self.wire.troubles[chance.randrange(self.feeds)] = chance.choice(FAULTS), now + chance.uniform(1, 40) * HOUR
            self.count("feeds in trouble")
        if chance.random() < 0.0005:
            self.wire.away = now + chance.uniform(1, 30) * HOUR
            self.count("network away")
        if chance.random() < 0.01:
            self.wire.cut_after = self.wire.asked + chance.randrange(1, 30)
            self.count("sweeps cut off")
        mail = self.folder / "mail"
        if chance.random() < 0.0005 and not mail.exists():
            mail.write_text("in the way", "utf-8")
            self.count("mail refused")
        elif mail.is_file() and chance.random() < 0.01:
            mail.unlink()

    def count(self, what: str) -> None:
        self.done[what] = self.done.get(what, 0) + 1

    def check(self, plan: Plan, day: int) -> None:
        """Hold the history against what was printed; say what is wrong."""
        now, say = self.clock.now(), self.broken.append
        with open_store(plan.settings.database) as store:
            for fault in store.care.faults():
                say(f"day {day}: {fault}")
            for row in store.rows("SELECT guid, count(*) AS n FROM entries GROUP BY guid HAVING n > 1 LIMIT 3"):
                say(f"day {day}: entry {row['guid']} is there {row['n']} times")
            for row in store.rows("SELECT event FROM digest_events GROUP BY event HAVING count(*) > 1 LIMIT 3"):
                say(f"day {day}: event {row['event']} was told twice")
            for row in store.rows(UNTOLD, (stamp(now - 3 * DAY),)):
                say(f"day {day}: event {row['id']} was never told")
            for row in store.rows(FORGOTTEN, (stamp(now + 1.2 * DAY),)):
                say(f"day {day}: {row['url']} is forgotten")
            kept = {row["guid"] for row in store.rows("SELECT guid FROM entries")}
            polled = {row["url"]: moment(row["at"]) for row in store.rows(READ)}
            for url, at in polled.items():
                number = int(url.rsplit("/", 1)[1])
                last = self.wire.entries(number, at)
                for each in range(last, max(last - 5, 0), -1):
                    if f"{number}-{each}" not in kept:
                        say(f"day {day}: entry {number}-{each} of {url} (read at {at}) is lost")
            size = store.care.size()
        if size > 20_000_000 + 4000 * max(len(kept), 1):
            say(f"day {day}: the file takes {size:,} bytes for {len(kept):,} entries")
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        if memory > 400_000_000 + 40_000 * self.feeds:
            say(f"day {day}: {memory:,} bytes of memory")
        self.done |= {"entries": len(kept), "bytes": size, "memory": memory}


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--feeds", type=int, default=1000)
    asked.add_argument("--days", type=int, default=30)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as top:
        soak = Soak(Path(top) / "watch", given.feeds, given.days, given.seed)
        asyncio.run(soak.run())
    lags = sorted(soak.wire.lags) or [0.0]
    said = ", ".join(f"{number:,} {what}" for what, number in soak.done.items())
    print(f"{given.days} days, {given.feeds:,} feeds, seed {given.seed}: {soak.wire.asked:,} requests; {said}")
    high = lags[int(len(lags) * 0.99) - 1]
    print(f"lag: median {statistics.median(lags):.1f} s, 99th percentile {high:.1f} s, most {lags[-1]:.1f} s")
    wall, cpu = time.monotonic() - begun, time.process_time()
    print(f"{wall:.0f} s on the wall, {cpu:.0f} s of CPU; lost, doubled, forgotten, out of bounds: {len(soak.broken)}")
    for fault in soak.broken[:20]:
        print(f"  {fault} (seed {given.seed})", file=sys.stderr)
    sys.exit(bool(soak.broken))


if __name__ == "__main__":
    main()
