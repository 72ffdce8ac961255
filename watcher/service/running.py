"""`watcher run`: one process that keeps at it until it is told to stop.

Owns: the scheduler, signals, reloading, draining. Never: does a job's work.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from contextlib import AsyncExitStack, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any

from watcher import __version__
from watcher.doors.clock import now as clock
from watcher.doors.web import Gate
from watcher.errors import StoreError, WatcherError
from watcher.health import look
from watcher.pages import robots_by
from watcher.service.answering import serve
from watcher.service.jobs import JOBS, Desk, Now
from watcher.service.logs import say, set_up
from watcher.service.supervision import Clocks, notify, ping_every
from watcher.service.watching import Files, load_plan, replaced, stamp_of
from watcher.settings.portions import limits
from watcher.sweep import Plan, open_doors
from watcher.text import count

EVERY = {"digests": 60.0, "outbox": 30.0, "upkeep": 600.0}  # seconds between two runs; that of the sweep follows the feeds
QUICKEST, SLOWEST = 1.0, 15.0  # bounds of the sweep's own: a feed that is due waits no longer
LOOK_EVERY = 2.0  # seconds between two looks at the files
NOTE_EVERY = 30.0  # seconds between two notes of the counts


def run(config: str | None) -> None:
    """Run the service until SIGTERM or SIGINT. Raises what is wrong with the files or the database at the start."""
    plan = load_plan(config)
    set_up(plan.settings.service.log, plan.settings.service.level)
    asyncio.run(live(config, plan))


async def live(config: str | None, plan: Plan, now: Now = clock) -> None:
    """Open the doors, serve, close them."""
    async with AsyncExitStack() as stack:
        doors = await stack.enter_async_context(open_doors(plan.settings))
        service = Service(config, Desk(plan=plan, doors=doors, now=now), stack)
        await service.serve()


class Service:
    """The service over one desk."""

    def __init__(self, config: str | None, desk: Desk, stack: AsyncExitStack) -> None:
        self.config, self.desk, self.stack = config, desk, stack
        self.stop, self.reload = asyncio.Event(), asyncio.Event()
        self.running: set[asyncio.Task[Any]] = set()
        self.files = Files(config, stamp_of(desk.plan.settings))
        self.counts: dict[str, dict[str, Any]] = {name: {} for name in JOBS}
        self.noted = self.looked = 0.0
        self.scheduler = self._schedule()
        self.desk.wake = self._wake

    # ── its life ─────────────────────────────────────────────────────────────────────────────────────────────────────

    async def serve(self) -> None:
        """Run until the stop is set, then drain."""
        loop = asyncio.get_running_loop()
        for sign in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(sign, self.stop.set)
        loop.add_signal_handler(signal.SIGHUP, self.reload.set)
        settings = self.desk.plan.settings
        if settings.service.listen:
            answers = await serve(settings.service.listen, self._look, with_metrics=settings.service.metrics)
            self.stack.push_async_callback(answers.wait_closed)
            self.stack.callback(answers.close)
            say("service", f"answers on http://{settings.service.listen}/healthz")
        self.scheduler.start()
        plan = self.desk.plan
        facts = count(sum(len(baseline.facts) for baseline in plan.baselines), "fact")
        say("service", f"watcher {__version__} watches {facts} in {count(len(plan.feeds), 'feed')}", pid=os.getpid())
        notify(f"READY=1\nSTATUS={facts}, {count(len(plan.feeds), 'feed')}")
        try:
            await self._beat()
        finally:
            notify("STOPPING=1")
            await self._drain()

    async def _beat(self) -> None:
        """Every second: the clocks, the files, the signs of life."""
        every, pinged = ping_every(), 0.0
        clocks = Clocks(wall=self.desk.now().timestamp(), steady=monotonic())
        while not self.stop.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(self.stop.wait(), 1.0)
            steady = monotonic()
            if jump := clocks.jump(self.desk.now().timestamp(), steady):
                self._jumped(jump)
            if self.reload.is_set() or (steady - self.looked > LOOK_EVERY and self._is_edited(steady)):
                self.reload.clear()
                await self._take_over()
            if every and steady - pinged >= every:
                pinged = steady
                self._give_sign()
            self._note(steady)

    def _give_sign(self) -> None:
        if self.desk.pulse.is_stuck(monotonic()):
            say("service", "the sweep does not come on: no sign of life is given", level=logging.ERROR)
        else:
            notify("WATCHDOG=1")

    async def _drain(self) -> None:
        """Let what runs come to its end within the bound, then cut it off: what was not kept is done again next time."""
        self.scheduler.pause()
        bound = self.desk.plan.settings.service.drain.total_seconds()
        if self.running:
            jobs = ", ".join(sorted(task.get_name() for task in self.running))
            say("service", f"stopping; waits up to {bound:g} seconds for {jobs}")
            _, late = await asyncio.wait(self.running, timeout=bound)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late, timeout=5)
                say("service", "the rest is left to the next start", level=logging.WARNING)
        self.scheduler.shutdown(wait=False)
        self._note(monotonic(), at_once=True)
        say("service", "stopped")

    # ── jobs ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _schedule(self) -> Any:
        from apscheduler import events
        from apscheduler.schedulers.asyncio import AsyncIOScheduler

        scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        for name in JOBS:
            scheduler.add_job(
                self._work, "interval", args=[name], id=name, seconds=self._every(name), next_run_time=datetime.now(UTC)
            )
        scheduler.add_listener(lambda event: self._count(event.job_id, "done"), events.EVENT_JOB_EXECUTED)
        scheduler.add_listener(lambda event: self._count(event.job_id, "failed", event.exception), events.EVENT_JOB_ERROR)
        scheduler.add_listener(lambda event: self._count(event.job_id, "missed"), events.EVENT_JOB_MISSED)
        scheduler.add_listener(lambda event: self._count(event.job_id, "overlapped"), events.EVENT_JOB_MAX_INSTANCES)
        return scheduler

    def _every(self, name: str) -> float:
        """The seconds between two runs of a job. The sweep looks a few times within the shortest rhythm of a feed."""
        if name != "sweep":
            return EVERY[name]
        spans = [feed.every or self.desk.plan.settings.wire.every for feed in self.desk.plan.feeds.values()]
        shortest = min((span.total_seconds() for span in spans), default=SLOWEST * 10)
        return min(max(shortest / 10, QUICKEST), SLOWEST)

    async def _work(self, name: str) -> None:
        task = asyncio.current_task()
        assert task is not None
        task.set_name(name)
        self.running.add(task)
        try:
            await JOBS[name](self.desk)
        finally:
            self.running.discard(task)

    def _count(self, name: str, outcome: str, error: BaseException | None = None) -> None:
        """Count one run; a job's failure is told when it begins and when it ends, not at every try in between."""
        counts = self.counts[name]
        counts[outcome] = counts.get(outcome, 0) + 1
        if outcome == "missed":
            say("job", f"{name} was missed; it is made up for at once", level=logging.WARNING, job=name)
        if outcome == "done" and counts.pop("failing", None):
            say("job", f"{name} works again", job=name)
        if error is not None and not isinstance(error, asyncio.CancelledError):
            why = str(error) if isinstance(error, WatcherError) else f"{type(error).__name__}: {error}"
            if counts.get("failing") != why:
                exc_info = None if isinstance(error, WatcherError) else error
                logging.getLogger("watcher").error(
                    "%s failed: %s", name, why, exc_info=exc_info, extra={"word": "job", "data": {"job": name}}
                )
            counts["failing"] = why
            counts["failed_at"] = self.desk.now().isoformat()

    def _wake(self, name: str) -> None:
        job = self.scheduler.get_job(name)
        if job is not None:
            job.modify(next_run_time=datetime.now(UTC))

    def _jumped(self, jump: float) -> None:
        """After the clock was set, or the machine slept: run every job now, whatever its next time was by the other clock."""
        way = "forward" if jump > 0 else "back"
        span = timedelta(seconds=round(abs(jump)))
        say("clock", f"the clock moved {way} by {span}: all jobs run now", level=logging.WARNING)
        for name in JOBS:
            self._wake(name)

    # ── files ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _is_edited(self, steady: float) -> bool:
        self.looked = steady
        return self.files.is_edited(self.desk.plan.settings)

    async def _take_over(self) -> None:
        """Take over edited files, or refuse them and go on with what was read before."""
        settings = self.desk.plan.settings
        self.files.read = stamp_of(settings)
        try:
            fresh = replaced(self.desk.plan, self.config)
        except WatcherError as error:
            say("reload", f"refused, the old files stay in use: {error}", level=logging.ERROR)
            self._note_reload(str(error))
            return
        async with self.desk.turn:
            if fresh.settings.wire != settings.wire:
                gate = await self.stack.enter_async_context(Gate(limits(fresh.settings)))
                self.desk.doors = replace(self.desk.doors, gate=gate, robots=robots_by(gate))
            self.desk.plan = fresh
            self.desk.swept = float("-inf")
        set_up(fresh.settings.service.log, fresh.settings.service.level)
        self.files.read = stamp_of(fresh.settings)
        self.scheduler.reschedule_job("sweep", trigger="interval", seconds=self._every("sweep"))
        self._wake("sweep")
        facts = count(sum(len(baseline.facts) for baseline in fresh.baselines), "fact")
        say("reload", f"taken over: {facts}, {count(len(fresh.feeds), 'feed')}")
        self._note_reload("")

    def _note_reload(self, fault: str) -> None:
        with suppress(StoreError):
            self.desk.doors.store.marks.set("reload", {"fault": fault}, self.desk.now())

    # ── what is told of it ───────────────────────────────────────────────────────────────────────────────────────────

    def _look(self) -> Any:
        return look(self.desk.doors.store.path, self.desk.now())

    def _note(self, steady: float, *, at_once: bool = False) -> None:
        """Keep the counts where `status` finds them."""
        if steady - self.noted >= NOTE_EVERY or at_once:
            self.noted = steady
            with suppress(StoreError):
                self.desk.doors.store.marks.set("jobs", self.counts, self.desk.now())
