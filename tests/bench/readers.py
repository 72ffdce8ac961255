"""Whether sweeps go on at full speed while others read the history: one loopback site, one run, ratios.

    python -m tests.bench.readers [--feeds 1000] [--entries 10] [--readers 5] [--rounds 3] [--pause 0.5]

Owns: the readers, the rounds, the table. Never: part of the test suite. Each round sweeps all feeds, each with one new entry:
alone; beside readers of a copy of the file, who take the processor's time and nothing else; and beside readers of the file
itself. What the last takes over the second is what reading the same file costs a sweep.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.bench.wire import BASELINE, CONFIG, START, serve
from watcher import settings
from watcher.browse import pages
from watcher.doors.store import open_store
from watcher.sweep import make_plan, open_doors, sweep

WAYS = ("alone", "beside readers of a copy", "beside readers of the file")


def read_on(path: Path, pause: float, stop: Any, answers: Any) -> None:
    """A reader: the home page, what moved, and a search, one after the other, until stopped."""
    while not stop.is_set():
        for ask in (
            lambda store: pages.home(store, START),
            lambda store: store.questions.changes(limit=100),
            lambda store: store.search.find("ferry council"),
            lambda store: store.rows("SELECT * FROM feed_health"),
        ):
            with open_store(path, readonly=True) as store:
                ask(store)
            with answers.get_lock():
                answers.value += 1
            time.sleep(pause)


@contextmanager
def readers(count: int, path: Path | None, pause: float) -> Iterator[Any]:
    """Readers of `path`, at work within; yield how many answers they had. None: nobody reads."""
    stop, answers = multiprocessing.Event(), multiprocessing.Value("i", 0)
    started = [
        multiprocessing.Process(target=read_on, args=(path, pause, stop, answers), daemon=True)
        for _ in range(count if path else 0)
    ]
    for reader in started:
        reader.start()
    if started:
        time.sleep(3)
    yield answers
    stop.set()
    for reader in started:
        reader.join()


async def measure(home: Path, port: int, args: argparse.Namespace, changed: Any) -> dict[str, list[tuple[float, float]]]:
    """Return for each way the seconds of its sweeps: on the wall, and of the sweep's own processor time."""
    (home / "baseline").mkdir()
    (home / "baseline" / "ostland.yaml").write_text(BASELINE)
    listed = "\n".join(f'  - {{url: "http://127.7.0.1:{port}/{n}", name: Feed {n}}}' for n in range(args.feeds))
    (home / "config.yaml").write_text(CONFIG.format(feeds=listed))
    loaded = settings.load(home / "config.yaml")
    plan, now, edition = make_plan(loaded), START, 0
    took: dict[str, list[tuple[float, float]]] = {way: [] for way in WAYS}
    async with open_doors(loaded) as doors:
        await sweep(plan, doors, now=lambda: now, send=False)
        with sqlite3.connect(loaded.database) as source, sqlite3.connect(home / "copy.db") as target:
            source.backup(target)
        for _ in range(args.rounds):
            for way, path in zip(WAYS, (None, home / "copy.db", loaded.database), strict=True):
                now, edition = now + timedelta(days=2), edition + 1
                changed.value = 100 * 1000 + edition
                with readers(args.readers, path, args.pause) as answers:
                    before, began, wall = answers.value, time.process_time(), time.perf_counter()
                    report = await sweep(plan, doors, now=lambda at=now: at, send=False)
                    took[way].append((time.perf_counter() - wall, time.process_time() - began))
                    asked = answers.value - before
                assert report.entries == args.feeds, report.entries
                print(
                    f"{way:<28} {took[way][-1][0]:7.2f} s, {took[way][-1][1]:6.2f} s of processor, {asked} answers", flush=True
                )
    return took


def main() -> None:
    """Play the rounds and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=1000)
    parser.add_argument("--entries", type=int, default=10)
    parser.add_argument("--readers", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pause", type=float, default=0.5, help="seconds between two questions of a reader")
    args = parser.parse_args()
    changed: Any = multiprocessing.Value("i", 0)
    ready: multiprocessing.Queue[int] = multiprocessing.Queue()
    site = multiprocessing.Process(target=serve, args=(ready, args.entries, changed), daemon=True)
    site.start()
    with tempfile.TemporaryDirectory() as folder:
        took = asyncio.run(measure(Path(folder), ready.get(), args, changed))
    site.terminate()
    wall, own = ({way: statistics.median(each[at] for each in took[way]) for way in WAYS} for at in (0, 1))
    alone, copy, same = WAYS
    print(f"median of {args.rounds} sweeps of {args.feeds:,} feeds, {args.readers} readers:")
    print(f"  the same file / a copy of it: {wall[same] / wall[copy]:.2f} of wall, {own[same] / own[copy]:.2f} of processor")
    print(f"  the same file / alone:        {wall[same] / wall[alone]:.2f} of wall, {own[same] / own[alone]:.2f} of processor")


if __name__ == "__main__":
    main()
