"""The gate: every request that leaves the machine goes through here.

Owns: checks at every hop, deadlines, caps, redirects, the pause between two requests to a site. Never: sends a cookie, a
Referer or a credential, reads the environment's proxies, or says what an answer means.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import urljoin, urlsplit

from watcher.doors.web.address import Rules, Target, check_url
from watcher.doors.web.backend import GuardedBackend
from watcher.doors.web.exchange import Answer, Request, Sender
from watcher.doors.web.lanes import Lane, Lanes
from watcher.doors.web.limits import FEED_TYPES, Limits
from watcher.errors import WireError

REDIRECTS = {301, 302, 303, 307, 308}
PERMANENT = {301, 308}
SLOW, SLOW_ONES = 1.0, 200
Headers = Sequence[tuple[str, str]]


def anybody(_url: str) -> None:
    """Let every address be asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One redirect: its status and where it led."""

    status: int
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """An answer. headers have lower-case names; body is unpacked; elapsed in seconds; wire is the bytes that came in.

    truncated: the connection broke before the end of the body, which holds what came until then.
    """

    url: str
    final_url: str
    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    wire: int = 0
    elapsed: float = 0.0
    hops: tuple[Hop, ...] = ()
    truncated: bool = False

    @property
    def not_modified(self) -> bool:
        return self.status == 304

    @property
    def permanent(self) -> str:
        """Where permanent redirects led from the very first hop on; "" if the first hop was none."""
        last = ""
        for hop in self.hops:
            if hop.status not in PERMANENT:
                break
            last = hop.url
        return last


class Gate:
    """An asynchronous context manager; `async with Gate(Limits(...)) as gate: answer = await gate.get(url)`."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        proxy = urlsplit(self.limits.proxy).hostname or ""
        self._rules = rules = Rules(self.limits.allow_networks, self.limits.allow_hosts)
        backend = GuardedBackend(rules, trusted=frozenset({proxy} - {""}))
        self._lanes = Lanes(self.limits, backend)
        self._sender = Sender(self.limits, rules, self._lanes)
        self._turns = asyncio.Semaphore(self.limits.concurrency)
        self._slow: set[_Turn] = set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._lanes.close()

    def permits(self, address: str) -> bool:
        """Say whether an IP address may be connected to, for what must open its connections itself."""
        try:
            return self._rules.permits("", address)
        except ValueError:  # no address: a socket of this machine
            return False

    async def rest(self) -> None:
        """Close idle connections, as between two sweeps."""
        await self._lanes.rest()

    def slow(self, url: str, gap: float) -> None:
        """Let at least `gap` seconds pass between requests to the origin of `url`, as its robots.txt asked."""
        lane = self._lanes.at(check_url(url).origin)
        lane.gap = max(lane.gap, gap)

    async def get(
        self,
        url: str,
        *,
        etag: str = "",
        modified: str = "",
        validated: str = "",
        accept: str = FEED_TYPES,
        headers: Headers = (),
        cap: int = 0,
        stop: Callable[[Mapping[str, str]], bool] = lambda _: False,
        admit: Callable[[str], None] = anybody,
    ) -> Response:
        """Fetch `url`, following redirects; the validators are sent to the address `validated` alone ("" = to every hop).

        cap: the most bytes on the wire, where less than the gate's own limit is wanted. stop: says by a redirect's headers
        that it is not to be followed; it is the answer then. admit: called with each address right before it is asked; raises a
        WireError where that is to be left alone.

        Raises: WireError. An answer with an error status is a Response, as is 304.
        """
        clock = asyncio.get_running_loop().time
        began, target = clock(), check_url(url)
        hops: list[Hop] = []
        spent = 0.0
        while True:
            lines = [("accept", accept), *headers]
            if not validated or validated in (target.url, url if not hops else ""):
                lines += [("if-none-match", etag)] if etag else []
                lines += [("if-modified-since", modified)] if modified else []
            async with self._turn(target) as lane:
                admit(target.url)
                started = clock()
                request = Request(target=target, most=cap or self.limits.max_wire, lines=tuple(lines))
                answer = await self._sender.send(request, lane, self.limits.total - spent)
                spent += clock() - started
            location = answer.headers.get("location", "")
            if answer.status not in REDIRECTS or not location or stop(answer.headers):
                break
            if len(hops) >= self.limits.max_redirects:
                raise WireError(
                    f"more than {self.limits.max_redirects} redirects",
                    place=url,
                    kind="too-many-redirects",
                    remedy="open the address in a browser and enter where it ends",
                )
            target = self._next(target, location, url)
            hops.append(Hop(status=answer.status, url=target.url))
        return respond(url, target, answer, clock() - began, tuple(hops))

    async def post(self, url: str, body: bytes, *, content_type: str = "application/json", headers: Headers = ()) -> Response:
        """Send `body` to `url` (a webhook of the user's). Redirects are not followed. Raises: WireError."""
        clock = asyncio.get_running_loop().time
        began, target = clock(), check_url(url)
        lines = (("content-type", content_type), ("content-length", str(len(body))), *headers)
        request = Request(target=target, most=self.limits.max_wire, method=b"POST", lines=lines, body=body)
        async with self._turn(target) as lane:
            answer = await self._sender.send(request, lane, self.limits.total)
        return respond(url, target, answer, clock() - began, ())

    @staticmethod
    def _next(target: Target, location: str, url: str) -> Target:
        try:
            return check_url(urljoin(target.url, location))
        except ValueError:
            raise WireError(f"redirected to an address that cannot be read ({location[:100]!r})", place=url) from None
        except WireError as error:
            raise WireError(f"redirected to {location[:200]}: {error.fault.what}", place=url, kind=error.kind) from None

    def _turn(self, target: Target) -> _Turn:
        return _Turn(self._lanes.at(target.origin), self._turns, self._slow)


class _Turn:
    """Holds a lane's lock, waits out its pause, then takes one of the gate's turns.

    A request that is slow hands its turn on, so that slow hosts do not hold up the others; SLOW_ONES bounds how many may.
    """

    def __init__(self, lane: Lane, turns: asyncio.Semaphore, slow: set[_Turn]) -> None:
        self.lane, self.turns, self.slow = lane, turns, slow
        self.timer: asyncio.TimerHandle | None = None

    async def __aenter__(self) -> Lane:
        await self.lane.lock.acquire()
        try:
            wait = self.lane.ready - asyncio.get_running_loop().time()
            if wait > 0:
                await asyncio.sleep(wait)
            await self.turns.acquire()
        except BaseException:
            self.lane.lock.release()
            raise
        self.timer = asyncio.get_running_loop().call_later(SLOW, self._hand_on)
        return self.lane

    def _hand_on(self) -> None:
        if len(self.slow) < SLOW_ONES:
            self.slow.add(self)
            self.turns.release()

    async def __aexit__(self, *_: object) -> None:
        self.lane.ready = asyncio.get_running_loop().time() + self.lane.gap
        if self.timer is not None:
            self.timer.cancel()
        if self in self.slow:
            self.slow.remove(self)
        else:
            self.turns.release()
        self.lane.lock.release()


def respond(url: str, target: Target, answer: Answer, elapsed: float, hops: tuple[Hop, ...]) -> Response:
    return Response(
        url=url,
        final_url=target.url,
        status=answer.status,
        headers=answer.headers,
        body=answer.body,
        wire=answer.wire,
        elapsed=elapsed,
        hops=hops,
        truncated=answer.truncated,
    )
