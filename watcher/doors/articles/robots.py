"""robots.txt, as RFC 9309 reads it: what a site lets us fetch, and how slowly.

Owns: parsing, matching, one day's memory of each site's answer. Never: fetches (it is handed a way to).
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import quote, unquote_to_bytes, urlsplit

Fetch = Callable[[str], Awaitable[tuple[int, bytes]]]
LARGEST = 500 * 1024
GOOD_FOR = timedelta(hours=24)
UNREACHABLE_FOR = timedelta(hours=1)
SLOWEST = 30.0
MOST_SITES = 2000
LONGEST_RULE = 1000


@dataclass(frozen=True, slots=True)
class Rule:
    allow: bool
    path: str

    def matches(self, path: str) -> bool:
        """Match with `*` for any run and `$` for the end, by stepping from piece to piece: no pattern takes long."""
        pieces, at = self.path.removesuffix("$").split("*"), 0
        for number, piece in enumerate(pieces):
            if number == 0:
                if not path.startswith(piece):
                    return False
                at = len(piece)
            elif number == len(pieces) - 1 and self.path.endswith("$"):
                return path.endswith(piece) and len(path) - len(piece) >= at
            else:
                found = path.find(piece, at)
                if found < 0:
                    return False
                at = found + len(piece)
        return not self.path.endswith("$") or at == len(path)


@dataclass(frozen=True, slots=True)
class Rules:
    """What one site says to one robot. delay: seconds between two requests, 0 where it says nothing."""

    rules: tuple[Rule, ...] = ()
    delay: float = 0.0

    def permits(self, path: str) -> bool:
        """True when the longest matching rule allows `path`; a tie is decided for allowing."""
        hits = [(len(rule.path), rule.allow) for rule in self.rules if rule.matches(path)]
        return max(hits)[1] if hits else True


ALL = Rules()
NONE = Rules((Rule(False, "/"),))


def normal(path: str) -> str:
    """Return a path with one way of percent-encoding, so that rules and addresses can be compared."""
    return quote(unquote_to_bytes(path.replace("%2F", "%252F").replace("%2f", "%252F")), safe="/*$?=&;:@!'(),+~-._%")


def read_rules(body: bytes, agent: str) -> Rules:
    """Return what `body` says to the robot `agent` (a product name): its own groups together, else those for `*`."""
    groups: dict[str, list[tuple[str, str]]] = {}
    named: list[str] = []
    opening = False
    for line in body[:LARGEST].decode("utf-8", "replace").lstrip("\ufeff").splitlines():
        key, _, value = line.split("#", 1)[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if key == "user-agent":
            token = re.match(r"\*|[A-Za-z_-]+", value)
            named = [*named, token.group().lower()] if opening and token else [token.group().lower()] if token else []
            opening = True
            for name in named:
                groups.setdefault(name, [])
        elif key in ("allow", "disallow", "crawl-delay"):
            opening = False
            for name in named:
                groups[name].append((key, value))
    lines = groups.get(agent.lower(), groups.get("*", []))
    rules = tuple(Rule(key == "allow", normal(value[:LONGEST_RULE])) for key, value in lines if key != "crawl-delay" and value)
    delays = [float(value) for key, value in lines if key == "crawl-delay" and re.fullmatch(r"\d{1,4}(\.\d+)?", value)]
    return Rules(rules, min(max(delays, default=0.0), SLOWEST))


class Robots:
    """The robots.txt of every site met, each fetched once a day. agent: our product name, as in the User-Agent."""

    def __init__(self, fetch: Fetch, agent: str = "watcher") -> None:
        self.fetch, self.agent = fetch, agent
        self._known: dict[str, tuple[datetime, Rules]] = {}
        self._locks: dict[str, asyncio.Lock] = {}

    async def ask(self, url: str, now: datetime) -> tuple[bool, float]:
        """Return whether `url` may be fetched, and the delay that its site asks for.

        No robots.txt (4xx) permits all; a site that cannot answer for it (5xx, no answer) permits nothing for an hour.
        """
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        async with self._locks.setdefault(site, asyncio.Lock()):
            kept = self._known.get(site)
            if kept is None or not now < kept[0] <= now + GOOD_FOR:  # beyond it: the clock was wrong then
                kept = await self._load(site, now)
        path = normal((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        return kept[1].permits(path), kept[1].delay

    async def _load(self, site: str, now: datetime) -> tuple[datetime, Rules]:
        status, body = await self.fetch(f"{site}/robots.txt")
        if status == 200:
            kept = now + GOOD_FOR, read_rules(body, self.agent)
        elif 400 <= status < 500 and status != 429:
            kept = now + GOOD_FOR, ALL
        else:
            kept = now + UNREACHABLE_FOR, NONE
        if len(self._known) >= MOST_SITES:
            self._known.clear()
            self._locks = {site: self._locks[site]}
        self._known[site] = kept
        return kept
