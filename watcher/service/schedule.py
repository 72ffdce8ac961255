"""When each job runs: APScheduler over intervals, which skips what a sleep or a wrong clock made it miss, and says how much.

Owns: the trigger, the counts of runs, failures and misses. Never: does a job's work.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler import events
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

from watcher.doors.clock import now as clock
from watcher.errors import WatcherError
from watcher.service.logs import LOG, say
from watcher.text import count

MOST_WAIT = 600.0  # seconds between two tries of a job that fails again and again: a full disk must not mean asking every feed
Work = Callable[[str], Awaitable[None]]


class Every(BaseTrigger):  # type: ignore[misc]
    """Every so many seconds; what was missed is one run and not thousands.

    APScheduler's own interval trigger counts up the missed runs one by one: a machine without a battery for its clock, which
    wakes up in 1970, would count for hours.
    """

    def __init__(self, seconds: float) -> None:
        self.span = timedelta(seconds=seconds)

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        """Return the next time after the last one, and never one that has passed."""
        if previous_fire_time is None:
            return now
        following = previous_fire_time + self.span
        return following if following > now else now + self.span

    def missed(self, scheduled: datetime, now: datetime) -> int:
        """Return how many runs fell out where one that was to begin at `scheduled` begins at `now`."""
        return max(int((now - scheduled) / self.span), 0)


class Schedule:
    """The jobs and their counts: done, failed, missed (the machine slept, or was busy), overlapped (the run before went on)."""

    def __init__(self, work: Work, every: dict[str, float], now: Callable[[], datetime]) -> None:
        self.now = now
        self.counts: dict[str, dict[str, Any]] = {name: {} for name in every}
        self.failures = dict.fromkeys(every, 0)
        self.scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        for name, seconds in every.items():
            self.scheduler.add_job(work, Every(seconds), args=[name], id=name, next_run_time=clock())
        self._listen()

    def _listen(self) -> None:
        hear = self.scheduler.add_listener
        hear(lambda event: self._done(event.job_id), events.EVENT_JOB_EXECUTED)
        hear(lambda event: self._failed(event.job_id, event.exception), events.EVENT_JOB_ERROR)
        hear(lambda event: self._begun(event.job_id, event.scheduled_run_times[0]), events.EVENT_JOB_SUBMITTED)
        hear(lambda event: self._missed(event.job_id, 1), events.EVENT_JOB_MISSED)
        hear(lambda event: self._overlapped(event.job_id, event.scheduled_run_times[0]), events.EVENT_JOB_MAX_INSTANCES)

    def start(self) -> None:
        """Begin: every job runs at once."""
        self.scheduler.start()

    def pause(self) -> None:
        """Begin no run any more."""
        self.scheduler.pause()

    def end(self) -> None:
        """Let go of the loop."""
        self.scheduler.shutdown(wait=False)

    def wake(self, name: str, after: float = 0.0) -> None:
        """Let a job run now, or in so many seconds."""
        job = self.scheduler.get_job(name)
        if job is not None:
            job.modify(next_run_time=clock() + timedelta(seconds=after))

    def wake_all(self) -> None:
        """After the clock was set, or the machine slept: run every job now, and count what fell out meanwhile."""
        for name in self.counts:
            job = self.scheduler.get_job(name)
            if job is not None and job.next_run_time is not None:
                self._missed(name, job.trigger.missed(job.next_run_time, clock()))
            self.wake(name)

    def pace(self, name: str, seconds: float) -> None:
        """Run a job in this rhythm from now on."""
        self.scheduler.reschedule_job(name, trigger=Every(seconds))
        self.wake(name)

    # ── what is counted ──────────────────────────────────────────────────────────────────────────────────────────────

    def _add(self, name: str, outcome: str, number: int = 1) -> None:
        self.counts[name][outcome] = self.counts[name].get(outcome, 0) + number

    def _begun(self, name: str, scheduled: datetime) -> None:
        job = self.scheduler.get_job(name)
        if job is not None:
            self._missed(name, job.trigger.missed(scheduled, clock()))

    def _overlapped(self, name: str, scheduled: datetime) -> None:
        self._add(name, "overlapped")
        self._begun(name, scheduled)

    def _missed(self, name: str, number: int) -> None:
        if number:
            self._add(name, "missed", number)
            said = f"{count(number, 'run')} of {name} missed (this machine slept, or was busy); one run makes up for it"
            say("job", said, level=logging.WARNING, job=name, missed=number)

    def _done(self, name: str) -> None:
        self._add(name, "done")
        self.failures[name] = 0
        if self.counts[name].pop("failing", None):
            say("job", f"{name} works again", job=name)

    def _failed(self, name: str, error: BaseException) -> None:
        """A failure is told when it begins and when it ends, not at every try; the tries grow rarer."""
        self._add(name, "failed")
        if isinstance(error, asyncio.CancelledError):
            return
        counts, is_ours = self.counts[name], isinstance(error, WatcherError)
        why = str(error) if is_ours else f"{type(error).__name__}: {error}"
        if counts.get("failing") != why:
            extra = {"word": "job", "data": {"job": name}}
            LOG.error("%s failed: %s", name, why, exc_info=None if is_ours else error, extra=extra)
        counts["failing"], counts["failed_at"] = why, self.now().isoformat()
        self.failures[name] += 1
        job = self.scheduler.get_job(name)
        if job is not None:
            self.wake(name, min(job.trigger.span.total_seconds() * 2.0 ** min(self.failures[name], 20), MOST_WAIT))
