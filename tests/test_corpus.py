"""The labelled topics: their labels are sound, and they are read no worse than their floors say."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from tests.scoring import (
    CORPUS,
    FLOORS,
    GROUPS,
    LOUDEST,
    Score,
    agree,
    day,
    floors,
    is_worse,
    read_topic,
    rounded,
    score,
    score_of,
    span,
    topics,
)
from watcher import baselines

TOPICS = [topic for folder in GROUPS.values() for topic in topics(folder)]
PUBLIC = Path(__file__).parents[2] / "shared" / "tools" / "score_coverage.py"


@pytest.mark.slow
@pytest.mark.parametrize("group", GROUPS)
def test_no_figure_falls_below_its_floor(group: str) -> None:
    found, known = score_of(GROUPS[group]), floors()[group]
    assert found.entries == known.pop("entries"), f"the {group} topics are others now: python -m tests.scoring --raise"
    figures = found.figures
    fallen = [
        f"{name} of the {group} topics is {figures[name]:.3f}, {abs(figures[name] - limit):.3f} worse than its floor {limit}"
        for name, limit in known.items()
        if is_worse(name, figures[name], limit)
    ]
    assert not fallen, "; ".join(fallen) + f" ({FLOORS.relative_to(CORPUS.parents[1])})"


def test_every_group_has_its_three_floors() -> None:
    assert {group: set(known) for group, known in floors().items()} == {
        group: {"entries", *Score().figures} for group in GROUPS
    }


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
def test_labels_are_sound(topic: Path) -> None:
    facts = {fact.id: fact.kind for fact in baselines.load(topic / "baseline.yaml").facts}
    entries = [json.loads(line) for line in (topic / "entries.jsonl").read_text("utf-8").splitlines()]
    assert len({entry["id"] for entry in entries}) == len(entries) >= 20
    assert not facts.keys() - {label["fact"] for entry in entries for label in entry["gold"]}, "a fact that no entry speaks of"
    for entry in entries:
        assert {"id", "title", "text", "published", "publisher", "gold"} <= entry.keys(), entry["id"]
        assert len({label["fact"] for label in entry["gold"]}) <= len(entry["gold"])
        for label in entry["gold"]:
            where = (entry["id"], label["fact"])
            assert label["fact"] in facts, where
            assert label["verdict"] in LOUDEST, where
            for told in (label, *label.get("alt", ())):
                assert told["verdict"] in (*LOUDEST, "none"), where
                value = told.get("value")
                if value is None or (isinstance(value, str) and value.replace("-", "").isalpha()):
                    continue
                if facts[label["fact"]] == "quantity":
                    assert span(value) or "percent" in value, where
                if facts[label["fact"]] == "date":
                    assert day(value), where


@pytest.mark.parametrize("group", GROUPS)
def test_the_readme_names_every_topic(group: str) -> None:
    said = (GROUPS[group] / "README.md").read_text("utf-8")
    assert not [topic.name for topic in topics(GROUPS[group]) if topic.name not in said]


@pytest.mark.skipif(not PUBLIC.exists(), reason="the public scorer is not part of this project")
def test_the_public_scorer_says_the_same() -> None:
    spec = importlib.util.spec_from_file_location("score_coverage", PUBLIC)
    assert spec is not None
    assert spec.loader is not None
    public = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(public)
    entries, said = read_topic(topics(GROUPS["held-out"])[0])
    mine = score(entries, said)
    theirs, _ = public.score([{**entry, "skip": set()} for entry in entries], said)
    assert (mine.hits, mine.strict, mine.missed, mine.false, mine.entries_with_false) == tuple(
        theirs[name] for name in ("hit", "strict hit", "missed", "false", "entries with a false alert")
    )


# ── the scorer itself ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("gold", "said", "right"),
    [
        ({"n": 2000, "bound": "~"}, {"n": 2010, "bound": "="}, True),
        ({"n": 2000, "bound": "~"}, {"n": 2500, "bound": "="}, False),
        ({"low": 200, "high": 300}, {"n": 250, "bound": "="}, True),
        ("2026-09-30", "2026-09", True),
        ("2026-09", {"by": "2026-09-30"}, True),
        ("2026-09-30", "2026-10", False),
        ("signed", "agreed", True),
        ("signed", "rejected", False),
        ("Ali al-Zaidi", "Zaidi", True),
        ("Ali al-Zaidi", "Nouri al-Maliki", False),
        ({"left": ["Gao"]}, {"left": ["Gao", "Kidal"]}, True),
        ({"left": ["Gao"]}, {"joined": ["Mopti"]}, False),
        ("unknown", {"n": 3}, True),
        ("2026-09", None, False),
    ],
)
def test_values_agree_to_the_grain_of_the_coarser(gold: object, said: object, right: bool) -> None:
    assert agree(gold, said) is right


def line(fact: str, verdict: str, value: object = None, **more: object) -> dict[str, object]:
    return {"fact": fact, "verdict": verdict, "value": value, **more}


@pytest.mark.parametrize(
    ("gold", "said", "counts"),
    [
        ([line("f", "changed", {"n": 5})], [line("f", "changed", {"n": 5})], (1, 1, 0, 0)),
        ([line("f", "changed", {"n": 5})], [line("f", "planned", {"n": 5})], (1, 0, 0, 0)),
        ([line("f", "changed", {"n": 5})], [line("f", "changed", {"n": 9})], (1, 0, 0, 0)),
        ([line("f", "changed", {"n": 5})], [line("f", "same", {"n": 5})], (0, 0, 1, 0)),
        ([line("f", "changed", {"n": 5}, optional=True)], [], (0, 0, 0, 0)),
        ([line("f", "changed", {"n": 5}, alt=[{"verdict": "none"}])], [], (0, 0, 0, 0)),
        ([line("f", "same", {"n": 3}, alt=[{"verdict": "changed", "value": {"n": 5}}])], [line("f", "changed")], (0, 0, 0, 0)),
        ([line("f", "same", {"n": 3})], [line("f", "changed", {"n": 5})], (0, 0, 0, 1)),
        ([], [line("f", "planned", {"n": 5})], (0, 0, 0, 1)),
        ([], [line("f", "past", {"n": 5}), line("f", "same", {"n": 3})], (0, 0, 0, 0)),
    ],
)
def test_an_alert_is_a_hit_a_miss_false_or_nothing(
    gold: list[dict[str, object]], said: list[dict[str, object]], counts: tuple[int, int, int, int]
) -> None:
    one = score([{"id": "e", "gold": gold}], {"e": said})
    assert (one.hits, one.strict, one.missed, one.false) == counts


def test_figures() -> None:
    figures = Score(entries=8, hits=3, strict=2, missed=1, false=1, entries_with_false=1).figures
    assert figures == {"F1": 0.75, "strict F1": 0.5, "false per 100": 12.5}
    assert Score().figures == {"F1": 0.0, "strict F1": 0.0, "false per 100": 0.0}


def test_a_floor_lies_a_point_below_the_figure() -> None:
    assert (rounded("F1", 0.679), rounded("false per 100", 13.06), rounded("F1", 0.68)) == (0.66, 15, 0.67)
    assert is_worse("F1", 0.669, 0.67)
    assert not is_worse("F1", 0.67, 0.67)
    assert is_worse("false per 100", 14.1, 14)
    assert not is_worse("false per 100", 13.1, 14)
