"""The facts' records in the hands of a sweep: taken up from the database, judged, kept.

Owns: which record is asked, and since when silence counts. Never: judges by itself (watcher.judging does).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta

from watcher import records
from watcher.doors.store import Store, moment, stamp
from watcher.errors import Fault, WatcherError
from watcher.health import WATCH
from watcher.judging.changes import begin
from watcher.judging.compare import judge, same_value
from watcher.judging.memory import to_text
from watcher.judging.passing import falls_due, pass_time
from watcher.judging.record import OPEN, FactRecord, Judged
from watcher.judging.replaying import Read, in_time, judge_entry
from watcher.judging.rules import JudgingRules
from watcher.model import Change, Entry, Event, Fact, Observation
from watcher.records import Key
from watcher.sweep.doors import Doors
from watcher.sweep.plan import Plan
from watcher.sweep.waiting import Waits

AGAIN = timedelta(hours=1)
AWAY = timedelta(days=30)  # a longer gap between two sweeps, and silence is counted anew: most feeds hold no more than a month


@dataclass(slots=True)
class Standings:
    """The records of all facts of a plan. since: from when on the feeds have been read."""

    plan: Plan
    store: Store
    since: datetime
    kept: dict[Key, tuple[str, Fact, FactRecord]] = field(default_factory=dict)
    waits: Waits = field(default_factory=Waits)

    def load(self, key: Key, now: datetime) -> FactRecord:
        """Return a fact's record as the database has it now (another program may have written it since)."""
        text = self.store.standings.load(*key) or ""
        fact, baseline = self.plan.facts[key]
        if text and key in self.kept and self.kept[key][:2] == (text, fact):
            return self.kept[key][2]
        record = records.load_record(self.store, fact, baseline, now=now)
        if record is None:
            record = records.rebuild(self.store, fact, baseline, rules=self.plan.rules, judge=judge)
        self.kept[key] = (text, fact, record)
        return record

    def keep(self, judged: Sequence[Judged], now: datetime) -> list[Event]:
        """Keep what was judged, in the caller's transaction; return what happened."""
        if not judged:
            return []
        records.keep(self.store, judged, now=now)
        self.waits.forget((one.record.fact.topic, one.record.fact.id) for one in judged)
        for one in judged:
            key = one.record.fact.topic, one.record.fact.id
            self.kept[key] = (self.store.standings.load(*key) or "", one.record.fact, one.record)
        return [event for one in judged for event in one.events]

    def rules_for(self, record: FactRecord) -> JudgingRules:
        """Return the rules by which silence counts from when the feeds were first read, not from the day of the article."""
        begun = record.standing.mentioned or datetime.combine(record.standing.published, time(), UTC)
        unread = (self.since - begun).days
        if unread <= 0:
            return self.plan.rules
        return replace(self.plan.rules, quiet_days=self.plan.rules.quiet_days + unread)

    def judge(self, reads: Iterable[Read], topics: Set[str], now: datetime) -> list[Judged]:
        """Return what the entries of one feed do to the facts of `topics`, in the order of their time, one for each fact."""
        standing: dict[Key, FactRecord] = {}
        out: dict[Key, Judged] = {}
        for entry, observations in in_time(reads):
            for key in self._asked(entry, observations, topics):
                record = standing[key] if key in standing else self.load(key, now)
                rules = self.rules_for(record)
                heard = judge_entry({key: record}, entry, observations, now=now, rules=rules, judge=judge).get(key)
                if heard is not None and heard.record is not record:
                    standing[key] = heard.record
                    out[key] = joined(out[key], heard) if key in out else heard
        return list(out.values())

    def _asked(self, entry: Entry, observations: Sequence[Observation], topics: Set[str]) -> list[Key]:
        """The facts that an entry speaks of; an edited one may take back what an earlier version said, which was kept."""
        about = {(o.topic, o.fact) for o in observations}
        if entry.previous:
            said = self.store.observations.facts_of(entry.id)
            about |= {key for key in said if key[0] in topics and key in self.plan.facts}
        return sorted(about)

    def pass_time(self, now: datetime) -> tuple[list[Event], list[Fault]]:
        """Let time pass for every fact; keep and return what that brings (a date has come, a silence), in one transaction.

        A fact with which that goes wrong holds up no other: it is named among the faults, and asked again within the hour.
        """
        with self.store.transaction():
            due, faults = list[Judged](), list[Fault]()
            for key in self.waits.due(self.plan, self.store, self.since, now):
                try:
                    record = self.load(key, now)
                    rules = self.rules_for(record)
                    passed, later = pass_time(record, now=now, rules=rules), falls_due(record, rules=rules)
                except WatcherError:
                    raise
                except Exception as error:
                    what = f"what time brings to it could not be judged ({type(error).__name__}: {error})"
                    faults.append(Fault(place="/".join(key), what=what, remedy="this is a fault of watcher; please report it"))
                    self.waits.put_off(key, now + AGAIN)
                    continue
                due += [passed] if passed.events else []
                self.waits.put_off(key, later)
            return (self.keep(due, now) if due else []), faults


def joined(first: Judged, then: Judged) -> Judged:
    """Return two judgements of one fact as one: the later record, and all that is to be kept of both."""
    return Judged(
        record=then.record,
        events=first.events + then.events,
        heard=first.heard + then.heard,
        changes=tuple({c.id: c for c in (*first.changes, *then.changes)}.values()),
        states=first.states + then.states,
        beyond=first.beyond + then.beyond,
    )


def take_up(plan: Plan, doors: Doors, now: datetime) -> Standings:
    """Return the records, after the database has taken over what the baseline files say now."""
    store = doors.store
    standings = Standings(plan=plan, store=store, since=watch_since(store, now), kept=doors.records, waits=doors.waits)
    before = store.marks.get("baselines", {})
    if plan.hashes != before:
        doors.records.clear()
        with store.transaction():
            store.facts.sync(plan.baselines, now, plan.hashes)
            _begin(standings, {topic for topic, hash_ in plan.hashes.items() if before.get(topic) != hash_}, now)
            store.marks.set("baselines", plan.hashes, now)
    return standings


def _begin(standings: Standings, topics: set[str], now: datetime) -> None:
    """Keep the record of each fact that is new, or that its user has edited, so that its state shows at once."""
    fresh = []
    for key, (fact, baseline) in standings.plan.facts.items():
        if key[0] in topics:
            record = standings.load(key, now)
            before = standings.kept[key][0]
            if to_text(record) != before:
                if before and record == begin(fact, baseline.published):
                    standings.store.states.close(*key, now)
                fresh.append(Judged(record=record, states=record.states, changes=_settled(standings.store, record)))
    standings.keep(fresh, now)


def _settled(store: Store, record: FactRecord) -> tuple[Change, ...]:
    """Return the changes that an edit of the file has settled; close those that the record knows no more."""
    fact, known = record.fact, {change.id: change for change in record.changes}
    told = store.changes.load(topic=fact.topic, fact=fact.id, statuses=OPEN)
    gone = [change for change in told if change.id not in known]
    mine = [c.id for c in gone if c.kind == fact.kind and c.word == "changed" and same_value(fact, fact.value, c.now)]
    store.changes.close(mine, "accepted")
    store.changes.close((change.id for change in gone if change.id not in mine), "dismissed")
    return tuple(known[c.id] for c in told if c.id in known and known[c.id].status != c.status)


def watch_since(store: Store, now: datetime) -> datetime:
    """Return since when the feeds have been read without a long gap; now, for the first time and after one."""
    mark = store.marks.get(WATCH, {})
    if not mark or not moment(mark["last"]) <= now <= moment(mark["last"]) + AWAY:
        return min(moment(mark["since"]), now) if mark and now < moment(mark["last"]) else now
    return moment(mark["since"])


def note_begin(store: Store, now: datetime) -> None:
    """Note that a sweep begins: a database that cannot be written says so before the first request, and not after the last."""
    store.marks.set("sweep-begun", stamp(now), now)


def note_sweep(store: Store, since: datetime, now: datetime, row: dict[str, object]) -> None:
    """Note that a sweep has ended, with its numbers (for status)."""
    with store.transaction():
        store.marks.set(WATCH, {"since": stamp(since), "last": stamp(now)}, now)
        store.marks.set("sweep", row, now)
