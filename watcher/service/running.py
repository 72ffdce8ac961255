"""`watcher run`: one process that keeps at it until it is told to stop.

Owns: the scheduler, signals, reloading, draining. Never: does a job's work.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, suppress
from dataclasses import replace
from datetime import timedelta
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
from watcher.service.schedule import Schedule
from watcher.service.supervision import Clocks, notify, ping_every
from watcher.service.watching import Files, load_plan, replaced, stamp_of
from watcher.settings.portions import limits
from watcher.sweep import Plan, open_doors
from watcher.text import count

EVERY = {"digests": 60.0, "outbox": 30.0, "upkeep": 600.0}  # seconds between two runs; that of the sweep follows the feeds
QUICKEST, SLOWEST = 1.0, 15.0  # bounds of the sweep's own: a feed that is due waits no longer
LOOK_EVERY = 2.0  # seconds between two looks at the files
GRACE = 2.0  # seconds for threads that are about to end
NOTE_EVERY = 30.0  # seconds between two notes of the counts


def run(config: str | None) -> None:
    """Run the service until SIGTERM or SIGINT. Raises what is wrong with the files or the database at the start."""
    plan = load_plan(config)
    set_up(plan.settings.service.log, plan.settings.service.level)
    asyncio.run(live(config, plan))
    leave()


class Loose(ThreadPoolExecutor):
    """Threads that nobody waits for in the end: a mail server or a resolver that does not answer holds up no stop."""

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        super().shutdown(wait=False, cancel_futures=True)


def leave() -> None:
    """End the process where a thread still hangs; what it was about stands in the ledger, as after a crash."""
    end = monotonic() + GRACE
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join(max(end - monotonic(), 0.0))
            if thread.is_alive():
                logging.shutdown()
                os._exit(0)


async def live(config: str | None, plan: Plan, now: Now = clock) -> None:
    """Open the doors, serve, close them."""
    asyncio.get_running_loop().set_default_executor(Loose())
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
        self.taking: asyncio.Task[None] | None = None
        self.noted = self.looked = 0.0
        self.strayed = False
        self.schedule = Schedule(self._work, {"sweep": self._every()} | EVERY, desk.now)
        self.desk.wake = self.schedule.wake

    # ── its life ─────────────────────────────────────────────────────────────────────────────────────────────────────

    async def serve(self) -> None:
        """Run until the stop is set, then drain."""
        loop = asyncio.get_running_loop()
        for sign in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(sign, self.stop.set)
        loop.add_signal_handler(signal.SIGHUP, self.reload.set)
        settings = self.desk.plan.settings
        if settings.service.listen:
            answers = await serve(
                settings.service.listen, self._look, with_metrics=settings.service.metrics, feed=settings.digest.feed
            )
            self.stack.push_async_callback(answers.wait_closed)
            self.stack.callback(answers.close)
            say("service", f"answers on http://{settings.service.listen}/healthz")
        self.schedule.start()
        plan = self.desk.plan
        facts = count(sum(len(baseline.facts) for baseline in plan.baselines), "fact")
        say("service", f"watcher {__version__} watches {facts} in {count(len(plan.feeds), 'feed')}", pid=os.getpid())
        self._say_strays()
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
            self._stay_with_the_file()
            self._reload_if_asked(steady)
            if every and steady - pinged >= every:
                pinged = steady
                self._give_sign()
            self._note(steady)

    def _stay_with_the_file(self) -> None:
        """Raise StoreError, and so end, where the database was replaced or taken away. It looks twice: a disk may stumble."""
        try:
            self.desk.doors.store.file.check_place()
            self.strayed = False
        except StoreError:
            if self.strayed:
                raise
            self.strayed = True

    def _give_sign(self) -> None:
        stuck = self.desk.pulse.stuck(monotonic())
        if stuck:
            say("service", f"{stuck} does not come on: no sign of life is given", level=logging.ERROR)
        else:
            notify("WATCHDOG=1")

    async def _drain(self) -> None:
        """Let what runs come to its end within the bound, then cut it off: what was not kept is done again next time."""
        self.schedule.pause()
        if self.taking is not None:
            self.taking.cancel()
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
        self.schedule.end()
        self._note(monotonic(), at_once=True)
        say("service", "stopped")

    # ── jobs ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _every(self) -> float:
        """The seconds between two looks of the sweep: a few times within the shortest rhythm of a feed."""
        spans = [feed.every or self.desk.plan.settings.wire.every for feed in self.desk.plan.feeds.values()]
        shortest = min((span.total_seconds() for span in spans), default=SLOWEST * 10)
        return min(max(shortest / 10, QUICKEST), SLOWEST)

    async def _work(self, name: str) -> None:
        task = asyncio.current_task()
        assert task is not None
        task.set_name(name)
        self.running.add(task)
        self.desk.pulse.begin(name, monotonic())
        try:
            await JOBS[name](self.desk)
        finally:
            self.desk.pulse.end(name)
            self.running.discard(task)

    def _jumped(self, jump: float) -> None:
        """After the clock was set, or the machine slept: run every job now, whatever its next time was by the other clock."""
        way = "forward" if jump > 0 else "back"
        span = timedelta(seconds=round(abs(jump)))
        say("clock", f"the clock moved {way} by {span}: all jobs run now", level=logging.WARNING)
        self.schedule.wake_all()

    # ── files ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _reload_if_asked(self, steady: float) -> None:
        """Begin to take over edited files, in a task of its own: it waits for the sweep that runs, and the beat goes on."""
        if self.taking is not None and not self.taking.done():
            return
        if self.reload.is_set() or (steady - self.looked > LOOK_EVERY and self._is_edited(steady)):
            self.reload.clear()
            self.taking = asyncio.create_task(self._take_over())

    def _is_edited(self, steady: float) -> bool:
        self.looked = steady
        return self.files.is_edited(self.desk.plan.settings)

    async def _take_over(self) -> None:
        """Take over edited files, or refuse them and go on with what was read before."""
        settings = self.desk.plan.settings
        self.files.read = stamp_of(settings)
        try:
            fresh = replaced(self.desk.plan, self.config)
        except Exception as error:
            why = str(error) if isinstance(error, WatcherError) else f"{type(error).__name__}: {error}"
            say("reload", f"refused, the old files stay in use: {why}", level=logging.ERROR)
            self._note_reload(why)
            return
        async with self.desk.turn:
            if fresh.settings.wire != settings.wire:
                gate = await self.stack.enter_async_context(Gate(limits(fresh.settings)))
                self.desk.doors = replace(self.desk.doors, gate=gate, robots=robots_by(gate))
            self.desk.plan = fresh
            self.desk.swept = float("-inf")
        set_up(fresh.settings.service.log, fresh.settings.service.level)
        self.files.read = stamp_of(fresh.settings)
        self.schedule.pace("sweep", self._every())
        facts = count(sum(len(baseline.facts) for baseline in fresh.baselines), "fact")
        say("reload", f"taken over: {facts}, {count(len(fresh.feeds), 'feed')}")
        self._say_strays()
        self._note_reload("")

    def _say_strays(self) -> None:
        for stray in self.desk.plan.strays:
            say("settings", stray, level=logging.WARNING)

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
                self.desk.doors.store.marks.set("jobs", self.schedule.counts, self.desk.now())
