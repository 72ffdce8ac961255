"""Entries in the order of time through every fact's record: the one way by which sweep, replay and demo judge.

Owns: the order, and that time passes between entries. Never: reads entries or keeps what comes of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from watcher.judging.changes import apply
from watcher.judging.freshness import reading_time
from watcher.judging.passing import pass_time
from watcher.judging.record import FactRecord, Heard, Judge, Judged
from watcher.judging.rules import JudgingRules
from watcher.model import Entry, Event, Observation

Read = tuple[Entry, Sequence[Observation]]  # one version of one entry with all its observations
Records = Mapping[tuple[str, str], FactRecord]  # by (topic, fact)


def judge_entry(
    records: Records, entry: Entry, observations: Sequence[Observation], *, now: datetime, rules: JudgingRules, judge: Judge
) -> dict[tuple[str, str], Judged]:
    """Return what one entry did to the facts it speaks of, or took words back from; the other records stand as they are.

    `now` is when watcher learned of it: the clock of the sweep, or the entry's own time in a replay.
    """
    about = {(o.topic, o.fact) for o in observations}
    if entry.previous:
        about |= {key for key, record in records.items() if has_heard(record, entry.id)}
    out = {}
    for key in sorted(about & records.keys()):
        passed = pass_time(records[key], now=min(now, entry.when), rules=rules)
        heard = apply(passed.record, entry, observations, now=now, rules=rules, judge=judge)
        out[key] = replace(heard, events=passed.events + heard.events)
    return out


def has_heard(record: FactRecord, entry_id: str) -> bool:
    """Return whether an earlier version of the entry is on record for this fact."""
    heard = any(h.observation.entry.id == entry_id for h in record.standing.heard)
    return heard or any(e.verdict.observation.entry.id == entry_id for c in record.changes for e in c.evidence)


def replay_in_time(
    records: Records, reads: Iterable[Read], *, rules: JudgingRules, judge: Judge, until: datetime | None = None
) -> tuple[dict[tuple[str, str], FactRecord], list[Event], list[Heard]]:
    """Return the records, events and heard observations after all entries in the order of their own time.

    Each entry is learned of at its own time, so the outcome depends on nothing but the entries. until: let time pass to then.
    """
    standing, events, heard = dict(records), list[Event](), list[Heard]()
    for entry, observations in in_time(reads):
        for key, one in judge_entry(standing, entry, observations, now=reading_time(entry), rules=rules, judge=judge).items():
            standing[key] = one.record
            events += one.events
            heard += one.heard
    for key, record in standing.items() if until else ():
        passed = pass_time(record, now=until, rules=rules) if until else Judged(record=record)
        standing[key] = passed.record
        events += passed.events
    return standing, sorted(events, key=lambda e: e.when), heard


def in_time(reads: Iterable[Read]) -> Iterator[Read]:
    """Yield the entries in the order of time: by the date from which each speaks, then when it was seen, then id."""
    yield from sorted(reads, key=lambda read: (reading_time(read[0]), read[0].seen, read[0].id, read[0].version))
