"""From the history to the material of one digest: what is new for this recipient, and what stands around it.

Owns: what is looked up, and for whom. Never: words it, never writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from watcher.doors.store import Store
from watcher.doors.store.telling import Heard, Telling
from watcher.judging.digest import DigestMaterial, FeedTurn, History, Holding, Moved, Period, Recipient, narrow
from watcher.judging.digest.material import FINE
from watcher.judging.digest.news import sort_events
from watcher.model import Baseline, Change, Event, State
from watcher.values import Quantity, Value

OPEN = ("reported", "corroborated")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The material of a digest, and the events it tells (for the ledger)."""

    material: DigestMaterial
    events: tuple[Event, ...]


def followed(baselines: Iterable[Baseline], recipient: Recipient) -> set[tuple[str, str]]:
    """Return the (topic, fact) pairs that a recipient follows."""
    return {
        (baseline.topic, fact.id)
        for baseline in baselines
        if not recipient.topics or baseline.topic in recipient.topics
        for fact in baseline.facts
        if not recipient.kinds or fact.kind in recipient.kinds
    }


def gather(store: Store, recipient: Recipient, period: Period, events: Sequence[Event], *, holds_due: bool = True) -> Gathered:
    """Return what a digest over `period` tells `recipient` of `events`, with what stands around them."""
    baselines = tuple(store.facts.baselines())
    scope = followed(baselines, recipient)
    told = tuple(event for event in events if (event.topic, event.fact) in scope)
    news = sort_events(told)
    open_changes = [c for c in store.changes.load(statuses=OPEN) if (c.topic, c.fact) in scope]
    telling = Telling(store.file)
    entries, feeds = telling.counts(period.start, period.end)
    material = DigestMaterial(
        start=period.start,
        end=period.end,
        baselines=baselines,
        moved=news.moved,
        unclear=news.unclear,
        doubts=news.doubts,
        passed=news.passed,
        quiet=news.quiet,
        disputes=news.disputes,
        waiting=_waiting(open_changes, news.moved),
        holding=_holding(telling.heard(), open_changes, news.moved),
        troubles=tuple(FeedTurn(health=h, before=b) for h, b in telling.turns(period.start, period.end, FINE)),
        history=tuple(_histories(store, baselines, news.moved)),
        entries=entries,
        feeds=feeds,
        holds_due=holds_due,
    )
    return Gathered(material=narrow(material, topics=recipient.topics, kinds=recipient.kinds), events=told)


def gather_urgent(store: Store, recipient: Recipient, period: Period, events: Sequence[Event]) -> Gathered:
    """Return what a mail at once tells: the urgent ones among `events` alone, without what stands around them."""
    whole = gather(store, recipient, period, [event for event in events if event.urgent], holds_due=False)
    topics = {event.topic for event in whole.events}
    material = replace(
        whole.material,
        baselines=tuple(b for b in whole.material.baselines if b.topic in topics),
        waiting=(),
        holding=(),
        troubles=(),
        entries=0,
        feeds=0,
        occasion="urgent",
    )
    return Gathered(material=material, events=whole.events)


def _waiting(open_changes: Sequence[Change], moved: Sequence[Moved]) -> tuple[Change, ...]:
    """The newest open change of each fact and sort, but for those that this digest tells anyway."""
    now_told = {(m.change.topic, m.change.fact, m.change.word) for m in moved}
    newest = {(c.topic, c.fact, c.word): c for c in sorted(open_changes, key=lambda c: (c.reported, c.id))}
    return tuple(change for key, change in newest.items() if key not in now_told)


def _holding(heard: Sequence[Heard], open_changes: Sequence[Change], moved: Sequence[Moved]) -> tuple[Holding, ...]:
    shaken = {
        (c.topic, c.fact) for c in (*open_changes, *(m.change for m in moved)) if c.word == "changed" and c.status in OPEN
    }
    return tuple(
        Holding(topic=h.topic, fact=h.fact, value=h.value, confirmed=h.confirmed, by=h.by)
        for h in heard
        if (h.topic, h.fact) not in shaken
    )


def _histories(store: Store, baselines: Sequence[Baseline], moved: Sequence[Moved]) -> Iterable[History]:
    by_fact: dict[tuple[str, str], list[Change]] = {}
    for one in moved:
        by_fact.setdefault((one.change.topic, one.change.fact), []).append(one.change)
    for (topic, fact), changes in by_fact.items():
        baseline = next((b for b in baselines if b.topic == topic), None)
        yield History(topic=topic, fact=fact, states=course(baseline, fact, store.states.load(topic, fact), changes))


def course(baseline: Baseline | None, fact: str, states: Sequence[State], changes: Sequence[Change]) -> tuple[State, ...]:
    """Return what was believed of a fact, one belief after another, for a drawing; and the reports of this digest.

    states: all of the fact's; those that say until when a value held are about the past and left out. changes: this digest's;
    plans, and what was dismissed or withdrawn, are no part of it. A value that does not move is drawn once.
    """
    about = next((f for f in baseline.facts if f.id == fact), None) if baseline else None
    first = []
    if baseline and about and not any(not state.change for state in states):
        day = baseline.published
        since = datetime(day.year, day.month, day.day, tzinfo=UTC)
        first = [State(topic=about.topic, fact=fact, value=about.value, holds_from=day.isoformat(), believed_from=since)]
    known = {state.change for state in states}
    told = [
        State(topic=c.topic, fact=c.fact, value=c.now, holds_from=c.since, believed_from=c.reported, change=c.id)
        for c in changes
        if c.word == "changed" and c.status not in ("dismissed", "withdrawn", "reversed") and c.id not in known
    ]
    path: list[State] = []
    for state in sorted((*first, *(s for s in states if s.holds_to is None), *told), key=lambda s: s.believed_from):
        if path and path[-1].believed_from.date() == state.believed_from.date():
            path.pop()  # what stood for some hours of one day is in the history, and would only clutter the drawing
        if not path or not _is_alike(path[-1].value, state.value):
            path.append(state)
        else:
            path[-1] = replace(state, believed_from=path[-1].believed_from)
    return tuple(path)


def _is_alike(one: Value, other: Value) -> bool:
    """Whether two values are drawn in one place: "2,000" and "about 2,000" are."""
    if isinstance(one, Quantity) and isinstance(other, Quantity) and {one.bound, other.bound} <= {"=", "~"}:
        return (one.low, one.high, one.unit) == (other.low, other.high, other.unit)
    return one == other
