"""Launches: what takes off, docks or is launched beside the fact's own craft, and what only can or often does."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.patterns import Patterns

FACTS = (
    patterns("Orbion has [not launched] its Kestrel rocket."),
    patterns("Orbion's Kestrel rocket has [not flown]."),
    patterns("The Kestrel probe has [not launched]."),
)

SILENT = [
    "Orbion has launched a website for Kestrel fans.",
    "Orbion launched an inquiry into leaks on its Kestrel.",
    "Orbion launched its Osprey rocket; Kestrel must wait.",
    "An actor is to shoot a film in space aboard Orbion's Kestrel.",
    "Orbion's Kestrel docks by itself and has four seats.",
    "Orbion's Kestrel can launch ten satellites.",
    "It would be the first time that Orbion puts a Kestrel into orbit.",
    "Shares in Orbion, maker of the Kestrel, took off on Monday.",
    "A cargo ship with Orbion's Kestrel docked in Norvik.",
    "Kestrel's launch director at Orbion took off on holiday.",
    "A rival of Orbion's Kestrel blasted off on Monday.",
    "Orbion wants to launch five Kestrels a year.",
    "The price of Orbion's Kestrel went up on Monday.",
]
TOLD = [
    "Orbion's Kestrel took off on Monday.",
    "The Kestrel of Orbion went up on Monday.",
    "Orbion's Kestrel docked with the station on Monday.",
    "Orbion's Kestrel flew for the first time on Monday.",
    "Launched on Monday, Orbion's Kestrel is on its way to Venus.",
]


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_launch_of_the_facts_craft(fact: Patterns, text: str) -> None:
    told = [one for one in reads(fact, text) if not one.endswith("none")]
    assert not [one for one in told if one.startswith(("asserted", "planned"))]


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize("text", TOLD)
def test_its_own_launch_is_told(fact: Patterns, text: str) -> None:
    assert "asserted completed" in reads(fact, text)


def test_a_launch_of_goods_is_one_where_the_fact_is_of_goods() -> None:
    assert "asserted completed" in reads(
        patterns("Orbion has [not launched] its Kestrel app."), "Orbion launched its Kestrel app."
    )
