"""One request and its answer: sent over a lane, read within the caps, its failures told in one kind of error.

Owns: deadlines, caps, the words for what went wrong. Never: follows a redirect.
"""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncIterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

import httpcore

from watcher.doors.web.address import Rules, Target
from watcher.doors.web.inflate import Inflater, TooBig, codings
from watcher.doors.web.lanes import Lane, Lanes
from watcher.doors.web.limits import Limits
from watcher.errors import WireError

ERROR_BODY = 16_384
BODIES = {200, 203, 226}
ALONE = {"etag", "content-length", "retry-after"}  # headers that are no lists: the last line holds
TIMED_OUT = {"ConnectTimeout": "no connection in time", "ReadTimeout": "no answer in time"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is sent. lines: headers beside our own. most: the most bytes of the answer's body on the wire."""

    target: Target
    most: int
    method: bytes = b"GET"
    lines: tuple[tuple[str, str], ...] = ()
    body: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back. headers by lower-case name. truncated: the connection broke before the end of the body."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    wire: int = 0
    truncated: bool = False


class Sender:
    """Sends requests over the lanes of one gate."""

    def __init__(self, limits: Limits, rules: Rules, lanes: Lanes) -> None:
        self.limits, self.rules, self.lanes = limits, rules, lanes
        agent = limits.user_agent.encode("latin-1", "replace")
        self.same = [(b"user-agent", agent), (b"accept-encoding", b"gzip, deflate")]

    async def send(self, request: Request, lane: Lane, left: float) -> Answer:
        """Return the answer within `left` seconds. Hold the lane's lock. Raises: WireError."""
        where = request.target.url
        try:
            async with asyncio.timeout(max(left, 0.001)):
                return await self._send(request, lane)
        except BaseException as error:
            await self.lanes.drop(lane)
            told = retell(error, where)
            if told is None:
                raise
            raise told from None

    async def _send(self, request: Request, lane: Lane) -> Answer:
        if self.limits.proxy:
            self._check_literal(request.target)
        connection = await self.lanes.connection(request.target, lane)
        fresh = lane.connection is None or not lane.connection.is_idle()
        try:
            raw = await connection.ask(request.method, request.target, self._lines(request), request.body)
        except (httpcore.RemoteProtocolError, httpcore.ReadError, httpcore.WriteError):
            if fresh or request.method != b"GET":
                raise
            # A kept connection that the server closed in the same moment: once more on a new one.
            await self.lanes.drop(lane)
            connection = await self.lanes.connection(request.target, lane)
            raw = await connection.ask(request.method, request.target, self._lines(request), request.body)
        headers = read_headers(raw.headers)
        chunks: list[bytes] = []
        try:
            wire, cut = await self._read(raw.status, raw.stream, headers, request.most, chunks)
        finally:
            await raw.aclose()
        await self.lanes.keep(request.target, lane)
        return Answer(status=raw.status, headers=headers, body=b"".join(chunks), wire=wire, truncated=cut)

    def _check_literal(self, target: Target) -> None:
        """Behind a proxy names are resolved by the proxy; addresses written as numbers are still checked here."""
        try:
            fits = self.rules.permits(target.host, target.host)
        except ValueError:
            return
        if not fits:
            raise WireError(f"{target.host} is not on the public internet", kind="forbidden")

    def _lines(self, request: Request) -> list[tuple[bytes, bytes]]:
        lines = [(name.encode("ascii"), value.encode("latin-1", "replace")) for name, value in request.lines]
        return [(b"host", request.target.authority.encode()), *self.same, *lines]

    async def _read(
        self, status: int, stream: object, headers: dict[str, str], most: int, chunks: list[bytes]
    ) -> tuple[int, bool]:
        """Read and unpack the body into `chunks`; return the bytes on the wire and whether the body broke off."""
        assert isinstance(stream, AsyncIterable)
        if status not in BODIES:
            return await drain(stream), False
        layers = codings(headers.get("content-encoding", ""))
        if layers is None:
            packed = headers["content-encoding"][:40]
            raise WireError(f"the body is packed as {packed}, which was not asked for", remedy="tell the site's owner")
        announced = headers.get("content-length", "")
        if announced.isdecimal() and int(announced[:20]) > most:
            raise too_big(most, "max_wire")
        cap = self.limits.max_inflated
        stages = [Inflater(each, cap) for each in layers] or [Inflater("identity", cap)]
        wire = 0
        try:
            async for chunk in stream:
                wire += len(chunk)
                if wire > most:
                    raise too_big(most, "max_wire")
                pieces = [chunk]
                for stage in stages:
                    pieces = [out for piece in pieces for out in stage.feed(piece)]
                chunks += pieces
        except TooBig:
            raise too_big(cap, "max_inflated") from None
        except (httpcore.RemoteProtocolError, httpcore.ReadError):
            if not chunks:
                raise
            return wire, True
        return wire, any(not stage.whole for stage in stages)


async def drain(stream: AsyncIterable[bytes]) -> int:
    """Read the short body of an answer that nobody needs, so that the connection can be kept; leave a long one."""
    wire = 0
    async for chunk in stream:
        wire += len(chunk)
        if wire > ERROR_BODY:
            break
    return wire


def retell(error: BaseException, where: str) -> WireError | None:
    """Return what went wrong as the one kind of error that the gate raises; None for what is not about the wire."""
    if isinstance(error, WireError):
        return WireError(error.fault.what, place=where, remedy=error.fault.remedy, kind=error.kind)
    if isinstance(error, TimeoutError | httpcore.TimeoutException):
        what = TIMED_OUT.get(type(error).__name__, "it took too long")
        kind = "connect" if isinstance(error, httpcore.ConnectTimeout) else "timeout"
        return WireError(what, place=where, kind=kind, remedy="it is tried again later")
    if isinstance(error, httpcore.ConnectError):
        if "SSL" in str(error) or "certificate" in str(error):
            return WireError(f"no secure connection ({error})", place=where, kind="tls")
        return WireError(f"no connection ({error})", place=where, kind="connect")
    if isinstance(error, httpcore.NetworkError | httpcore.ProtocolError | httpcore.ProxyError | zlib.error | OSError):
        return WireError(f"the server broke off or broke the rules ({error})", place=where)
    return None


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
            out[key] = f"{out[key]}, {text}" if key in out and key not in ALONE else text
    return out
