"""The rhythm of the jobs: a real scheduler in a real loop; the clock is set under its feet, nothing is missed in silence."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from watcher.doors.clock import now as clock
from watcher.errors import StoreError
from watcher.service.schedule import Every, Schedule

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Jobs:
    """Counts its runs; `trouble` is raised by each, while it is set."""

    def __init__(self) -> None:
        self.runs: Counter[str] = Counter()
        self.trouble: Exception | None = None
        self.length = 0.0

    async def work(self, name: str) -> None:
        self.runs[name] += 1
        await asyncio.sleep(self.length)
        if self.trouble:
            raise self.trouble

    async def until(self, is_so: Callable[[], object]) -> None:
        for _ in range(1000):
            if is_so():
                return
            await asyncio.sleep(0.01)
        pytest.fail("it did not come in time")


def live(every: dict[str, float], play: Callable[[Jobs, Schedule], Awaitable[None]]) -> tuple[Jobs, Schedule]:
    """Let a schedule run while `play` plays."""

    async def run() -> tuple[Jobs, Schedule]:
        jobs = Jobs()
        schedule = Schedule(jobs.work, every, clock)
        schedule.start()
        try:
            await play(jobs, schedule)
        finally:
            schedule.end()
        return jobs, schedule

    return asyncio.run(run())


def test_every_job_runs_at_once_and_again() -> None:
    async def play(jobs: Jobs, schedule: Schedule) -> None:
        await jobs.until(lambda: jobs.runs["quick"] >= 3)

    jobs, schedule = live({"quick": 0.05, "slow": 60}, play)
    assert jobs.runs["slow"] == 1
    assert schedule.counts["quick"]["done"] >= 2


@pytest.mark.parametrize(
    ("to", "missed"),
    [(NOON + 3 * HOUR, 1079), (datetime(2062, 1, 1, tzinfo=UTC), 113_090_000), (NOON - 400 * 24 * HOUR, 0)],
    ids=["slept three hours", "the clock had stopped for decades", "set back by a year"],
)
def test_a_clock_that_is_set_means_one_run_and_a_count_of_the_missed(to: datetime, missed: int) -> None:
    async def play(jobs: Jobs, schedule: Schedule) -> None:
        await jobs.until(lambda: schedule.counts["sweep"].get("done"))
        mover.move_to(to)
        schedule.wake_all()
        await jobs.until(lambda: schedule.counts["sweep"]["done"] == 2)
        mover.shift(10)
        schedule.wake("sweep")
        await jobs.until(lambda: schedule.counts["sweep"]["done"] == 3)

    with time_machine.travel(NOON, tick=True) as mover:
        jobs, schedule = live({"sweep": 10}, play)
    assert jobs.runs["sweep"] == 3
    assert schedule.counts["sweep"].get("missed", 0) == pytest.approx(missed, rel=0.01)


def test_a_loop_that_was_held_up_counts_what_fell_out() -> None:
    async def play(jobs: Jobs, schedule: Schedule) -> None:
        await jobs.until(lambda: schedule.counts["sweep"].get("done"))
        mover.shift(65)  # nobody notices: the timer itself comes late
        schedule.scheduler.wakeup()
        await jobs.until(lambda: schedule.counts["sweep"]["done"] == 2)

    with time_machine.travel(NOON, tick=True) as mover:
        _, schedule = live({"sweep": 10}, play)
    assert schedule.counts["sweep"]["missed"] == 5


def test_a_run_that_takes_longer_than_its_turn_overlaps_with_nothing() -> None:
    async def play(jobs: Jobs, schedule: Schedule) -> None:
        jobs.length = 0.3
        await jobs.until(lambda: schedule.counts["sweep"].get("overlapped", 0) >= 2)
        assert jobs.runs["sweep"] == 1

    live({"sweep": 0.05}, play)


def test_what_fails_is_tried_again_more_and_more_rarely() -> None:
    async def play(jobs: Jobs, schedule: Schedule) -> None:
        jobs.trouble = StoreError("the disk is full", place="w.db", remedy="free some space")
        waits = []
        for tries in range(1, 8):
            await jobs.until(lambda tries=tries: schedule.counts["sweep"].get("failed") == tries)  # type: ignore[misc]
            ahead = schedule.scheduler.get_job("sweep").next_run_time
            waits.append(round((ahead - clock()).total_seconds()))
            mover.move_to(ahead)
            schedule.scheduler.wakeup()
        assert waits == [30, 60, 120, 240, 480, 600, 600]
        assert "the disk is full" in schedule.counts["sweep"]["failing"]
        jobs.trouble = None
        mover.move_to(schedule.scheduler.get_job("sweep").next_run_time)
        schedule.scheduler.wakeup()
        await jobs.until(lambda: schedule.counts["sweep"].get("done"))
        assert "failing" not in schedule.counts["sweep"]

    with time_machine.travel(NOON, tick=True) as mover:
        live({"sweep": 15}, play)


def test_the_next_time_never_lies_in_the_past() -> None:
    every = Every(15)
    assert every.get_next_fire_time(None, NOON) == NOON
    assert every.get_next_fire_time(NOON, NOON) == NOON + timedelta(seconds=15)
    assert every.get_next_fire_time(NOON, NOON + 99 * HOUR) == NOON + 99 * HOUR + timedelta(seconds=15)
    assert every.missed(NOON, NOON - HOUR) == 0
    assert every.missed(NOON, NOON + HOUR) == 240
