"""Worker processes: they answer, and whatever happens to one of them, the next call is answered."""

from __future__ import annotations

import asyncio
import math
import os
import time
from collections.abc import Callable
from typing import Any

import pytest

from watcher.doors.worker import Lost, Pool, PoolLimits


def lost_over(pool_limits: PoolLimits, function: Callable[..., Any], *args: Any) -> tuple[str, float]:
    """Return what was said of a call that is lost, and the answer to the call after it."""

    async def run() -> tuple[str, float]:
        async with Pool(pool_limits) as pool:
            with pytest.raises(Lost) as caught:
                await pool.run(function, *args)
            return str(caught.value), await pool.run(math.sqrt, 16)

    return asyncio.run(run())


@pytest.mark.parametrize(
    ("function", "args", "said"),
    [
        (time.sleep, (30,), "not done after"),
        (os._exit, (3,), "died"),
        (os.abort, (), "died"),
        (bytes, (10**10,), "memory"),
        (math.sqrt, (-1,), "ValueError"),
        (os.close, (0,), ""),
    ],
)
def test_a_lost_call_costs_no_other(function: Callable[..., Any], args: tuple[Any, ...], said: str) -> None:
    limits = PoolLimits(processes=1, deadline=1.0)
    if function is os.close:
        # It closes its own ear: the call is answered, the next one finds it dead, the one after is answered by another.
        async def run() -> float:
            async with Pool(limits) as pool:
                await pool.run(function, *args)
                with pytest.raises(Lost):
                    await pool.run(math.sqrt, 9)
                return await pool.run(math.sqrt, 16)

        assert asyncio.run(run()) == 4
        return
    what, then = lost_over(limits, function, *args)
    assert said in what
    assert then == 4


def test_a_process_is_replaced_after_its_calls() -> None:
    async def run() -> list[int]:
        async with Pool(PoolLimits(processes=1, calls=2)) as pool:
            return [await pool.run(os.getpid) for _ in range(4)]

    pids = asyncio.run(run())
    assert pids[0] == pids[1] != pids[2] == pids[3]


def test_a_worker_knows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMTP_PASSWORD", "swordfish")

    async def run() -> str | None:
        async with Pool(PoolLimits(processes=1)) as pool:
            return await pool.run(os.getenv, "SMTP_PASSWORD")

    assert asyncio.run(run()) is None


def test_what_a_library_prints_does_no_harm() -> None:
    async def run() -> float:
        async with Pool(PoolLimits(processes=1)) as pool:
            await pool.run(print, "garbage", flush=True)
            return await pool.run(math.sqrt, 16)

    assert asyncio.run(run()) == 4


def test_nothing_starts_before_it_is_needed() -> None:
    async def run() -> int:
        async with Pool() as pool:
            return len(pool._free) + len(pool._busy)

    assert asyncio.run(run()) == 0
