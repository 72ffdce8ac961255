"""A replay over archives: the parts read by a crew, brought into the order of time, judged fact by fact.

Owns: which parts are left, what is said of broken ones, the two stages in their order. Never: reads a part itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from watcher.doors.archives import Done, Part, Spool, find_parts, open_spool
from watcher.doors.store import open_store
from watcher.errors import Fault
from watcher.replay.crews import Cluster, Crew, Died, Here, Processes
from watcher.replay.judging import Course, Replayed, begin_fresh, judge_all, refuse_known
from watcher.replay.parts import Job, fetch_entries, judge_facts, read_part, unpacked

SHARDS = 8  # pieces of the judging for each worker
FEW = 2000  # entries that are judged here: handing them out would take longer

Tell = Callable[[int, int], None]  # bytes that are done, of how many


@dataclass(slots=True, kw_only=True)
class Run:
    """What a run came to beside its result. again: parts that an earlier run had done. seconds: CPU time of reading."""

    parts: int = 0
    again: int = 0
    faults: list[Fault] = field(default_factory=list)
    seconds: float = 0.0


def hire(job: Job, workers: int, scheduler: str) -> Crew:
    """Return who does the parts: a cluster by its scheduler's address, so many processes here, or this process."""
    if scheduler:
        return Cluster(job, scheduler)
    return Processes(job, workers) if workers > 1 else Here(job)


@contextmanager
def reading(job: Job, addresses: Sequence[str], crew: Crew, tell: Tell, run: Run) -> Iterator[tuple[Spool, list[Part]]]:
    """Have all parts read that are not done yet; hand out the spool, and throw it away when all went well."""
    parts = find_parts(addresses)
    spool, finished = open_spool(job.seal(parts), lasting=len(parts) > 1), False
    try:
        known = spool.done()
        run.parts, run.again = len(parts), len(known)
        total, done = sum(part.weight for part in parts), sum(parts[n].weight for n in known)
        left = [n for n in range(len(parts)) if n not in known]
        tell(done, total)
        with closing(crew.each(read_part, ((parts[n],) for n in left))) as results:  # type: ignore[type-var]
            for at, came in results:
                number = left[at]
                spool.add(number, lost(parts[number], came) if isinstance(came, Died) else came)
                done += parts[number].weight
                tell(done, total)
        run.faults, run.seconds = spool.faults(), spool.seconds()
        yield spool, parts
        finished = True
    finally:
        spool.close(keep=not finished)


def lost(part: Part, why: Died) -> Done:
    """Return what is left of a part over which its workers died."""
    remedy = "look at it yourself, or give each worker more memory"
    return Done(faults=[Fault(place=part.place, what=f"not read: {why}", remedy=remedy)])


def over_archives(job: Job, addresses: Sequence[str], crew: Crew, *, db: Path | None = None, tell: Tell, run: Run) -> Replayed:
    """Replay archives in the order of time; into a fresh database where one is named. Raises UsageError, StoreError, World."""
    if db:
        refuse_known(db)
    with reading(job, addresses, crew, tell, run) as (spool, parts):
        counts = spool.order()
        fetch(spool, parts, spool.without_pack(whole=job.keep), crew)
        out = judged(job, spool, crew, db)
    out.entries, out.outside, out.observations = counts.entries, counts.outside, counts.observations
    out.first, out.last = counts.first, counts.last
    return out


def fetch(spool: Spool, parts: Sequence[Part], wanted: dict[int, set[int]], crew: Crew) -> None:
    """Have the crew fetch what judging asks for beside what was kept: entries that say nothing, by part and position."""
    numbers = list(wanted)
    with closing(crew.each(fetch_entries, ((parts[n], wanted[n]) for n in numbers))) as results:  # type: ignore[type-var]
        for at, packs in results:
            if isinstance(packs, Died):
                raise MemoryError(f"{parts[numbers[at]].place} was given up: {packs}")
            spool.put_packs(numbers[at], packs)


def judged(job: Job, spool: Spool, crew: Crew, db: Path | None) -> Replayed:
    """Judge what was read: into a database by one hand, else each piece of the facts by whoever is free."""
    if db:
        with open_store(db) as store, store.transaction():
            begin_fresh(store, job.baselines)
            reads = (unpacked(*each) for each in spool.reads(whole=True))
            return judge_all(Course(job.baselines, job.rules), reads, store=store, events=False, count=False)
    by_fact = spool.told_by_fact()
    if crew.size == 1 or sum(by_fact.values()) < FEW:
        reads = (unpacked(*each) for each in spool.reads())
        return judge_all(Course(job.baselines, job.rules), reads, events=False, count=False)
    out = Replayed()
    pieces = ((first, last, spool.reads_of(first, last)) for first, last in shards(by_fact, crew.size * SHARDS))
    with closing(crew.each(judge_facts, pieces)) as results:  # type: ignore[type-var]
        for _, raised in results:
            if isinstance(raised, Died):
                raise MemoryError(f"judging was given up: {raised}")
            out.changes |= {change.id: change for change in raised}
            out.told |= {change.id for change in raised}
    return out


def shards(by_fact: dict[int, int], most: int) -> list[tuple[int, int]]:
    """Return ranges of facts that about as many entries speak of, at most about `most` of them."""
    out: list[tuple[int, int]] = []
    share, had, first = sum(by_fact.values()) / most, 0, None
    for fact, count in sorted(by_fact.items()):
        first, had = fact if first is None else first, had + count
        if had >= share:
            out.append((first, fact + 1))
            had, first = 0, None
    if first is not None:
        out.append((first, max(by_fact) + 1))
    return out


def observation_lines(job: Job, addresses: Sequence[str], crew: Crew, *, tell: Tell, run: Run) -> Iterator[str]:
    """Yield each observation as a line, every entry judged alone: baseline by baseline, in the order of the archive."""
    with reading(job, addresses, crew, tell, run) as (spool, _):
        yield from spool.lines()
