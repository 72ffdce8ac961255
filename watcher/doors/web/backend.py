"""Connecting: a name is resolved once, each address is checked, and the checked address is the one connected to.

Owns: name resolution and the check at connect. Never: sees a URL or a response.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpcore

from watcher.doors.web.address import Rules
from watcher.errors import WireError


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """A network backend for httpcore that connects to permitted addresses alone."""

    def __init__(self, rules: Rules, *, threads: int, trusted: frozenset[str] = frozenset()) -> None:
        self.rules = rules
        self.trusted = trusted
        self._inner = httpcore.AnyIOBackend()
        self._threads = ThreadPoolExecutor(max_workers=threads, thread_name_prefix="resolve")

    async def resolve(self, host: str, port: int) -> list[str]:
        """Return the addresses of `host`, in the order of the system. Raises: WireError (dns)."""
        try:
            return [str(ipaddress.ip_address(host))]
        except ValueError:
            pass
        loop = asyncio.get_running_loop()
        try:
            found = await loop.run_in_executor(self._threads, resolve_now, host, port)
        except (OSError, UnicodeError) as error:
            raise WireError(
                f"the name {host} cannot be resolved ({error})", kind="dns", remedy="check the address and the network"
            ) from None
        return list(dict.fromkeys(found))

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        found = await self.resolve(host, port)
        allowed = found if host in self.trusted else [each for each in found if self.rules.permits(host, each)]
        if not allowed:
            raise WireError(
                f"{host} is at {', '.join(found[:3]) or 'no address'}, which is not on the public internet",
                kind="forbidden",
                remedy="add the network to `allow_networks` or the host to `allow_hosts` if it is yours",
            )
        share = None if timeout is None else max(timeout / len(allowed), min(timeout, 2.0))
        for last, address in enumerate(allowed, 1):
            try:
                return await self._inner.connect_tcp(address, port, share, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if last == len(allowed):
                    raise
        raise AssertionError("unreachable")

    async def connect_unix_socket(self, *_: Any, **__: Any) -> httpcore.AsyncNetworkStream:
        raise WireError("unix sockets are never connected to", kind="forbidden")

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)


def resolve_now(host: str, port: int) -> list[str]:
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
