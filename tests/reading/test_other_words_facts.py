"""One fact in many wordings: whatever the user writes, an entry moves all of them alike, or none."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TROOPS = [
    "There are about [2,500] Kennan troops in Morland.",
    "The number of Kennan troops in Morland is about [2,500].",
    "The Kennan military presence in Morland numbers about [2,500].",
    "Kennan troops in Morland number about [2,500].",
    "Kennan troop levels in Morland stand at [2,500].",
    "Kenna keeps a force of about [2,500] in Morland.",
    "Kenna has roughly [2,500] troops in Morland.",
]
NATIONS = "  aliases: [[Kenna, Kennan, Kennans]]"
STARTS = [
    "The withdrawal of US troops from Iraq is to begin in [September 2025].",
    "The start of the US withdrawal from Iraq is scheduled for [September 2025].",
    "The US is due to begin pulling its troops out of Iraq in [September 2025].",
]


@pytest.mark.parametrize("says", TROOPS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kenna now has fewer than 2,000 troops in Morland.", ["asserted <2000"]),
        ("Kenna will cut its force in Morland to 1,500 by the end of the year.", ["planned 1500"]),
        ("Some 500 Kennan troops left Morland last week.", []),
        ("About 900 Kennan troops are in Sarland.", []),
    ],
)
def test_how_many_there_are(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says, extra=NATIONS.strip()), text) == want


@pytest.mark.parametrize("says", STARTS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The withdrawal of US troops from Iraq will begin in January 2026.", ["asserted 2026-01"]),
        ("US troops will leave Iraq by the end of 2026.", []),
        ("The US will begin withdrawing its troops from Syria in May 2025.", []),
    ],
)
def test_when_it_begins(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize(
    "says", ["How many troops will leave Iraq is [unclear].", "The number of troops that will leave Iraq is [unclear]."]
)
def test_how_many_are_to_go(says: str) -> None:
    assert reads(patterns(says), "About 600 troops will leave Iraq.") == ["asserted ~600"]
    assert reads(patterns(says), "About 600 troops are in Iraq.") == []


def test_those_killed_are_no_level() -> None:
    """How many were killed is not how many there are."""
    killed = patterns("The number of soldiers killed in Morland is [12].")
    assert reads(killed, "There are 500 soldiers in Morland.") == []


BASES = ["The coalition has bases in [Kidal], [Gao] and [Mopti].", "The coalition operates from [Kidal], [Gao] and [Mopti]."]


@pytest.mark.parametrize("says", BASES)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The coalition now has bases only in Gao.", ["asserted -Kidal, -Mopti"]),
        ("The coalition's only remaining base is in Gao.", ["asserted -Kidal, -Mopti"]),
        ("The coalition no longer has bases in Kidal and Mopti.", ["asserted -Kidal, -Mopti"]),
        ("Coalition forces left their base in Kidal on Monday.", ["asserted -Kidal"]),
        ("The coalition's base was attacked only in Gao.", []),
    ],
)
def test_where_they_are(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize(
    "says",
    [
        "The mandate of the UN mission in Congo runs until [20 December 2025].",
        "The UN mission in Congo is mandated until [20 December 2025].",
        "The Security Council has extended the mandate of the UN mission in Congo until [20 December 2025].",
    ],
)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The mandate of the UN mission in Congo was renewed for one year.", ["asserted 2026-12-20"]),
        ("The council renewed the mandate of the Congo mission until 20 December 2026.", ["asserted 2026-12-20"]),
        ("The mandate of the UN mission in Somalia was extended until May 2026.", []),
    ],
)
def test_until_when_it_is_mandated(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


UNIONS = ["The coalition has more than [80] members.", "The number of countries in the coalition is [80]."]


@pytest.mark.parametrize("says", UNIONS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The 87-nation coalition meets in Rome.", ["asserted 87"]),
        ("All 87 members of the coalition agreed.", ["asserted 87"]),
        ("The coalition's 77 members met in Rome.", ["asserted 77"]),
        ("Seventy countries are now in the coalition.", ["asserted 70"]),
        ("Troops from 25 countries of the coalition took part.", []),
        ("Twelve coalition members met in Rome.", []),
    ],
)
def test_how_many_belong_to_it(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The US force of 2,000 in Iraq is to leave.", ["asserted 2000"]),
        ("The US force of 600 in Iraq would stay on.", ["planned 600"]),
        ("The American contingent in Iraq, about 1,900 soldiers, is leaving.", ["asserted ~1900"]),
        ("A US force of 600 in Iraq is leaving.", []),
        ("The Americans in Iraq, 1,900 soldiers among them, are leaving.", []),
    ],
)
def test_the_strength_of_a_force(text: str, want: list[str]) -> None:
    assert reads(patterns("There are about [2,500] US troops in Iraq."), text) == want


def test_a_bloc_counts_its_own() -> None:
    """How many states a bloc has is not how many have ratified its treaty."""
    ratified = patterns("The treaty has been ratified by [12] states.")
    assert reads(ratified, "The 27-nation bloc wants the treaty.") == []
