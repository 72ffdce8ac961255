"""Entries judged in the order of time, fact by fact.

Owns: what a replay came to. Never: reads a file, or decides what a verdict is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from watcher import records
from watcher.doors.store import Store, open_store
from watcher.errors import Fault, UsageError
from watcher.judging.changes import begin
from watcher.judging.compare import judge
from watcher.judging.record import FactRecord, Judged
from watcher.judging.replaying import in_time, judge_entry
from watcher.judging.rules import JudgingRules
from watcher.model import Baseline, Change, Entry, Event, Observation
from watcher.records import Key
from watcher.replay.entries import UNDATED, versions
from watcher.replay.observing import Reader

Read = tuple[Entry, Sequence[Observation]]
Step = Callable[[], None]


@dataclass(slots=True)
class Replayed:
    """What a replay came to. changes: by id, as they stand in the end. outside: entries that no baseline is about.

    told: the ids of the changes that were told. events: empty where only the changes were asked for.
    """

    entries: int = 0
    outside: int = 0
    observations: int = 0
    changes: dict[str, Change] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    events: list[Event] = field(default_factory=list)
    first: datetime | None = None
    last: datetime | None = None

    @property
    def raised(self) -> list[Change]:
        """The changes that were told, in the order of the first report of each; those that were taken back are among them."""
        return sorted((self.changes[id_] for id_ in self.told), key=lambda change: (change.reported, change.id))

    def count(self, entry: Entry, seen: Sequence[Observation]) -> None:
        """Count one entry, in the order of time."""
        self.entries += 1
        self.outside += not seen
        self.observations += len(seen)
        if entry.published:
            self.first = self.first or entry.when
            self.last = entry.when

    def take(self, events: Iterable[Event], *, keep: bool = True) -> None:
        """Take in what happened."""
        for event in events:
            if event.alert and event.change:
                self.told.add(event.change.id)
            if keep:
                self.events.append(event)


class Course:
    """The records of facts in the course of a replay."""

    def __init__(self, baselines: Iterable[Baseline], rules: JudgingRules, only: Set[Key] | None = None) -> None:
        self.rules = rules
        self.standing: dict[Key, FactRecord] = {
            (fact.topic, fact.id): begin(fact, baseline.published)
            for baseline in baselines
            for fact in baseline.facts
            if only is None or (fact.topic, fact.id) in only
        }
        self._heard_of: dict[str, set[Key]] = {}

    def hear(self, entry: Entry, seen: Sequence[Observation]) -> dict[Key, Judged]:
        """Judge one entry, the next in the order of time, as if it had come when it was written."""
        about = {(o.topic, o.fact) for o in seen} & self.standing.keys()
        # An edited entry may take back what it said of facts that it names no more; no other fact has heard of it.
        known = self._heard_of.get(entry.id, set())
        asked = {key: self.standing[key] for key in (about | known if entry.previous else about)}
        if about:
            self._heard_of[entry.id] = known | about
        now = max(entry.when, entry.seen)
        judged = judge_entry(asked, entry, seen, now=now, rules=self.rules, judge=judge)
        self.standing.update((key, one.record) for key, one in judged.items())
        return judged


def judge_all(
    course: Course, reads: Iterable[Read], *, store: Store | None = None, events: bool = True, count: bool = True
) -> Replayed:
    """Judge what was read, which comes in the order of time; keep all of it where there is a store."""
    out = Replayed()
    for entry, seen in reads:
        if count:
            out.count(entry, seen)
        judged = course.hear(entry, seen)
        for one in judged.values():
            out.changes |= {change.id: change for change in one.changes}
            out.take(one.events, keep=events)
        if store is not None:
            now = max(entry.when, entry.seen)
            store.entries.save([entry])
            store.observations.save(seen, now)
            records.keep(store, judged.values(), now=now)
    return out


def in_order(
    baselines: Sequence[Baseline],
    entries: Iterable[Entry],
    *,
    rules: JudgingRules,
    store: Store | None = None,
    step: Step = lambda: None,
) -> Replayed:
    """Judge the entries in the order of time, as if each had come when it was written; keep all of it where there is a store.

    The same id again in other words is another version of that entry. step: called for each entry once it is read.
    """
    reader, reads = Reader(baselines), list[Read]()
    for read in reader.all_observations(versions(entries)):
        reads.append(read)
        step()
    return judge_all(Course(baselines, rules), in_time(reads), store=store)


def begin_fresh(store: Store, baselines: Sequence[Baseline]) -> None:
    """Let the history of a new database begin on the day of the oldest article."""
    first = min((baseline.published for baseline in baselines), default=None)
    store.facts.sync(baselines, datetime(first.year, first.month, first.day, tzinfo=UTC) if first else UNDATED)


def refuse_known(path: Path) -> None:
    """Raise UsageError where the database of a replay is there already."""
    if path.exists():
        fault = Fault(place=str(path), what="is there already", remedy="name a new file: a replay never mixes with a history")
        raise UsageError([fault])


def into_fresh(
    path: Path, baselines: Sequence[Baseline], entries: Iterable[Entry], *, rules: JudgingRules, step: Step = lambda: None
) -> Replayed:
    """Replay into a database of its own, which must not be there yet. Raises UsageError where it is, StoreError."""
    refuse_known(path)
    with open_store(path) as store, store.transaction():
        begin_fresh(store, baselines)
        return in_order(baselines, entries, rules=rules, store=store, step=step)
