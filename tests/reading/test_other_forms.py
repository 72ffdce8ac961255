"""Sums, names and words in other forms: what is written otherwise and means the same is read the same."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher import baselines
from watcher.reading.facts import compile_baseline

# A fact; a text; the same in other forms.
ALIKE = [
    (
        "Castell will buy Marbury for [$3 billion].",
        "Castell, based in Avel, is to pay $4 billion for Marbury, the Danish firm said.",
        [
            "Castell, based in Avel, is to pay US$4 billion for Marbury, the Danish firm said.",
            "Castell, based in Avel, is to pay US $4bn for Marbury, the Danish firm said.",
            "Castell, based in Avel, is to pay 4 billion US dollars for Marbury, the Danish firm said.",
            "Castell, based in Avel, is to pay 4 billion U.S. dollars for Marbury, the Danish firm said.",
        ],
    ),
    (
        "The Kelso dam will cost [2 billion francs].",
        "The Kelso dam will cost 3 billion francs, the minister said.",
        ["The Kelso dam will cost 3 billion Swiss francs, the minister said."],
    ),
    (
        "The takeover of Marbury by Castell is [planned].",
        "Castell completed the takeover of Marbury on Friday.",
        ["Castell completed the take-over of Marbury on Friday."],
    ),
    (
        "The rocket Aril-2 will lift off on [12 March 2025].",
        "Liftoff of the rocket Aril-2 is now set for 20 March.",
        ["Lift-off of the rocket Aril-2 is now set for 20 March."],
    ),
    (
        "Kelso airport is [closed].",
        "Kelso airport was reopened on Monday.",
        ["Kelso airport was re-opened on Monday."],
    ),
    (
        "Morvania has about [400] peacekeepers in Tarsia.",
        "About 300 Morvanian peacekeepers are left in Tarsia.",
        ["About 300 Morvanian peace-keepers are left in Tarsia."],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("fact", "text", "others"), ALIKE, ids=[fact for fact, _, _ in ALIKE])
def test_other_forms_are_read_alike(fact: str, text: str, others: list[str]) -> None:
    known, title = patterns(fact), fact.partition(" [")[0]
    told = reads(known, text, title)
    assert told
    assert {other: reads(known, other, title) for other in others} == dict.fromkeys(others, told)


SILENT = [
    ("The United States has [300] ships in Avel.", "Morvania owed the US $30 million for ships in Tarsia."),
    ("The United States will buy [40] ships of Morvania.", "Castell of Avel paid US$30 million to Morvania for 12 ships."),
]


@pytest.mark.parametrize(("fact", "text"), SILENT)
def test_other_things_stay_other_things(fact: str, text: str) -> None:
    assert reads(patterns(fact), text) == []


def test_a_middle_initial_ends_no_name() -> None:
    lines = ["topic: t", "title: T", "article: {publisher: A, published: 2025-03-01}", "scope: [[Aldeon, Ortman]]", "facts:"]
    lines += ["  - id: f0", "    says: 'The chief executive of Aldeon is [Kelly Ortman].'"]
    known = compile_baseline(baselines.parse("\n".join(lines) + "\n"))
    text = "Aldeon will furlough workers, Chief Executive Kelly {}Ortman said on Monday."
    assert reads(known, text.format("")) == ["asserted Kelly Ortman"]
    assert reads(known, text.format("J. ")) == ["asserted Kelly J. Ortman"]
