"""Quantities of news sentences as plain data: how many of an annotator's are found, with the right change."""

from __future__ import annotations

import math
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from watcher.reading.quantities import plain

DATA = YAML(typ="safe").load(Path(__file__).with_name("test_quantities_news.yaml").read_text("utf-8"))
ROWS = [row for group in DATA for rows in group.values() for row in rows]
HALVES = {"learned": ROWS[0::2], "held out": ROWS[1::2]}


def values_of(said: str) -> tuple[list[float], str]:
    value, change, _ = said.split(" ", 2)
    return [float(part) for part in value.split("..")], change


def close(one: list[float], two: Any) -> bool:
    other = two if isinstance(two, list) else [two]
    return len(one) == len(other) and all(
        math.isclose(a, b, rel_tol=1e-5, abs_tol=1e-8) for a, b in zip(one, other, strict=True)
    )


def pair(row: dict[str, Any]) -> tuple[list[str], list[dict[str, Any]], list[tuple[str, dict[str, Any]]]]:
    """Return what was missed, what was found too much, and the pairs of equal value (those of equal change first)."""
    wanted, found = list(row["are"]), plain(row["say"])
    pairs = []
    for alike in (True, False):
        for said in list(wanted):
            value, change = values_of(said)
            hit = next((f for f in found if close(value, f["value"]) and (not alike or f["change"] == change)), None)
            if hit:
                found.remove(hit)
                wanted.remove(said)
                pairs.append((said, hit))
    return wanted, found, pairs


def f1(hits: int, found: int, wanted: int) -> float:
    return round(200 * hits / (found + wanted), 1)


def measure(rows: Iterable[dict[str, Any]]) -> tuple[float, float]:
    """Return the F1 of the values and of values with their change, in percent."""
    values = changes = found = wanted = 0
    for row in rows:
        missed, more, pairs = pair(row)
        values += len(pairs)
        changes += sum(values_of(said)[1] == hit["change"] for said, hit in pairs)
        found += len(pairs) + len(more)
        wanted += len(pairs) + len(missed)
    return f1(values, found, wanted), f1(changes, found, wanted)


@pytest.mark.parametrize(("half", "least"), [("learned", (96.9, 95.6)), ("held out", (97.4, 93.7))])
def test_the_figures_only_rise(half: str, least: tuple[float, float]) -> None:
    reached = measure(HALVES[half])
    assert reached[0] >= least[0], reached
    assert reached[1] >= least[1], reached
