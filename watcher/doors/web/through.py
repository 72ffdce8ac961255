"""What httpcore carries for us: requests through a proxy, and HTTP/2.

Owns: httpcore's words for a request. Never: used where neither was asked for (watcher.doors.web.connection is).
"""

from __future__ import annotations

import httpcore

from watcher.doors.web.address import PORTS, Target
from watcher.doors.web.limits import Limits


class Through:
    """One of httpcore's carriers in the place of a Connection."""

    def __init__(self, carrier: httpcore.AsyncHTTPConnection | httpcore.AsyncHTTPProxy, limits: Limits) -> None:
        self.carrier = carrier
        self.timeouts = {"connect": limits.connect, "read": limits.read, "write": limits.read, "pool": limits.total}

    async def ask(self, method: bytes, target: Target, headers: list[tuple[bytes, bytes]], body: bytes) -> httpcore.Response:
        """Send a request and return its answer, whose body is still to be read."""
        port = None if target.port == PORTS[target.scheme] else target.port
        url = httpcore.URL(scheme=target.scheme.encode(), host=target.host.encode(), port=port, target=target.path.encode())
        request = httpcore.Request(method, url, headers=headers, content=body, extensions={"timeout": self.timeouts})
        return await self.carrier.handle_async_request(request)

    def is_idle(self) -> bool:
        """True between two exchanges; a proxy keeps account of its own connections."""
        return isinstance(self.carrier, httpcore.AsyncHTTPConnection) and self.carrier.is_idle()

    def has_expired(self) -> bool:
        return isinstance(self.carrier, httpcore.AsyncHTTPConnection) and self.carrier.has_expired()

    def is_closed(self) -> bool:
        """True for one that may not be asked again, be it that bytes came in behind an answer."""
        if not isinstance(self.carrier, httpcore.AsyncHTTPConnection):
            return False
        state = getattr(getattr(self.carrier, "_connection", None), "_h11_state", None)
        return self.carrier.is_closed() or (state is not None and bool(state.trailing_data[0]))

    async def aclose(self) -> None:
        await self.carrier.aclose()
