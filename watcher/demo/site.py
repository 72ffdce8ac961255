"""A loopback site: every outlet on a port of its own, its feed as it stood at the virtual time, real HTTP.

Owns: sockets, validators, the troubles that befall a feed. Never: runs by the machine's clock, or listens beyond loopback.
"""

from __future__ import annotations

import asyncio
import hashlib
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from functools import partial
from typing import Self

from watcher.demo.outlets import Coverage, Outlet, Story
from watcher.demo.pages import BLOCKED, TYPES, latest, show_feed, show_page

HOST = "127.0.0.1"
LISTED = 20  # stories in a feed, as most outlets have it
HEAD_MOST, PATIENCE = 16_384, 5.0
REASONS = {200: "OK", 301: "Moved Permanently", 304: "Not Modified", 400: "Bad Request", 404: "Not Found", 410: "Gone"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the site says to one request."""

    status: int
    body: str = ""
    type: str = "text/html"
    headers: dict[str, str] = field(default_factory=dict)


class Site:
    """A context manager; `now` is the virtual time, set by whoever plays. asked counts the answers by status."""

    def __init__(self, coverage: Coverage, now: datetime) -> None:
        self.outlets = {outlet.id: outlet for outlet in coverage.outlets}
        self.now = now
        self.asked: dict[int, int] = {}
        self._ports: dict[str, int] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="demo-site", daemon=True)
        self._servers: list[asyncio.Server] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._shown: dict[str, tuple[tuple[Story, ...], str]] = {}

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._open(), self._loop).result(PATIENCE)
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result(PATIENCE)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE)
        self._loop.close()

    def address(self, outlet: str) -> str:
        """Return the address of an outlet's site, without a slash at the end."""
        return f"http://{HOST}:{self._ports[outlet]}"

    async def _open(self) -> None:
        for id_ in self.outlets:
            server = await asyncio.start_server(partial(self._connected, id_), HOST, 0, limit=HEAD_MOST)
            self._servers.append(server)
            self._ports[id_] = server.sockets[0].getsockname()[1]

    async def _close(self) -> None:
        for server in self._servers:
            server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _connected(self, outlet: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            while await self._serve(reader, writer, outlet):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, asyncio.CancelledError):
            pass  # the other side went away, or the demo is over
        finally:
            self._tasks.discard(task)
            writer.close()
            with suppress(ConnectionError, asyncio.CancelledError):
                await writer.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, outlet: str) -> bool:
        """Answer one request; return whether the connection stays open."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        method, _, rest = head[0].partition(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:])}
        path = rest.partition(" ")[0]
        known = method in ("GET", "HEAD")
        answer = self.answer(outlet, path, headers.get("if-none-match", "")) if known else Answer(status=400)
        self.asked[answer.status] = self.asked.get(answer.status, 0) + 1
        body = answer.body.encode()
        lines = [
            f"HTTP/1.1 {answer.status} {REASONS[answer.status]}",
            f"Date: {format_datetime(self.now, usegmt=True)}",
            *(f"{name}: {value}" for name, value in answer.headers.items()),
        ]
        if answer.status != 304:
            lines += [f"Content-Type: {answer.type}; charset=utf-8", f"Content-Length: {len(body)}"]
        writer.write("\r\n".join([*lines, "", ""]).encode("latin-1") + (body if method == "GET" else b""))
        await writer.drain()
        return headers.get("connection", "").lower() != "close"

    def answer(self, id_: str, path: str, seen: str = "") -> Answer:
        """Return what the outlet's site says at the virtual time. seen: the validator that the asker sent along."""
        outlet = self.outlets[id_]
        trouble = outlet.trouble(self.now.date())
        feed = trouble.to if trouble and trouble.kind == "moved" else outlet.feed
        if path == outlet.feed and trouble:
            if trouble.kind == "gone":
                return Answer(status=410, body="This feed has been discontinued.", type="text/plain")
            if trouble.kind == "page":
                return Answer(status=200, body=BLOCKED)
            return Answer(status=301, headers={"Location": self.address(id_) + trouble.to})
        if path == feed:
            return self._feed(outlet, seen)
        story = next((story for story in outlet.at(self.now) if story.path == path), None)
        return Answer(status=200, body=show_page(outlet, story)) if story else Answer(status=404, body="Not found.")

    def _feed(self, outlet: Outlet, seen: str) -> Answer:
        stories = outlet.at(self.now)[:LISTED]
        if self._shown.get(outlet.id, ((), ""))[0] != stories:
            self._shown[outlet.id] = stories, show_feed(outlet, stories, self.address(outlet.id))
        body = self._shown[outlet.id][1]
        etag = f'"{hashlib.blake2b(body.encode(), digest_size=8).hexdigest()}"'
        headers = {"ETag": etag}
        if stories:
            headers["Last-Modified"] = format_datetime(latest(stories), usegmt=True)
        if etag == seen:
            return Answer(status=304, headers=headers)
        return Answer(status=200, body=body, type=TYPES[outlet.format], headers=headers)
