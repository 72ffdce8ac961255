"""`python -m tests.bench.soak [--feeds 1000] [--days 30] [--seed 1]`: months of service in minutes, with faults by seed.

The service's own jobs run as in production, turn by turn on a virtual clock, over the real database, judging and mail; only the
wire is a function of feed and time (a socket would be most of the work), and feeds are parsed in this process.

--clock even (the default): time goes on by each request and each look alone, so that a seed plays the same month again, to the
last row; the state's mark at the end says so. --clock work: it also goes on by the time that the work takes on this machine and
jumps where there is nothing to do, so that the lag is what this machine would have; no fault is drawn then.

Faults, each drawn by the seed: feeds that fail, hang, send pages or nonsense; the network away for hours; the sweep cut off in
the middle; the service started anew; a full disk; a wrong clock, and its correction; mail that cannot be delivered for days.
After each day it is checked that nothing is lost, nothing is doubled, no feed is forgotten, and that file and memory stay
within bounds.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import logging
import os
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil
from pathlib import Path
from typing import Any

from tests.bench.soak_wire import Clock, Inline, Wire
from tests.world import BASELINE, MONDAY
from watcher import settings
from watcher.doors.store import Store, moment, open_store, stamp
from watcher.errors import StoreError
from watcher.pages import robots_by
from watcher.service.jobs import Desk, empty_outbox, make_sweep, make_upkeep
from watcher.service.schedule import MOST_WAIT
from watcher.sweep import Doors, Plan, make_plan
from watcher.sweep.feeds import load_feeds

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LOOK = {"even": timedelta(minutes=3), "work": timedelta(seconds=15)}  # between two looks; the service's own is 15 seconds
UNTOLD = "SELECT id FROM events WHERE alert AND recorded < ? AND id NOT IN (SELECT event FROM digest_events) LIMIT 3"
TWICE = "SELECT change FROM events WHERE kind = 'opened' GROUP BY change HAVING count(*) > 1 LIMIT 3"
DUE = "SELECT url, next_poll_at AS at FROM feeds WHERE next_poll_at <= ?"
NEXT = "SELECT min(next_poll_at) AS at FROM feeds WHERE state <> 'gone'"
STATE = (
    "SELECT guid, first_seen FROM entries ORDER BY guid",
    "SELECT id, recorded FROM events ORDER BY id",
    "SELECT event, digest FROM digest_events ORDER BY event",
    "SELECT url, state, next_poll_at, failures FROM feeds ORDER BY url",
)
FAULTS = ("status", "hang", "page", "nonsense", "empty")
# The chances of a fault in an hour of service.
TROUBLE, AWAY, CUT, ANEW, FULL, WRONG, UNDELIVERED = 1.5, 0.02, 0.4, 0.05, 0.02, 0.008, 0.02


@dataclass
class Soak:
    """One soak: its world, its faults, its checks."""

    folder: Path
    feeds: int
    days: float
    seed: int
    pace: str = "even"
    every: str = "30m"
    broken: list[str] = field(default_factory=list)
    done: Counter[str] = field(default_factory=Counter)
    ends: dict[str, datetime] = field(default_factory=dict)
    failures: int = 0
    rests: datetime = MONDAY

    def __post_init__(self) -> None:
        (self.folder / "baseline").mkdir(parents=True)
        (self.folder / "baseline" / "ostland.yaml").write_text(BASELINE, "utf-8")
        lines = [f'  - {{url: "http://outlet{n}.example/{n}", name: Outlet {n}}}' for n in range(self.feeds)]
        head = f"wire: {{every: {self.every}}}\n"
        head += "database: w.db\npages: {read: false}\nkeep: {backups: copies, backup_count: 2}\n"
        head += "digest: {to: [reader@example.org], every: daily, holds: never}\nfeeds:\n"
        (self.folder / "config.yaml").write_text(head + "\n".join(lines) + "\n", "utf-8")
        self.chance = random.Random(self.seed)
        self.clock = Clock(start=MONDAY, by_work=self.pace == "work")
        self.wire = Wire(clock=self.clock, seed=self.seed, before=2 * HOUR if self.clock.by_work else 2 * DAY)
        self.begun = time.monotonic()

    async def run(self) -> None:
        plan = make_plan(settings.load(self.folder / "config.yaml"))
        for day in range(ceil(self.days)):
            until = MONDAY + min(day + 1, self.days) * DAY
            while self.clock.true() < until:
                await self.serve(plan, until)
                self.done["starts"] += 1
            self.check(plan, day)
            if self.broken:
                return

    async def serve(self, plan: Plan, until: datetime) -> None:
        """Serve from one start of the service to the next, or to the end of the day."""
        with open_store(plan.settings.database) as store:
            gate: Any = self.wire
            doors = Doors(store=store, gate=gate, worker=Inline(), robots=robots_by(gate))  # type: ignore[arg-type]
            desk = Desk(plan=plan, doors=doors, now=self.clock.now)
            upkeep = self.clock.true()
            while self.clock.true() < until:
                self.harm(store)
                await self.look(desk)
                if self.clock.true() >= upkeep:
                    upkeep = self.clock.true() + HOUR
                    await self.job("upkeep", make_upkeep(desk))
                ahead = store.rows(NEXT)[0]["at"]
                soonest = self.clock.true() + LOOK[self.pace]
                self.clock.jump(min(max(moment(ahead) if ahead else soonest, soonest), until, soonest + 2 * LOOK[self.pace]))
                if not self.clock.by_work and self.chance.random() < self.share(ANEW):
                    return

    async def look(self, desk: Desk) -> None:
        """One look at what is due, one emptying of the outbox."""
        store = desk.doors.store
        if self.clock.true() < self.rests:
            return
        if self.pace == "work":
            rows = store.rows(DUE, (stamp(self.clock.now()),))
            self.wire.due = {row["url"]: moment(row["at"]) for row in rows}
        desk.swept = float("-inf")
        task = asyncio.create_task(make_sweep(desk))
        self.wire.cut = task.cancel
        if await self.job("sweep", task):
            self.wire.owe()
            self.failures = 0
        elif not task.cancelled():
            self.failures += 1
            self.rests = self.clock.true() + timedelta(seconds=min(15 * 2**self.failures, MOST_WAIT))
        await self.job("outbox", empty_outbox(desk))

    async def job(self, name: str, work: Any) -> bool:
        """Do a job as the scheduler does, which counts a fault of the database and goes on; say whether it was done."""
        self.wire.fetched.clear()
        try:
            await work
        except asyncio.CancelledError:
            self.done["sweeps cut off"] += 1
            return False
        except StoreError:
            self.done[f"{name} failed"] += 1
            return False
        self.done[f"{name} done"] += 1
        return True

    # ── faults ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def share(self, an_hour: float) -> float:
        """Return the chance in one look of what has this chance in an hour."""
        return an_hour * (LOOK[self.pace] / HOUR)

    def drawn(self, what: str, an_hour: float, low: float, high: float) -> bool:
        """Draw a fault that lasts for some hours; say whether it begins now."""
        if what in self.ends or self.chance.random() >= self.share(an_hour):
            return False
        self.ends[what] = self.clock.true() + self.chance.uniform(low, high) * HOUR
        self.done[what] += 1
        return True

    def over(self, what: str) -> bool:
        """Say whether a fault ends now."""
        if what in self.ends and self.clock.true() >= self.ends[what]:
            del self.ends[what]
            return True
        return False

    def harm(self, store: Store) -> None:
        """Let faults begin and end; none where the lag is measured, which is that of this machine and not of a fault."""
        if self.clock.by_work:
            return
        chance, true = self.chance, self.clock.true()
        if chance.random() < self.share(TROUBLE):
            until = true + chance.uniform(1, 40) * HOUR
            self.wire.troubles[chance.randrange(self.feeds)] = chance.choice(FAULTS), until
            self.done["feeds in trouble"] += 1
        if self.drawn("network away", AWAY, 1, 30):
            self.wire.away = self.ends["network away"]
        self.over("network away")
        if chance.random() < self.share(CUT):
            self.wire.cut_after = self.wire.asked + chance.randrange(1, 30)
        if self.drawn("clock wrong", WRONG, 1, 5):
            self.clock.wrong = chance.uniform(-20, 20) * DAY
        if self.over("clock wrong"):
            self.clock.wrong = timedelta()
        if self.drawn("disk full", FULL, 1, 10) or "disk full" in self.ends:
            store.rows(f"PRAGMA max_page_count = {store.rows('PRAGMA page_count')[0][0]}")
        if self.over("disk full"):
            store.rows("PRAGMA max_page_count = 4294967294")
        self.bar_mail()

    def bar_mail(self) -> None:
        """A file where the Maildir should be: nothing can be delivered."""
        mail, aside = self.folder / "mail", self.folder / "mail.aside"
        if self.drawn("mail barred", UNDELIVERED, 1, 72):
            if mail.is_dir():
                mail.rename(aside)
            mail.write_text("in the way", "utf-8")
        if self.over("mail barred"):
            mail.unlink()
            if aside.is_dir():
                aside.rename(mail)

    # ── checks ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def check(self, plan: Plan, day: int) -> None:
        """Hold the history against what was printed; say what is wrong."""

        def say(what: str) -> None:
            self.broken.append(f"day {day + 1}: {what}")

        with open_store(plan.settings.database) as store:
            for fault in store.care.faults():
                say(fault)
            for row in store.rows("SELECT guid, count(*) AS n FROM entries GROUP BY guid HAVING n > 1 LIMIT 3"):
                say(f"entry {row['guid']} is there {row['n']} times")
            for row in store.rows("SELECT event FROM digest_events GROUP BY event HAVING count(*) > 1 LIMIT 3"):
                say(f"event {row['event']} was told twice")
            for row in store.rows(
                "SELECT change FROM events WHERE kind = 'opened' GROUP BY change HAVING count(*) > 1 LIMIT 3"
            ):
                say(f"change {row['change']} was opened twice")
            for row in store.rows(UNTOLD, (stamp(self.clock.true() - 3 * DAY),)):
                say(f"event {row['id']} was never told")
            for feed in load_feeds(store, self.clock.now()):
                if feed.state != "gone" and (feed.next_poll_at or self.clock.now()) > self.clock.now() + 1.2 * DAY:
                    say(f"{feed.url} is forgotten (until {feed.next_poll_at})")
                    break
            kept = {row["guid"] for row in store.rows("SELECT guid FROM entries")}
            for guid in sorted(self.wire.owed - kept)[:3]:
                say(f"entry {guid} was read and is lost")
            self.check_mails(store, say)
            size = store.care.size()
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        if size > 20_000_000 + 4000 * max(len(kept), 1):
            say(f"the file takes {size:,} bytes for {len(kept):,} entries")
        if memory > 400_000_000 + 40_000 * self.feeds:
            say(f"{memory:,} bytes of memory")
        self.done |= Counter({"entries": len(kept), "bytes": size, "bytes of memory": memory})
        spent = f"{time.monotonic() - self.begun:.0f} s"
        print(
            f"day {day + 1}: {len(kept):,} entries, {size:,} bytes, {memory:,} of memory, {spent}", file=sys.stderr, flush=True
        )

    def check_mails(self, store: Store, say: Any) -> None:
        """Each mail that the ledger calls sent lies in the Maildir, once."""
        sent = store.rows("SELECT count(*) AS n FROM deliveries WHERE state = 'sent'")[0]["n"]
        box = self.folder / ("mail.aside" if (self.folder / "mail.aside").is_dir() else "mail") / "new"
        ids = [
            line
            for path in sorted(box.glob("*"))
            for line in path.read_text("utf-8").splitlines()
            if line.startswith("Message-ID:")
        ]
        if len(ids) != len(set(ids)):
            say("a mail was delivered twice")
        if len(ids) != sent:
            say(f"{len(ids)} mails for {sent} that the ledger calls sent")
        self.done["mails"] = len(ids)

    def mark(self) -> str:
        """Return a mark of the whole state: two months with one seed have one mark."""
        state = hashlib.blake2b(digest_size=6)
        with open_store(self.folder / "w.db") as store:
            for question in STATE:
                for row in store.rows(question):
                    state.update(repr(tuple(row)).encode())
        return state.hexdigest()


def report(soak: Soak) -> None:
    said = ", ".join(f"{number:,} {what}" for what, number in soak.done.items())
    print(
        f"{soak.days:g} days, {soak.feeds:,} feeds, seed {soak.seed}: {soak.wire.asked:,} requests; {said}; mark {soak.mark()}"
    )
    if soak.pace == "work":
        lags = sorted(soak.wire.lags) or [0.0]
        half, high = lags[len(lags) // 2], lags[max(int(len(lags) * 0.99) - 1, 0)]
        print(f"lag: median {half:.1f} s, 99th percentile {high:.1f} s, most {lags[-1]:.1f} s of {len(lags):,} polls")
    wall, cpu = time.monotonic() - soak.begun, time.process_time()
    print(f"{wall:.0f} s on the wall, {cpu:.0f} s of CPU; lost, doubled, forgotten, out of bounds: {len(soak.broken)}")
    for fault in soak.broken[:20]:
        print(f"  {fault} (seed {soak.seed})", file=sys.stderr)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--feeds", type=int, default=1000)
    asked.add_argument("--days", type=float, default=30)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--every", default="30m", help="how often each feed is asked")
    asked.add_argument("--clock", choices=("even", "work"), default="even")
    given = asked.parse_args()
    if os.environ.get("PYTHONHASHSEED") != "0":  # the order of sets is a part of what a seed stands for
        os.execve(
            sys.executable, [sys.executable, "-m", "tests.bench.soak", *sys.argv[1:]], os.environ | {"PYTHONHASHSEED": "0"}
        )
    logging.getLogger("watcher").setLevel(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as top, suppress(KeyboardInterrupt):
        soak = Soak(Path(top) / "watch", given.feeds, given.days, given.seed, given.clock, given.every)
        asyncio.run(soak.run())
        report(soak)
    sys.exit(bool(soak.broken))


if __name__ == "__main__":
    main()
