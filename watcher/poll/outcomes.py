"""What an answer makes of a feed: its row after the poll, and what is told of it. Pure functions of row, answer and time.

Owns: validators, moves, rests, failures, the outcome's word. Never: fetches, parses or stores.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal
from urllib.parse import urljoin

from watcher.doors.web import Response, check_url
from watcher.errors import Fault, WireError
from watcher.model import Entry, digest_of
from watcher.reading import health, schedule
from watcher.reading.feeds import Parsed
from watcher.reading.health import Patience
from watcher.reading.schedule import FeedRow, Rhythm

Outcome = Literal["changed", "unchanged", "not-modified", "fault", "gone", "held"]
NO_ENTRIES = digest_of()
RESTING = {429, 503}
AWAY = {"dns", "connect"}
QUICK_TO_HEAL = 3600.0


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

    outcome: changed, unchanged (same bytes or entries), not-modified (304), fault, gone, held (not asked, its host wants rest).
    entries: those that are new or other than `known` says; without `known`, all whose bytes changed.
    status: 0 for no answer. size: bytes on the wire.
    elapsed: in seconds.
    """

    feed: FeedRow
    outcome: Outcome
    at: datetime
    entries: tuple[Entry, ...] = ()
    faults: tuple[Fault, ...] = ()
    status: int = 0
    size: int = 0
    elapsed: float = 0.0

    @property
    def not_modified(self) -> bool:
        return self.outcome == "not-modified"


def address(row: FeedRow, moves_needed: int) -> str:
    """Return the address to ask: that of a redirect which asked to be followed later, else the feed's home."""
    return row.follow or home(row, moves_needed)


def home(row: FeedRow, moves_needed: int) -> str:
    """Return where the feed lives: the address that it moved to, once that is sure, else its own."""
    return row.moved_to if row.moved_to and row.moved_count >= moves_needed else row.url


def gave_nothing(row: FeedRow) -> bool:
    return row.entries_hash == NO_ENTRIES


def unreachable(
    row: FeedRow, error: WireError, at: datetime, settings: PollSettings, *, until: datetime | None = None
) -> Polled:
    """No answer: back off. A host that is not there is left alone as a whole, and tried again within the hour.

    until: when the host is tried again, where it was another of its feeds that found nobody there.
    """
    row = unmoved(replace(row, failures=row.failures + 1, last_status=0, follow="", host_until=None, rest_of=""), settings)
    at_most = QUICK_TO_HEAL if error.kind in AWAY else 0.0
    later = until or schedule.back_off(row, settings.rhythm, at, failures=row.failures, at_most=at_most)
    if error.kind in AWAY:
        row = replace(row, host_until=later, rest_of=root_of(error.fault.place))
    row = health.failed(replace(row, next_poll_at=later), error.fault.what, at, settings.patience)
    return Polled(feed=row, outcome="fault", at=at, faults=(replace(error.fault, place=row.url),))


def unmoved(row: FeedRow, settings: PollSettings) -> FeedRow:
    """A saved address that fails again and again is forgotten, and the configured one is asked again."""
    if home(row, settings.moves_needed) != row.url and row.failures >= settings.patience.failures:
        return forget_move(row)
    return row


def forget_move(row: FeedRow) -> FeedRow:
    return replace(row, moved_to="", moved_count=0, etag="", modified="", validated="")


def refused(row: FeedRow, answer: Response, at: datetime, settings: PollSettings) -> Polled:
    """An error status: gone stops, 429 and 503 and repeated 403 let the whole host rest, the others back off."""
    rhythm, status = settings.rhythm, answer.status
    what = f"the site answers with status {status}"
    if status == 304:
        what = "the site says that nothing was modified, though nothing was read before"
    row = replace(row, failures=row.failures + 1, last_status=status, host_until=None, rest_of="")
    if status == 412:
        row = replace(row, etag="", modified="", validated="")  # it was our condition that failed: asked without one next time
    was_moved = home(row, settings.moves_needed) != row.url
    if status == 410 and not was_moved and not row.follow and (not answer.hops or answer.permanent == answer.final_url):
        row = health.gone(replace(row, next_poll_at=None), at)
        return said(row, "gone", answer, at, row.state_what)
    row = replace(row, follow="")
    row = forget_move(row) if status in (404, 410) and was_moved else unmoved(row, settings)
    later = schedule.back_off(row, rhythm, at, failures=row.failures)
    asked = schedule.retry_after(answer.headers, at, rhythm.longest)
    until = at + timedelta(seconds=asked) if asked is not None else None
    if status in RESTING or (status == 403 and row.failures >= settings.refusals):
        strikes = row.host_strikes + 1
        until = until or schedule.back_off(row, rhythm, at, failures=strikes)
        row = replace(row, host_until=until, host_strikes=strikes, rest_of=root_of(answer.final_url))
    later = max(later, until) if until else later
    row = health.failed(replace(row, next_poll_at=later), what, at, settings.patience)
    return said(row, "fault", answer, at, what)


def postponed(row: FeedRow, answer: Response, at: datetime, seconds: float, settings: PollSettings) -> Polled:
    """A redirect that asks to be followed later (RFC 9110 §10.2.3): its target is asked then."""
    try:
        target = check_url(urljoin(answer.final_url, answer.headers["location"])).url
    except (ValueError, WireError) as error:
        where = answer.headers["location"][:100]
        told = error if isinstance(error, WireError) else WireError(f"redirected to an address that cannot be read ({where!r})")
        return unreachable(row, told, at, settings)
    later = at + timedelta(seconds=max(seconds, schedule.interval(row, settings.rhythm, at)))
    return said(replace(row, follow=target, last_status=answer.status, next_poll_at=later), "held", answer, at)


def root_of(url: str) -> str:
    """Return scheme, host and port of an address."""
    return "/".join(url.split("/", 3)[:3])


def said(row: FeedRow, outcome: Outcome, answer: Response, at: datetime, what: str = "") -> Polled:
    faults = (Fault(place=row.url, what=what),) if what else ()
    return Polled(
        feed=row,
        outcome=outcome,
        at=at,
        faults=faults,
        status=answer.status,
        size=answer.wire,
        elapsed=answer.elapsed,
    )


def answered(row: FeedRow, answer: Response, at: datetime, settings: PollSettings) -> FeedRow:
    """Take over what a good answer says about itself: validators, freshness, where it lives by now.

    A 304 updates what it sends and leaves the rest (RFC 9111 §4.3.4); a 200 replaces all of it.
    """
    fresh = schedule.freshness(answer.headers, at, settings.rhythm.longest)
    etag, modified = bounded(answer.headers.get("etag", "")), bounded(answer.headers.get("last-modified", ""))
    if answer.status == 304:
        etag, modified = etag or row.etag, modified or row.modified
        if fresh is None and row.fresh_until and row.last_ok:
            fresh = (row.fresh_until - row.last_ok).total_seconds()
    target, count = moved(row, answer, settings)
    return replace(
        row,
        etag=etag,
        modified=modified,
        validated=answer.final_url if etag or modified else "",
        fresh_until=at + timedelta(seconds=fresh) if fresh else None,
        failures=0,
        last_status=answer.status,
        last_poll=at,
        last_ok=at,
        host_until=None,
        host_strikes=0,
        rest_of="",
        follow="",
        moved_to=target,
        moved_count=count,
    )


def moved(row: FeedRow, answer: Response, settings: PollSettings) -> tuple[str, int]:
    """Count identical permanent redirects from the configured address; a temporary or another one starts over.

    One from https to http is followed each time and never saved: what is read in secret is not to be read in the open for good.
    """
    if row.follow:
        return row.moved_to, row.moved_count
    is_opened = row.url.startswith("https:") and answer.permanent.startswith("http:")
    permanent = "" if is_opened else answer.permanent
    if home(row, settings.moves_needed) != row.url:
        if permanent and permanent != row.moved_to:
            return permanent, 1
        return row.moved_to, row.moved_count
    target = permanent if permanent != row.url else ""
    return target, (row.moved_count + 1 if target == row.moved_to else 1) if target else 0


def same(row: FeedRow, answer: Response, at: datetime, outcome: Outcome, settings: PollSettings) -> Polled:
    """Nothing new: the metadata is taken over, the silence judged. A fault in between is over by that."""
    if row.failures or row.state in ("failing", "blocked", "page"):
        row = replace(row, state="ok", state_since=at, state_what="")
        row = health.read(row, Parsed(look="feed"), at) if gave_nothing(row) else row
    return said(settle(answered(row, answer, at, settings), at, settings), outcome, answer, at)


def settle(row: FeedRow, at: datetime, settings: PollSettings) -> FeedRow:
    """Set the next poll after a good answer, and judge the feed's silence."""
    later, span = next_poll(row, settings.rhythm, at)
    row = health.silent(row, at, settings.patience, has_moved=home(row, settings.moves_needed) != row.url)
    return replace(row, next_poll_at=later, interval_s=span)


def unreadable(row: FeedRow, answer: Response, at: datetime, found: Parsed, why: str, settings: PollSettings) -> Polled:
    """An answer that is no feed: the validators of the last good one stay, and the back-off is that of a failure."""
    row = unmoved(replace(row, failures=row.failures + 1, last_status=answer.status, body_hash="", follow=""), settings)
    row = health.not_a_feed(row, found, at)
    if why:
        row = replace(row, state_what=f"{why} -- it is tried again later")
    later = schedule.back_off(row, settings.rhythm, at, failures=row.failures)
    return said(replace(row, next_poll_at=later), "fault", answer, at, row.state_what)


def taken(
    row: FeedRow, answer: Response, found: Parsed, entries: tuple[Entry, ...], at: datetime, settings: PollSettings
) -> Polled:
    """Take over a parsed feed: what it holds by now, its habit, its state, its next poll."""
    listed = found.left_out + len(found.entries)
    held = digest_of(*sorted(f"{each.id}{each.version}" for each in found.entries)) if listed else NO_ENTRIES
    same_again = held == row.entries_hash or (not entries and listed)
    outcome: Outcome = "unchanged" if same_again else "changed"
    row = answered(row, answer, at, settings)
    if outcome == "changed" and entries:
        dates = [each.published for each in entries if each.published]
        habit = schedule.learn(row, dates, at)
        row = replace(row, habit=habit, last_changed=at, last_entry_at=newest(row, dates, at))
    if answer.truncated:
        row = replace(row, etag="", modified="", validated="")
        found = replace(found, salvaged=True, faults=(*found.faults, "the answer broke off before its end"))
    row = replace(
        row,
        body_hash="" if answer.truncated else hash_of(answer.body),
        entries_hash=held,
        marks="" if answer.truncated else found.marks,
        wait=found.wait,
        skip_hours=found.skip_hours,
        skip_days=found.skip_days,
    )
    row = settle(health.read(row, found, at), at, settings)
    polled = said(row, outcome, answer, at, row.state_what if row.state == "empty" else "")
    faults = tuple(Fault(place=row.url, what=each) for each in found.faults) or polled.faults
    return replace(polled, faults=faults, entries=entries if outcome == "changed" else ())


def next_poll(row: FeedRow, rhythm: Rhythm, at: datetime) -> tuple[datetime, float]:
    """Return when a feed is asked next after a good answer, and by which interval.

    A slow habit alone puts off no poll beyond the usual interval, for it may be a guess from a few dates; silence that was seen
    does.
    """
    return schedule.next_poll(replace(row, habit=min(row.habit, 2 * rhythm.usual)), rhythm, at)


def newest(row: FeedRow, dates: list[datetime], at: datetime) -> datetime:
    """Return when the feed's newest entry is from: an old one that was edited takes nothing away from a newer one."""
    known = min(row.last_entry_at, at) if row.last_entry_at else None
    came = max(dates, default=at)
    return max(came, known) if known else came


def hash_of(body: bytes) -> str:
    return hashlib.blake2b(body, digest_size=16).hexdigest()


def bounded(header: str) -> str:
    """Return a validator as it was sent, or nothing where it is too long to be one, or says "whatever you have" (a star)."""
    return header if len(header) <= 1000 and header != "*" else ""
