"""One HTTP/1.1 connection: h11 (the engine of httpcore and httpx) over a transport of asyncio's.

Owns: connecting, one exchange at a time, the deadline of each silence. Never: follows a redirect, or judges what came in.
httpcore's own connection asks the same of h11, and spends three times as much around it.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Sequence
from typing import cast

import h11
import httpcore

from watcher.doors.web.address import Target
from watcher.doors.web.backend import GuardedBackend
from watcher.doors.web.head import in_order
from watcher.doors.web.limits import Limits

LONGEST_HEAD = 100 * 1024
ENOUGH = 256 * 1024  # bytes that may wait to be read before the server has to wait
Lines = list[tuple[bytes, bytes]]


class Connection(asyncio.Protocol):
    """A connection to the origin of `target`, opened by its first `ask`. Its errors are httpcore's."""

    def __init__(
        self, target: Target, backend: GuardedBackend, limits: Limits, tls: ssl.SSLContext | None, kept_for: float
    ) -> None:
        self.target, self.backend, self.limits, self.tls, self.kept_for = target, backend, limits, tls, kept_for
        self.h11 = h11.Connection(h11.CLIENT, max_incomplete_event_size=LONGEST_HEAD)
        self.transport: asyncio.Transport | None = None
        self.came: list[bytes] = []
        self.waiting = 0  # bytes in `came`
        self.is_paused = self.has_ended = self.was_closed = False
        self.why: Exception | None = None
        self.waiter: asyncio.Future[None] | None = None
        self.until = 0.0
        self.question: tuple[bytes, bytes, Lines, bytes] = b"GET", b"/", [], b""
        self.head: bytearray | None = None  # what came in of an answer whose head is not whole yet

    # ── what asyncio tells ───────────────────────────────────────────────────────────────────────────────────────────

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        self.came.append(data)
        self.waiting += len(data)
        if self.waiting > ENOUGH and self.transport is not None:
            self.is_paused = True
            self.transport.pause_reading()
        self._wake()

    def eof_received(self) -> None:
        self.has_ended = True
        self._wake()

    def connection_lost(self, why: Exception | None) -> None:
        self.has_ended, self.why = True, self.why or why
        self._wake()

    def _wake(self, error: Exception | None = None) -> None:
        if self.waiter is not None and not self.waiter.done():
            if error is None:
                self.waiter.set_result(None)
            else:
                self.waiter.set_exception(error)

    # ── what the lanes ask ───────────────────────────────────────────────────────────────────────────────────────────

    def is_idle(self) -> bool:
        """True between two exchanges."""
        return self.transport is not None and not self.was_closed and self.h11.our_state is h11.IDLE

    def has_expired(self) -> bool:
        """True for one that the server has closed or spoken on unasked, or that was idle for long."""
        return self.has_ended or bool(self.came) or asyncio.get_running_loop().time() > self.until

    def is_closed(self) -> bool:
        return self.was_closed

    async def aclose(self) -> None:
        self.was_closed = True
        if self.transport is not None:
            self.transport.abort()

    # ── one exchange ─────────────────────────────────────────────────────────────────────────────────────────────────

    async def ask(self, method: bytes, target: Target, headers: Lines, body: bytes) -> Raw:
        """Send a request and return its answer, whose body is still to be read."""
        if self.transport is None:
            await self._connect()
        assert self.transport is not None
        self.question = method, target.path.encode(), headers, body
        self.transport.write(self._say())
        self.head = bytearray()
        while True:
            event = await self._event()
            if type(event) is h11.Response:
                self.head = None
                return Raw(self, event.status_code, event.headers)

    def _say(self) -> bytes:
        """Return the question as it goes over the wire."""
        method, path, headers, body = self.question
        try:
            sent = self.h11.send(h11.Request(method=method, target=path, headers=headers)) or b""
            if body:
                sent += self.h11.send(h11.Data(data=body)) or b""
            return sent + (self.h11.send(h11.EndOfMessage()) or b"")
        except h11.LocalProtocolError as error:
            raise httpcore.LocalProtocolError(str(error)) from None

    def _hears_anew(self) -> bool:
        """Hear a head that breaks the rules once more, with its lines put in order; say whether that is another one."""
        raw, self.head = bytes(self.head or b""), None
        if (better := in_order(raw)) == raw:
            return False
        self.h11 = h11.Connection(h11.CLIENT, max_incomplete_event_size=LONGEST_HEAD)
        self._say()
        self.h11.receive_data(better)
        return True

    async def _connect(self) -> None:
        target, loop = self.target, asyncio.get_running_loop()
        allowed = await self.backend.permitted(target.host, target.port)
        share = max(self.limits.connect / len(allowed), min(self.limits.connect, 2.0))
        for last, address in enumerate(allowed, 1):
            try:
                async with asyncio.timeout(share):
                    name = target.host if self.tls else None
                    await loop.create_connection(lambda: self, address, target.port, ssl=self.tls, server_hostname=name)
                return
            except ssl.SSLError as error:
                raise httpcore.ConnectError(f"SSL: {error}") from None
            except TimeoutError:
                if self.transport is not None:
                    self.transport.abort()
                if last == len(allowed):
                    raise httpcore.ConnectTimeout from None
            except OSError as error:
                if last == len(allowed):
                    raise httpcore.ConnectError(str(error)) from None

    async def _event(self) -> h11.Event | type[h11.PAUSED]:
        while True:
            try:
                event = self.h11.next_event()
                if event is not h11.NEED_DATA:
                    return cast(h11.Event, event)
                data = await self._receive()
                if not data and self.h11.their_state is h11.SEND_RESPONSE:
                    raise httpcore.RemoteProtocolError("the server closed the connection without an answer")
                if self.head is not None:
                    self.head = None if len(self.head) > LONGEST_HEAD else self.head + data
                self.h11.receive_data(data)
            except h11.RemoteProtocolError as error:
                if not self._hears_anew():
                    raise httpcore.RemoteProtocolError(str(error)) from None

    async def _receive(self) -> bytes:
        """Return what came in, nothing at its end. Raises: ReadTimeout, ReadError."""
        if not self.came and not self.has_ended:
            loop = asyncio.get_running_loop()
            self.waiter = loop.create_future()
            timer = loop.call_later(self.limits.read, self._wake, httpcore.ReadTimeout())
            try:
                await self.waiter
            finally:
                timer.cancel()
                self.waiter = None
        if self.came:
            data, self.came, self.waiting = b"".join(self.came), [], 0
            if self.is_paused and self.transport is not None:
                self.is_paused = False
                self.transport.resume_reading()
            return data
        if self.why is not None:
            raise httpcore.ReadError(str(self.why) or type(self.why).__name__)
        return b""

    def finish(self) -> None:
        """Make the connection ready for the next exchange, where the server has said no more than its answer."""
        if self.h11.our_state is h11.DONE and self.h11.their_state is h11.DONE and not self.h11.trailing_data[0]:
            self.h11.start_next_cycle()
            self.until = asyncio.get_running_loop().time() + self.kept_for
        else:
            self.was_closed = True


class Raw:
    """An answer whose body is read by going through it."""

    def __init__(self, connection: Connection, status: int, headers: Sequence[tuple[bytes, bytes]]) -> None:
        self.connection, self.status, self.headers = connection, status, headers
        self.is_read = False

    @property
    def stream(self) -> Raw:
        return self

    def __aiter__(self) -> Raw:
        return self

    async def __anext__(self) -> bytes:
        if not self.is_read:
            event = await self.connection._event()
            if type(event) is h11.Data:
                return bytes(event.data)
            self.is_read = True
            self.connection.finish()
        raise StopAsyncIteration

    async def aclose(self) -> None:
        """Give up the connection where the body was not read to its end: what is left of it would be taken for an answer."""
        if not self.is_read:
            await self.connection.aclose()
