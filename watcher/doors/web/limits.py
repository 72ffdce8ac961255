"""The options of the gate: who we are on the wire, how long and how much we take, and which private addresses are ours.

Owns: the defaults. Never: enforces one (the gate does).
"""

from __future__ import annotations

from dataclasses import dataclass

from watcher import __version__

FEED_TYPES = (
    "application/atom+xml, application/rss+xml, application/feed+json;q=0.9, application/rdf+xml;q=0.9,"
    " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.5"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What the gate holds every request to. Times in seconds, sizes in bytes.

    user_agent: sent with each request; should hold an address where the site's owner can reach the user.
    concurrency: requests in flight at once (over 20 to 50 httpcore only grows slower).
    connect, read, total: deadlines of one connection, one silence, and the whole request with all its hops.
    max_wire, max_inflated: the most that is taken off the wire, and that it may unpack to.
    host_gap: the least time between the end of a request to a host and the start of the next one to it.
    allow_networks, allow_hosts: the user's own networks ("127.7.0.0/16") and host names that may be private.
    proxy: "" or the address of an HTTP proxy; the environment's proxy settings are never read.
    """

    user_agent: str = f"watcher/{__version__} (feed reader; no contact set)"
    concurrency: int = 20
    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0
    max_wire: int = 8_000_000
    max_inflated: int = 12_000_000
    max_redirects: int = 6
    host_gap: float = 1.0
    allow_networks: tuple[str, ...] = ()
    allow_hosts: tuple[str, ...] = ()
    proxy: str = ""
    http2: bool = False
    keep_connections: int = 40
