"""Every bench of speed in one report, in under ten minutes: reading, scopes, wire, history, replay, fleet, start-up.

    python -m tests.bench [--report FILE.md] [--only reading,wire] [--full]

Owns: which benches, at which size, and the report. Never: measures anything but the start-up; each bench is a module of its
own, to be run alone and at other sizes. It prints ratios beside a yardstick of the same run: a busy machine moves both.
--full: the sizes that the README speaks of; it takes hours.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from importlib.metadata import distributions
from pathlib import Path

SHOWN = (
    "watcher", "httpx", "feedparser", "sqlite-utils", "pydantic", "selectolax", "trafilatura", "dask", "distributed", "pyarrow",
    "FastWARC", "datasette",
)  # fmt: skip
# name: (what it is about, the words for an overview, the words for --full)
BENCHES: dict[str, tuple[str, str, str]] = {
    "reading": ("Reading, beside feedparser on the same entries", "--only speed --rounds 3", "--rounds 5"),
    "scopes": ("Which of many baselines an entry is about", "--rounds 2", "--rounds 5"),
    "wire": ("Polling, beside httpx alone and httpx with feedparser", "--feeds 150 --entries 20", "--feeds 1000"),
    "history": ("A large history", "--entries 20000 --observations 100000 --rounds 3", ""),
    "replay": ("A replay over archives, beside one process", "--entries 1500 --topics 50", "--entries 1000000"),
    "fleet": ("What watching costs by the piece", "--feeds 150 --baselines 300 --small 40", "--feeds 3000 --baselines 10000"),
}
STARTS = {
    "python -c pass": ["-c", "pass"],
    "watcher --version": ["-m", "watcher", "--version"],
    "watcher --help": ["-m", "watcher", "--help"],
}


def start_up(rounds: int = 7) -> str:
    """Return how long the program takes to start, beside Python itself: the least of some rounds, in seconds of CPU."""
    best: dict[str, float] = {}
    for _ in range(rounds):
        for name, words in STARTS.items():
            before = os.times()
            subprocess.run([sys.executable, *words], capture_output=True, check=True)
            after = os.times()
            spent = after.children_user + after.children_system - before.children_user - before.children_system
            best[name] = min(best.get(name, spent), spent)
    bare = best["python -c pass"]
    rows = [f"| `{name}` | {spent * 1e3:.0f} | {spent / bare:.1f} |" for name, spent in best.items()]
    return "\n".join(["| command | ms of CPU | beside Python itself |", "|---|--:|--:|", *rows])


def bench(name: str, words: str, folder: Path) -> tuple[str, int]:
    """Run one bench in a process of its own; return what it printed, and its exit code."""
    more = ["--db", str(folder / "history.db")] if name == "history" else []
    command = [sys.executable, "-m", f"tests.bench.{name}", *words.split(), *more]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = done.stdout.strip()
    if done.returncode:
        said += f"\n\nexit code {done.returncode}: {done.stderr.strip()[-500:]}"
    return said, done.returncode


def versions() -> str:
    known = {each.metadata["Name"].lower(): each.version for each in distributions() if each.metadata["Name"]}
    return ", ".join(f"{name} {known[name.lower()]}" for name in SHOWN if name.lower() in known)


def block(said: str) -> str:
    """Return a bench's words as Markdown: tables as they are, lines set out in columns as a block."""
    return said if "|--" in said or "|-" in said else f"```\n{said}\n```"


def main() -> int:
    """Run them and write the report; exit 1 where one failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--report", type=Path, help="a Markdown file to write (default: the terminal alone)")
    parser.add_argument("--only", default=",".join([*BENCHES, "start-up"]))
    parser.add_argument("--full", action="store_true")
    given = parser.parse_args()
    only, failed = given.only.split(","), 0
    machine = f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores"
    report = [f"# watcher: how fast\n\n{machine}; load at the start {os.getloadavg()[0]:.1f}.\n\n{versions()}."]
    print(report[0], flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, (about, short, full) in BENCHES.items():
            if name in only:
                begun = time.perf_counter()
                said, code = bench(name, full if given.full else short, Path(folder))
                failed |= code
                words = f"`python -m tests.bench.{name} {full if given.full else short}`".replace(" `", "`")
                report.append(f"## {about}\n\n{words}, {time.perf_counter() - begun:.0f} s\n\n{block(said)}")
                print(f"\n{report[-1]}", flush=True)
    if "start-up" in only:
        report.append(f"## Start-up\n\n{start_up()}")
        print(f"\n{report[-1]}", flush=True)
    if given.report:
        given.report.write_text("\n\n".join(report) + "\n", "utf-8")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
