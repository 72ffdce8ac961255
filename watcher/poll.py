"""The poll: which feeds are due, what their sites answer, and what that makes of each feed's row.

Owns: one round over the feeds. Never: stores anything, judges an entry, or lets one host wait for another.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from watcher.doors.web import Gate, Response, check_url
from watcher.doors.worker import Lost, Pool
from watcher.errors import Fault, WireError
from watcher.model import Entry, digest_of
from watcher.reading import health, schedule
from watcher.reading.feeds import About, Parsed, parse, recognise
from watcher.reading.health import Patience
from watcher.reading.schedule import FeedRow, Rhythm

__all__ = ["FeedRow", "PollSettings", "Polled", "Rhythm", "due", "poll"]

RESTING = {429, 503}
QUICK_TO_HEAL = 3600.0
BACKLOG = 48_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class PollSettings:
    """rhythm: how often. moves_needed: identical permanent redirects before the new address is used.

    most_entries: of one answer. refusals: 403 answers in a row after which the whole host is left alone for a while.
    """

    rhythm: Rhythm = field(default_factory=Rhythm)
    patience: Patience = field(default_factory=Patience)
    moves_needed: int = 3
    most_entries: int = 2000
    refusals: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Polled:
    """What one poll of one feed came to. feed: the row to store.

    outcome: changed, unchanged (same bytes or entries), not-modified (304), fault, gone, held (its host wants rest; not asked).
    entries: all that the answer lists where it changed, else none. status: 0 for no answer. size: bytes on the wire. elapsed: in
    seconds.
    """

    feed: FeedRow
    outcome: str
    at: datetime
    entries: tuple[Entry, ...] = ()
    faults: tuple[Fault, ...] = ()
    status: int = 0
    size: int = 0
    elapsed: float = 0.0

    @property
    def not_modified(self) -> bool:
        return self.outcome == "not-modified"


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
    rows = list(feeds)
    began = now()
    asked = [row for row in rows if row.state != "gone"] if all_of_them else due(rows, began)
    hosts: dict[tuple[str, str, int], list[FeedRow]] = {}
    for row in asked:
        hosts.setdefault(origin(row), []).append(row)
    rest = resting(rows, began)
    round_ = Round(gate, worker, now, settings or PollSettings(), known)
    tasks = [asyncio.create_task(round_.host(rows, rest.get(at))) for at, rows in hosts.items()]
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


def address(row: FeedRow, moves_needed: int) -> str:
    """Return the address to ask: the one that the feed moved to, once that is sure, else its own."""
    return row.moved_to if row.moved_to and row.moved_count >= moves_needed else row.url


def origin(row: FeedRow) -> tuple[str, str, int]:
    try:
        return check_url(row.url).origin
    except WireError:
        return "", row.url, 0


def resting(rows: Iterable[FeedRow], now: datetime) -> dict[tuple[str, str, int], datetime]:
    """Return the hosts that asked for rest, and until when."""
    out: dict[tuple[str, str, int], datetime] = {}
    for row in rows:
        if row.host_until is not None and row.host_until > now:
            key = origin(row)
            out[key] = max(out.get(key, now), row.host_until)
    return out


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
        self.pending = 0
        self.room = asyncio.Event()
        self.room.set()

    async def host(self, rows: list[FeedRow], until: datetime | None) -> None:
        """Poll the feeds of one host, one after the other; the rest is held when the host asks for rest."""
        try:
            for row in rows:
                if until is not None and until > self.now():
                    await self.results.put(self.held(row, until))
                    continue
                await self.room.wait()
                row = await self.ask(row)
                until = row.host_until or until
        except Exception as error:
            await self.results.put(error)

    def held(self, row: FeedRow, until: datetime) -> Polled:
        spread = schedule.phase(row.url, "rest") * self.settings.rhythm.jitter * self.settings.rhythm.usual
        later = max(until + timedelta(seconds=spread), row.next_poll_at or until)
        return Polled(feed=replace(row, next_poll_at=later), outcome="held", at=self.now())

    async def ask(self, row: FeedRow) -> FeedRow:
        """Fetch one feed. What has no body to parse is settled here; the rest goes on beside the next fetch."""
        at = self.now()
        row = replace(row, last_poll=at)
        url = address(row, self.settings.moves_needed)
        try:
            answer = await self.gate.get(url, etag=row.etag, modified=row.modified, validated=row.validated)
        except WireError as error:
            failed = self.unreachable(row, error, at)
            await self.results.put(failed)
            return failed.feed
        if answer.status == 304 and row.last_ok is not None:
            settled = self.same(row, answer, at, "not-modified")
        elif answer.status not in (200, 203, 226):
            settled = self.refused(row, answer, at)
        elif row.body_hash and hash_of(answer.body) == row.body_hash and not answer.truncated:
            settled = self.same(row, answer, at, "unchanged")
        else:
            self.pending += len(answer.body)
            if self.pending > BACKLOG:
                self.room.clear()
            task = asyncio.create_task(self.finish(row, answer, at))
            self.finishing.add(task)
            task.add_done_callback(self.finishing.discard)
            return row
        await self.results.put(settled)
        return settled.feed

    async def finish(self, row: FeedRow, answer: Response, at: datetime) -> None:
        try:
            result: Polled | BaseException = await self.parsed(row, answer, at)
        except Exception as error:
            result = error
        finally:
            self.pending -= len(answer.body)
            if self.pending <= BACKLOG:
                self.room.set()
        await self.results.put(result)

    # ── what an answer makes of the row ──────────────────────────────────────────────────────────────────────────────

    def unreachable(self, row: FeedRow, error: WireError, at: datetime) -> Polled:
        """No answer: back off; what heals by itself (name, connection) is tried again within the hour."""
        row = self.unmoved(replace(row, failures=row.failures + 1, last_status=0))
        quick = QUICK_TO_HEAL if error.kind in ("dns", "connect") else 0.0
        later = schedule.back_off(row, self.settings.rhythm, at, failures=row.failures, at_most=quick)
        row = health.failed(replace(row, next_poll_at=later), error.fault.what, at, self.settings.patience)
        return Polled(feed=row, outcome="fault", at=at, faults=(replace(error.fault, place=row.url),))

    def unmoved(self, row: FeedRow) -> FeedRow:
        """A saved address that fails again and again is forgotten, and the configured one is asked again."""
        if row.moved_to and row.moved_count >= self.settings.moves_needed and row.failures >= self.settings.patience.failures:
            return replace(row, moved_to="", moved_count=0, etag="", modified="", validated="")
        return row

    def refused(self, row: FeedRow, answer: Response, at: datetime) -> Polled:
        """An error status: gone stops, 429 and 503 and repeated 403 let the whole host rest, the others back off."""
        rhythm = self.settings.rhythm
        status = answer.status
        row = replace(row, failures=row.failures + 1, last_status=status)
        was_moved = address(row, self.settings.moves_needed) != row.url
        if status == 410 and not was_moved and (not answer.hops or answer.permanent == answer.final_url):
            row = health.gone(replace(row, next_poll_at=None), at)
            return self.said(row, "gone", answer, at, row.state_what)
        if status in (404, 410) and was_moved:
            row = replace(row, moved_to="", moved_count=0, etag="", modified="", validated="")
        row = self.unmoved(row)
        later = schedule.back_off(row, rhythm, at, failures=row.failures)
        if status in RESTING or (status == 403 and row.failures >= self.settings.refusals):
            strikes = row.host_strikes + 1
            asked = schedule.retry_after(answer.headers, at, rhythm.longest)
            until = at + timedelta(seconds=asked) if asked is not None else schedule.back_off(row, rhythm, at, failures=strikes)
            row = replace(row, host_until=until, host_strikes=strikes)
            later = max(later, until)
        row = health.failed(
            replace(row, next_poll_at=later), f"the site answers with status {status}", at, self.settings.patience
        )
        return self.said(row, "fault", answer, at, f"the site answers with status {status}")

    def said(
        self, row: FeedRow, outcome: str, answer: Response, at: datetime, what: str = "", entries: tuple[Entry, ...] = ()
    ) -> Polled:
        faults = (Fault(place=row.url, what=what),) if what else ()
        return Polled(
            feed=row,
            outcome=outcome,
            at=at,
            entries=entries,
            faults=faults,
            status=answer.status,
            size=answer.wire,
            elapsed=answer.elapsed,
        )

    def answered(self, row: FeedRow, answer: Response, at: datetime) -> FeedRow:
        """Take over what a good answer says about itself: validators, freshness, where it lives by now.

        A 304 updates what it sends and leaves the rest (RFC 9111 §4.3.4); a 200 replaces all of it.
        """
        fresh = schedule.freshness(answer.headers, at, self.settings.rhythm.longest)
        etag, modified = bounded(answer.headers.get("etag", "")), bounded(answer.headers.get("last-modified", ""))
        if answer.status == 304:
            etag, modified = etag or row.etag, modified or row.modified
            if fresh is None and row.fresh_until and row.last_ok:
                fresh = (row.fresh_until - row.last_ok).total_seconds()
        row = replace(
            row,
            etag=etag,
            modified=modified,
            validated=answer.final_url if etag or modified else "",
            fresh_until=at + timedelta(seconds=fresh) if fresh else None,
            failures=0,
            last_status=answer.status,
            last_ok=at,
            host_until=None,
            host_strikes=0,
        )
        return self.moved(row, answer)

    def moved(self, row: FeedRow, answer: Response) -> FeedRow:
        """Count identical permanent redirects from the configured address; a temporary or another one starts over."""
        if address(row, self.settings.moves_needed) != row.url:
            if answer.permanent and answer.permanent != row.moved_to:
                return replace(row, moved_to=answer.permanent, moved_count=1)
            return row
        target = answer.permanent if answer.permanent != row.url else ""
        return replace(
            row, moved_to=target, moved_count=row.moved_count + 1 if target and target == row.moved_to else int(bool(target))
        )

    def same(self, row: FeedRow, answer: Response, at: datetime, outcome: str) -> Polled:
        """Nothing new: the metadata is taken over, the silence judged."""
        row = self.settle(self.answered(row, answer, at), at)
        return self.said(row, outcome, answer, at, row.state_what if row.state in ("empty", "broken", "frozen") else "")

    def settle(self, row: FeedRow, at: datetime) -> FeedRow:
        later, span = schedule.next_poll(row, self.settings.rhythm, at)
        needed = self.settings.moves_needed
        judged = health.silent(row if row.moved_count >= needed else replace(row, moved_to=""), at, self.settings.patience)
        return replace(judged, moved_to=row.moved_to, next_poll_at=later, interval_s=span)

    async def parsed(self, row: FeedRow, answer: Response, at: datetime) -> Polled:
        about = About(
            feed=row.url,
            address=answer.final_url,
            seen=at,
            publisher=row.publisher or ("" if row.kind == "search" else row.name),
            is_search=row.kind == "search",
            content_type=answer.headers.get("content-type", ""),
            most_entries=self.settings.most_entries,
        )
        try:
            found = await self.worker.run(parse, answer.body, about)
        except Lost as lost:
            return self.unreadable(row, answer, at, Parsed(look="unknown"), f"it could not be parsed: {lost}")
        if found.look != "feed":
            return self.unreadable(row, answer, at, found, "")
        entries = recognise(found.entries, self.known(row.url))
        row, outcome = self.taken(row, answer, found, entries, at)
        faults = tuple(Fault(place=row.url, what=each) for each in found.faults)
        if not faults and row.state_what and row.state in ("empty", "frozen"):
            faults = (Fault(place=row.url, what=row.state_what),)
        return replace(self.said(row, outcome, answer, at, "", entries if outcome == "changed" else ()), faults=faults)

    def unreadable(self, row: FeedRow, answer: Response, at: datetime, found: Parsed, why: str) -> Polled:
        """An answer that is no feed: the validators of the last good one stay, and the back-off is that of a failure."""
        row = replace(row, failures=row.failures + 1, last_status=answer.status, body_hash="")
        row = self.unmoved(row)
        row = health.not_a_feed(row, found, at)
        if why:
            row = replace(row, state_what=f"{why} -- it is tried again later")
        later = schedule.back_off(row, self.settings.rhythm, at, failures=row.failures)
        return self.said(replace(row, next_poll_at=later), "fault", answer, at, row.state_what)

    def taken(
        self, row: FeedRow, answer: Response, found: Parsed, entries: tuple[Entry, ...], at: datetime
    ) -> tuple[FeedRow, str]:
        """Take over a parsed feed: what it holds by now, its habit, its state, its next poll."""
        held = digest_of(*sorted(f"{each.id}{each.version}" for each in entries))
        changed = held != row.entries_hash
        dates = [each.published for each in entries if each.published]
        row = self.answered(row, answer, at)
        if changed and entries:
            newest = max(dates, default=at)
            row = replace(row, habit=schedule.learn(row, dates, at), last_changed=at, last_entry_at=newest)
        if answer.truncated:
            row = replace(row, etag="", modified="", validated="")
            found = replace(found, salvaged=True, faults=(*found.faults, "the answer broke off before its end"))
        row = replace(
            row,
            body_hash="" if answer.truncated else hash_of(answer.body),
            entries_hash=held,
            wait=found.wait,
            skip_hours=found.skip_hours,
            skip_days=found.skip_days,
        )
        return self.settle(health.read(row, found, at), at), "changed" if changed else "unchanged"


def hash_of(body: bytes) -> str:
    return hashlib.blake2b(body, digest_size=16).hexdigest()


def bounded(header: str) -> str:
    """Return a validator as it was sent, or nothing where it is too long to be one."""
    return header if len(header) <= 1000 else ""
