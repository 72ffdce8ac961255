"""Places named only by the way: all that are left may be in one part, where people met is no place, nor what is passed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reads import patterns, reads

MALI = "About [1,500] French soldiers are in Mali."
ZARMOSO = "Kenya has about [900] peacekeepers in Zarmoso."


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("French soldiers are leaving Mali. About 750 remain at Torvik, south of the river.", ["asserted ~750"]),
        ("French soldiers are leaving Mali. A force of around 100 is left in Torvik.", ["asserted ~100"]),
        ("French soldiers are leaving Mali. Some 600 soldiers remained in Ostrel on Monday.", ["asserted ~600"]),
        ("French soldiers are leaving Mali. About 750 are based at Torvik, south of the river.", []),
        ("French soldiers are leaving Mali. About 750 left the camp at Torvik.", []),
        ("French soldiers are leaving Mali. About 750 remain in Chad.", []),
        ("Fewer than 60 French soldiers remain in Mali.", ["asserted <60"]),
        ("About 750 remain at Torvik, south of the river.", []),  # of whatever was told before
    ],
)
def test_all_that_are_left_are_in_one_part(text: str, read: list[str]) -> None:
    assert reads(patterns(MALI), text) == read


@pytest.mark.parametrize(
    ("before", "same_place"),
    [
        ("The lorries went through Niger.", True),
        ("The lorries came via Chad and Niger.", True),
        ("The base has men from Chad, Niger and Togo.", True),
        ("The minister spoke at talks in Sweden.", True),
        ("The minister spoke at a ceremony in the UK.", True),
        ("The camp was in Niger.", False),
        ("They came from Niger.", False),
        ("The minister spoke at a camp in Sweden.", False),
    ],
)
def test_where_people_met_and_what_was_passed(before: str, *, same_place: bool) -> None:
    read = reads(patterns(MALI), f"{before} Some 900 French soldiers are still deployed.")
    assert read == (["asserted ~900"] if same_place else [])


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("All Kenyan peacekeepers have been withdrawn from Tanzania, the ministry said.", ["asserted 0"]),
        ("About 400 Kenyan peacekeepers are now in Tanzania.", ["asserted ~400"]),
        ("About 400 Kenyan peacekeepers were sent to Tanzania.", []),
        ("About 400 Kenyan peacekeepers are now in Uganda.", []),
        ("About 400 peacekeepers are now in Tanzania.", []),  # nobody says whose
    ],
)
def test_the_country_around_its_place(text: str, read: list[str]) -> None:
    known = replace(patterns(ZARMOSO), home=frozenset({"Kenya", "Tanzania"}))
    assert reads(known, text) == read
