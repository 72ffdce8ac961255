"""How much the poller costs beside the least that could be done: one loopback site, one run, ratios.

    python -m tests.bench.wire [--feeds 1000] [--entries 30] [--rounds 20] [--reader PYTHON [--turns 12]] [--bomb]

Owns: the site, the bare loops to compare with, the table. Never: part of the test suite (it takes minutes).
Each contestant runs in a process of its own; CPU is that of the process and its children, in seconds; memory is theirs, too,
in MB (what they share counted once). PYTHON is an interpreter that has lemon24's reader.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

START = datetime(2026, 3, 2, 12, tzinfo=UTC)
WORDS = (
    "lake",
    "harbour",
    "ferry",
    "council",
    "water",
    "mayor",
    "pier",
    "storm",
    "level",
    "boats",
    "season",
    "budget",
    "agreed",
)


def feed_body(number: int, entries: int, edition: int) -> bytes:
    """Return feed `number` in edition `edition`: each edition has one new entry at its top."""
    items = []
    for n in range(edition + entries - 1, edition - 1, -1):
        words = [WORDS[(number * 7 + n * 3 + k * 5) % len(WORDS)] for k in range(60)]
        when = START - timedelta(minutes=30 * (entries + 5 - n))
        items.append(
            f"<item><title>{' '.join(words[:9]).capitalize()} {n}</title><link>http://site.example/{number}/{n}</link>"
            f"<guid isPermaLink='false'>{number}-{n}</guid><pubDate>{when:%a, %d %b %Y %H:%M:%S} GMT</pubDate>"
            f"<description>&lt;p&gt;{' '.join(words)}.&lt;/p&gt;&lt;p&gt;Around {n * 100} people came.&lt;/p&gt;</description>"
            "</item>"
        )
    head = f"<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>Feed {number}</title>"
    tail = f"<link>http://site.example/</link><description>d</description>{''.join(items)}</channel></rss>"
    return (head + tail).encode()


def serve(ready: multiprocessing.Queue[int], entries: int, changed: multiprocessing.Value) -> None:  # type: ignore[valid-type]
    """The site: feed n at /n; a 304 where the validator fits. `changed` percent of the feeds are one edition on each round."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                number = int(head.split(" ", 2)[1][1:])
                share, step = changed.value // 1000, changed.value % 1000  # type: ignore[attr-defined]
                edition = step if number % 100 < share else 0
                etag = f'"{number}-{edition}"'
                common = f"ETag: {etag}\r\nDate: Mon, 02 Mar 2026 12:00:00 GMT\r\nCache-Control: max-age=60\r\n"
                if f"if-none-match: {etag}" in head.lower():
                    writer.write(f"HTTP/1.1 304 Not Modified\r\n{common}\r\n".encode())
                else:
                    body = feed_body(number, entries, edition)
                    head = f"HTTP/1.1 200 OK\r\n{common}Content-Type: application/rss+xml\r\nContent-Length: {len(body)}"
                    writer.write(head.encode() + b"\r\n\r\n" + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def main() -> None:
        server = await asyncio.start_server(answer, "127.7.0.1", 0, backlog=512)
        ready.put(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(main())


def cpu() -> float:
    """CPU seconds of this process and its children that ended or answer /proc."""
    mine, dead = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    total = mine.ru_utime + mine.ru_stime + dead.ru_utime + dead.ru_stime
    tick = os.sysconf("SC_CLK_TCK")
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parts = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(parts[1]) == os.getpid():
            total += (int(parts[11]) + int(parts[12])) / tick
    return total


def memory() -> float:
    """MB of this process and its children; pages that they share are counted once."""
    total = 0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if os.getpid() in (parent, int(folder.name)):
                lines = (folder / "smaps_rollup").read_text().splitlines()
                total += int(next(line for line in lines if line.startswith("Pss:")).split()[1])
        except (OSError, StopIteration):
            continue
    return total / 1024


# ── contestants: each yields after being set up, and then runs one round per call ────────────────────────────────────


@asynccontextmanager
async def bare(port: int, feeds: int, *, parse: bool) -> AsyncIterator[Callable[[], object]]:
    """httpx alone, or httpx, feedparser and one INSERT per entry: the least that anyone would write."""
    import feedparser
    import httpx

    tags: dict[int, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        db = sqlite3.connect(f"{folder}/a.db")
        db.execute("CREATE TABLE entries (feed, guid, title, link, text, published, PRIMARY KEY (feed, guid))")
        async with httpx.AsyncClient(trust_env=False, limits=httpx.Limits(max_connections=20), timeout=30) as client:
            turns = asyncio.Semaphore(20)

            async def one(number: int) -> None:
                async with turns:
                    headers = {"If-None-Match": tags[number]} if number in tags else {}
                    answer = await client.get(f"http://127.7.0.1:{port}/{number}", headers=headers)
                if answer.status_code == 304:
                    return
                tags[number] = answer.headers["etag"]
                if parse:
                    for entry in feedparser.parse(answer.content).entries:
                        row = (number, entry.id, entry.title, entry.link, entry.summary, entry.published)
                        db.execute("INSERT OR IGNORE INTO entries VALUES (?, ?, ?, ?, ?, ?)", row)
                    db.commit()

            async def round_() -> int:
                await asyncio.gather(*(one(number) for number in range(feeds)))
                return 0

            yield round_
        db.close()


@asynccontextmanager
async def ours(port: int, feeds: int, *, store: bool) -> AsyncIterator[Callable[[], object]]:
    """watcher's poll; with `store` its own INSERT per entry and one row per feed, as in the bare loop."""
    from watcher.doors.web import Gate, Limits
    from watcher.doors.worker import Pool
    from watcher.poll import FeedRow, poll

    urls = [f"http://127.7.0.1:{port}/{number}" for number in range(feeds)]
    rows = {url: FeedRow(url=url, name=f"Feed {n}") for n, url in enumerate(urls)}
    now = START
    with tempfile.TemporaryDirectory() as folder:
        db = sqlite3.connect(f"{folder}/a.db")
        db.execute("CREATE TABLE entries (id, version, title, link, text, published, PRIMARY KEY (id, version))")
        async with Gate(Limits(host_gap=0, allow_networks=("127.7.0.0/16",))) as gate, Pool() as worker:

            async def round_() -> int:
                nonlocal now
                seen = 0
                async for polled in poll(rows.values(), gate=gate, worker=worker, now=lambda: now):
                    rows[polled.feed.url] = polled.feed
                    seen += len(polled.entries)
                    if store and polled.entries:
                        for entry in polled.entries:
                            row = (entry.id, entry.version, entry.title, entry.url, entry.text, str(entry.published))
                            db.execute("INSERT OR IGNORE INTO entries VALUES (?, ?, ?, ?, ?, ?)", row)
                        db.commit()
                    assert polled.outcome != "fault", polled.faults
                now += timedelta(days=2)
                return seen

            yield round_
        db.close()


CONFIG = """\
database: watcher.db
wire: {{allow: [127.7.0.0/16], host_gap: 0s}}
pages: {{read: false}}
digest: {{to: [reader@example.org], every: weekly, at: '07:00', holds: never}}
mail: {{from: watcher@example.org, maildir: mail}}
feeds:
{feeds}
"""
BASELINE = """\
topic: ostland
article: {title: Peacekeepers in Ostland, publisher: The Courier, published: 2026-01-05}
scope: [[Ostland]]
facts:
  - {id: troops, says: "About [2,500] Norland troops are stationed in Ostland."}
"""


@asynccontextmanager
async def river(port: int, feeds: int) -> AsyncIterator[Callable[[], object]]:
    """The whole sweep as `watcher run` makes it: poll, history, judging; no entry is in scope."""
    from watcher import settings
    from watcher.sweep import make_plan, open_doors, sweep

    now = START
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "baseline").mkdir()
        (home / "baseline" / "ostland.yaml").write_text(BASELINE)
        listed = "\n".join(f'  - {{url: "http://127.7.0.1:{port}/{n}", name: Feed {n}}}' for n in range(feeds))
        (home / "config.yaml").write_text(CONFIG.format(feeds=listed))
        loaded = settings.load(home / "config.yaml")
        plan = make_plan(loaded)
        async with open_doors(loaded) as doors:

            async def round_() -> int:
                nonlocal now
                report = await sweep(plan, doors, now=lambda: now, send=False)
                assert report.due == feeds
                assert not report.failed
                now += timedelta(days=2)
                return report.entries

            yield round_


ROUNDS = ("first", "same", "same again", "changed")
CONTESTANTS = {
    "httpx alone": lambda port, feeds: bare(port, feeds, parse=False),
    "httpx + feedparser + INSERT": lambda port, feeds: bare(port, feeds, parse=True),
    "watcher, poll alone": lambda port, feeds: ours(port, feeds, store=True),
    "watcher, the whole sweep": river,
}


def reader_rounds(python: str, port: int, feeds: int, changed: object) -> dict[str, float]:
    """Let reader make the rounds that the others make."""
    command = [python, str(Path(__file__).with_name("wire_reader.py")), str(port), str(feeds)]
    out: dict[str, float] = {}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout.readline()
        for label in ROUNDS:
            changed.value = 5 * 1000 + 1 if label == "changed" else 0  # type: ignore[attr-defined]
            process.stdin.write("on\n")
            process.stdin.flush()
            found = json.loads(process.stdout.readline())
            out[label], out[f"{label} wall"] = found["cpu"], found["wall"]
        out["memory after"] = found["memory"]
        process.stdin.close()
    return out


async def in_turns(python: str, port: int, feeds: int, turns: int) -> None:
    """Let the sweep and reader make unchanged rounds in turn, so that both have the same weather on a machine that others use.

    No body comes in these rounds, so no worker has anything to do, and our CPU is that of this process.
    """
    command = [python, str(Path(__file__).with_name("wire_reader.py")), str(port), str(feeds)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout.readline()
        mine, theirs = [], []
        async with CONTESTANTS["watcher, the whole sweep"](port, feeds) as round_:
            for _ in range(turns + 2):
                began = time.process_time()
                await round_()  # type: ignore[misc]
                mine.append(time.process_time() - began)
                process.stdin.write("on\n")
                process.stdin.flush()
                theirs.append(json.loads(process.stdout.readline())["cpu"])
        process.stdin.close()
    print(f"unchanged, {turns} rounds in turn: whole sweep / reader {sum(mine[2:]) / sum(theirs[2:]):.2f} (bar 0.33)")


async def bombed() -> float:
    """Return by how many MB a gzip bomb of 300 MB swells the process that fetches it."""
    from watcher.doors.web import Gate, Limits
    from watcher.errors import WireError

    packed = zlib.compressobj(9, wbits=31)
    bomb = b"".join([*(packed.compress(b"<item>" + b" " * 999_994) for _ in range(300)), packed.flush()])
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(bomb)}\r\n\r\n".encode()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(head + bomb)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.7.0.1", 0)
    async with Gate(Limits(host_gap=0, allow_networks=("127.7.0.0/16",))) as gate:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        try:
            await gate.get(f"http://127.7.0.1:{server.sockets[0].getsockname()[1]}/")
        except WireError as error:
            print(f"a bomb of {len(bomb):,} bytes that holds 300,000,000: {error.fault.what}", end="; ")
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    server.close()
    return (after - before) / 1024


async def contest(name: str, port: int, args: argparse.Namespace, changed: object) -> dict[str, float]:
    out: dict[str, float] = {}
    async with CONTESTANTS[name](port, args.feeds) as round_:
        changed.value = 0  # type: ignore[attr-defined]
        for label in ROUNDS:
            if label == "changed":
                changed.value = 5 * 1000 + 1  # type: ignore[attr-defined]
            began, wall = cpu(), time.perf_counter()
            await round_()  # type: ignore[misc]
            out[label], out[f"{label} wall"] = cpu() - began, time.perf_counter() - wall
        if args.rounds and name.startswith("watcher"):
            out["memory before"] = memory()
            for _ in range(args.rounds):
                await round_()  # type: ignore[misc]
            out["memory after"] = memory()
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--feeds", type=int, default=1000)
    parser.add_argument("--entries", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=0, help="more unchanged rounds, to see whether memory stays flat")
    parser.add_argument("--only", choices=list(CONTESTANTS), help="this contestant alone, without ratios")
    parser.add_argument("--reader", help="an interpreter that has lemon24's reader, to compare with")
    parser.add_argument("--turns", type=int, default=0, help="unchanged rounds in turn with reader, and nothing else")
    parser.add_argument("--bomb", action="store_true", help="what a bomb of 300 MB costs, and nothing else")
    args = parser.parse_args()
    if args.bomb:
        print(f"{asyncio.run(bombed()):.1f} MB (bar 20)")
        return
    changed = multiprocessing.Value("i", 0)
    ready: multiprocessing.Queue[int] = multiprocessing.Queue()
    site = multiprocessing.Process(target=serve, args=(ready, args.entries, changed), daemon=True)
    site.start()
    port = ready.get()
    if args.turns:
        asyncio.run(in_turns(args.reader, port, args.feeds, args.turns))
        site.terminate()
        return
    found = {}
    for name in [args.only] if args.only else CONTESTANTS:
        results: multiprocessing.Queue[dict[str, float]] = multiprocessing.Queue()
        runner = multiprocessing.Process(target=lambda n=name, r=results: r.put(asyncio.run(contest(n, port, args, changed))))
        runner.start()
        found[name] = results.get()
        runner.join()
    if args.reader and not args.only:
        found["reader"] = reader_rounds(args.reader, port, args.feeds, changed)
    for name, each in found.items():
        print(f"{name:30}", "  ".join(f"{label} {value:6.2f}" for label, value in each.items()))
    if args.only:
        site.terminate()
        return
    least, plain = found["httpx alone"], found["httpx + feedparser + INSERT"]
    for name in [each for each in found if each.startswith("watcher")]:
        mine = found[name]
        same = min(mine["same"], mine["same again"])
        if other := found.get("reader"):
            print(f"{name}: unchanged / reader {same / min(other['same'], other['same again']):.2f} (bar 0.33),", end=" ")
            print(f"first sweep, wall / reader {mine['first wall'] / other['first wall']:.2f} (bar 0.5)")
        print(f"{name}: unchanged / bare httpx {same / min(least['same'], least['same again']):.2f} (bar 1.5),", end=" ")
        print(f"first / httpx + feedparser + INSERT {mine['first'] / plain['first']:.2f} (bar 1.3),", end=" ")
        print(f"5 % changed / unchanged {mine['changed'] / same:.2f} (bar 2)")
    print(json.dumps(found), file=sys.stderr)
    site.terminate()
    site.join()


if __name__ == "__main__":
    main()
