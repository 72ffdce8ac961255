"""Trying what lies beyond this machine: each feed once, through the gate, and the mail server's door.

Owns: what a feed holds right now, and the feeds that a page names. Never: stores what it fetched.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin

from watcher.checks.findings import Finding, finding, from_error
from watcher.doors.mail import probe
from watcher.doors.web import Gate
from watcher.doors.worker import Pool
from watcher.doors.worker.pool import Lost
from watcher.errors import MailError, WireError
from watcher.letters import parse_body
from watcher.model import Entry
from watcher.reading.feeds import About, Parsed
from watcher.reading.patterns import Patterns
from watcher.reading.scopes import in_scope
from watcher.settings import Feed, Settings
from watcher.settings.portions import addressed, limits, parsing, smtp

GUESSES = ("feed/", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml")  # where most sites keep a feed that no page names


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One feed, tried. fault: "" when it is a feed; moved: where it permanently lives; matched: (topic, entry) in scope."""

    feed: Feed
    fault: str = ""
    remedy: str = ""
    status: int = 0
    moved: str = ""
    format: str = ""
    title: str = ""
    entries: tuple[Entry, ...] = ()
    matched: tuple[tuple[str, Entry], ...] = ()
    faults: tuple[str, ...] = ()

    @property
    def newest(self) -> datetime | None:
        """The newest entry's own time."""
        return max((entry.published for entry in self.entries if entry.published), default=None)


async def try_feeds(
    settings: Settings,
    feeds: tuple[Feed, ...],
    patterns: tuple[Patterns, ...],
    now: datetime,
    told: Callable[[Trial], None] = lambda _: None,
) -> tuple[Trial, ...]:
    """Fetch and read each feed once and return the trials in the order of `feeds`; `told` is called as each one ends."""
    scopes = {each.baseline.topic: each.baseline.scope for each in patterns}
    async with Gate(limits(settings)) as gate, Pool(parsing(settings)) as pool:

        async def one(feed: Feed) -> Trial:
            trial = await try_feed(gate, pool, addressed(feed, scopes), patterns, now)
            told(trial)
            return trial

        return tuple(await asyncio.gather(*(one(feed) for feed in feeds)))


async def try_feed(gate: Gate, pool: Pool, feed: Feed, patterns: tuple[Patterns, ...], now: datetime) -> Trial:
    """Fetch and read one feed."""
    try:
        answer = await gate.get(feed.url)
        if answer.status >= 400:
            remedy = "look whether the address opens in a browser; watcher feeds find finds the new one"
            return Trial(feed=feed, fault=f"the server answered {answer.status}", remedy=remedy, status=answer.status)
        about = About(
            feed=feed.url, address=answer.final_url, seen=now, publisher=feed.source if feed.kind == "feed" else feed.publisher,
            is_search=feed.kind == "search", content_type=answer.headers.get("content-type", ""),
        )  # fmt: skip
        parsed: Parsed = await pool.run(parse_body, answer.body, about)
    except WireError as error:
        return Trial(feed=feed, fault=error.fault.what, remedy=error.fault.remedy)
    except Lost as error:
        return Trial(feed=feed, fault=f"it could not be read: {error}", remedy="take it out; no reader should meet it")
    if parsed.look != "feed":
        what = {"page": "a web page, not a feed", "nothing": "an empty answer"}.get(parsed.look, "nothing that is a feed")
        remedy = f"it names this feed: {parsed.alternate}" if parsed.alternate else "look for the feed's own address"
        return Trial(feed=feed, fault=what, remedy=remedy, status=answer.status, moved=parsed.alternate)
    wanted = [each for each in patterns if not feed.topics or each.baseline.topic in feed.topics]
    matched = tuple(
        (each.baseline.topic, entry) for entry in parsed.entries for each in wanted if in_scope(each, entry.title, entry.text)
    )
    return Trial(
        feed=feed, status=answer.status, moved=answer.permanent, format=parsed.format, title=parsed.title,
        entries=parsed.entries, matched=matched, faults=parsed.faults,
    )  # fmt: skip


def judge_trial(trial: Trial, place: str) -> list[Finding]:
    """Return what a trial says about a feed of the settings."""
    name = trial.feed.title
    if trial.fault:
        return [finding("error", place, f"{name}: {trial.fault}", trial.remedy, world=True, code=1)]
    found = []
    if trial.moved:
        found.append(finding("warning", place, f"{name}: has moved to {trial.moved}", "write that address", world=True))
    if not trial.entries:
        found.append(finding("warning", place, f"{name}: a feed without entries", "look whether it is still kept", world=True))
    elif not trial.matched:
        count = f"none of its {len(trial.entries)} entries is" if len(trial.entries) > 1 else "its one entry is not"
        found.append(finding("note", place, f"{name}: {count} in scope today", world=True))
    return found


def try_mail(settings: Settings) -> list[Finding]:
    """Connect to the mail server and log in, and return what went wrong."""
    server = smtp(settings)
    if server is None:
        return []
    try:
        probe(server)
    except MailError as error:
        return from_error(error)
    return [finding("note", server.place, "the mail server takes the login", world=True)]


async def discover(settings: Settings, address: str, now: datetime) -> tuple[Trial, ...]:
    """Return the feeds that an address is or names; where it names none, those at the usual places beside it."""
    async with Gate(limits(settings)) as gate, Pool(parsing(settings)) as pool:
        first = await try_feed(gate, pool, Feed(url=address), (), now)
        if not first.fault:
            return (first,)
        if first.moved:
            return (await try_feed(gate, pool, Feed(url=first.moved), (), now),)
        base = address if address.endswith("/") else address + "/"
        guesses = [await try_feed(gate, pool, Feed(url=urljoin(base, guess)), (), now) for guess in GUESSES]
    return tuple(trial for trial in guesses if not trial.fault)[:1] or (first,)
