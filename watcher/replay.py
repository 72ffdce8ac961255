"""Recorded entries through the same path as live ones: those of a file, or those of the history itself.

Owns: entries from JSON Lines, each judged alone or all in the order of time; the stored history read anew. Never: fetches.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from watcher import records
from watcher.doors.store import Decision, Store, open_store
from watcher.errors import Fault, UsageError
from watcher.judging.changes import begin
from watcher.judging.compare import judge
from watcher.judging.comparing import Difference, differences
from watcher.judging.freshness import reading_time
from watcher.judging.passing import pass_time
from watcher.judging.record import FactRecord
from watcher.judging.replaying import in_time, judge_entry
from watcher.judging.rules import JudgingRules
from watcher.model import Baseline, Change, Entry, Event, Observation, Verdict, digest_of
from watcher.reading.facts import Patterns, compile_baseline
from watcher.reading.observe import observe
from watcher.values import show, to_json

# An entry without a date is taken to speak from here: nothing recorded is older.
_UNDATED = datetime(1970, 1, 1, tzinfo=UTC)


def parse_time(text: str) -> datetime | None:
    """Return an ISO or RFC 822 time as aware UTC, or None."""
    text = (text or "").strip()
    if not text:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        try:
            found = parsedate_to_datetime(text)
        except ValueError:
            return None
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)


def entry_of(row: dict[str, Any]) -> Entry:
    """Return one recorded entry; unknown keys are ignored."""
    title = str(row.get("title") or "")
    text = str(row.get("text") or row.get("content") or row.get("summary") or "")
    published = parse_time(str(row.get("published") or ""))
    seen = parse_time(str(row.get("first_seen") or row.get("seen") or "")) or published or _UNDATED
    url = str(row.get("url") or row.get("link") or "")
    id_ = str(row.get("id") or digest_of(url, title))
    return Entry(
        id=id_,
        version=digest_of(title, text),
        url=url,
        title=title,
        text=text,
        published=published,
        seen=seen,
        publisher=str(row.get("publisher") or ""),
        guid=id_,
        dated_by="feed" if published else "seen",
    )


def read_entries(path: Path) -> Iterator[Entry]:
    """Yield the entries of a JSON Lines file. Raises UsageError with file, line and remedy."""
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    try:
                        yield entry_of(json.loads(line))
                    except (ValueError, AttributeError) as error:
                        raise UsageError(
                            [
                                Fault(
                                    place=f"{path}:{number}",
                                    what=f"no JSON object: {error}",
                                    remedy="one entry a line, as JSON",
                                )
                            ]
                        ) from error
    except OSError as error:
        raise UsageError(
            [Fault(place=str(path), what=error.strerror or str(error), remedy="name a file of entries")]
        ) from error


def judge_alone(baseline: Baseline, patterns: Patterns, entry: Entry) -> list[Verdict]:
    """Return the verdicts of one entry against the baseline's own values, as if nothing had happened since."""
    facts = {fact.id: fact for fact in baseline.facts}
    return [judge(facts[o.fact], facts[o.fact].value, o, published=baseline.published) for o in observe(entry, patterns)]


def each_alone(baseline: Baseline, entries: Iterable[Entry]) -> Iterator[Verdict]:
    """Yield the verdicts of every entry, each judged alone."""
    patterns = compile_baseline(baseline)
    for entry in entries:
        yield from judge_alone(baseline, patterns, entry)


def as_row(verdict: Verdict) -> dict[str, object]:
    """Return a verdict as the line that `watcher replay --observations` prints."""
    o = verdict.observation
    return {
        "entry": o.entry.id,
        "fact": o.fact,
        "verdict": verdict.word,
        "value": to_json(o.value),
        "sentence": o.sentence,
        "stance": o.stance,
        "hedged": o.hedged,
        "since": o.since,
        "speaker": o.speaker,
        "score": o.score,
        "why": verdict.why,
    }


@dataclass(slots=True)
class Replayed:
    """What a replay came to. changes: by id, as they stand in the end. outside: entries that no baseline is about."""

    entries: int = 0
    outside: int = 0
    observations: int = 0
    changes: dict[str, Change] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    first: datetime | None = None
    last: datetime | None = None

    @property
    def raised(self) -> list[Change]:
        """The changes that were told, in the order of the first report of each; those that were taken back are among them."""
        told = dict.fromkeys(event.change.id for event in self.events if event.alert and event.change)
        return sorted((self.changes[id_] for id_ in told), key=lambda change: (change.reported, change.id))


Key = tuple[str, str]  # (topic, fact)
Read = tuple[Entry, list[Observation]]


def in_order(
    baselines: Sequence[Baseline],
    entries: Iterable[Entry],
    *,
    rules: JudgingRules,
    store: Store | None = None,
    step: Callable[[], None] = lambda: None,
) -> Replayed:
    """Judge the entries in the order of time, as if each had come when it was written; keep all of it where there is a store.

    The same id again in other words is another version of that entry. step: called for each entry once it is read.
    """
    compiled = [compile_baseline(baseline) for baseline in baselines]
    standing = {(fact.topic, fact.id): begin(fact, b.published) for b in baselines for fact in b.facts}
    out, reads = Replayed(), list[Read]()
    for entry in versions(entries):
        reads.append((entry, [o for patterns in compiled for o in observe(entry, patterns)]))
        step()
    for entry, seen in in_time(reads):
        _count(out, entry, seen)
        _judge(out, standing, entry, seen, rules, store)
    return out


def versions(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the entries in the order in which they were seen, each version once, with the one before it."""
    latest: dict[str, str] = {}
    known: set[tuple[str, str]] = set()
    for entry in sorted(entries, key=lambda entry: (entry.seen, entry.when)):
        if (entry.id, entry.version) not in known:
            known.add((entry.id, entry.version))
            yield replace(entry, previous=latest.get(entry.id, ""))
            latest[entry.id] = entry.version


def _count(out: Replayed, entry: Entry, seen: Sequence[Observation]) -> None:
    out.entries += 1
    out.outside += not seen
    out.observations += len(seen)
    if entry.published:
        out.first = out.first or entry.when
        out.last = entry.when


def _judge(
    out: Replayed,
    standing: dict[Key, FactRecord],
    entry: Entry,
    seen: Sequence[Observation],
    rules: JudgingRules,
    store: Store | None,
) -> None:
    judged = judge_entry(standing, entry, seen, now=max(entry.when, entry.seen), rules=rules, judge=judge)
    for key, one in judged.items():
        standing[key] = one.record
        out.changes |= {change.id: change for change in one.changes}
        out.events += one.events
    if store is not None:
        now = max(entry.when, entry.seen)
        store.entries.save([entry])
        store.observations.save(seen, now)
        records.keep(store, judged.values(), now=now)


def into_fresh(
    path: Path, baselines: Sequence[Baseline], entries: Iterable[Entry], *, rules: JudgingRules, step: Callable[[], None]
) -> Replayed:
    """Replay into a database of its own, which must not be there yet. Raises UsageError where it is, StoreError."""
    if path.exists():
        fault = Fault(place=str(path), what="is there already", remedy="name a new file: a replay never mixes with a history")
        raise UsageError([fault])
    with open_store(path) as store, store.transaction():
        first = min((baseline.published for baseline in baselines), default=None)
        begun = datetime(first.year, first.month, first.day, tzinfo=UTC) if first else _UNDATED
        store.facts.sync(baselines, begun)
        return in_order(baselines, entries, rules=rules, store=store, step=step)


def over_history(
    store: Store,
    baselines: Sequence[Baseline],
    *,
    rules: JudgingRules,
    official: frozenset[str] = frozenset(),
    step: Callable[[], None] = lambda: None,
) -> Replayed:
    """Read and judge everything stored anew, with the rules of today, in the order of time; what the user decided holds.

    official: the feeds whose own word is an authority's. Nothing is written.
    """
    compiled = [compile_baseline(baseline) for baseline in baselines]
    standing = {(fact.topic, fact.id): begin(fact, b.published) for b in baselines for fact in b.facts}
    out, reads = Replayed(), list[Read]()
    for entry in store.entries.all():
        found = [o for patterns in compiled for o in observe(entry, patterns)]
        by_authority = entry.feed in official
        reads.append(
            (entry, [replace(o, authority="official") if by_authority and o.authority == "outlet" else o for o in found])
        )
        step()
    words = sorted((d for key in standing for d in store.decisions.load(*key)), key=lambda decision: decision.at)
    for entry, seen in in_time(reads):
        while words and words[0].at <= reading_time(entry):
            _carry_out(standing, words.pop(0))
        _count(out, entry, seen)
        _judge(out, standing, entry, seen, rules, None)
    until = max((max(entry.when, entry.seen) for entry, _ in reads), default=None)
    for record in standing.values() if until else ():
        out.events += pass_time(record, now=until, rules=rules).events if until else ()
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


def difference_row(difference: Difference) -> dict[str, object]:
    """Return one gain, loss or move as JSON-ready data."""
    event = difference.event
    seen = event.evidence.verdict.observation if event.evidence else event.verdict.observation if event.verdict else None
    return {
        "difference": difference.kind,
        "topic": event.topic,
        "fact": event.fact,
        "kind": event.kind,
        "was": event.was,
        "now": event.now,
        "word": event.change.word if event.change else "",
        "told": difference.told.when.isoformat() if difference.told else None,
        "again": difference.again.when.isoformat() if difference.again else None,
        "sentence": seen.sentence if seen else "",
        "publisher": seen.entry.publisher if seen else "",
    }


def change_row(change: Change) -> dict[str, object]:
    """Return a change as JSON-ready data."""
    kept = [piece for piece in change.evidence if piece.role == "supports"]
    first = kept[0].verdict.observation if kept else None
    return {
        "id": change.id,
        "topic": change.topic,
        "fact": change.fact,
        "was": show(change.was),
        "now": show(change.now),
        "was_value": to_json(change.was),
        "now_value": to_json(change.now),
        "word": change.word,
        "step": change.step,
        "status": change.status,
        "disputed": change.disputed,
        "since": change.since,
        "reported": change.reported.isoformat(),
        "sources": list(change.sources),
        "evidence": len(kept),
        "sentence": first.sentence if first else "",
        "entry": first.entry.id if first else "",
        "publisher": first.entry.publisher if first else "",
    }
