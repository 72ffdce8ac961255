"""`python -m tests.bench.reliability [--runs 500] [--seed 1]`: whatever happens, nothing is lost and nothing is doubled.

Each kill ends one step of the work (making the database, a sweep, a sweep with pages, a digest, upkeep with a backup) at a
random instant, or copies the file and its log as a cut of the power would leave them; then the work is done again to its end,
and the history is held against what the site printed. The other faults (tests.bench.faults) befall a running service and end.
The table that this prints stands in the README.
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
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from tests.bench.faults import FAULTS, NEED_ROOT
from tests.bench.printing import printed
from tests.site import Site
from tests.world import MONDAY, World
from watcher.doors.store import open_store

STORIES = 12
KINDS = ("migration", "sweep", "pages", "digest", "backup", "power cut")
SIDE_BY_SIDE = 4


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
    wrong: int = 0
    note: str = ""
    faults: list[str] = field(default_factory=list)


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


def kill_all(runs: int, seed: int) -> dict[str, Row]:
    """Kill each kind of work at random instants, one run after the other."""
    instant, rows, spans = random.Random(seed), {kind: Row() for kind in KINDS}, dict.fromkeys(KINDS, 0.5)
    with Site().open() as site, victims() as hands, tempfile.TemporaryDirectory() as top:
        for number in range(runs):
            kind = KINDS[number % len(KINDS)]
            folder = Path(top) / str(number)
            run(kind, folder, site, hands, instant, rows[kind], spans)
            if not rows[kind].faults:
                shutil.rmtree(folder)
    return rows


def hurt_all(runs: int, seed: int, only: str) -> dict[str, Row]:
    """Let each fault befall a running service, as often as `runs` asks for; those that mostly wait do so side by side."""
    rows = {name: Row() for name in FAULTS if any(part in name for part in only.split("|"))}
    with tempfile.TemporaryDirectory() as top, ThreadPoolExecutor(SIDE_BY_SIDE) as crew:

        def one(name: str, number: int) -> None:
            row, fault = rows[name], FAULTS[name][0]
            if fault in NEED_ROOT and os.geteuid():
                row.note = "needs root"
                return
            row.tried += 1
            try:
                with Site(host=f"127.7.1.{row.tried}").open() as site:
                    fault(
                        Path(top) / f"{name.split(',')[0]}-{number}".replace(" ", "-"),
                        site,
                        random.Random(f"{seed}{name}{number}"),
                        lambda world, guids: judge(world, guids, row, name),
                    )
            except Exception as error:
                row.wrong += 1
                row.faults.append(f"{name} {number}: {type(error).__name__}: {error}")
            print(f"{name} {number}: {row}", file=sys.stderr, flush=True)

        for name in rows:
            for number in range(max(round(FAULTS[name][1] * runs / 500), 1)):
                crew.submit(one, name, number)
    return rows


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument(
        "--runs", type=int, default=500, help="kills; each other fault is tried up to four times for every hundred"
    )
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--only", default="", help="kill, or parts of the faults' names with | between")
    given = asked.parse_args()
    kills = kill_all(given.runs, given.seed) if given.only in ("", "kill") else {}
    hurts = hurt_all(given.runs, given.seed, given.only) if given.only != "kill" else {}
    print("| what happened | tried | lost | doubled | damaged | otherwise wrong |\n|---|--:|--:|--:|--:|--:|")
    for kind, row in kills.items():
        name = (
            "power cut in a sweep: file and log as they lie" if kind == "power cut" else f"`kill -9` in the middle of: {kind}"
        )
        print(f"| {name} ({row.killed} in time) | {row.tried} | {row.lost} | {row.doubled} | {row.damaged} | {row.wrong} |")
    for name, row in hurts.items():
        print(f"| {name} | {row.note or row.tried} | {row.lost} | {row.doubled} | {row.damaged} | {row.wrong} |")
    faults = [fault for row in (*kills.values(), *hurts.values()) for fault in row.faults[:5]]
    print("\n".join(faults), file=sys.stderr)
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
