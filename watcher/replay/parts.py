"""One part of an archive: read against the baselines, judged fact by fact. What a worker does, wherever it runs.

Owns: the two pure stages of a replay over archives. Never: knows of other parts, or where it runs.
"""

from __future__ import annotations

import json
import pickle
import time
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import blake2b
from importlib.resources import files
from typing import Any

from watcher.doors.archives import Captured, Done, Item, Part, Row, open_part, ticks
from watcher.errors import Fault
from watcher.judging.rules import JudgingRules
from watcher.model import Baseline, Change, Entry, Observation, digest_of
from watcher.records import Key
from watcher.replay.captured import entry_of_page
from watcher.replay.entries import entry_of
from watcher.replay.judging import Course, Read, judge_all
from watcher.replay.observing import Reader, Said, some_at_once
from watcher.replay.rows import as_row

COLUMNS = frozenset("id title text content summary published first_seen seen url link publisher".split())
NAMED = 5  # faults of one part that are named one by one; the others are counted
REMEDY = "one entry a line or row, with title, text and published"


@dataclass(frozen=True, kw_only=True)
class Job:
    """What every part is read for.

    alone: each entry judged alone, as lines. keep: every entry is kept, not only those that say something of a fact.
    """

    baselines: tuple[Baseline, ...]
    rules: JudgingRules
    alone: bool = False
    keep: bool = False

    @cached_property
    def reader(self) -> Reader:
        """The baselines, ready to be read against: made once in each process."""
        return Reader(self.baselines)

    @cached_property
    def facts(self) -> tuple[Key, ...]:
        """Every fact, in the order of the baselines."""
        return tuple((fact.topic, fact.id) for baseline in self.baselines for fact in baseline.facts)

    @cached_property
    def numbers(self) -> dict[Key, int]:
        """The number of each fact."""
        return {key: number for number, key in enumerate(self.facts)}

    def __getstate__(self) -> dict[str, Any]:
        # What was made from the baselines is made again where it is needed.
        return {name: self.__dict__[name] for name in ("baselines", "rules", "alone", "keep")}

    def seal(self, parts: Sequence[Part]) -> str:
        """Return another id for each other run: other facts, rules, files or another program."""
        return digest_of(repr((self.baselines, self.rules, self.alone, self.keep)), repr(parts), program())


def program() -> str:
    """Return an id of this program's rooms and word lists: another one after each change."""
    known = blake2b(digest_size=8)
    waiting = [files("watcher")]
    while waiting:
        for each in sorted(waiting.pop().iterdir(), key=lambda path: path.name):
            if each.is_dir() and each.name != "__pycache__":
                waiting.append(each)
            elif each.name.endswith((".py", ".yaml")):
                known.update(each.name.encode() + each.read_bytes())
    return known.hexdigest()


def read_part(job: Job, part: Part) -> Done:
    """Read one part: every entry against every baseline. Pure but for the part's own bytes."""
    begun = time.process_time()
    done = Done()
    missed = 0
    for some in some_at_once(enumerate(entries_of(job, part))):
        read = read_some(job, [found for _, found in some if isinstance(found, Entry)])
        for pos, found in some:
            if isinstance(found, Entry):
                try:
                    take(job, done, pos, found, read.pop(0) if read else job.reader.read([found])[0])
                    continue
                except Exception as error:
                    what = f"an entry was not read ({type(error).__name__}: {error}): {found.title[:60]!r}"
                    found = Fault(place=part.place, what=what, remedy="this is a fault of watcher; please report it")
            missed += 1
            if missed <= NAMED:
                done.faults.append(found)
    if missed > NAMED:
        done.faults.append(Fault(place=part.place, what=f"{missed - NAMED:,} more like these", remedy=REMEDY))
    done.seconds = time.process_time() - begun
    return done


def read_some(job: Job, entries: list[Entry]) -> list[Said]:
    """Return what each entry says; nothing where one of them cannot be read, so that the others are read by themselves."""
    try:
        return job.reader.read(entries)
    except Exception:  # told of the one at fault, when it is read by itself
        return []


def entries_of(job: Job, part: Part) -> Iterator[Entry | Fault]:
    """Yield the entries of a part, and what is wrong in it."""
    for item in open_part(part, COLUMNS):
        yield made(job, part, item)


def made(job: Job, part: Part, item: Item) -> Entry | Fault:
    """Return what an archive holds as an entry, or what is wrong with it."""
    try:
        if isinstance(item, Fault):
            return item
        if isinstance(item, Captured):
            return entry_of_page(item, job.reader.scopes)
        entry = entry_of(item)
        f"{entry.id}{entry.title}{entry.text}".encode()
        return entry
    except (ValueError, OverflowError, AttributeError, TypeError) as error:
        where = f" of {item.url}" if isinstance(item, Captured) else ""
        return Fault(place=part.place, what=f"an entry{where} cannot be read: {str(error)[:200]}", remedy=REMEDY)


def take(job: Job, done: Done, pos: int, entry: Entry, said: Said) -> None:
    """Take what one entry says into what came of the part."""
    if job.alone:
        for number, verdict in job.reader.verdicts(said):
            done.lines.append((number, pos, json.dumps(as_row(verdict), ensure_ascii=False)))
        return
    seen = [observation for _, found in said for observation in found]
    done.rows.append(
        Row(
            pos=pos,
            id=entry.id,
            version=entry.version,
            seen=ticks(entry.seen),
            at=ticks(entry.when),
            dated=bool(entry.published),
            told=len(seen),
            facts=tuple(sorted({job.numbers[o.topic, o.fact] for o in seen})),
            pack=packed(entry, seen) if seen or job.keep else None,
        )
    )


def packed(entry: Entry, seen: Sequence[Observation]) -> bytes:
    """Return an entry and what it says as bytes."""
    return pickle.dumps((entry, tuple(seen)), pickle.HIGHEST_PROTOCOL)


def unpacked(previous: str, pack: bytes) -> Read:
    """Return what was packed, the entry as the version that follows `previous`."""
    entry, seen = pickle.loads(pack)
    if previous:
        entry = replace(entry, previous=previous)
        seen = tuple(replace(o, entry=entry) for o in seen)
    return entry, seen


def fetch_entries(job: Job, part: Part, wanted: Set[int]) -> list[tuple[int, bytes]]:
    """Return the entries of a part that stand at these positions: they say nothing, but judging asks for them."""
    found = ((pos, made(job, part, item)) for pos, item in enumerate(open_part(part, COLUMNS)) if pos in wanted)
    return [(pos, packed(entry, ())) for pos, entry in found if isinstance(entry, Entry)]


def judge_facts(job: Job, first: int, last: int, reads: Sequence[tuple[str, bytes]]) -> list[Change]:
    """Judge what was read of the facts from number `first` to before `last`, in the order of time; return what was told."""
    course = Course(job.baselines, job.rules, only=frozenset(job.facts[first:last]))
    return judge_all(course, (unpacked(*each) for each in reads), events=False, count=False).raised
