"""When a recipient is told: daily, weekly or at once, at an hour of their own clock, never in their quiet hours.

Owns: the periods of a rhythm and the end of quiet hours, by pure calculation. Never: reads a clock.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import pairwise
from typing import Literal
from urllib.parse import urlsplit

from watcher.model import Kind, digest_of

OPEN_NAMES = ("mail", "maildir", "folder")  # channels whose target is no secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """every: daily, weekly, or at-once (each sweep's changes). at: local time of day. weekday: 0 is Monday.

    holds: when a mail that says "all holds" is sent: each period, once a week, or never.
    """

    every: Literal["daily", "weekly", "at-once"] = "daily"
    at: time = time(7)
    weekday: int = 0
    holds: Literal["each", "weekly", "never"] = "each"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Someone who is told. address: a mail address, or the name of the channel's target.

    topics, kinds: what they follow, () for all. urgent: whether urgent changes come at once. quiet_hours: (from, to), local
    times between which nothing is sent. zone: of all these hours and of the days in the mail. channel: mail, maildir, folder,
    webhook or notify.
    """

    address: str
    topics: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    rhythm: Rhythm = field(default_factory=Rhythm)
    urgent: bool = True
    quiet_hours: tuple[time, time] | None = None
    zone: tzinfo = UTC
    channel: str = "mail"

    @property
    def name(self) -> str:
        """The recipient's name in the ledger: the address, or for a channel whose target is a secret, a name without it."""
        if self.channel in OPEN_NAMES:
            return self.address
        try:
            host = urlsplit(self.address).hostname or ""
        except ValueError:
            host = ""
        return f"{self.channel}:{host}#{digest_of(self.address)[:8]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A span of time, half open, in UTC."""

    start: datetime
    end: datetime


def _moment(on: date, rhythm: Rhythm, zone: tzinfo) -> datetime:
    """Return the one instant at which the local clock shows the rhythm's hour that day.

    An hour that the spring day skips falls right after the gap; one that the autumn day has twice counts the first time.
    """
    return datetime.combine(on, rhythm.at, tzinfo=zone).astimezone(UTC)


def boundaries(rhythm: Rhythm, since: datetime, until: datetime, zone: tzinfo) -> list[datetime]:
    """Return every instant in (since, until] at which a period of `rhythm` ends, in order, each once."""
    first = since.astimezone(zone).date() - timedelta(days=1)
    days = (until.astimezone(zone).date() - first).days + 1
    weekly = rhythm.every == "weekly"
    found = {
        _moment(on, rhythm, zone)
        for on in (first + timedelta(days=n) for n in range(days + 1))
        if not weekly or on.weekday() == rhythm.weekday
    }
    return sorted(at for at in found if since < at <= until)


def periods(rhythm: Rhythm, last: datetime | None, now: datetime, zone: tzinfo) -> tuple[Period, ...]:
    """Return the periods that are over and not yet told, in order and without gap or overlap.

    last: the end of the last period told, None for the first time (then only the newest period is due).
    An at-once rhythm has one period, from `last` to `now`. The same arguments always give the same periods.
    """
    if rhythm.every == "at-once":
        start = last or now - timedelta(days=1)
        return (Period(start=start, end=now),) if start < now else ()
    if last is None:
        span = timedelta(days=8 if rhythm.every == "weekly" else 2)
        ends = boundaries(rhythm, now - 2 * span, now, zone)[-2:]
        return (Period(start=ends[0], end=ends[1]),) if len(ends) > 1 else ()
    ends = [last, *boundaries(rhythm, last, now, zone)]
    return tuple(Period(start=a, end=b) for a, b in pairwise(ends))


def due(rhythm: Rhythm, last: datetime | None, now: datetime, zone: tzinfo) -> Period | None:
    """Return the one span to tell now: all periods missed since `last`, as one. None when none is over."""
    spans = periods(rhythm, last, now, zone)
    return Period(start=spans[0].start, end=spans[-1].end) if spans else None


def after_quiet(quiet_hours: tuple[time, time] | None, now: datetime, zone: tzinfo) -> datetime:
    """Return the first instant from `now` on that lies outside the quiet hours (UTC)."""
    if quiet_hours is None or quiet_hours[0] == quiet_hours[1]:
        return now.astimezone(UTC)
    begin, end = quiet_hours
    local = now.astimezone(zone)
    clock = local.time().replace(tzinfo=None)
    over_night = begin > end
    if not ((clock >= begin or clock < end) if over_night else begin <= clock < end):
        return now.astimezone(UTC)
    on = local.date() + timedelta(days=1 if over_night and clock >= begin else 0)
    return max(now.astimezone(UTC), datetime.combine(on, end, tzinfo=zone).astimezone(UTC))
