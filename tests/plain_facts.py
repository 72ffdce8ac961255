"""Facts of 720 stories, each with five short news items by other hands than the rules: what is read of them.

    python -m tests.plain_facts

Owns: the figures on tests/corpus/facts, where a fact with an odd number is learned on and one with an even number is held
out. Never: opens the held-out ones, or reads topics. Of each fact three items move it, one restates it, one is a near miss.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests import scoring
from watcher import baselines
from watcher.reading.facts import compile_baseline
from watcher.replay.entries import entry_of
from watcher.replay.observing import judge_alone
from watcher.replay.rows import as_row

FOLDER = Path(__file__).parent / "corpus" / "facts"


def facts(*, held_out: bool) -> Iterator[dict[str, Any]]:
    """Yield the facts of one half with their news."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row: dict[str, Any] = json.loads(line)
            if (int(row["id"][1:]) % 2 == 0) is held_out:
                yield row


def marks(row: dict[str, Any]) -> Counter[str]:
    """Return how many of a fact's news were hits, hits with value and verdict, missed, and false."""
    head = {"topic": "facts", "title": row["topic"], "article": {"publisher": "A", "published": row["published"]}}
    text = json.dumps({**head, "scope": [["the"]], "facts": [{"id": "fact", "says": row["says"]}]}, ensure_ascii=False)
    baseline = baselines.parse(text)
    known = replace(compile_baseline(baseline), scope=())
    out = Counter[str]()
    for number, item in enumerate(row["news"]):
        entry = entry_of({"id": f"{number}", "title": item["title"], "text": item["text"], "published": item["date"]})
        said = [dict(as_row(verdict)) for verdict in judge_alone(baseline, known, entry)]
        gold = [] if item["want"] == "none" else [{"fact": "fact", "verdict": item["want"], "value": item.get("value")}]
        one = scoring.Score()
        wanted, read = scoring.loudest(gold), scoring.loudest(said)
        if wanted or read:
            scoring.weigh(one, "fact", wanted.get("fact"), read.get("fact"), gold, said, loose=False)
        out.update(hits=one.hits, strict=one.strict, missed=one.missed, false=one.false)
    return out


def figures(*, held_out: bool) -> dict[str, Counter[str]]:
    """Return the marks of one half by kind of fact, and of all."""
    out: dict[str, Counter[str]] = {}
    for row in facts(held_out=held_out):
        found = marks(row)
        for name in (row["kind"], "all"):
            out.setdefault(name, Counter()).update(found)
    return out


def f1(found: Counter[str]) -> float:
    """Return F1 of the alerts."""
    return 2 * found["hits"] / max(1, 2 * found["hits"] + found["missed"] + found["false"])


def main() -> None:
    """Print both halves."""
    for name, held_out in (("learned", False), ("held out", True)):
        for kind, found in sorted(figures(held_out=held_out).items()):
            print(f"{name:9} {kind:9} F1 {f1(found):.3f}  {dict(found)}")


if __name__ == "__main__":
    main()
