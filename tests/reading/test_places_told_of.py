"""Which place a number is of: a state whose people speak behind a comma is none, a state's soil is one."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MALI = "About [1,500] French soldiers are in Mali."
CHAD = "About [700] French soldiers are in Chad."
FIRE = "The fires in Chile have killed [40] people."


@pytest.mark.parametrize(
    ("fact", "text", "read"),
    [
        (MALI, "About 900 French soldiers are now in Mali, Chad officials said.", ["asserted ~900"]),
        (MALI, "The last French soldiers have left Mali, U.S. Africa Command said on Monday.", ["asserted 0"]),
        (FIRE, "The fires have killed 55 people in Chile, Peru state media reported.", ["asserted 55"]),
        (MALI, "About 900 French soldiers are now in Mali, Chad and Niger, officials said.", []),
        (MALI, "About 2,900 French soldiers are now in Mali, Chad, the army said.", []),
        (FIRE, "The fires have killed 55 people in Chile, Peru and Bolivia, officials said.", []),
    ],
)
def test_who_says_so_is_no_place(fact: str, text: str, read: list[str]) -> None:
    assert reads(patterns(fact), text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Flights over Chad go on from Malian soil. Some 1,400 French soldiers are deployed.", ["f0 asserted ~1400"]),
        ("Paris helps Chad from Malian territory. The 1,400 French soldiers will stay.", ["f0 asserted 1400"]),
        ("Flights over Mali go on from Chadian soil. Some 800 French soldiers are deployed.", ["f1 asserted ~800"]),
        ("Some 800 French soldiers are now on Chadian soil.", ["f1 asserted ~800"]),
        ("The Malian army helps in Chad. Some 800 French soldiers are deployed.", ["f1 asserted ~800"]),
    ],
)
def test_soil_is_a_place(text: str, read: list[str]) -> None:
    assert reads(patterns(MALI, CHAD), text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Paris counted 2,200 French soldiers in Mali and Chad. It now says 3,500: 1,200 in Chad and 2,300 in Mali.",
            ["f0 asserted 2300", "f1 asserted 1200"],
        ),
        ("Paris spoke of 2,200 French soldiers. It now says 3,500 lorries: 1,200 in Chad and 2,300 in Mali.", []),
    ],
)
def test_parts_of_what_was_counted_before(text: str, read: list[str]) -> None:
    assert reads(patterns(MALI, CHAD), text) == read
