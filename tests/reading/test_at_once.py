"""Entries that are read together say what each of them says alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from watcher import baselines
from watcher.model import Entry
from watcher.reading.facts import compile_baseline
from watcher.reading.observe import observe, observe_all
from watcher.replay import read_entries
from watcher.replay.observing import AT_ONCE, Reader

TOPICS = Path(__file__).parents[1] / "corpus" / "topics"


def entries_of(*names: str) -> list[Entry]:
    """Return some entries of each topic, in turn, so that each is read between those of another."""
    read = [list(read_entries(TOPICS / name / "entries.jsonl"))[: 2 * AT_ONCE] for name in names]
    return [entry for each in zip(*read, strict=False) for entry in each]


@pytest.mark.parametrize("name", ["merger", "niger-withdrawal", "trial"])
def test_entries_read_together_say_what_each_says_alone(name: str) -> None:
    entries = entries_of(name, "earthquake")
    patterns = compile_baseline(baselines.load(TOPICS / name / "baseline.yaml"))
    assert observe_all(entries, patterns) == [observe(entry, patterns) for entry in entries]
    assert any(observe_all(entries, patterns))


def test_nothing_is_read_of_no_entries() -> None:
    assert observe_all([], compile_baseline(baselines.load(TOPICS / "merger" / "baseline.yaml"))) == []


def test_a_reader_of_several_baselines_reads_some_at_once_in_the_order_of_the_entries() -> None:
    entries = entries_of("merger", "earthquake", "trial")
    reader = Reader([baselines.load(TOPICS / name / "baseline.yaml") for name in ("earthquake", "merger", "trial")])
    assert list(reader.all_observations(entries)) == [(entry, reader.observations(entry)) for entry in entries]
