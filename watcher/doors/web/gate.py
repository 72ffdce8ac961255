"""The gate: every request that leaves the machine goes through here.

Owns: checks at every hop, deadlines, caps, redirects, the pause between two requests to a site. Never: sends a cookie, a
Referer or a credential, reads the environment's proxies, or says what an answer means.
"""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncIterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import urljoin, urlsplit

import httpcore

from watcher.doors.web.address import Rules, Target, check_url
from watcher.doors.web.backend import GuardedBackend
from watcher.doors.web.inflate import Inflater, TooBig, codings
from watcher.doors.web.lanes import Lane, Lanes
from watcher.doors.web.limits import FEED_TYPES, Limits
from watcher.errors import WireError

REDIRECTS = {301, 302, 303, 307, 308}
PERMANENT = {301, 308}
ERROR_BODY = 16_384
Headers = Sequence[tuple[str, str]]


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
        rules = Rules(self.limits.allow_networks, self.limits.allow_hosts)
        self._rules = rules
        backend = GuardedBackend(rules, threads=self.limits.concurrency, trusted=frozenset({proxy} - {""}))
        self._lanes = Lanes(self.limits, backend)
        self._turns = asyncio.Semaphore(self.limits.concurrency)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._lanes.close()

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
    ) -> Response:
        """Fetch `url`, following redirects; the validators are sent to the address `validated` alone ("" = to every hop).

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
            async with self._turn(target, pause=not hops) as lane:
                started = clock()
                answer = await self._within(target, lane, b"GET", lines, b"", self.limits.total - spent)
                spent += clock() - started
            location = answer.headers.get("location", "")
            if answer.status not in REDIRECTS or not location:
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
        return Response(
            url=url,
            final_url=target.url,
            status=answer.status,
            headers=answer.headers,
            body=answer.body,
            wire=answer.wire,
            elapsed=clock() - began,
            hops=tuple(hops),
            truncated=answer.truncated,
        )

    async def post(self, url: str, body: bytes, *, content_type: str = "application/json", headers: Headers = ()) -> Response:
        """Send `body` to `url` (a webhook of the user's). Redirects are not followed. Raises: WireError."""
        target = check_url(url)
        async with self._turn(target, pause=False) as lane:
            lines = [("content-type", content_type), ("content-length", str(len(body))), *headers]
            return await self._within(target, lane, b"POST", lines, body, self.limits.total)

    @staticmethod
    def _next(target: Target, location: str, url: str) -> Target:
        try:
            return check_url(urljoin(target.url, location))
        except ValueError:
            raise WireError(f"redirected to an address that cannot be read ({location[:100]!r})", place=url) from None
        except WireError as error:
            raise WireError(f"redirected to {location[:200]}: {error.fault.what}", place=url, kind=error.kind) from None

    def _turn(self, target: Target, *, pause: bool) -> _Turn:
        return _Turn(self._lanes.at(target.origin), self._turns, pause=pause)

    async def _within(
        self, target: Target, lane: Lane, method: bytes, lines: list[tuple[str, str]], body: bytes, left: float
    ) -> Response:
        try:
            async with asyncio.timeout(max(left, 0.001)):
                return await self._send(target, lane, method, lines, body)
        except (TimeoutError, httpcore.TimeoutException) as error:
            await self._lanes.drop(lane)
            kind = type(error).__name__
            what = {"ConnectTimeout": "no connection in time", "ReadTimeout": "no answer in time"}.get(kind, "took too long")
            raise WireError(
                f"{what} ({target.authority})", place=target.url, kind="timeout", remedy="it is tried again later"
            ) from None
        except httpcore.ConnectError as error:
            await self._lanes.drop(lane)
            tls = "SSL" in str(error) or "certificate" in str(error)
            raise WireError(
                f"{'no secure connection' if tls else 'no connection'} ({error})",
                place=target.url,
                kind="tls" if tls else "connect",
            ) from None
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.ProxyError, zlib.error, EOFError, OSError) as error:
            await self._lanes.drop(lane)
            raise WireError(f"the server broke off or broke the rules ({error})", place=target.url) from None
        except WireError as error:
            await self._lanes.drop(lane)
            raise WireError(error.fault.what, place=target.url, remedy=error.fault.remedy, kind=error.kind) from None
        except BaseException:
            await self._lanes.drop(lane)
            raise

    async def _send(self, target: Target, lane: Lane, method: bytes, lines: list[tuple[str, str]], body: bytes) -> Response:
        request = self._request(target, method, lines, body)
        if self.limits.proxy:
            self._check_literal(target)
        connection = await self._lanes.connection(target, lane)
        fresh = lane.connection is None or not lane.connection.is_idle()
        try:
            raw = await connection.handle_async_request(request)
        except (httpcore.RemoteProtocolError, httpcore.ReadError, httpcore.WriteError):
            if fresh or method != b"GET":
                raise
            # A kept connection that the server closed in the same moment: once more on a new one.
            await self._lanes.drop(lane)
            connection = await self._lanes.connection(target, lane)
            raw = await connection.handle_async_request(self._request(target, method, lines, body))
        headers = read_headers(raw.headers)
        cut = False
        chunks: list[bytes] = []
        wire = 0
        try:
            wire, cut = await self._body(raw, headers, chunks)
        finally:
            await raw.aclose()
        await self._lanes.keep(target, lane)
        return Response(
            url=target.url,
            final_url=target.url,
            status=raw.status,
            headers=headers,
            body=b"".join(chunks),
            wire=wire,
            truncated=cut,
        )

    def _check_literal(self, target: Target) -> None:
        """Behind a proxy names are resolved by the proxy; addresses written as numbers are still checked here."""
        try:
            fits = self._rules.permits(target.host, target.host)
        except ValueError:
            return
        if not fits:
            raise WireError(f"{target.host} is not on the public internet", kind="forbidden")

    def _request(self, target: Target, method: bytes, lines: list[tuple[str, str]], body: bytes) -> httpcore.Request:
        limits = self.limits
        headers = [
            (b"host", target.authority.encode()),
            (b"user-agent", limits.user_agent.encode("latin-1", "replace")),
            (b"accept-encoding", b"gzip, deflate"),
            *((name.encode("ascii"), value.encode("latin-1", "replace")) for name, value in lines),
        ]
        timeouts = {"connect": limits.connect, "read": limits.read, "write": limits.read, "pool": limits.total}
        return httpcore.Request(
            method,
            httpcore.URL(
                scheme=target.scheme.encode(), host=target.host.encode(), port=target.port, target=target.path.encode()
            ),
            headers=headers,
            content=body,
            extensions={"timeout": timeouts},
        )

    async def _body(self, raw: httpcore.Response, headers: dict[str, str], chunks: list[bytes]) -> tuple[int, bool]:
        """Read and unpack the body into `chunks`; return the bytes on the wire and whether the body broke off."""
        wanted = raw.status in (200, 203, 226)
        layers = codings(headers.get("content-encoding", "")) if wanted else []
        if layers is None:
            raise WireError(
                f"the body is packed as {headers['content-encoding']}, which was not asked for", remedy="tell the site's owner"
            )
        limits = self.limits
        if wanted and headers.get("content-length", "").isdigit() and int(headers["content-length"]) > limits.max_wire:
            raise too_big(limits.max_wire, "max_wire")
        stages = [Inflater(each, limits.max_inflated) for each in layers] or [Inflater("identity", limits.max_inflated)]
        wire = 0
        stream = raw.stream
        assert isinstance(stream, AsyncIterable)
        try:
            async for chunk in stream:
                wire += len(chunk)
                if not wanted:
                    if wire > ERROR_BODY:
                        return wire, False
                    continue
                if wire > limits.max_wire:
                    raise too_big(limits.max_wire, "max_wire")
                pieces = [chunk]
                for stage in stages:
                    pieces = [out for piece in pieces for out in stage.feed(piece)]
                chunks += pieces
        except TooBig:
            raise too_big(limits.max_inflated, "max_inflated") from None
        except (httpcore.RemoteProtocolError, httpcore.ReadError):
            if not chunks:
                raise
            return wire, True
        return wire, any(not stage.whole for stage in stages)


class _Turn:
    """Holds a lane's lock, waits out its pause, then takes one of the gate's turns."""

    def __init__(self, lane: Lane, turns: asyncio.Semaphore, *, pause: bool) -> None:
        self.lane, self.turns, self.pause = lane, turns, pause

    async def __aenter__(self) -> Lane:
        await self.lane.lock.acquire()
        try:
            wait = self.lane.ready - asyncio.get_running_loop().time()
            if self.pause and wait > 0:
                await asyncio.sleep(wait)
            await self.turns.acquire()
        except BaseException:
            self.lane.lock.release()
            raise
        return self.lane

    async def __aexit__(self, *_: object) -> None:
        self.lane.ready = asyncio.get_running_loop().time() + self.lane.gap
        self.turns.release()
        self.lane.lock.release()


def too_big(cap: int, name: str) -> WireError:
    return WireError(f"the body is larger than {cap:,} bytes", kind="too-big", remedy=f"raise `{name}` if you trust this site")


def read_headers(raw: Sequence[tuple[bytes, bytes]]) -> dict[str, str]:
    """Return the headers by lower-case name; repeated ones are joined by a comma, as RFC 9110 §5.3 reads them."""
    out: dict[str, str] = {}
    for name, value in raw:
        key, text = name.decode("latin-1").lower(), value.decode("latin-1")
        if key == "location":
            with suppress(UnicodeDecodeError):
                text = value.decode("utf-8")
            out.setdefault(key, text)
        else:
            out[key] = f"{out[key]}, {text}" if key in out and key not in ("etag", "content-length") else text
    return out
