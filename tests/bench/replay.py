"""A replay of made-up entries by one process, by two, by two Dask workers over TCP, one of them killed: by ratio, in one run.

    python -m tests.bench.replay [--entries 20000] [--topics 100] [--workers 2] [--only one,processes,dask,killed]
                                [--brief]

Owns: the archive, the cluster, the table. Never: part of the test suite. 30 % of the entries are on topic. The cluster is
started before the clock; a worker that is killed is started again by its nanny, as on a real cluster. "same" holds what each
printed against what one process printed, byte for byte. On a machine that does other things the clock on the wall tells little:
"longest path" is the CPU time of the program that asks and of its busiest worker, one after the other, which is what it would
take on idle cores or less; what one process took, beside that, is the speed-up.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.bench.made import write_made

TICK = os.sysconf("SC_CLK_TCK")
DASK = [sys.executable, "-m", "dask"]
FILES = 32
# Dask looks some 170 times a second at what a worker does, and each look takes the interpreter from the reading: 5 to 7 % of a
# core for each worker and nanny, 1 % with these, which the README names, too.
SETTINGS = {
    "DASK_DISTRIBUTED__WORKER__PROFILE__ENABLED": "false",
    "DASK_DISTRIBUTED__ADMIN__TICK__INTERVAL": "1s",
    "DASK_DISTRIBUTED__WORKER__MEMORY__MONITOR_INTERVAL": "1s",
}


@dataclass(slots=True)
class Taken:
    """What one run took. cpu: seconds of all its processes; path: of the longest path; scheduler: of Dask's scheduler alone."""

    wall: float
    digest: str
    code: int
    said: str
    cpu: float = 0.0
    path: float = 0.0
    scheduler: float = 0.0


def children_of(pid: int) -> list[int]:
    """Return the processes that any thread of a process has started."""
    return [int(each) for path in Path(f"/proc/{pid}/task").glob("*/children") for each in path.read_text().split()]


def cpu_of(pid: int) -> float:
    """Return the CPU seconds of a process and of all below it, dead ones included."""
    try:
        parts = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        children = children_of(pid)
    except OSError:
        return 0.0
    return sum(map(int, parts[11:15])) / TICK + sum(map(cpu_of, children))


def run(folder: Path, *words: str) -> Taken:
    """Run the program over the folder's archive."""
    begun = time.perf_counter()
    command = [sys.executable, "-m", "watcher", "replay", "news", "--json", *words]
    env = os.environ | {"XDG_CACHE_HOME": str(folder / "cache"), "PYTHONPATH": os.getcwd()}
    going = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env)
    out, said = going.communicate()
    wall = time.perf_counter() - begun
    return Taken(wall=wall, digest=hashlib.sha256(out).hexdigest(), code=going.returncode, said=said.decode()[-300:])


def timed(folder: Path, cluster: list[int], *words: str) -> Taken:
    """Run the program and count the CPU time of its own processes and of a cluster's."""
    children, before = os.times(), [cpu_of(pid) for pid in cluster]
    taken = run(folder, *words)
    after = os.times()
    own = after.children_user + after.children_system - children.children_user - children.children_system
    theirs = [max(0.0, cpu_of(pid) - known) for pid, known in zip(cluster, before, strict=True)]
    taken.cpu = own + sum(theirs)
    taken.path = own + max(theirs[1:], default=0.0) if cluster or not words else 0.0
    taken.scheduler = theirs[0] if cluster else 0.0
    return taken


@contextmanager
def dask_cluster(folder: Path, workers: int) -> Iterator[tuple[str, list[int]]]:
    """A scheduler and its workers as processes of their own; yields its address and the process ids, the scheduler's first."""
    quiet: Any = {"cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "start_new_session": True}
    env = os.environ | SETTINGS | {"PYTHONPATH": os.getcwd()}
    shared = ["--scheduler-file", "s.json", "--no-dashboard"]
    made = [subprocess.Popen([*DASK, "scheduler", "--host", "127.0.0.1", "--port", "0", *shared], env=env, **quiet)]
    try:
        made += [subprocess.Popen([*DASK, "worker", "--nthreads", "1", *shared], env=env, **quiet) for _ in range(workers)]
        while not (folder / "s.json").exists() or not (folder / "s.json").stat().st_size:
            time.sleep(0.1)
        address = json.loads((folder / "s.json").read_text())["address"]
        while workers_of(address) < workers:
            time.sleep(0.2)
        yield address, [each.pid for each in made]
    finally:
        for each in reversed(made):
            os.killpg(each.pid, signal.SIGTERM)
        for each in made:
            try:
                each.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(each.pid, signal.SIGKILL)
                each.wait()
        (folder / "s.json").unlink(missing_ok=True)


def workers_of(address: str) -> int:
    from distributed import Client

    with Client(address, set_as_default=False) as client:
        return len(client.nthreads())


def kill_later(pid: int, seconds: float) -> threading.Timer:
    """Kill what works under a worker's nanny after so many seconds."""

    def kill() -> None:
        for child in children_of(pid):
            if b"forkserver" not in (line := Path(f"/proc/{child}/cmdline").read_bytes()) and b"resource_tracker" not in line:
                os.kill(child, signal.SIGKILL)

    timer = threading.Timer(seconds, kill)
    timer.start()
    return timer


def contestants(folder: Path, given: argparse.Namespace) -> Iterator[tuple[str, Taken]]:
    """Yield what each run took."""
    only, one = set(given.only.split(",")), 60.0
    if "one" in only:
        taken = timed(folder, [])
        one = taken.wall
        yield "one process", taken
    if "processes" in only:
        yield f"--workers {given.workers}", timed(folder, [], "--workers", str(given.workers))
    if only & {"dask", "killed"}:
        with dask_cluster(folder, given.workers) as (address, pids):
            if "dask" in only:
                yield f"--scheduler, {given.workers} workers", timed(folder, pids, "--scheduler", address)
            if "killed" in only:
                timer = kill_later(pids[1], given.kill_after or one / given.workers / 2)
                yield "--scheduler, a worker killed midway", timed(folder, pids, "--scheduler", address)
                timer.join()


def cells(taken: Taken, first: Taken, entries: int, *, same: bool) -> list[str]:
    """Return a row of the table."""
    return [
        f"{taken.wall:,.1f}",
        f"{taken.cpu:,.1f}",
        f"{entries / taken.wall:,.0f}",
        f"{first.wall / taken.wall:.2f}",
        f"{first.path / taken.path:.2f}" if taken.path and first.path else "",
        f"{taken.scheduler / taken.wall:.1%}" if taken.scheduler else "",
        "yes" if same else f"NO: {taken.code} {taken.said}",
    ]


def main() -> int:
    """Print the table; exit 1 where a result differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=20_000)
    parser.add_argument("--topics", type=int, default=100)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--brief", action="store_true", help="entries on topic hold two or three sentences, not seven")
    parser.add_argument("--only", default="one,processes,dask,killed")
    parser.add_argument("--kill-after", type=float, default=0.0, help="seconds (default: halfway)")
    given = parser.parse_args()
    versions = ", ".join(f"{name} {version(name)}" for name in ("watcher", "dask", "distributed"))
    print(f"Replay, {versions}, Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores")
    print(f"{given.entries:,} entries, 30 % on topic, {given.topics} baselines; load before: {os.getloadavg()[0]:.1f}\n")
    head = (
        "who reads",
        "wall s",
        "CPU s",
        "entries/s",
        "speed-up, wall",
        "speed-up, longest path",
        "scheduler's CPU / wall",
        "same",
    )
    print(f"| {' | '.join(head)} |\n|---|--:|--:|--:|--:|--:|--:|---|", flush=True)
    fine, first = True, None
    with tempfile.TemporaryDirectory() as top:
        folder = Path(top)
        write_made(folder / "news", given.entries, given.topics, files=FILES, brief=given.brief)
        (folder / "news" / "baseline").rename(folder / "baseline")
        (folder / "config.yaml").write_text("feeds: [{url: 'https://a.example/rss'}]\ndigest: {to: a@example.org}\n")
        for name, taken in contestants(folder, given):
            first = first or taken
            same = taken.digest == first.digest and taken.code == 0
            fine &= same
            print(f"| {' | '.join([name, *cells(taken, first, given.entries, same=same)])} |", flush=True)
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
