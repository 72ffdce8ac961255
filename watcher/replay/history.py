"""The stored history read and judged anew, by the rules of today.

Owns: what the user decided between the entries, the comparison with what was told. Never: writes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from watcher import records
from watcher.doors.store import Decision, Store
from watcher.judging.comparing import Difference, differences
from watcher.judging.freshness import reading_time
from watcher.judging.passing import pass_time
from watcher.judging.record import FactRecord
from watcher.judging.replaying import in_time
from watcher.judging.rules import JudgingRules
from watcher.model import Baseline
from watcher.records import Key
from watcher.replay.judging import Course, Read, Replayed, Step
from watcher.replay.observing import Reader


def over_history(
    store: Store,
    baselines: Sequence[Baseline],
    *,
    rules: JudgingRules,
    official: frozenset[str] = frozenset(),
    step: Step = lambda: None,
) -> Replayed:
    """Read and judge everything stored anew, with the rules of today, in the order of time; what the user decided holds.

    official: the feeds whose own word is an authority's. Nothing is written.
    """
    reader, course, reads = Reader(baselines), Course(baselines, rules), list[Read]()
    for entry, found in reader.all_observations(store.entries.all()):
        by_authority = entry.feed in official
        reads.append(
            (entry, [replace(o, authority="official") if by_authority and o.authority == "outlet" else o for o in found])
        )
        step()
    out = Replayed()
    words = sorted((d for key in course.standing for d in store.decisions.load(*key)), key=lambda decision: decision.at)
    for entry, seen in in_time(reads):
        while words and words[0].at <= reading_time(entry):
            _carry_out(course.standing, words.pop(0))
        out.count(entry, seen)
        for one in course.hear(entry, seen).values():
            out.changes |= {change.id: change for change in one.changes}
            out.take(one.events)
    until = max((max(entry.when, entry.seen) for entry, _ in reads), default=None)
    for record in course.standing.values() if until else ():
        out.take(pass_time(record, now=until, rules=rules).events if until else ())
    out.events.sort(key=lambda event: event.when)
    return out


def _carry_out(standing: dict[Key, FactRecord], decision: Decision) -> None:
    key = decision.topic, decision.fact
    standing[key] = records.decided(standing[key], decision)


def held_against_told(store: Store, baselines: Sequence[Baseline], again: Replayed) -> tuple[Difference, ...]:
    """Return what `again` tells and the history did not, and the other way round. Facts watched no more are left out."""
    facts = {(fact.topic, fact.id): fact for baseline in baselines for fact in baseline.facts}
    told = [event for event in store.events.load() if (event.topic, event.fact) in facts]
    return differences(told, again.events, facts)
