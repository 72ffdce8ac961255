"""The user's word on a change: accept it, dismiss its value, write a note. Said twice it changes nothing more.

Owns: what each word does to a fact's record. Never: stores it, or writes the baseline file; `now` is handed in.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from watcher.errors import UsageError
from watcher.judging.changes import sealed
from watcher.judging.compare import same_value
from watcher.judging.hearing import accepted
from watcher.judging.record import OPEN, Dismissal, FactRecord, Judged, Standing, judged
from watcher.judging.sameness import resolved
from watcher.judging.states import follow
from watcher.judging.weighing import believed_value, put
from watcher.model import Change, Event, EventKind
from watcher.values import show


def accept(record: FactRecord, change_id: str, *, now: datetime, keep_states: int = 16) -> Judged:
    """Return the record whose current value is that of the change. Raises UsageError for a change that is not there."""
    change = _found(record, change_id)
    if change.status == "accepted":
        return Judged(record=record)
    if change.word == "planned" and change.kind != "date":
        raise UsageError(f"change {change_id} is a plan ({show(change.now)}): it can be accepted once it is said to be so")
    before = believed_value(record.standing)
    standing = accepted(record.standing, change)
    if believed_value(standing) != before:
        since = change.since if change.since and change.kind != "date" else change.reported.date().isoformat()
        states = follow(standing.states, standing.current, holds_from=since, now=now, change=change.id, keep=keep_states)
        standing = replace(standing, states=states)
    return judged(record, sealed(standing), (_event("accepted", _found_in(standing, change_id), now),))


def dismiss(record: FactRecord, change_id: str, *, now: datetime, until: datetime | None = None) -> Judged:
    """Return the record that stays quiet about the change's value (until a time, or for good); another value is told."""
    change = _found(record, change_id)
    mine = Dismissal(value=change.now, change=change_id, until=until)
    if change.status == "dismissed" and mine in record.standing.dismissed:
        return Judged(record=record)
    if change.status == "accepted":
        raise UsageError(f"change {change_id} has been accepted: its value is the current one and cannot be dismissed")
    others = tuple(d for d in record.standing.dismissed if d.change != change_id)
    standing = put(record.standing, replace(change, status="dismissed", disputed=False))
    standing = replace(standing, dismissed=(*others, mine))
    why = f"not raised again until {until:%d %B %Y}" if until else "not raised again"
    return judged(record, sealed(standing), (_event("dismissed", _found_in(standing, change_id), now, why),))


def by_file(standing: Standing, published: date, *, now: datetime) -> Standing:
    """Return the standing whose current value is the one that the user wrote into the file; a change to it is accepted.

    published: the day of the article.
    """
    fact = standing.fact
    told = [c for c in standing.changes if c.word == "changed" and c.status in OPEN]
    mine = [c for c in told if same_value(fact, fact.value, resolved(standing.current, c.now))]
    if mine:
        change = max(mine, key=lambda c: (c.reported, c.id))
        standing, holds, source = accepted(standing, change), change.reported.date().isoformat(), change.id
        holds = change.since if change.since and change.kind != "date" else holds
    else:
        start = datetime.combine(published, time(), UTC)
        standing, holds, source = replace(standing, accepted="", current_from=start), published.isoformat(), ""
    standing = replace(standing, current=fact.value)
    if mine and any(s.value == fact.value and s.believed_to is None and s.holds_to is None for s in standing.states):
        return standing
    states = follow(standing.states, fact.value, holds_from=holds, now=now, change=source, keep=len(standing.states) + 2)
    return replace(standing, states=states)


def note(record: FactRecord, change_id: str, text: str, *, now: datetime) -> Judged:
    """Return the record with the user's note on the change; an empty text takes it away."""
    change = _found(record, change_id)
    if change.note == text:
        return Judged(record=record)
    standing = put(record.standing, replace(change, note=text))
    return judged(record, sealed(standing), (_event("noted", _found_in(standing, change_id), now, text),))


def _found(record: FactRecord, change_id: str) -> Change:
    return _found_in(record.standing, change_id)


def _found_in(standing: object, change_id: str) -> Change:
    changes: tuple[Change, ...] = getattr(standing, "changes", ())
    for change in changes:
        if change.id == change_id:
            return change
    known = ", ".join(c.id for c in changes) or "none"
    raise UsageError(f"no change {change_id} on record for this fact; those that are: {known}")


def _event(kind: EventKind, change: Change, now: datetime, why: str = "") -> Event:
    return Event(
        kind=kind, topic=change.topic, fact=change.fact, when=now, recorded=now, change=change, was=show(change.was),
        now=show(change.now), why=why, significance=change.significance,
    )  # fmt: skip
