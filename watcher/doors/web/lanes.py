"""Lanes: one per origin, so that a site sees one request at a time from us, with a pause between them.

Owns: the lock, the pause and the kept connection of each origin. Never: lets one origin wait for another.
httpcore's own pool asks every kept connection at each request, and costs four times as much as one connection per origin; it
carries what is sent through a proxy or over HTTP/2.
"""

from __future__ import annotations

import asyncio
import ssl
from collections import OrderedDict
from dataclasses import dataclass, field

import httpcore

from watcher.doors.web.address import Target
from watcher.doors.web.backend import GuardedBackend
from watcher.doors.web.connection import Connection
from watcher.doors.web.limits import Limits
from watcher.doors.web.through import Through

Origin = tuple[str, str, int]
MOST_LANES = 4096
KEPT_FOR = 15.0


@dataclass(slots=True)
class Lane:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    ready: float = 0.0
    gap: float = 0.0
    connection: Connection | Through | None = None


class Lanes:
    """The lanes of one gate."""

    def __init__(self, limits: Limits, backend: GuardedBackend) -> None:
        self.limits = limits
        self.backend = backend
        self._lanes: dict[Origin, Lane] = {}
        self._kept: OrderedDict[Origin, Lane] = OrderedDict()
        self._tls: ssl.SSLContext | None = None
        self._proxy: Through | None = None

    def at(self, origin: Origin) -> Lane:
        lane = self._lanes.get(origin)
        if lane is None:
            if len(self._lanes) >= MOST_LANES:
                self._forget_idle()
            lane = self._lanes[origin] = Lane(gap=self.limits.host_gap)
        return lane

    def _forget_idle(self) -> None:
        now = asyncio.get_running_loop().time()
        for origin, lane in list(self._lanes.items()):
            if lane.connection is None and not lane.lock.locked() and lane.ready < now:
                del self._lanes[origin]

    def tls(self) -> ssl.SSLContext:
        if self._tls is None:
            self._tls = httpcore.default_ssl_context()
            self._tls.set_alpn_protocols(["http/1.1", "h2"] if self.limits.http2 else ["http/1.1"])
        return self._tls

    async def connection(self, target: Target, lane: Lane) -> Connection | Through:
        """Return what carries a request to `target`: its kept connection, a new one, or the proxy. Hold the lane's lock."""
        if self.limits.proxy:
            return self._through_proxy()
        kept = lane.connection
        if kept is not None:
            self._kept.pop(target.origin, None)
            if kept.is_idle() and not kept.has_expired():
                return kept
            await self.drop(lane)
        tls = self.tls() if target.scheme == "https" else None
        if not (self.limits.http2 and tls):
            lane.connection = Connection(target, self.backend, self.limits, tls, KEPT_FOR)
            return lane.connection
        origin = httpcore.Origin(target.scheme.encode(), target.host.encode(), target.port)
        both = httpcore.AsyncHTTPConnection(
            origin=origin, ssl_context=tls, keepalive_expiry=KEPT_FOR, http2=True, network_backend=self.backend
        )
        lane.connection = Through(both, self.limits)
        return lane.connection

    def _through_proxy(self) -> Through:
        if self._proxy is None:
            proxy = httpcore.AsyncHTTPProxy(
                self.limits.proxy, max_connections=self.limits.concurrency, network_backend=self.backend
            )
            self._proxy = Through(proxy, self.limits)
        return self._proxy

    async def keep(self, target: Target, lane: Lane) -> None:
        """Put the lane's connection aside for the next request, and close the one that waited longest beyond the limit."""
        if lane.connection is None:
            return
        if not lane.connection.is_idle() or lane.connection.is_closed():
            await self.drop(lane)
            return
        self._kept[target.origin] = lane
        while len(self._kept) > self.limits.keep_connections:
            _, oldest = self._kept.popitem(last=False)
            if not oldest.lock.locked() or oldest is lane:
                await self.drop(oldest)

    async def drop(self, lane: Lane) -> None:
        connection, lane.connection = lane.connection, None
        if connection is not None:
            await connection.aclose()

    async def rest(self) -> None:
        """Close every kept connection; the pauses between requests stay."""
        while self._kept:
            _, lane = self._kept.popitem()
            if not lane.lock.locked():
                await self.drop(lane)

    async def close(self) -> None:
        self._kept.clear()
        for lane in self._lanes.values():
            await self.drop(lane)
        if self._proxy is not None:
            await self._proxy.aclose()
