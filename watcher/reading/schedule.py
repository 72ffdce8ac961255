"""When a feed is polled next. A pure decider: it is handed the time and what the site said.

Owns: the feed's stored row, its rhythm, freshness, back-off. Never: sleeps, asks a clock, or draws a random number (a hash of
the address stands in for one, so that a restart changes nothing).
Sources: RFC 9111 §4.2 and §5.3, RFC 9110 §10.2.3, RSS 2.0 (ttl, skipHours, skipDays), RSS 1.0 syndication module.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from watcher.model import FeedState
from watcher.reading.feeds.dates import read_date

DIRECTIVE = re.compile(r"([a-z-]+)(?:\s*=\s*(?:\"([^\"]*)\"|\"?([^,\"]*)))?", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedRow:
    """What is stored of one feed. url: as configured, the feed's name for ever. Times are aware UTC; spans are in seconds.

    every: the user's own rhythm for this feed, 0 for the feed's habit. habit: how often it is seen to change, 0 while unknown.
    validated: the address that sent etag and modified. fresh_until: until when the last answer asked not to be asked again.
    marks: of the items in the last body, so that those are not parsed again.
    wait, skip_hours, skip_days: what the feed itself asks. moved_to: where it redirects to for good, on probation while
    moved_count is below the number of answers that the settings ask for. host_until: until when the host wants rest, which is
    rest_of where that is another than the feed's own. follow: a redirect's target that is to be asked at the next poll.
    """

    url: str
    name: str = ""
    kind: str = "feed"
    publisher: str = ""
    pages: bool = True
    every: float = 0.0
    etag: str = ""
    modified: str = ""
    validated: str = ""
    next_poll_at: datetime | None = None
    interval_s: float = 0.0
    fresh_until: datetime | None = None
    wait: float = 0.0
    skip_hours: str = ""
    skip_days: str = ""
    failures: int = 0
    last_status: int = 0
    state: FeedState = "new"
    state_since: datetime | None = None
    state_what: str = ""
    last_poll: datetime | None = None
    last_ok: datetime | None = None
    last_changed: datetime | None = None
    last_entry_at: datetime | None = None
    habit: float = 0.0
    body_hash: str = ""
    entries_hash: str = ""
    marks: str = ""
    moved_to: str = ""
    moved_count: int = 0
    host_until: datetime | None = None
    host_strikes: int = 0
    rest_of: str = ""
    follow: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How often, in seconds. usual: for a feed whose habit is not known.

    least, most: bounds for what its habit says (0: half and twelve times the usual).
    longest: the longest wait, whatever a site says and however often it fails.
    jitter: the share of an interval by which a poll may be moved to spread the load.
    """

    usual: float = 1800.0
    least: float = 0.0
    most: float = 0.0
    longest: float = 86400.0
    jitter: float = 0.1

    @property
    def bounds(self) -> tuple[float, float]:
        least = self.least or self.usual / 2
        return least, max(self.most or min(self.usual * 12, self.longest), least)


def is_due(row: FeedRow, now: datetime) -> bool:
    """True when the feed may be asked now. A feed that said it is gone never is."""
    return row.state != "gone" and (row.next_poll_at is None or row.next_poll_at <= now)


def phase(*parts: str) -> float:
    """Return a number in [0, 1) that stays the same for the same parts."""
    return int.from_bytes(hashlib.blake2b("\x1f".join(parts).encode(), digest_size=6).digest()) / 2**48


def directives(header: str) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for name, quoted, value in DIRECTIVE.findall(header):
        out.setdefault(name.lower(), []).append((quoted or value).strip())
    return out


def freshness(headers: Mapping[str, str], now: datetime, longest: float) -> float | None:
    """Return for how many seconds an answer with these headers stays fresh, within `longest`; None where they do not say."""
    said = directives(headers.get("cache-control", ""))
    if "" in said.get("no-cache", ()) or "no-store" in said:  # no-cache="Set-Cookie" is about that header alone
        return 0.0
    life: float | None = None
    if "max-age" in said or "s-maxage" in said:
        life = min(map(delta, said.get("max-age") or said["s-maxage"]))
    elif expires := headers.get("expires", "").strip():
        until = read_date(expires)
        sent = read_date(headers.get("date", "")) or now
        life = (until - sent).total_seconds() if until else 0.0
    return None if life is None else min(max(life - delta(headers.get("age", "")), 0.0), longest)


def delta(said: str) -> float:
    """Return seconds as a header counts them, 0 for what is no such number."""
    said = said.strip()
    return float(said[:18]) if said.isdecimal() and said.isascii() else 0.0


def retry_after(headers: Mapping[str, str], now: datetime, longest: float) -> float | None:
    """Return the seconds that Retry-After asks for (a number or a date), within `longest`; None where it says nothing."""
    said = headers.get("retry-after", "").strip()
    if said.isdecimal():
        return min(delta(said), longest)
    until = read_date(said)
    if until is None:
        return None
    sent = read_date(headers.get("date", "")) or now
    seconds = (until - sent).total_seconds()
    return min(seconds, longest) if seconds > 0 else None


def learn(row: FeedRow, dates: Iterable[datetime], now: datetime) -> float:
    """Return the feed's habit after a change: from its entries' dates at first, then a mean that leans to the last gap."""
    if row.habit and row.last_changed:
        gap = max((now - row.last_changed).total_seconds(), 1.0)
        return 0.7 * row.habit + 0.3 * gap
    recent = sorted((each for each in dates if each <= now), reverse=True)[:12]
    gaps = sorted((a - b).total_seconds() for a, b in pairwise(recent))
    return max(gaps[len(gaps) // 2], 60.0) if gaps else 0.0


def interval(row: FeedRow, rhythm: Rhythm, now: datetime) -> float:
    """Return the seconds between two polls that suit the feed: half its habit, longer the longer it has been silent."""
    if row.every:
        return row.every
    if not row.habit:
        return rhythm.usual
    silent = (now - row.last_changed).total_seconds() if row.last_changed else 0.0
    least, most = rhythm.bounds
    return min(max(row.habit / 2, silent / 8, least), most)


def next_poll(row: FeedRow, rhythm: Rhythm, now: datetime) -> tuple[datetime, float]:
    """Return the time of the next poll after a good answer, and the interval that it came from.

    Never before the answer is stale or the feed's own ttl is over; within the jitter the time is drawn to the feed's own phase,
    so that a thousand feeds that were added in one minute spread over the hour in a few rounds.
    """
    fresh = (row.fresh_until - now).total_seconds() if row.fresh_until else 0.0
    floor = min(max(fresh, row.wait, 0.0), rhythm.longest)
    span = min(max(interval(row, rhythm, now), floor), max(rhythm.longest, row.every))
    off = ((phase(row.url) * span - (now.timestamp() + span)) + span / 2) % span - span / 2
    wait = max(span + off * min(2 * rhythm.jitter, 1.0), floor)
    return unskipped(now + timedelta(seconds=wait), row.skip_hours, row.skip_days), span


def unskipped(at: datetime, hours: str, days: str) -> datetime:
    """Return `at`, or the first full hour after it that is not among the hours and days (GMT) in which the feed rests."""
    if not hours and not days:
        return at
    skipped_hours, skipped_days = set(hours.split()), set(days.split())
    if len(skipped_hours) >= 24 or len(skipped_days) >= 7:
        return at
    for _ in range(24 * 7):
        if str(at.hour) not in skipped_hours and f"{at.astimezone(UTC):%A}".lower() not in skipped_days:
            return at
        at = at.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return at


def back_off(row: FeedRow, rhythm: Rhythm, now: datetime, *, failures: int, at_most: float = 0.0) -> datetime:
    """Return when to try again after `failures` failed polls in a row: twice as long each time, for ever, spread by jitter."""
    usual = row.every or rhythm.usual
    wait = min(usual * 2.0 ** min(failures - 1, 20), at_most or rhythm.longest, rhythm.longest)
    return now + timedelta(seconds=wait * (1 + rhythm.jitter * phase(row.url, str(failures))))
