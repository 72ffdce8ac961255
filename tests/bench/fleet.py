"""What watching costs by the piece, and whether a large fleet costs what its pieces say.

    python -m tests.bench.fleet [--feeds 300] [--baselines 1000] [--entries 20] [--on-topic 0.05] [--small 60]

Owns: a site of made-up feeds, a small sweep that gives the unit costs, a large one that is held against them, and the tables of
both and of what a fleet of 100,000 feeds by 10,000 baselines would cost. Never: part of the test suite. All figures are CPU
time of the service and its worker processes, without the site's. A unit is measured by what one more of it adds.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import platform
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.archive import FILLER, article, cc_news, http_answer
from tests.bench.made import made_baselines, made_entries
from tests.bench.reading import as_feed
from tests.bench.wire import cpu, memory
from watcher import settings
from watcher.doors.archives import Captured, find_parts, open_part
from watcher.reading.scopes import Scopes
from watcher.replay import entry_of
from watcher.replay.captured import entry_of_page
from watcher.replay.observing import Reader
from watcher.sweep import make_plan, open_doors, sweep

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
CONFIG = """\
database: watcher.db
wire: {{allow: [127.0.0.0/8], host_gap: 0s}}
pages: {{read: false}}
digest: {{to: [reader@example.org], every: weekly, at: '07:00', holds: never}}
mail: {{from: watcher@example.org, maildir: mail}}
feeds:
{feeds}
"""
HOSTS, PAGES = 50, 400_000  # of the site; of a day of CC-NEWS
A_DAY, SWEEPS = 86_400, 5_760  # seconds of a day, and looks of the service in it: one every 15 s


def serve(ready: Any, entries: int, topics: int, share: float, edition: Any) -> None:
    """The site: feed n at /n, with two new entries in each later edition, and a 304 where the validator fits."""

    def body(number: int) -> bytes:
        rows = list(made_entries(entries + 2 * edition.value, topics, on_topic=share, seed=number))
        newest = {row["id"]: row for row in rows}
        return as_feed([entry_of(row) for row in list(newest.values())[::-1][: entries + 2]])

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                number, etag = int(head.split(" ", 2)[1][1:]), f'"{edition.value}"'
                common = f"ETag: {etag}\r\nDate: Mon, 02 Mar 2026 12:00:00 GMT\r\nCache-Control: max-age=60\r\n"
                if f"if-none-match: {etag}" in head.lower():
                    writer.write(f"HTTP/1.1 304 Not Modified\r\n{common}\r\n".encode())
                else:
                    data = body(number)
                    kind = f"Content-Type: application/rss+xml\r\nContent-Length: {len(data)}\r\n\r\n"
                    writer.write(f"HTTP/1.1 200 OK\r\n{common}{kind}".encode() + data)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def main() -> None:
        server = await asyncio.start_server(answer, "0.0.0.0", 0, backlog=512)
        ready.put(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(main())


@dataclass(slots=True, kw_only=True)
class Seen:
    """What three sweeps came to: the first, one in which nothing is new, one with two new entries a feed. cpu in seconds."""

    cpu: tuple[float, float, float]
    entries: int
    fresh: int
    scoped: int
    observations: int
    size: int
    before: float
    idle: float
    memory: float


def play(results: Any, port: int, feeds: int, baselines: int, edition: Any) -> None:
    """Make the sweeps in a process of its own."""
    results.put(asyncio.run(sweeps(port, feeds, baselines, edition)))


async def sweeps(port: int, feeds: int, baselines: int, edition: Any) -> Seen:
    """Make the three sweeps, and one before them without any feed, for what the baselines alone cost."""
    edition.value = 0
    warm_up()
    began, room = cpu(), memory()
    given = made_baselines(baselines)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        listed = "".join(f'  - {{url: "http://127.9.{n % HOSTS}.1:{port}/{n}", name: Feed {n}}}\n' for n in range(feeds))
        (home / "config.yaml").write_text(CONFIG.format(feeds=listed))
        loaded = settings.load(home / "config.yaml")
        plan, before = make_plan(loaded, given), cpu() - began
        idle = make_plan(loaded, given)
        idle.feeds.clear()
        async with open_doors(loaded) as doors:
            await sweep(idle, doors, now=partial(later, 0), send=False)
            size = store_size(home)
            began = cpu()
            await sweep(idle, doors, now=partial(later, 0), send=False)
            alone, spent, told = cpu() - began, [], []
            for number in range(3):
                edition.value = int(number == 2)
                began = cpu()
                report = await sweep(plan, doors, now=partial(later, number), send=False, all_of_them=True)
                spent.append(cpu() - began)
                told.append(report)
                assert not report.failed, report.faults[:3]
        size = store_size(home) - size
    first, last = told[0], told[2]
    return Seen(
        cpu=(spent[0], spent[1], spent[2]),
        entries=first.entries,
        fresh=last.entries,
        scoped=first.in_scope + last.in_scope,
        observations=first.observations + last.observations,
        size=size,
        before=before,
        idle=alone,
        memory=memory() - room,
    )


def later(rounds: int) -> datetime:
    """Return the time of a sweep."""
    return NOW + timedelta(hours=2 * rounds)


def warm_up() -> None:
    """Load the words and rules of reading: that is done once in a service's life."""
    (one,) = made_baselines(1)
    Reader([one]).observations(entry_of(next(made_entries(1, 1, on_topic=1.0))))


def store_size(home: Path) -> int:
    return sum(path.stat().st_size for path in home.glob("watcher.db*"))


@contextmanager
def site(entries: int, topics: int, share: float) -> Iterator[tuple[int, Any]]:
    """Serve the feeds; yields the port and the number of the edition."""
    edition: Any = multiprocessing.Value("i", 0)
    ready: Any = multiprocessing.Queue()
    process = multiprocessing.Process(target=serve, args=(ready, entries, topics, share, edition), daemon=True)
    process.start()
    try:
        yield ready.get(), edition
    finally:
        process.terminate()
        process.join()


def seen_by(feeds: int, baselines: int, entries: int, share: float) -> Seen:
    """Return what the sweeps over such a fleet come to."""
    with site(entries, baselines, share) as (port, edition):
        results: Any = multiprocessing.Queue()
        with closing(multiprocessing.Process(target=play, args=(results, port, feeds, baselines, edition))) as runner:
            runner.start()
            found: Seen = results.get()
            runner.join()
    return found


@dataclass(slots=True, kw_only=True)
class Units:
    """What one more of each costs. CPU seconds, and bytes on disk or in memory.

    poll: a feed that has nothing new; fetch: one that has, beside that; entry: its way into the history; read: of an entry on
    topic, beside that; fact: its wait through a sweep; load: of a baseline.
    """

    poll: float
    fetch: float
    entry: float
    read: float
    fact: float
    load: float
    entry_bytes: float
    read_bytes: float
    baseline_bytes: float

    def cost(self, *, polls: float, fetches: float, entries: float, scoped: float, facts: float) -> float:
        """Return what so many of each cost."""
        return self.poll * polls + self.fetch * fetches + self.entry * entries + self.read * scoped + self.fact * facts


def units_of(plain: Seen, topical: Seen, feeds: int, baselines: int, facts: int, little: Seen, small: int) -> Units:
    """Return the costs of the pieces from sweeps over small fleets: without topics, with them, and with many baselines."""
    poll = (plain.cpu[1] - plain.idle) / feeds
    fetch = max(0.0, (plain.cpu[2] - plain.idle) / feeds - poll)
    entry = max(0.0, (plain.cpu[0] - plain.cpu[2]) / max(plain.entries - plain.fresh, 1))
    fetch = max(0.0, fetch - entry * plain.fresh / feeds)
    extra = sum(topical.cpu) - sum(plain.cpu)
    return Units(
        poll=poll,
        fetch=fetch,
        entry=entry,
        read=max(0.0, extra / max(topical.scoped, 1)),
        fact=max(0.0, (little.idle - plain.idle) / max(facts, 1)),
        load=(little.before - plain.before) / max(baselines - small, 1),
        entry_bytes=plain.size / max(plain.entries + plain.fresh, 1),
        read_bytes=max(0.0, (topical.size - plain.size) / max(topical.scoped, 1)),
        baseline_bytes=(little.memory - plain.memory) * (1 << 20) / max(baselines - small, 1),
    )


def unit_rows(units: Units) -> Iterator[str]:
    """Yield the table of the pieces."""
    for name, seconds, size in (
        ("a feed is asked, nothing is new (304)", units.poll, ""),
        ("a feed that has something new is fetched and parsed", units.fetch, ""),
        (
            "an entry goes its way into the history, no baseline being about it",
            units.entry,
            f"{units.entry_bytes:,.0f} on disk",
        ),
        ("an entry on topic is read, judged and kept, beside that", units.read, f"{units.read_bytes:,.0f} on disk"),
        ("a fact waits through one sweep", units.fact, ""),
        ("a baseline of four facts is loaded at the start", units.load, f"{units.baseline_bytes:,.0f} in memory"),
    ):
        yield f"| {name} | {seconds * 1e3:,.3f} | {size} |"


def fleet_rows(units: Units, facts_each: int) -> Iterator[str]:
    """Yield what fleets cost in a day: each feed asked every 15 minutes and bringing 20 entries, one in twenty on topic."""
    for feeds, baselines in ((1_000, 10), (10_000, 1_000), (100_000, 10_000)):
        polls, entries, facts = feeds * 96.0, feeds * 20.0, baselines * facts_each
        work = {"polls": polls, "fetches": entries / 2, "entries": entries, "scoped": entries / 20, "facts": facts * SWEEPS}
        disk = entries * units.entry_bytes + entries / 20 * units.read_bytes
        cells = (
            f"{units.cost(**work) / A_DAY:.2f}",
            f"{polls / A_DAY:,.0f}",
            f"{disk / 1e9:,.2f}",
            f"{entries:,.0f}",
            f"{baselines * units.baseline_bytes / 1e9:.2f}",
            f"{baselines * units.load:,.0f}",
        )
        yield f"| {feeds:,} × {baselines:,} | {' | '.join(cells)} |"


def timed_pages(rounds: int = 60) -> tuple[float, float, float]:
    """Return the CPU seconds of an archive's page: out of its file, looked at, taken apart."""
    page = article("The harbour", *[FILLER] * 10, meta="<script>" + "var a = {b: 1};" * 3000 + "</script>")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.warc.gz"
        path.write_bytes(b"".join(cc_news([(f"http://a.example/{n}", http_answer(page.encode())) for n in range(rounds)])))
        begun = time.process_time()
        pages = [each for part in find_parts([str(path)]) for each in open_part(part) if isinstance(each, Captured)]
        out = [(time.process_time() - begun) / rounds]
    for scope in ([["Nowhere at all"]], [["harbour"]]):
        index = Scopes([scope])
        entry_of_page(pages[0], index)
        begun = time.process_time()
        for each in pages:
            entry_of_page(each, index)
        out.append((time.process_time() - begun) / rounds)
    return out[0], out[1], out[2]


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=300)
    parser.add_argument("--baselines", type=int, default=1000)
    parser.add_argument("--entries", type=int, default=20)
    parser.add_argument("--on-topic", type=float, default=0.05)
    parser.add_argument("--small", type=int, default=60, help="feeds of the small sweeps")
    given = parser.parse_args()
    say = partial(print, flush=True)
    say(f"Fleet, watcher {version('watcher')}, Python {platform.python_version()}, {platform.machine()}; CPU time\n")
    few = given.small
    plain = seen_by(given.small, few, given.entries, 0.0)
    topical = seen_by(given.small, few, given.entries, 0.2)
    large = seen_by(given.feeds, given.baselines, given.entries, given.on_topic)
    units = units_of(plain, topical, given.small, given.baselines, 4 * (given.baselines - few), large, few)
    say("| a unit | ms of CPU | bytes |\n|---|--:|--:|")
    for row in unit_rows(units):
        say(row)
    facts = 3.0 * 4 * given.baselines
    expected = units.cost(
        polls=3.0 * given.feeds,
        fetches=2.0 * given.feeds,
        entries=large.entries + large.fresh,
        scoped=large.scoped,
        facts=facts,
    )
    spent, entries = sum(large.cpu), large.entries + large.fresh
    say(f"\nSimulated: {given.feeds:,} feeds by {given.baselines:,} baselines, three sweeps: {entries:,} entries,")
    say(f"{large.scoped:,} of them on topic, {large.observations:,} observations: {spent:.1f} s,")
    say(f"where the units say {expected:.1f} s", end=" ")
    say(f"(ratio {spent / expected:.2f}); a sweep in which nothing is new took {large.cpu[1]:.2f} s.\n")
    say("| feeds × baselines | cores in use | requests a second | GB a day | entries a day | GB of memory | s to start |")
    say("|---|--:|--:|--:|--:|--:|--:|")
    for row in fleet_rows(units, 4):
        say(row)
    unpacked, passed, taken = timed_pages()
    year = PAGES * 365 * (unpacked + passed + 0.02 * taken) / 3600
    say(f"\nA page of a web archive (60 KB): {unpacked * 1e3:.1f} ms to get it out of its file,")
    say(f"{passed * 1e3:.1f} ms to see that it concerns nobody, {taken * 1e3:.1f} ms to take it apart.")
    say(f"A year of {PAGES:,} pages a day, 2 % on topic:", end=" ")
    say(f"{year:,.0f} core hours to find those, {PAGES * 365 * 0.02 * units.read / 3600:,.0f} to read, judge and keep them.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
