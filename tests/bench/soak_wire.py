"""The soak's clock and its wire: what each feed says is a function of its number and the time.

Owns: virtual time, the answers. Never: knows what the service makes of them.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime
from typing import Any

from tests.site import item, rss
from tests.world import CUT, LATER, MONDAY, STILL
from watcher.doors.web import Response
from watcher.errors import WireError

DAY = timedelta(days=1)
LISTED = 12
AT_ONCE = 20
EACH = 0.02  # seconds of virtual time for a request: 0.4 s for each, twenty at once


@dataclass
class Clock:
    """A virtual clock, put forward by requests and jumps, and `by_work` also by the time that passes here.

    wrong: what the service's clock is off by; `true` is the time by which the feeds go.
    """

    start: datetime
    by_work: bool = False
    gone: float = 0.0
    wrong: timedelta = timedelta()
    since: float = field(default_factory=time.monotonic)

    def true(self) -> datetime:
        return self.start + timedelta(seconds=self.gone + (time.monotonic() - self.since if self.by_work else 0.0))

    def now(self) -> datetime:
        return self.true() + self.wrong

    def jump(self, to: datetime) -> None:
        self.gone += max((to - self.true()).total_seconds(), 0.0)


@dataclass
class Wire:
    """The gate's stand-in. away: until when nothing answers. before: how old the oldest news is on the first day.

    owed: ids that were given to a sweep which came to its end.
    """

    clock: Clock
    seed: int
    away: datetime = MONDAY
    troubles: dict[int, tuple[str, datetime]] = field(default_factory=dict)
    asked: int = 0
    due: dict[str, datetime] = field(default_factory=dict)
    lags: list[float] = field(default_factory=list)
    fetched: set[str] = field(default_factory=set)
    owed: set[str] = field(default_factory=set)
    before: timedelta = 2 * DAY
    cut_after: int = 0
    cut: Callable[[], object] = lambda: None
    lanes: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def get(self, url: str, *, etag: str = "", **_: Any) -> Response:
        async with self.lanes:
            await asyncio.sleep(0)
            return await self.answer(url, etag)

    async def answer(self, url: str, etag: str) -> Response:
        self.clock.gone += EACH
        now = self.clock.true()
        self.asked += 1
        if due := self.due.pop(url, None):
            self.lags.append((self.clock.now() - due).total_seconds())
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
        numbers = range(total, max(total - LISTED, 0), -1)
        self.fetched |= {f"{number}-{each}" for each in numbers}
        listed = [self.entry(number, each) for each in numbers]
        return Response(url=url, final_url=url, status=200, headers={"etag": mark}, body=rss(*listed).encode())

    def owe(self) -> None:
        """The sweep came to its end: what it was given must be kept from now on."""
        self.owed |= self.fetched

    def troubled(self, url: str, trouble: str) -> Response:
        if trouble == "hang":
            raise WireError("no answer within 20 seconds", place=url, kind="timeout")
        bodies = {"page": b"<html><body>Please log in</body></html>", "nonsense": b"\x00\xff" * 200, "empty": b""}
        return Response(url=url, final_url=url, status=500 if trouble == "status" else 200, body=bodies.get(trouble, b""))

    def gap(self, number: int) -> float:
        """Seconds between two entries of a feed: 2 to 24 hours."""
        return 7200 * (1 + (number * 7919 + self.seed) % 12)

    def entries(self, number: int, now: datetime) -> int:
        return int((now - MONDAY + self.before).total_seconds() / self.gap(number))

    def entry(self, number: int, each: int) -> str:
        at = MONDAY - self.before + timedelta(seconds=each * self.gap(number))
        text = f"Item {each} of outlet {number}: the ferry sails at {each % 24}, the mayor said."
        if (number * 31 + each * 17) % 97 == 0:
            week = (at - MONDAY).days // 7
            text = (STILL, CUT.replace("1,200", f"1,{week + 1}00"), LATER.replace("2027", str(2027 + week)))[
                (number + each) % 3
            ]
        when = format_datetime(at, usegmt=True)
        return item(f"Item {each} of outlet {number}", text, f"http://outlet{number}.example/{each}", f"{number}-{each}", when)

    async def rest(self) -> None:
        """There is nothing to close."""

    def permits(self, address: str) -> bool:
        """Any address will do."""
        return True

    def slow(self, url: str, gap: float) -> None:
        """There is no pause to set."""


class Inline:
    """The pool's stand-in: calls at once."""

    async def run(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        return function(*args, **kwargs)
