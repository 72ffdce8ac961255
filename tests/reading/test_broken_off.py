"""No rule raises, wherever a text breaks off and whichever names of a fact stand in it."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reads import entry, patterns
from watcher import baselines
from watcher.reading.facts import compile_baseline
from watcher.reading.observe import observe

TOPICS = sorted(path.parent for path in (Path(__file__).parents[1] / "corpus" / "topics").glob("*/baseline.yaml"))
EACH = 12


@pytest.mark.parametrize("folder", TOPICS[::4], ids=lambda folder: folder.name)
def test_strange_text_broken_off(folder: Path) -> None:
    chance = random.Random(folder.name)
    baseline = replace(compile_baseline(baselines.load(folder / "baseline.yaml")), scope=())
    own = [word for fact in baseline.facts for word in fact.fact.says.strip(".").replace("[", "").replace("]", "").split()]
    for _ in range(EACH):
        lines = (chance.choice(TOPICS) / "entries.jsonl").read_text("utf-8").splitlines()
        row = json.loads(chance.choice(lines))
        words = row["text"].split() or ["None"]
        for _ in range(len(words) // 4):
            words[chance.randrange(len(words))] = chance.choice(own)
        text = " ".join(words[: chance.randrange(len(words)) + 1])
        observe(entry(text.rstrip(".") if chance.random() < 0.5 else text, row["title"]), baseline)


@pytest.mark.parametrize(
    ("says", "text"),
    [
        ("The storm in Able killed [12] people.", "Able spoke of a storm by people who until last week had been have 31"),
    ],
)
def test_broke_off_here(says: str, text: str) -> None:
    observe(entry(text), replace(patterns(says), scope=()))
