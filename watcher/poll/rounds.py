"""One round over the feeds: host by host, one request after the other, parsing beside the fetching.

Owns: tasks, queues, order. Never: decides what an answer means (watcher.poll.outcomes does).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache

from watcher.doors.web import REDIRECTS, Gate, Response, check_url
from watcher.doors.worker import Lost, Pool
from watcher.errors import WatcherError, WireError
from watcher.letters import parse_body_packed
from watcher.model import Entry
from watcher.poll.outcomes import (
    AWAY,
    Polled,
    PollSettings,
    address,
    hash_of,
    postponed,
    refused,
    root_of,
    same,
    taken,
    unreachable,
    unreadable,
)
from watcher.reading import schedule
from watcher.reading.feeds import About, Parsed, recognise, unpacked
from watcher.reading.schedule import FeedRow

GOOD = {200, 203, 226}
UNSURE = {"broken", "page", "failing", "empty"}
BACKLOG = 48_000_000
STUCK = 2  # feeds of one host in a row that were not answered in time, after which the others wait for the next round
Origin = tuple[str, str, int]


def nothing_known(_feed: str) -> Iterable[Entry]:
    """The stand-in for a store: no entry of the feed was seen before."""
    return ()


def due(feeds: Iterable[FeedRow], now: datetime) -> list[FeedRow]:
    """Return the feeds that may be asked now, the longest overdue first."""
    late = [row for row in feeds if schedule.is_due(row, now)]
    return sorted(late, key=lambda row: (row.next_poll_at is not None, row.next_poll_at or now, row.url))


async def poll(
    feeds: Iterable[FeedRow],
    *,
    gate: Gate,
    worker: Pool,
    now: Callable[[], datetime],
    settings: PollSettings | None = None,
    known: Callable[[str], Iterable[Entry]] = nothing_known,
    all_of_them: bool = False,
) -> AsyncIterator[Polled]:
    """Poll the feeds that are due, and yield each result as it comes. Give all rows: hosts at rest are known from them.

    known: returns a feed's entries as last seen, newest first, to recognise edits and changed ids. all_of_them: ask feeds that
    are not due, too (but none that is gone, and none whose host wants rest).
    """
    rows, settings = list(feeds), settings or PollSettings()
    began = now()
    asked = [row for row in rows if row.state != "gone"] if all_of_them else due(rows, began)
    hosts: dict[Origin, list[FeedRow]] = {}
    for row in asked:
        hosts.setdefault(origin(address(row, settings.moves_needed)), []).append(row)
    round_ = Round(gate, worker, now, settings, known)
    round_.rest, round_.strikes = resting(rows, began, settings), standing(rows, settings)
    round_.bidden = resting((row for row in rows if row.last_status), began, settings)
    tasks = [asyncio.create_task(round_.host(at, rows)) for at, rows in hosts.items()]
    try:
        left = len(asked)
        while left:
            result = await round_.results.get()
            if isinstance(result, BaseException):
                raise result
            yield result
            left -= 1
    finally:
        for task in [*tasks, *round_.finishing]:
            task.cancel()
        await asyncio.gather(*tasks, *round_.finishing, return_exceptions=True)
        await gate.rest()


@lru_cache(maxsize=50_000)
def origin(url: str) -> Origin:
    try:
        return check_url(url).origin
    except WireError:
        return "", url, 0


def resting(rows: Iterable[FeedRow], now: datetime, settings: PollSettings) -> dict[Origin, datetime]:
    """Return the hosts that want rest, and until when."""
    out: dict[Origin, datetime] = {}
    for row in rows:
        if row.host_until is not None and row.host_until > now:
            key = origin(row.rest_of or address(row, settings.moves_needed))
            out[key] = max(out.get(key, now), row.host_until)
    return out


def standing(rows: list[FeedRow], settings: PollSettings) -> dict[Origin, int]:
    """Return how often in a row each host has wanted rest, as the feed knows that was polled last."""
    last: dict[Origin, tuple[datetime, int]] = {}
    if not any(row.host_strikes for row in rows):
        return {}
    for row in rows:
        if row.last_poll is not None:
            key = origin(row.rest_of or address(row, settings.moves_needed))
            last[key] = max(last.get(key, (row.last_poll, 0)), (row.last_poll, row.host_strikes))
    return {key: strikes for key, (_, strikes) in last.items()}


class Round:
    """One round: fetches host by host, parses beside the fetching, hands results to a bounded queue."""

    def __init__(
        self,
        gate: Gate,
        worker: Pool,
        now: Callable[[], datetime],
        settings: PollSettings,
        known: Callable[[str], Iterable[Entry]],
    ) -> None:
        self.gate, self.worker, self.now, self.settings, self.known = gate, worker, now, settings, known
        self.results: asyncio.Queue[Polled | BaseException] = asyncio.Queue(maxsize=64)
        self.finishing: set[asyncio.Task[None]] = set()
        self.rest: dict[Origin, datetime] = {}  # until when a host is left alone,
        self.bidden: dict[Origin, datetime] = {}  # and that because it said so
        self.strikes: dict[Origin, int] = {}
        self.away: dict[Origin, WireError] = {}
        self.late: dict[Origin, int] = {}
        self.stuck: dict[Origin, datetime] = {}
        self.pending = 0
        self.room = asyncio.Event()
        self.room.set()

    async def host(self, at: Origin, rows: list[FeedRow]) -> None:
        """Poll the feeds of one host, one after the other; the rest is held when the host wants rest, or is stuck.

        Where one finds nobody there, so do the others. Those that failed come last: one that is refused for ever would keep
        the others from their turn.
        """
        for row in sorted(rows, key=lambda row: row.failures > 0):
            until = max((each for each in (self.rest.get(at), self.stuck.get(at)) if each), default=None)
            if at in self.away:
                await self.results.put(unreachable(row, self.away[at], self.now(), self.settings, until=until))
                continue
            if until is not None and until > self.now():
                await self.results.put(self.held(row, until))
                continue
            await self.room.wait()
            try:
                await self.ask(row, at)
            except Exception as error:
                await self.results.put(self.blamed(row, error))

    def note(self, at: Origin, row: FeedRow) -> None:
        """Remember what an answer says about the host of the feed, or about the one that it was led to."""
        led_to = origin(row.rest_of) if row.rest_of else at
        if row.host_until is not None:
            for rests in [self.rest, self.bidden] if row.last_status else [self.rest]:
                rests[led_to] = max(rests.get(led_to, row.host_until), row.host_until)
        self.strikes[led_to] = row.host_strikes

    def blamed(self, row: FeedRow, error: Exception) -> Polled | BaseException:
        """Return what a mistake of ours makes of a feed: a fault like any other, so that the round goes on. Raises nothing."""
        if isinstance(error, WatcherError):
            return error
        told = WireError(f"watcher could not handle the answer ({type(error).__name__}: {error})", remedy="please report it")
        return unreachable(row, told, self.now(), self.settings)

    def held(self, row: FeedRow, until: datetime) -> Polled:
        spread = schedule.phase(row.url, "rest") * self.settings.rhythm.jitter * self.settings.rhythm.usual
        later = max(until + timedelta(seconds=spread), row.next_poll_at or until)
        return Polled(feed=replace(row, next_poll_at=later), outcome="held", at=self.now())

    def admit(self, url: str) -> None:
        """Raise a WireError (at-rest) for an address of a host that asked for rest: redirects lead to such ones, too."""
        until = self.bidden.get(origin(url))
        if until is not None and until > self.now():
            raise WireError(f"it leads to {root_of(url)}, which asked to be left alone", place=url, kind="at-rest")

    async def ask(self, row: FeedRow, host: Origin) -> None:
        """Fetch one feed. What has no body to parse is settled here; the rest goes on beside the next fetch."""
        at, strikes = self.now(), self.strikes.get(host, 0)
        row = row if row.host_strikes == strikes else replace(row, host_strikes=strikes)
        url = address(row, self.settings.moves_needed)
        try:
            answer = await self.gate.get(
                url,
                etag=row.etag,
                modified=row.modified,
                validated=row.validated,
                stop=lambda said: self.wait(said, at) > 0,
                admit=self.admit,
            )
        except WireError as error:
            await self.results.put(self.unanswered(row, host, error, at))
            return
        self.late[host] = 0
        settled = self.settled(row, answer, at)
        self.note(host, settled.feed if isinstance(settled, Polled) else settled)
        if isinstance(settled, Polled):
            await self.results.put(settled)
        else:
            self.parse_beside(settled, answer, at)

    def unanswered(self, row: FeedRow, host: Origin, error: WireError, at: datetime) -> Polled:
        """Return what no answer makes of a feed, and remember what it says about the host."""
        polled = unreachable(replace(row, last_poll=at), error, at, self.settings)
        where, later = origin(error.fault.place), polled.feed.next_poll_at
        if error.kind == "at-rest" and later is not None:
            later = max(later, self.bidden[where])
            polled = replace(polled, feed=replace(polled.feed, next_poll_at=later))
        if error.kind in AWAY:
            self.away[where] = error
        self.note(host, polled.feed)
        self.late[host] = self.late.get(host, 0) + 1 if error.kind == "timeout" and where == host else 0
        if self.late[host] >= STUCK and later is not None:
            self.stuck[host] = later
        return polled

    def settled(self, row: FeedRow, answer: Response, at: datetime) -> Polled | FeedRow:
        """Return what an answer makes of a feed; the row alone where its body is still to be parsed."""
        if answer.status == 304 and row.last_ok is not None:
            return same(row, answer, at, "not-modified", self.settings)
        row = replace(row, last_poll=at)
        if answer.status in REDIRECTS and (seconds := self.wait(answer.headers, at)) and answer.headers.get("location"):
            return postponed(row, answer, at, seconds, self.settings)
        if answer.status not in GOOD:
            return refused(row, answer, at, self.settings)
        if row.body_hash and not answer.truncated and hash_of(answer.body) == row.body_hash:
            return same(row, answer, at, "unchanged", self.settings)
        return replace(row, host_until=None, host_strikes=0, rest_of="")

    def wait(self, headers: Mapping[str, str], at: datetime) -> float:
        return schedule.retry_after(headers, at, self.settings.rhythm.longest) or 0.0

    def parse_beside(self, row: FeedRow, answer: Response, at: datetime) -> None:
        """Parse in a task of its own; fetching pauses while more than BACKLOG bytes wait for a worker."""
        self.pending += len(answer.body)
        if self.pending > BACKLOG:
            self.room.clear()
        task = asyncio.create_task(self.finish(row, answer, at))
        self.finishing.add(task)
        task.add_done_callback(self.finishing.discard)

    async def finish(self, row: FeedRow, answer: Response, at: datetime) -> None:
        try:
            result: Polled | BaseException = await self.parsed(row, answer, at)
        except Exception as error:
            result = self.blamed(row, error)
        finally:
            self.pending -= len(answer.body)
            if self.pending <= BACKLOG:
                self.room.set()
        await self.results.put(result)

    async def parsed(self, row: FeedRow, answer: Response, at: datetime) -> Polled:
        about = About(
            feed=row.url,
            address=answer.final_url,
            seen=at,
            publisher=row.publisher or ("" if row.kind == "search" else row.name),
            is_search=row.kind == "search",
            content_type=answer.headers.get("content-type", ""),
            marks=row.marks if row.body_hash and row.state not in UNSURE else "",
            most_entries=self.settings.most_entries,
        )
        try:
            found = unpacked(*await self.worker.run(parse_body_packed, answer.body, about))
        except Lost as lost:
            why = f"it could not be parsed: {lost}"
            return unreadable(row, answer, at, Parsed(look="unknown"), why, self.settings)
        if found.look != "feed":
            return unreadable(row, answer, at, found, "", self.settings)
        seen = list(self.known(row.url)) if found.entries else []
        entries = recognise(found.entries, seen)
        versions = {(each.id, each.version) for each in seen}
        fresh = tuple(each for each in entries if (each.id, each.version) not in versions)
        return taken(row, answer, found, fresh, at, self.settings)
