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


FORCE = "Denmark has about [900] troops in Mali."


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("", "Five hundred Danish soldiers flew home from Mali. That leaves 400 in the country.", ["asserted 400"]),
        ("Danes fly home from Mali", "Five hundred soldiers flew home, leaving 400 in the country.", ["asserted 400"]),
        ("No Danish soldiers left in Mali", "The last of them crossed the border overnight.", ["asserted 0"]),
        ("Danish soldiers in Mali voice anger", "A survey of 450 soldiers found most wanted to go home.", []),
        ("Danish army to shrink to 20,000", "The army will lose 3,000 soldiers over five years.", []),
        ("", "Danish soldiers in Mali left 400 tents in the country.", []),
    ],
)
def test_those_who_are_left_and_those_who_are_asked(title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(FORCE), text, title) == told


def test_a_force_that_numbers_so_many() -> None:
    force = patterns("The US force in Kosovo numbers about [600].")
    assert reads(force, "The US has cut its force in Kosovo to 400 soldiers.") == ["asserted 400"]
    assert reads(force, "All US soldiers have left Kosovo.") == ["asserted 0"]
    assert reads(force, "Italy has cut its force in Kosovo to 500 soldiers.") == []


CEILING = "The authorised strength of the UN force in Dalmar is [12,000] soldiers."
CAPTIVES = "[320] Osk soldiers are held prisoner in Tarn."


@pytest.mark.parametrize(
    ("fact", "title", "text", "told"),
    [
        (
            CEILING,
            "UN cuts ceiling for Dalmar force",
            "The Security Council lowered it to 9,000 soldiers on Tuesday.",
            ["asserted 9000"],
        ),
        (CEILING, "", "The UN force in Dalmar has 8,000 soldiers.", []),
        (CAPTIVES, "Tarn frees 100 Osk prisoners", "It still holds 220, the Red Cross said.", ["asserted 220"]),
        (CAPTIVES, "Tarn sends home all Osk prisoners", "They crossed the border on Tuesday.", ["asserted 0"]),
        (CAPTIVES, "Tarn feeds all Osk prisoners", "They got bread on Tuesday.", []),
        (CAPTIVES, "", "Osk holds 150 Tarn soldiers.", []),
    ],
)
def test_ceilings_and_captives(fact: str, title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(fact), text, title) == told


def test_the_last_of_a_force_sail() -> None:
    force = patterns("There are [2,400] peacekeepers in Norvel.")
    title = "Peacekeepers quit Norvel"
    assert reads(force, "The last soldiers of the peace force sailed on Tuesday.", title) == ["asserted 0"]
    assert reads(force, "The last soldiers of the regiment sang on Tuesday.", "Peacekeepers sing in Norvel") == []
