"""The facts' records between judging and the history: taken up where they were left, kept with all that follows from them.

Owns: loading, keeping and making records anew from stored rows. Never: judges, or decides when.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby

from watcher.doors.store import Decision, Store
from watcher.errors import UsageError
from watcher.judging import decisions
from watcher.judging.changes import apply, begin
from watcher.judging.freshness import reading_time
from watcher.judging.memory import from_text, to_text
from watcher.judging.passing import pass_time
from watcher.judging.record import FactRecord, Judge, Judged
from watcher.judging.rules import JudgingRules
from watcher.judging.sources import agency_names
from watcher.model import Baseline, Entry, Event, Fact, Observation

Key = tuple[str, str]  # (topic, fact)
Read = Callable[[Entry], Sequence[Observation]]


def load_record(store: Store, fact: Fact, baseline: Baseline, *, now: datetime) -> FactRecord | None:
    """Return the fact's record as it was left; a new one where there is none; None where it has to be made anew."""
    text = store.standings.load(fact.topic, fact.id)
    if text is None:
        return begin(fact, baseline.published)
    try:
        return from_text(fact, baseline.published, text, now=now)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def load_records(
    store: Store, baselines: Iterable[Baseline], *, now: datetime, rules: JudgingRules, judge: Judge
) -> dict[Key, FactRecord]:
    """Return the records of all facts; those that another version of watcher wrote are made anew from what was stored."""
    records = {}
    for baseline in baselines:
        for fact in baseline.facts:
            kept = load_record(store, fact, baseline, now=now)
            records[fact.topic, fact.id] = kept or rebuild(store, fact, baseline, rules=rules, judge=judge)
    return records


def keep(store: Store, judged: Iterable[Judged], *, now: datetime) -> None:
    """Keep what was judged: verdicts, changes, events, states and the records, in one transaction. Twice is once.

    The entries and observations must be kept already.
    """
    with store.transaction():
        store.tellings.name(agency_names())
        for one in judged:
            fact = one.record.fact
            store.observations.save([heard.verdict for heard in one.heard], now)
            store.changes.save(one.changes)
            store.changes.add(one.beyond)
            store.events.save(one.events)
            if one.states or store.standings.load(fact.topic, fact.id) is None:
                store.states.save(one.record.states)
            store.standings.save(fact.topic, fact.id, to_text(one.record), now)


def rebuild(store: Store, fact: Fact, baseline: Baseline, *, rules: JudgingRules, judge: Judge) -> FactRecord:
    """Return the fact's record made anew from the stored observations and the user's decisions, in the order of time."""
    return retrace(store, fact, baseline, rules=rules, judge=judge)[0]


def retrace(
    store: Store, fact: Fact, baseline: Baseline, *, rules: JudgingRules, judge: Judge, read: Read | None = None
) -> tuple[FactRecord, list[Event]]:
    """Return the record and the events that the stored history gives by these rules, in the order of time.

    read: reads an entry anew (newer reading rules); without it the stored observations are judged again.
    """
    record, events = begin(fact, baseline.published), list[Event]()
    told = [(reading_time(entry), entry, seen) for entry, seen in _told(store, fact)]
    words = [(decision.at, decision) for decision in store.decisions.load(fact.topic, fact.id)]
    steps: list[tuple[datetime, Entry | Decision, list[Observation]]] = [*told, *((at, word, []) for at, word in words)]
    for at, what, seen in sorted(steps, key=lambda step: step[0]):
        if isinstance(what, Decision):
            record = decided(record, what)
            continue
        passed = pass_time(record, now=at, rules=rules)
        judged = apply(passed.record, what, read(what) if read else seen, now=at, rules=rules, judge=judge)
        record, events = judged.record, [*events, *passed.events, *judged.events]
    return record, events


def _told(store: Store, fact: Fact) -> Iterator[tuple[Entry, list[Observation]]]:
    """Yield every version that says something of the fact, and those by which it was taken back."""
    verdicts = store.observations.verdicts(fact.topic, fact.id, limit=-1)
    seen = sorted((v.observation for v in verdicts), key=lambda o: (o.entry.id, o.entry.version))
    for _, group in groupby(seen, key=lambda o: (o.entry.id, o.entry.version)):
        observations = list(group)
        yield observations[0].entry, observations
    heard = {(o.entry.id, o.entry.version) for o in seen}
    for entry_id in sorted({entry for entry, _ in heard}):
        for version in store.entries.versions(entry_id):
            if version.previous and (entry_id, version.version) not in heard:
                yield version, []


def decided(record: FactRecord, decision: Decision) -> FactRecord:
    """Return the record after a decision that was stored; one on a change that is no longer known is passed over."""
    try:
        match decision.verb:
            case "accept":
                return decisions.accept(record, decision.change, now=decision.at).record
            case "dismiss":
                return decisions.dismiss(record, decision.change, now=decision.at, until=decision.until).record
            case _:
                return decisions.note(record, decision.change, decision.note, now=decision.at).record
    except UsageError:
        return record


def decide(store: Store, decision: Decision, *, now: datetime, rules: JudgingRules, judge: Judge) -> Judged:
    """Carry out the user's word and keep it. Raises UsageError where the change is not there or cannot take it."""
    baseline = next((b for b in store.facts.baselines() if b.topic == decision.topic), None)
    fact = next((f for f in baseline.facts if f.id == decision.fact), None) if baseline else None
    if baseline is None or fact is None:
        raise UsageError(f"the fact {decision.topic}/{decision.fact} is watched no more -- put it back into its baseline first")
    with store.transaction():
        record = load_record(store, fact, baseline, now=now) or rebuild(store, fact, baseline, rules=rules, judge=judge)
        match decision.verb:
            case "accept":
                judged = decisions.accept(record, decision.change, now=decision.at)
            case "dismiss":
                judged = decisions.dismiss(record, decision.change, now=decision.at, until=decision.until)
            case _:
                judged = decisions.note(record, decision.change, decision.note, now=decision.at)
        if judged.events:
            keep(store, [judged], now=now)
            store.decisions.save(decision, fact.kind)
    return judged
