"""The jobs of the service, each a coroutine over one desk: sweep, digests, outbox, upkeep.

Owns: what a run of each job does, and that those that must not meet take turns. Never: when they run.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from time import monotonic

from watcher.doors.store import open_store
from watcher.errors import WireError
from watcher.poll import due
from watcher.service.logs import say, tell
from watcher.service.supervision import Pulse
from watcher.sweep import Doors, Line, Plan, Report, compose_mails, hand_over, sweep
from watcher.sweep.feeds import load_feeds
from watcher.upkeep import Kept, keep_up

Now = Callable[[], datetime]
DAY = 86400.0
IDLE = 300.0  # seconds after which a round is made though no feed is due: time passes for facts too


def nobody(_job: str) -> None:
    """There is no scheduler to wake a job."""


@dataclass(slots=True)
class Desk:
    """What the jobs work with. turn: held by whoever writes at length. swept: steady time of the last sweep.

    wake: has a job run now. told: when each fault of what is tried every minute was last logged.
    """

    plan: Plan
    doors: Doors
    now: Now
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    pulse: Pulse = field(default_factory=Pulse)
    swept: float = float("-inf")
    pinged: float = float("-inf")
    cut_off: bool = False
    wake: Callable[[str], object] = nobody
    told: dict[str, float] = field(default_factory=dict)

    def tell(self, line: Line) -> None:
        """Log a line of the sweep; each is a sign of life. While the network is away, its feeds are one line and not many."""
        self.pulse.move("sweep", monotonic())
        if not (self.cut_off and line.word == "fault" and line.data.get("status") == 0):
            tell(line)

    def tell_anew(self, line: Line) -> None:
        """Log a line of what is tried every minute: the same fault once a day."""
        steady = monotonic()
        if line.word == "fault" and steady - self.told.get(line.said, float("-inf")) < DAY:
            return
        self.told = {said: at for said, at in self.told.items() if steady - at < DAY} | {line.said: steady}
        tell(line)


async def make_sweep(desk: Desk) -> None:
    """Make a sweep where a feed is due."""
    async with desk.turn:
        steady = monotonic()
        rows = load_feeds(desk.doors.store, desk.now(), desk.doors.rows)
        known = desk.plan.feeds.keys() == {row.url for row in rows}
        if known and not due(rows, desk.now()) and steady - desk.swept < IDLE:
            return
        report = await sweep(desk.plan, desk.doors, now=desk.now, tell=desk.tell, send=False)
        desk.swept = monotonic()
        compose_mails(desk.plan, desk.doors, report, now=desk.now, tell=desk.tell_anew)
    if report.mails:
        desk.wake("outbox")
    desk.cut_off = report.is_cut_off
    if not report.is_idle:
        say("sweep", report.said(), level=logging.WARNING if report.is_cut_off or report.refused else logging.INFO)
    if not (report.is_cut_off or report.refused):
        await give_sign(desk)


async def give_sign(desk: Desk) -> None:
    """Call the user's dead-man switch, at most once a minute."""
    url = desk.plan.settings.service.ping
    if not url or monotonic() - desk.pinged < 60:
        return
    try:
        answer = await desk.doors.gate.get(url, accept="*/*", cap=65536)
    except WireError as error:
        say("ping", f"the life sign did not go out: {error.fault.what}", level=logging.WARNING)
        return
    if answer.status >= 400:
        say("ping", f"the life sign was answered with status {answer.status}", level=logging.WARNING)
        return
    desk.pinged = monotonic()


async def make_digests(desk: Desk) -> None:
    """Compose what is due."""
    report = Report(began=desk.now())
    async with desk.turn:
        compose_mails(desk.plan, desk.doors, report, now=desk.now, tell=desk.tell_anew)
    if report.mails:
        desk.wake("outbox")


async def empty_outbox(desk: Desk) -> None:
    """Hand over what the outbox holds; the sweep goes on meanwhile."""
    await hand_over(desk.plan, desk.doors, Report(began=desk.now()), now=desk.now, tell=tell)


async def make_upkeep(desk: Desk) -> None:
    """Do what is due for the database, in a thread, while nobody writes."""
    path, settings, now = desk.doors.store.path, desk.plan.settings, desk.now()

    def work() -> Kept:
        with open_store(path) as store:
            return keep_up(store, settings, now)

    async with desk.turn:
        kept = await asyncio.to_thread(work)
    for done in kept.done:
        say("upkeep", done)
    for fault in kept.faults:
        say("upkeep", fault, level=logging.ERROR)
    if kept.faults:
        raise UpkeepFailed(kept.faults[0])


class UpkeepFailed(Exception):
    """A part of the upkeep went wrong; it was logged, and is counted as a failure of the job."""


Job = Callable[[Desk], Awaitable[None]]
JOBS: dict[str, Job] = {"sweep": make_sweep, "digests": make_digests, "outbox": empty_outbox, "upkeep": make_upkeep}
