"""One fact, put in other words by another user: the same sentence must move it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

ENDS = [
    "The coalition's mission in Iraq will end by [September 2025].",
    "The coalition's mission in Iraq is to be over by [September 2025].",
    "The end of the coalition's mission in Iraq is set for [September 2025].",
]
HOSTS = [
    "There are about [900] US troops in Syria.",
    "Syria hosts roughly [900] US troops.",
    "Syria is home to about [900] US troops.",
]


@pytest.mark.parametrize("says", ENDS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The US-led coalition's mission in Iraq will end by September 2026.", ["asserted by 2026-09"]),
        ("The coalition's mission in Iraq began in 2014.", []),
    ],
)
def test_when_it_ends(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize("says", HOSTS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The US has about 2,000 troops in Syria.", ["asserted ~2000"]),
        ("The US has about 2,000 troops in Kuwait.", []),
    ],
)
def test_where_they_are(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


def test_no_timetable() -> None:
    """What two governments have no timetable for they have yet to agree on."""
    two = patterns("Kenna and Morland have [no timetable] for the end of the coalition.")
    assert reads(two, "Kenna and Morland agreed that the coalition will end in two years.") == ["asserted agreed"]
    assert reads(two, "Kenna published a timetable for the plant.") == []


@pytest.mark.parametrize(
    "says", ["There is [no agreement] to end the mission.", "An agreement to end the mission has [not been reached]."]
)
def test_no_agreement(says: str) -> None:
    """A fact on a timetable beside it is on the same agreement."""
    both = patterns(says, "Peru and Chile have [not agreed] on a timetable for ending the mission.")
    assert reads(both, "Peru and Chile agreed to end the mission in two years.") == ["f0 asserted agreed", "f1 asserted agreed"]
    assert reads(both, "Peru and Chile agreed to raise the tax on wine.") == []


@pytest.mark.parametrize(
    "says", ["Some troops [may remain] in Iraq as advisers.", "Some troops [may stay] in Iraq as advisers."]
)
def test_who_may_stay(says: str) -> None:
    assert reads(patterns(says), "Some troops may stay in Iraq as advisers.") == ["planned may-remain"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The mission in Iraq ends by 2026 under a deal by Peru and Chile.", ["asserted by 2026"]),
        ("Peru and Chile agreed that the mission in Iraq ends by 2026.", ["asserted by 2026"]),
        ("The mission in Peru and Chile ends by 2026.", []),
    ],
)
def test_who_agrees_is_no_place(text: str, want: list[str]) -> None:
    assert reads(patterns("The mission in Iraq is to end by [September 2025]."), text) == want
