"""A site on the loopback that says exactly what a test tells it to, byte for byte, and remembers what it was asked.

Owns: one HTTP/1.1 server in a thread of its own. Never: adds a header that the test did not name.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Self

Say = Callable[[asyncio.StreamWriter], Awaitable[None]]


def reply(status: int = 200, body: bytes | str = b"", **headers: str) -> bytes:
    """Return a whole answer; a header's underscores stand for dashes. Content-Length is added unless it is named."""
    data = body.encode() if isinstance(body, str) else body
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    if status != 304 and "content-length" not in {name.lower() for name in named}:
        named["Content-Length"] = str(len(data))
    lines = [f"HTTP/1.1 {status} Said", *(f"{name}: {value}" for name, value in named.items())]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + (b"" if status == 304 else data)


def moved(to: str, status: int = 301) -> bytes:
    return reply(status, b"", Location=to)


@dataclass(frozen=True)
class Asked:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes = b""
    at: float = 0.0


@dataclass
class Site:
    """Say what each path answers with `say`; the last answer of a path repeats. Unknown paths get 404."""

    host: str = "127.7.0.1"
    port: int = 0
    clock: Callable[[], float] = time.monotonic
    asked: list[Asked] = field(default_factory=list)
    answers: dict[str, list[bytes | Say]] = field(default_factory=dict)
    busy: int = 0
    busiest: int = 0
    connections: int = 0
    writers: list[asyncio.StreamWriter] = field(default_factory=list, repr=False)

    def say(self, path: str, *answers: bytes | Say) -> str:
        self.answers[path] = list(answers)
        return self.url(path)

    def url(self, path: str) -> str:
        return f"http://{self.host}:{self.port}{path}"

    def paths(self) -> list[str]:
        return [each.path for each in self.asked]

    def last(self) -> Asked:
        return self.asked[-1]

    def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> Awaitable[None]:
        """Note a connection at once: a task that is cancelled before its first turn would never name its writer."""
        self.connections += 1
        self.writers.append(writer)
        return self.serve(reader, writer)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while await self.one(reader, writer):
                pass
        writer.close()

    async def one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        method, path, _ = head[0].split(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        self.asked.append(Asked(method, path, headers, body, self.clock()))
        known = self.answers.get(path, [reply(404)])
        answer = known.pop(0) if len(known) > 1 else known[0]
        self.busy += 1
        self.busiest = max(self.busiest, self.busy)
        try:
            if isinstance(answer, bytes):
                writer.write(answer)
                await writer.drain()
                return True
            await answer(writer)
            return False
        finally:
            self.busy -= 1

    @contextmanager
    def open(self) -> Iterator[Self]:
        loop = asyncio.new_event_loop()
        thread = threading.Thread(target=loop.run_forever, daemon=True)
        thread.start()

        async def start() -> asyncio.Server:
            return await asyncio.start_server(self.take, self.host, self.port)

        server = asyncio.run_coroutine_threadsafe(start(), loop).result(5)
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield self
        finally:

            async def stop() -> None:
                for listening in server.sockets:
                    loop.remove_reader(listening.fileno())
                # A connection just taken is handed to the server some turns later: it must be open still.
                await asyncio.sleep(0.01)
                server.close()
                waiting = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
                for task in waiting:
                    task.cancel()
                await asyncio.gather(*waiting, return_exceptions=True)
                for writer in self.writers:
                    writer.transport.abort()
                await asyncio.sleep(0.01)  # transports close their sockets one turn of the loop later

            asyncio.run_coroutine_threadsafe(stop(), loop).result(5)
            loop.call_soon_threadsafe(loop.stop)
            thread.join(5)
            loop.close()


async def hang(writer: asyncio.StreamWriter) -> None:
    """Take the request and say nothing."""
    await asyncio.sleep(30)


def drip(head: bytes, piece: bytes, pause: float) -> Say:
    """Send `head`, then `piece` again and again with a pause between."""

    async def say(writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        while True:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(pause)

    return say


def cut_off(data: bytes) -> Say:
    """Send `data` and close."""

    async def say(writer: asyncio.StreamWriter) -> None:
        writer.write(data)
        await writer.drain()

    return say


def rss(*items: str, head: str = "") -> str:
    """Return an RSS document with `head` in its channel and one item for each string of `items`."""
    inside = "".join(f"<item>{each}</item>" for each in items)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Lake News</title>{head}{inside}</channel></rss>'


def item(title: str, text: str = "", link: str = "", guid: str = "", date: str = "") -> str:
    """Return the inside of an RSS item."""
    parts = {"title": title, "description": text, "link": link, "guid": guid, "pubDate": date}
    return "".join(f"<{name}>{value}</{name}>" for name, value in parts.items() if value)
