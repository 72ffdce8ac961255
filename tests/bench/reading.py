"""Every figure of the reading in one table: dates, quantities, claims, modality, alerts on labelled topics, speed.

    python -m tests.bench.reading [--data ../shared] [--only speed,topics] [--rounds 5]

Owns: running the scorers of the data folder as they are, the clock, the table. Never: scores anything itself, or is part of
the test suite. Without the data folder what stands in tests/corpus is measured for speed, and the rest is said to be missing.
"""

from __future__ import annotations

import argparse
import json
import platform
import shlex
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import feedparser

from watcher import baselines
from watcher.model import Entry
from watcher.reading.facts import Patterns, compile_baseline
from watcher.reading.feeds import About, parse
from watcher.reading.observe import observe, observe_all
from watcher.reading.scopes import in_scope
from watcher.replay import read_entries

HERE = Path(__file__).resolve().parents[2]
SEEN = datetime(2026, 3, 2, 12, tzinfo=UTC)
REPLAY = f"{shlex.quote(sys.executable)} -m watcher replay --observations --baseline {{baseline}} {{entries}}"
WORDS = 80

Row = tuple[str, str, str]


def run(scorer: Path, *arguments: str) -> dict[str, Any]:
    """Return the JSON line that a scorer prints; {"error": ...} when it fails."""
    done = subprocess.run(
        [sys.executable, scorer.name, *arguments], cwd=scorer.parent, capture_output=True, text=True, check=False
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if done.returncode or not lines:
        return {"error": (done.stderr or done.stdout).strip().splitlines()[-1:] or ["it printed nothing"]}
    found: dict[str, Any] = json.loads(lines[-1])
    return found


def measures(data: Path) -> Iterator[Row]:
    """Yield the rows of the four plain functions, on the public data of the folder."""
    tools, sets = data / "tools" / "reading", data / "benchmarks"
    for name in sorted(p.name for p in sets.glob("*dates*.jsonl")):
        got = run(tools / "score_dates.py", "--gold", str(sets / name), "--extractor", "watcher.plain:dates", "--types", "DATE")
        yield f"dates, {name}", "value F1 (DATE)", said(got, "value", "F1")
    for name in ("quantulum_tests.jsonl", *sorted(p.name for p in sets.glob("rt_*.jsonl"))):
        got = run(tools / "score_quant.py", "--gold", str(sets / name), "--extractor", "watcher.plain:quantities")
        yield (
            f"quantities, {name}",
            "value F1 / value + bound F1",
            f"{said(got, 'value', 'F1')} / {said(got, 'value+change', 'F1')}",
        )
    for path in sorted(sets.glob("change_*.jsonl")):
        got = run(tools / "score_change.py", "--gold", str(path), "--extractor", "watcher.plain:judge")
        for subset in got.get("by_subset", {"": {}}):
            row = got.get("by_subset", {}).get(subset, got)
            figures = f"{said(row, 'acc')} / {said(row, 'flagged_though_supported_%')}"
            yield f"claims, {path.name}, {subset} ({row.get('n', 0):,})", "right % / supported but flagged %", figures
    for path in sorted(sets.glob("dates_meantime*.jsonl")):
        got = run(tools / "score_modality.py", "--gold", str(path), "--extractor", "watcher.plain:modality")
        figures = " / ".join(
            said(got, *keys) for keys in (("time", "FUTURE", "F1"), ("certainty", "UNCERTAIN", "F1"), ("polarity", "NEG", "F1"))
        )
        yield f"modality, {path.name}", "F1 future / uncertain / negated", figures


def said(found: dict[str, Any], *keys: str) -> str:
    """Return the figure under `keys` as text; the error where the scorer failed."""
    here: Any = found
    for key in keys:
        if not isinstance(here, dict) or key not in here:
            return f"failed: {found.get('error', 'no figure')}"
        here = here[key]
    return str(here)


def topics(data: Path) -> Iterator[Row]:
    """Yield the alerts of every labelled topic: of the data folder, learned, held out."""
    scorer = data / "tools" / "score_coverage.py"
    groups = {"shared": data / "coverage", "learned": HERE / "tests/corpus/topics", "held out": HERE / "tests/corpus/heldout"}
    for group, folder in groups.items():
        found = sorted(path.parent for path in folder.glob("*/baseline.yaml")) if folder.is_dir() else []
        if not found:
            yield f"alerts, {group}", "", "no topics"
            continue
        got = run(scorer, *map(str, found), "--run", REPLAY, "--json")
        for topic, figures in got.items() if "error" not in got else [("", got)]:
            shown = topic if topic != "ALL" else f"all {len(found)}"
            figure = (
                f"{figures['F']:.2f} / {figures['strictF']:.2f} / {figures['false/100']:.1f}" if topic else str(got["error"])
            )
            yield f"alerts, {group}: {shown}", "F1 / strict F1 / false per 100", figure


def false_alarms(data: Path, patterns: Patterns) -> Iterator[Row]:
    """Yield how many of the real items that are about something else are in scope, and how many are observed at all."""
    for name in ("background", "near-miss"):
        path = data / "stream" / f"{name}.jsonl"
        entries = list(read_entries(path)) if path.exists() else []
        if entries:
            near = sum(in_scope(patterns, entry.title, entry.text) for entry in entries)
            seen = sum(bool(observe(entry, patterns)) for entry in entries)
            yield f"unrelated news, {name}, {len(entries):,} items", "in scope / with an observation", f"{near} / {seen}"


def long_entries(entries: Sequence[Entry], patterns: Patterns) -> list[Entry]:
    """Return entries in scope of about 80 words each: neighbours joined until they are long enough."""
    out: list[Entry] = []
    title, text = "", ""
    for entry in entries:
        if not in_scope(patterns, entry.title, entry.text):
            continue
        title, text = title or entry.title, f"{text} {entry.text}".strip()
        if len(f"{title} {text}".split()) >= WORDS - 10:
            number = str(len(out))
            out.append(Entry(id=number, version=number, title=title, text=text, published=entry.published, seen=SEEN))
            title, text = "", ""
    return out


def as_feed(entries: Sequence[Entry]) -> bytes:
    """Return the entries as one RSS document."""
    items = "".join(
        f"<item><title>{escape(entry.title)}</title><link>https://news.example/{entry.id}</link><guid>{entry.id}</guid>"
        f"<pubDate>{entry.when:%a, %d %b %Y %H:%M:%S} GMT</pubDate><description>{escape(entry.text)}</description></item>"
        for entry in entries
    )
    head = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>News</title><link>https://news.example/</link>'
    return f"{head}<description>News</description>{items}</channel></rss>".encode()


def timed(work: Callable[[], object], rounds: int) -> list[float]:
    """Return the CPU seconds of each of `rounds` rounds; one before them warms up."""
    work()
    taken = []
    for _ in range(rounds):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return taken


def on_topic(name: str, folder: Path, rounds: int) -> Iterator[Row]:
    """Yield the speed on the entries of a topic, in turn with feedparser on the same entries."""
    patterns = compile_baseline(baselines.load(folder / "baseline.yaml"))
    entries = long_entries(list(read_entries(folder / "entries.jsonl")), patterns)
    if not entries:
        return
    body, about = as_feed(entries), About(feed="bench", address="https://news.example/feed", seen=SEEN)
    reading, whole, beside, eight = [], [], [], []
    some = [entries[n : n + 8] for n in range(0, len(entries), 8)]
    for _ in range(rounds):
        eight += timed(lambda: [observe_all(each, patterns) for each in some], 1)
        reading += timed(lambda: [observe(entry, patterns) for entry in entries], 1)
        whole += timed(lambda: [observe(entry, patterns) for entry in parse(body, about).entries], 1)
        beside += timed(lambda: feedparser.parse(body), 1)
    words = statistics.mean(len(f"{entry.title} {entry.text}".split()) for entry in entries)
    facts = len(patterns.facts)
    label = f"speed on topic, {name}: {len(entries)} entries of {words:.0f} words, {facts} facts"
    yield label, "entries/s, reading alone", f"{len(entries) / min(reading):,.0f}"
    yield label, "entries/s, reading eight at once", f"{len(entries) / min(eight):,.0f}"
    yield label, "entries/s, feed bytes to observations", f"{len(entries) / min(whole):,.0f}"
    yield (
        label,
        "time beside feedparser.parse: reading / from the bytes",
        f"{min(reading) / min(beside):.2f} / {min(whole) / min(beside):.2f}",
    )


def off_topic(data: Path, patterns: Patterns, rounds: int) -> Iterator[Row]:
    """Yield the speed on entries that are about something else."""
    path = data / "stream" / "background.jsonl"
    other = HERE / "tests/corpus/topics/merger/entries.jsonl"
    entries = [e for e in read_entries(path if path.exists() else other) if not in_scope(patterns, e.title, e.text)]
    words = statistics.mean(len(f"{entry.title} {entry.text}".split()) for entry in entries)
    best = min(timed(lambda: [observe(entry, patterns) for entry in entries], rounds))
    yield f"speed off topic: {len(entries):,} entries of {words:.0f} words", "entries/s", f"{len(entries) / best:,.0f}"


def by_length(folder: Path, rounds: int) -> Iterator[Row]:
    """Yield how the time grows with the length of one entry: the texts of a topic in a row, and the same twice."""
    patterns = compile_baseline(baselines.load(folder / "baseline.yaml"))
    text = " ".join(entry.text for entry in read_entries(folder / "entries.jsonl"))
    text *= max(1, 100_000 // len(text))
    whole, half = (
        Entry(id=str(n), version=str(n), title="", text=text[:n], published=SEEN, seen=SEEN)
        for n in (len(text), len(text) // 2)
    )
    long, short = (min(timed(lambda entry=entry: observe(entry, patterns), rounds)) for entry in (whole, half))  # type: ignore[misc]
    yield f"one entry of {len(text):,} characters", "seconds / beside half of it", f"{long:.2f} / {long / short:.1f}"


def home(data: Path) -> Path:
    """Return the folder of the topic that speed is measured on."""
    shared = data / "coverage" / "iraq-coalition"
    return shared if shared.is_dir() else HERE / "tests/corpus/topics/niger-withdrawal"


def speed(data: Path, rounds: int) -> Iterator[Row]:
    """Yield all rows of speed."""
    yield from on_topic(home(data).name, home(data), rounds)
    yield from on_topic("merger", HERE / "tests/corpus/topics/merger", rounds)
    yield from by_length(home(data), min(rounds, 3))
    yield from off_topic(data, compile_baseline(baselines.load(home(data) / "baseline.yaml")), rounds)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--data", type=Path, default=HERE.parent / "shared", help="the folder with tools, benchmarks, coverage, stream"
    )
    parser.add_argument("--only", default="measures,topics,unrelated,speed")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    only, has_tools = set(given.only.split(",")), (given.data / "tools").is_dir()
    versions = " ".join(f"{name} {version(name)}," for name in ("watcher", "feedparser"))
    print(f"Reading, {versions} Python {platform.python_version()}, {platform.machine()}")
    print(f"CPU seconds of one core, the best of {given.rounds} rounds\n\n| what | measure | figure |\n|---|---|--:|")
    parts: dict[str, Callable[[], Iterator[Row]]] = {
        "measures": lambda: measures(given.data),
        "topics": lambda: topics(given.data),
        "unrelated": lambda: false_alarms(given.data, compile_baseline(baselines.load(home(given.data) / "baseline.yaml"))),
        "speed": lambda: speed(given.data, given.rounds),
    }
    for name, rows in parts.items():
        if name in only and (has_tools or name == "speed"):
            for row in rows():
                print(f"| {' | '.join(row)} |", flush=True)
        elif name in only:
            print(f"| {name} | | needs the scorers in {given.data / 'tools'} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
