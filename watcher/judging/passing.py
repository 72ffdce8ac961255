"""What time alone brings: a date that has come and gone, a fact that nobody mentions any more. Each is said once.

Owns: when that is due. Never: reads the clock; `now` is handed in, and events carry the day on which they fell due.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from watcher.judging.changes import sealed
from watcher.judging.record import FactRecord, Judged, Standing, judged
from watcher.judging.rules import JudgingRules
from watcher.judging.sameness import FOREVER, compatible, span
from watcher.judging.weighing import STEPS, believed, live
from watcher.model import Event
from watcher.values import DateValue, show


def pass_time(record: FactRecord, *, now: datetime, rules: JudgingRules) -> Judged:
    """Return the record at `now`, and what fell due since: asked often or seldom, it says the same things once."""
    standing, events = record.standing, []
    for due in (_deadline, _silence):
        standing, event = due(standing, now, rules)
        events += [event] if event else []
    if not events:
        return Judged(record=record)
    return judged(record, sealed(standing), tuple(sorted(events, key=lambda e: (e.when, e.kind))))


def awaited(standing: Standing) -> DateValue | None:
    """Return the date that is waited for: the current one, or the latest that several sources gave; None for a past event."""
    if standing.fact.kind != "date":
        return None
    newest = believed(standing) or next((c for c in standing.changes if c.id == standing.accepted), None)
    value = newest.now if newest else standing.current
    if not isinstance(value, DateValue) or span(value)[1] < standing.published:
        return None
    if newest and newest.word == "changed" and (newest.step == "done" or span(value)[0] <= newest.reported.date()):
        return None  # what has happened is waited for no more
    if any(c.step == "done" and compatible(standing.fact, value, c.now) for c in live(standing)):
        return None
    return value


def falls_due(record: FactRecord, *, rules: JudgingRules) -> datetime | None:
    """Return from when on `pass_time` has something to say of this record; None for never. Until then it need not be asked."""
    standing = record.standing
    waiting = [due[0] for due in (_deadline_of(standing, rules), _silence_of(standing, rules)) if due is not None]
    return min(waiting, default=None)


def _deadline_of(standing: Standing, rules: JudgingRules) -> tuple[datetime, DateValue, str] | None:
    """Return when a date that is waited for is missed, that date, and the flag that says so; None where nothing is."""
    value = awaited(standing)
    if value is None or span(value)[1] == FOREVER:
        return None
    flag = f"deadline {value.iso}"
    due = datetime.combine(span(value)[1] + timedelta(days=rules.deadline_days), time(), UTC)
    return None if flag in standing.flagged else (due, value, flag)


def _silence_of(standing: Standing, rules: JudgingRules) -> tuple[datetime, datetime, str] | None:
    """Return when a silence has lasted too long, since when it lasts, and the flag that says so; None where it was said."""
    begun = standing.mentioned or datetime.combine(standing.published, time(), UTC)
    patience = timedelta(days=max(rules.quiet_days, standing.usual_days * rules.quiet_times))
    flag = f"quiet since {begun:%Y-%m-%d}"
    return None if flag in standing.flagged else (begun + patience, begun, flag)


def _deadline(standing: Standing, now: datetime, rules: JudgingRules) -> tuple[Standing, Event | None]:
    waiting = _deadline_of(standing, rules)
    if waiting is None or now < waiting[0]:
        return standing, None
    _, value, flag = waiting
    said = standing.last.observation if standing.last else None
    last = f'; the last word on it: "{said.sentence}" ({said.entry.publisher})' if said else ""
    fact = standing.fact
    last_day = datetime.combine(span(value)[1], time(), UTC)
    event = Event(
        kind="deadline-passed", topic=fact.topic, fact=fact.id, when=last_day, recorded=now,
        verdict=standing.last, was=show(value), why=f"{show(value)} has passed{last}", alert=True, urgent=fact.urgent,
        significance=round(min(1.0, STEPS["deadline-passed"] * fact.weight), 3),
    )  # fmt: skip
    return replace(standing, flagged=(*standing.flagged, flag)[-8:]), event


def _silence(standing: Standing, now: datetime, rules: JudgingRules) -> tuple[Standing, Event | None]:
    waiting = _silence_of(standing, rules)
    if waiting is None or now < waiting[0]:
        return standing, None
    due, begun, flag = waiting
    fact = standing.fact
    event = Event(
        kind="quiet", topic=fact.topic, fact=fact.id, when=due, recorded=now,
        verdict=standing.last, was=f"{begun:%Y-%m-%d}",
        why=f"nobody has mentioned it since {begun:%d %B %Y}",
    )  # fmt: skip
    return replace(standing, flagged=(*standing.flagged, flag)[-8:]), event
