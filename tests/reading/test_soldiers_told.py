"""Soldiers told by their army, counts at a staff, sources that say where they are, and whom an aside tells of."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TROOPS = patterns("Norland has about [3,600] soldiers in Chad.")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Some 3,000 men and women of the Norland army remain in Chad.", ["asserted ~3000"]),
        ("Since July there have been 500 Norland military in Chad.", ["asserted 500"]),
        ("Some 3,000 men and women of Norland voted in Chad.", []),
        ("Norland keeps 500 military vehicles in Chad.", []),
        ("Norland's clinic in Chad, with a staff of 200, will stay next year.", []),
        ("Norland's contingent in Chad is now put at about 4,000 by diplomats in N'Djamena.", ["asserted ~4000"]),
    ],
)
def test_soldiers(text: str, want: list[str]) -> None:
    assert reads(TROOPS, text) == want


def test_an_ally_from_somewhere_is_no_name() -> None:
    known = patterns("The Norland defence minister is [Ada Brandt].")
    assert reads(known, "Per Holm, a Breton ally of the premier, took charge of the Norland defence ministry on Monday.") == [
        "asserted Per Holm"
    ]


def test_a_schedule_in_two_phases() -> None:
    known = patterns("There is [no agreed timetable] for the end of the coalition in Chad.")
    assert reads(known, "A two-phase timetable for the end of the coalition in Chad was agreed on Monday.") == [
        "asserted agreed"
    ]
