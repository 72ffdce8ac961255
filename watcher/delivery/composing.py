"""What is due for whom, composed and put into the outbox, in the same transaction as the changes it tells.

Owns: the marks of who was told up to when. Never: sends.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from watcher.delivery.gathering import Gathered, gather, gather_urgent
from watcher.doors.store import Store, moment, stamp
from watcher.errors import ConfigError
from watcher.judging.digest import Period, Recipient, after_quiet, compose, due
from watcher.model import Event, Message, digest_of
from watcher.settings import Settings
from watcher.settings.portions import recipients, templates

WEEK = timedelta(days=7)
SLACK = timedelta(hours=2)  # a spring week is an hour short of seven days


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """What was put into the outbox: (recipient, subject) of each mail; and faults of the user's templates."""

    mails: tuple[tuple[str, str], ...] = ()
    faults: tuple[str, ...] = ()


@dataclass(slots=True)
class _Round:
    """One round of composing."""

    store: Store
    settings: Settings
    now: datetime
    mails: list[tuple[str, str]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """How far a recipient was told. row: the last event considered; ended: of the last period; mailed: up to when in a mail."""

    row: int = 0
    ended: datetime | None = None
    mailed: datetime | None = None


def compose_due(store: Store, settings: Settings, now: datetime) -> Composed:
    """Put every mail that is due at `now` into the outbox. Doing it twice puts in nothing twice.

    Called inside the transaction that saves the changes, it makes them and their mails one step.
    """
    work = _Round(store, settings, now)
    with store.transaction():
        for recipient in recipients(settings):
            told = _read_mark(work, recipient)
            period = due(recipient.rhythm, told.ended, now, recipient.zone)
            if period is None or not _compose_period(work, recipient, told, period):
                _compose_urgent(work, recipient, told)
    return Composed(mails=tuple(work.mails), faults=tuple(dict.fromkeys(work.faults)))


def _read_mark(work: _Round, recipient: Recipient) -> _Told:
    kept = work.store.marks.get(_mark_of(recipient), {})
    ended, mailed = (_past(kept.get(key), work.now) for key in ("end", "mailed"))
    return _Told(row=int(kept.get("row", 0)), ended=ended, mailed=mailed)


def _mark_of(recipient: Recipient) -> str:
    return f"digest:{recipient.channel}:{recipient.name}:{digest_of(*recipient.topics, '|', *recipient.kinds)}"


def _only_by(work: _Round, recipient: Recipient) -> str:
    """Return the recipient's channel where the same address has another one, too, and each is to tell everything; else ""."""
    channels = {other.channel for other in recipients(work.settings) if other.name == recipient.name}
    return recipient.channel if len(channels | {recipient.channel}) > 1 else ""


def _past(told: str | None, now: datetime) -> datetime | None:
    """Return a remembered time; None for one that lies ahead, as the clock was wrong when it was written."""
    when = moment(told) if told else None
    return when if when and when <= now else None


def _compose_period(work: _Round, recipient: Recipient, told: _Told, period: Period) -> bool:
    """Compose the digest of a period that is over; say whether the period is done with.

    What is told is all that happened since the recipient's last digest and was not told at once, whatever any clock said.
    """
    events = work.store.events.load(after=told.row, untold_to=recipient.name, by=_only_by(work, recipient))
    if told.ended is None:  # the first mail tells all there is, up to now
        period = Period(start=min([period.start, *(event.recorded for event in events)]), end=work.now)
    elif told.mailed is not None:
        period = replace(period, start=told.mailed)
    holds = _holds_due(recipient, told.mailed, period.end)
    if recipient.rhythm.every == "at-once" and not events and not holds:
        return False
    gathered = gather(work.store, recipient, period, events, holds_due=holds)
    mailed = period.end if _enqueue(work, recipient, gathered, kind="digest") else told.mailed
    kept = {"end": stamp(period.end), "mailed": stamp(mailed) if mailed else None, "row": work.store.events.last()}
    work.store.marks.set(_mark_of(recipient), kept, work.now)
    return True


def _holds_due(recipient: Recipient, mailed: datetime | None, end: datetime) -> bool:
    """Whether a mail that says "all holds" is wanted now; at-once readers get theirs once a day at most."""
    rhythm = recipient.rhythm
    if rhythm.holds == "never":
        return False
    if mailed is None:
        return True
    gap = WEEK if rhythm.holds == "weekly" else timedelta(days=1) if rhythm.every == "at-once" else timedelta()
    return end - mailed >= gap - SLACK


def _compose_urgent(work: _Round, recipient: Recipient, told: _Told) -> None:
    if not recipient.urgent:
        return
    events = work.store.events.load(after=told.row, untold_to=recipient.name, by=_only_by(work, recipient), urgent=True)
    if not events:
        return
    start = min(event.recorded for event in events)
    gathered = gather_urgent(work.store, recipient, Period(start=start, end=work.now), events)
    if gathered.material.moved:
        _enqueue(work, recipient, gathered, kind="urgent")


def _enqueue(work: _Round, recipient: Recipient, gathered: Gathered, *, kind: str) -> bool:
    message = _compose(work, recipient, gathered)
    if message is None:
        return False
    fresh = work.store.outbox.enqueue(
        digest_of(message.id, *filter(None, [_only_by(work, recipient)])),
        message,
        kind=kind,
        period_start=gathered.material.start,
        period_end=gathered.material.end,
        channels=(recipient.channel,),
        told=[event.id for event in gathered.events],
        not_before=after_quiet(recipient.quiet_hours, work.now, recipient.zone),
    )
    if fresh:
        work.mails.append((message.recipient, message.subject))
    return True


def _compose(work: _Round, recipient: Recipient, gathered: Gathered) -> Message | None:
    """Compose with the user's templates; where these are broken, with ours, and say so: a digest is never held up."""
    for folder in (templates(work.settings), None):
        try:
            return compose(
                gathered.material,
                recipient=recipient.name,
                sender=work.settings.mail.sender,
                now=work.now,
                zone=recipient.zone,
                templates=folder,
                plots=work.settings.digest.plots,
            )
        except ConfigError as error:
            if folder is None:
                raise
            work.faults.append(str(error))
    return None


def gather_all(store: Store, settings: Settings, recipient: Recipient, now: datetime, since: datetime | None) -> Gathered:
    """Return what a digest for `recipient` would tell now: all that was not told, or all that was recorded since a time."""
    work = _Round(store, settings, now)
    told = _read_mark(work, recipient)
    load, by = store.events.load, _only_by(work, recipient)
    events: list[Event] = load(since=since) if since else load(after=told.row, untold_to=recipient.name, by=by)
    start = since or told.mailed or min((event.recorded for event in events), default=now - WEEK)
    return gather(store, recipient, Period(start=min(start, now), end=now), events)


def preview(store: Store, settings: Settings, recipient: Recipient, now: datetime, since: datetime | None = None) -> Message:
    """Return the mail that `recipient` would get now; nothing is written. Raises ConfigError for a broken template."""
    gathered = gather_all(store, settings, recipient, now, since)
    message = compose(
        replace(gathered.material, holds_due=bool(gathered.material.baselines)),
        recipient=recipient.name,
        sender=settings.mail.sender,
        now=now,
        zone=recipient.zone,
        templates=templates(settings),
        plots=settings.digest.plots,
    )
    if message is None:
        raise ConfigError("no facts are followed -- add a baseline, or check the topics and kinds of this reader")
    return message
