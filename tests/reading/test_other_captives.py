"""Who is in prison or in captivity: set free, or others of whom it is told."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

FIVE = "Five aid workers are [still held] in Marn."
LUND = (
    "Reporter Ana Lund is [in prison] in Tarsia.",
    "Ana Lund is [behind bars] in Tarsia.",
    "Ana Lund is [being held] in Tarsia.",
)


@pytest.mark.parametrize(
    "text",
    [
        "Two soldiers held by rebels in Marn were freed.",
        "A journalist held in Marn was released on Monday.",
        "Rebels in Marn released two policemen.",
        "An engineer was freed in Marn.",
    ],
)
def test_others_are_freed(text: str) -> None:
    assert reads(patterns(FIVE), text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rebels in Marn have released the aid workers.",
        "The aid workers held in Marn were released on Monday.",
        "Five aid workers were freed in Marn.",
    ],
)
def test_they_are_freed(text: str) -> None:
    assert reads(patterns(FIVE), text) in (["asserted completed"], ["asserted in-force"])


@pytest.mark.parametrize("fact", LUND)
@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ana Lund walked free on Tuesday after 400 days in a Tarsian jail.", "asserted"),
        ("Tarsia has freed Ana Lund.", "asserted"),
        ("Ana Lund will be freed in Tarsia on 1 April.", "planned"),
        ("Ana Lund's lawyer was freed in Tarsia.", ""),
        ("Ana Lund was moved to another prison in Tarsia.", ""),
    ],
)
def test_who_is_in_prison(fact: str, text: str, stance: str) -> None:
    assert [found.split()[0] for found in reads(patterns(fact), text)] == ([stance] if stance else [])
