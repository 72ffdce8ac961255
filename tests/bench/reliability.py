"""`python -m tests.bench.reliability [--runs 500] [--seed 1]`: killed at any instant, nothing is lost and nothing is doubled.

Each run kills one step of the work (making the database, a sweep, a sweep with pages, a digest, upkeep with a backup) at a
random instant, or copies the file and its log as a cut of the power would leave them; then the work is done again to its end,
and the history is held against what the site printed. The table that this prints stands in the README.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from tests.site import Site, reply, rss
from tests.world import CUT, LATER, MONDAY, STILL, World, story
from watcher.doors.store import open_store

STORIES = 12
KINDS = ("migration", "sweep", "pages", "digest", "backup", "power cut")
LONG = 60.0


class Victims:
    """The process that carries out orders in forks of its own."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.victim"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def order(self, do: str, world: World, at: datetime) -> int:
        """Start an order; return its process."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"do": do, "config": str(world.config), "at": at.isoformat()}) + "\n")
        self.process.stdin.flush()
        return self._number()

    def ended(self) -> int:
        """Wait for the end of the order that runs; return its exit code, negative for a signal."""
        return self._number()

    def _number(self) -> int:
        assert self.process.stdout is not None
        return int(self.process.stdout.readline())

    def do(self, do: str, world: World, at: datetime) -> float:
        """Carry out an order to its end; return the seconds that it took."""
        begun = time.monotonic()
        self.order(do, world, at)
        code = self.ended()
        assert code == 0, f"{do} ended with {code}"
        return time.monotonic() - begun


@contextmanager
def victims() -> Iterator[Victims]:
    made = Victims()
    try:
        yield made
    finally:
        made.process.kill()
        made.process.wait()


@dataclass
class Row:
    """One line of the table."""

    tried: int = 0
    killed: int = 0
    lost: int = 0
    doubled: int = 0
    damaged: int = 0
    faults: list[str] = field(default_factory=list)


def printed(world: World, *, upto: int, pages: bool) -> list[str]:
    """Let the site print the stories up to that number; return the ids that it lists."""
    stories = []
    for number in range(1, upto + 1):
        text = CUT.replace("1,200", f"1,{number:02}0") if number % 3 else LATER.replace("2027", str(2026 + number))
        one = story(number, f"Norland in Ostland {number}", text, MONDAY + timedelta(minutes=number))
        if pages:
            link = world.site.url(f"/articles/{number}")
            body = f"{text} " + "Nothing else was said about it in the capital. " * 8
            world.site.say(
                f"/articles/{number}",
                reply(
                    200,
                    f"<html><body><article><h1>Norland in Ostland {number}</h1><p>{body}</p></article></body></html>",
                    Content_Type="text/html",
                ),
            )
            one = one.replace(f"http://courier.example/{number}", link)
        stories.append(one)
    world.site.say("/courier", reply(200, rss(*stories)))
    world.site.say("/gazette", reply(200, rss(story(100, "Norland troops in Ostland", STILL))))
    world.site.say("/robots.txt", reply(404))
    return [str(n) for n in (*range(1, upto + 1), 100)]


def run(kind: str, folder: Path, site: Site, hands: Victims, instant: random.Random, row: Row, spans: dict[str, float]) -> None:
    """Make one run of a kind, and note what it came to."""
    world = World(folder=folder, site=site)
    pages = kind == "pages"
    world.configure(
        digest="{to: [reader@example.org], every: at-once, holds: never}",
        pages="{read: true}" if pages else "{read: false}",
        keep="{backups: copies}",
    )
    if kind in ("digest", "backup"):
        printed(world, upto=STORIES // 2, pages=False)
        hands.do("sweep", world, MONDAY + timedelta(hours=1))
    guids = printed(world, upto=STORIES, pages=pages)
    at = MONDAY + timedelta(hours=2)
    do = {"pages": "sweep", "power cut": "sweep"}.get(kind, kind)
    if kind == "digest":
        hands.do("sweep", world, at)
        with open_store(world.database) as store, store.transaction():  # as if the sweep had died before it told
            for table in ("digest_events", "deliveries", "digest_parts", "digests"):
                store.file.run(f"DELETE FROM {table}")
            store.file.run("DELETE FROM marks WHERE key LIKE 'digest:%'")
        shutil.rmtree(world.folder / "mail", ignore_errors=True)
    victim = hands.order(do, world, at)
    time.sleep(instant.uniform(0, spans[kind]))
    if kind == "power cut":
        cut(world, victim)
    else:
        kill(victim)
    in_time = hands.ended() == -signal.SIGKILL
    row.killed += in_time
    row.tried += 1
    spans[kind] *= (
        1.1 if in_time else 0.75
    )  # so that kills spread over the whole of the work, on a quick machine and a slow one
    if kind == "power cut" and not restore(world, row):
        return
    hands.do("sweep", world, at + timedelta(minutes=20))
    if kind == "backup":
        hands.do("backup", world, at + timedelta(minutes=40))
    judge(world, guids, row, kind)


def kill(victim: int) -> None:
    with suppress(ProcessLookupError):  # it may have been quicker
        os.kill(victim, signal.SIGKILL)


def cut(world: World, victim: int) -> None:
    """Freeze the process, take the file and its log as they are, and kill it."""
    try:
        os.kill(victim, signal.SIGSTOP)
    except ProcessLookupError:
        return
    for name in ("watcher.db", "watcher.db-wal"):
        if (world.folder / name).exists():
            shutil.copy(world.folder / name, world.folder / f"cut-{name}")
    kill(victim)


def restore(world: World, row: Row) -> bool:
    """Put the copy in the place of the database; say whether it opens and is whole."""
    for name in ("watcher.db", "watcher.db-wal", "watcher.db-shm"):
        (world.folder / name).unlink(missing_ok=True)
        if (world.folder / f"cut-{name}").exists():
            shutil.move(world.folder / f"cut-{name}", world.folder / name)
    if not world.database.exists():
        return True
    with open_store(world.database) as store:
        if faults := store.care.faults():
            row.damaged += 1
            row.faults += faults
            return False
    return True


def judge(world: World, guids: list[str], row: Row, kind: str) -> None:
    """Hold the history against what the site printed."""
    with world.store() as store:
        if faults := store.care.faults():
            row.damaged += 1
            row.faults += faults
        kept = [r["guid"] for r in store.rows("SELECT guid FROM entries")]
        twice = [r["event"] for r in store.rows("SELECT event FROM digest_events GROUP BY event HAVING count(*) > 1")]
        untold = store.rows("SELECT id FROM events WHERE alert AND id NOT IN (SELECT event FROM digest_events)")
        opened = store.rows("SELECT change FROM events WHERE kind = 'opened' GROUP BY change HAVING count(*) > 1")
        unsent = store.rows("SELECT digest FROM deliveries WHERE state <> 'sent'")
    mails = world.mails()
    ids = [line for mail in mails for line in mail.splitlines() if line.lower().startswith("message-id:")]
    lost = set(guids) - set(kept) or untold or unsent
    # A cut takes the mail's ledger back in time but not the mail itself: the same Message-ID again is the honest outcome.
    doubled = len(kept) != len(set(kept)) or twice or opened or (kind != "power cut" and len(ids) != len(set(ids)))
    row.lost += bool(lost)
    row.doubled += bool(doubled)
    if lost or doubled:
        row.faults.append(f"{world.folder}: {len(lost or ())} lost, doubled: {bool(doubled)}")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=500)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    instant, rows, spans = random.Random(given.seed), {kind: Row() for kind in KINDS}, dict.fromkeys(KINDS, 0.5)
    # Stopped by Ctrl-C, it shows what was measured until then.
    with Site().open() as site, victims() as hands, tempfile.TemporaryDirectory() as top, suppress(KeyboardInterrupt):
        for number in range(given.runs):
            kind = KINDS[number % len(KINDS)]
            folder = Path(top) / str(number)
            run(kind, folder, site, hands, instant, rows[kind], spans)
            if not rows[kind].faults:
                shutil.rmtree(folder)
    print("| killed in the middle of | tried | killed in time | lost | doubled | damaged |\n|---|---:|---:|---:|---:|---:|")
    for kind, row in rows.items():
        print(f"| {kind} | {row.tried} | {row.killed} | {row.lost} | {row.doubled} | {row.damaged} |")
    for row in rows.values():
        for fault in row.faults[:5]:
            print(fault, file=sys.stderr)
    sys.exit(any(row.faults for row in rows.values()))


if __name__ == "__main__":
    main()
