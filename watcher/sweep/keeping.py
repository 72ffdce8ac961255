"""One feed's arrival into the database: entries, observations, verdicts, changes and the feed's own row, or none of it.

Owns: the transaction. Never: lets one entry that cannot be read hold up the others.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime

from watcher.doors.store import Store
from watcher.doors.worker import Lost
from watcher.errors import Fault, WatcherError
from watcher.model import Entry, Observation
from watcher.poll import Polled
from watcher.reading.observe import observe
from watcher.reading.own_sentence import waive
from watcher.reading.patterns import Patterns
from watcher.reading.sentences import is_english
from watcher.sweep.arriving import Arrival
from watcher.sweep.doors import Doors
from watcher.sweep.feeds import keep_polls
from watcher.sweep.plan import Plan
from watcher.sweep.report import Line, Report, Tell, event_said
from watcher.sweep.standing import Standings

Seen = list[Observation] | None  # None: it could not be read, so that it neither says anything nor takes anything back
Reads = list[tuple[Entry, Seen]]
IN_TROUBLE = ("fault", "gone")
AT_EASE = 8000  # characters that are read in well under a second, whatever they say


async def keep_arrival(
    plan: Plan, doors: Doors, standings: Standings, arrival: Arrival, report: Report, tell: Tell, now: datetime
) -> None:
    """Read what arrived, judge it and keep it. The report counts it and names what was wrong with the feed."""
    polled = arrival.polled
    doors.rows.stale.add(polled.feed.url)
    count_poll(polled, report, tell)
    reads = await read_all(plan, doors, arrival.fresh, report)
    report.pages += arrival.pages
    try:
        _keep(plan, standings, polled, reads, report, tell, now)
    except WatcherError:
        raise
    except Exception as error:
        blame(polled, error, report, tell)
        keep_poll_alone(standings.store, polled)
        keep_each(plan, standings, polled, reads, report, tell, now)


async def read_all(plan: Plan, doors: Doors, fresh: tuple[Entry, ...], report: Report) -> Reads:
    """Return each entry with what it says of the facts; the loop gets its turn between two entries."""
    reads: Reads = []
    for entry in fresh:
        official = (feed := plan.feeds.get(entry.feed)) is not None and feed.authority == "official"
        seen: Seen = None
        try:
            seen = await read_entry(entry, plan.about(entry), doors, report)
        except Lost as lost:
            what = f"an entry could not be read ({lost}): {entry.title[:80]!r}"
            report.faults.append(Fault(place=entry.url or entry.feed, what=what, remedy="it is kept; look at it yourself"))
        except Exception as error:
            what = f"an entry could not be read ({type(error).__name__}: {error}): {entry.title[:80]!r}"
            remedy = "this is a fault of watcher; please report it with the entry's address"
            report.faults.append(Fault(place=entry.url or entry.feed, what=what, remedy=remedy))
        reads.append((entry, [as_official(o) for o in seen] if official and seen else seen))
    return reads


async def read_entry(entry: Entry, patterns: list[Patterns], doors: Doors, report: Report) -> Seen:
    """Return the observations of one entry against the baselines that it is about, None for a language that is not read.

    A long text, and no reader can say how long it takes, is read by a worker, which can be killed over it (Lost).
    """
    if not patterns:
        return []
    report.in_scope += 1
    if not is_english(f"{entry.title}. {entry.text}"):
        report.unread += 1
        return None
    out: list[Observation] = []
    for each in patterns:
        if len(entry.text) > AT_EASE:
            waive(each)  # here, where the patterns stay: each call of a worker would do it again
            out += await doors.worker.run(observe, entry, each)
        else:
            out += observe(entry, each)
            await asyncio.sleep(0)
    return out


def as_official(observation: Observation) -> Observation:
    """Return what an acting body's own release says as its own word."""
    return replace(observation, authority="official") if observation.authority == "outlet" else observation


def count_poll(polled: Polled, report: Report, tell: Tell) -> None:
    """Count one poll, and name what was wrong with it."""
    report.due += 1
    match polled.outcome:
        case "changed":
            report.changed += 1
        case "unchanged":
            report.unchanged += 1
        case "not-modified":
            report.not_modified += 1
        case "held":
            report.held += 1
        case _:
            report.failed += 1
            report.silent += not polled.status
    report.faults += polled.faults
    name, in_trouble = polled.feed.name or polled.feed.url, polled.outcome in IN_TROUBLE
    said = polled.faults[0].what if polled.faults else polled.outcome
    data = {"feed": polled.feed.url, "outcome": polled.outcome, "status": polled.status, "seconds": round(polled.elapsed, 3)}
    tell(Line(word="fault" if in_trouble else "feed", said=f"{name}: {said}", data=data))


def keep_each(
    plan: Plan, standings: Standings, polled: Polled, reads: Reads, report: Report, tell: Tell, now: datetime
) -> None:
    """Keep entries one by one that could not be judged together; the one at fault is left to the next time."""
    for read in reads if len(reads) > 1 else ():
        try:
            _keep(plan, standings, polled, [read], report, tell, now, has_poll=False)
        except WatcherError:
            raise
        except Exception:  # it was blamed already
            standings.kept.clear()


def _keep(
    plan: Plan,
    standings: Standings,
    polled: Polled,
    reads: Reads,
    report: Report,
    tell: Tell,
    now: datetime,
    *,
    has_poll: bool = True,
) -> None:
    store = standings.store
    with store.transaction():
        moved = keep_polls(store, [polled]) if has_poll else {}
        kept = set() if not reads else {(e.id, e.version) for e in store.entries.save(entry for entry, _ in reads)}
        mine = [(entry, seen) for entry, seen in reads if (entry.id, entry.version) in kept]
        understood = [(entry, seen) for entry, seen in mine if seen is not None]
        for _, seen in understood:
            store.observations.save(seen, now)
        topics = plan.topics_of(polled.feed.url)
        events = standings.keep(standings.judge(understood, topics, now), now) if understood else []
    report.entries += sum(not entry.previous for entry, _ in mine)
    report.edited += sum(bool(entry.previous) for entry, _ in mine)
    report.observations += sum(len(seen) for _, seen in understood)
    report.events += events
    if moved:
        tell_state(polled, tell)
    for event in events:
        if event.alert:
            tell(Line(word="event", said=event_said(event), data={"kind": event.kind, "fact": f"{event.topic}/{event.fact}"}))


def tell_state(polled: Polled, tell: Tell) -> None:
    """Say in which state a feed is now."""
    row = polled.feed
    data = {"feed": row.url, "state": row.state}
    tell(Line(word="state", said=f"{row.name or row.url} is {row.state}. {row.state_what}".strip(), data=data))


def keep_quiet(doors: Doors, polls: list[Polled], tell: Tell) -> None:
    """Keep polls that brought nothing to read, all in one transaction, and empty the list. Those cut off are asked again."""
    moved = keep_polls(doors.store, polls, doors.rows)
    for polled in polls:
        if polled.feed.url in moved:
            tell_state(polled, tell)
    polls.clear()


def blame(polled: Polled, error: Exception, report: Report, tell: Tell) -> None:
    """Report an error of watcher's own as a fault in the way of this feed."""
    what = f"what it brought could not be judged ({type(error).__name__}: {error})"
    remedy = "this is a fault of watcher; please report it. The feed is asked again at its next turn"
    report.failed += 1
    report.faults.append(Fault(place=polled.feed.url, what=what, remedy=remedy))
    tell(Line(word="fault", said=f"{polled.feed.name or polled.feed.url}: {what}", data={"feed": polled.feed.url}))


def keep_poll_alone(store: Store, polled: Polled) -> None:
    """Put a feed off to its next turn without its validators, so that what it brought comes again."""
    row = replace(polled.feed, etag="", modified="", validated="", body_hash="", entries_hash="")
    with store.transaction():
        keep_polls(store, [replace(polled, feed=row)])
