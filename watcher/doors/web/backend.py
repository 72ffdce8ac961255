"""Connecting: a name is resolved once, each address is checked, and the checked address is the one connected to.

Owns: name resolution and the check at connect. Never: sees a URL or a response.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

import httpcore

from watcher.doors.web.address import Rules
from watcher.errors import WireError


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Says which addresses of a host may be connected to; to httpcore, a network backend that connects to those alone."""

    def __init__(self, rules: Rules, *, trusted: frozenset[str] = frozenset()) -> None:
        self.rules = rules
        self.trusted = trusted
        self._inner = httpcore.AnyIOBackend()

    async def resolve(self, host: str, port: int) -> list[str]:
        """Return the addresses of `host`, in the order of the system. Raises: WireError (dns)."""
        try:
            return [str(ipaddress.ip_address(host))]
        except ValueError:
            pass
        try:
            found = await in_thread(resolve_now, host, port)
        except (OSError, UnicodeError) as error:
            raise WireError(
                f"the name {host} cannot be resolved ({error})", kind="dns", remedy="check the address and the network"
            ) from None
        return list(dict.fromkeys(found))

    async def permitted(self, host: str, port: int) -> list[str]:
        """Return the addresses of `host` that may be connected to, at least one. Raises: WireError (dns, forbidden)."""
        found = await self.resolve(host, port)
        allowed = found if host in self.trusted else [each for each in found if self.rules.permits(host, each)]
        if not allowed:
            raise WireError(
                f"{host} is at {', '.join(found[:3]) or 'no address'}, which is not on the public internet",
                kind="forbidden",
                remedy="add the network to `allow_networks` or the host to `allow_hosts` if it is yours",
            )
        return allowed

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        allowed = await self.permitted(host, port)
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


async def in_thread(function: Callable[[str, int], list[str]], host: str, port: int) -> list[str]:
    """Return `function(host, port)`, computed in a thread that nobody waits for at the end: a resolver can hang for long."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[list[str]] = loop.create_future()

    def settle(result: list[str] | None, error: Exception | None) -> None:
        if future.done():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(result or [])

    def work() -> None:
        try:
            result, error = function(host, port), None
        except Exception as raised:
            result, error = None, raised
        with suppress(RuntimeError):  # the loop has ended without us
            loop.call_soon_threadsafe(settle, result, error)

    threading.Thread(target=work, name=f"resolve {host}", daemon=True).start()
    return await future


def resolve_now(host: str, port: int) -> list[str]:
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
