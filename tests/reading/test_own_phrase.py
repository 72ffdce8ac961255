"""A fact's own words: deeds on no ladder, verbs that no concept holds, days that a thing is set for, offices of deputies."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        ("The two satellites are [not insured].", "The two satellites were not insured, the agency said.", ["asserted none"]),
        ("The two satellites are [not insured].", "The two satellites have now been insured.", ["asserted in-force"]),
        ("The two satellites are [not insured].", "The launch pad was insured.", []),
        (
            "All launches of the rocket are [suspended].",
            "All launches of the rocket are still suspended.",
            ["asserted suspended"],
        ),
    ],
)
def test_a_deed_on_no_ladder(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Some 1.9 million people have been affected, the ministry said.", ["asserted ~1900000"]),
        ("More than 34,000 people are sleeping in shelters.", []),
        ("At least 41 people have died in the floods.", []),
    ],
)
def test_a_verb_that_no_concept_holds_says_who_is_counted(text: str, want: list[str]) -> None:
    assert reads(patterns("The number of people who have been affected is about [2.1 million]."), text) == want


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        ("The hearing is set for [21 September 2025].", "The hearing is set for 4 October.", ["asserted 2025-10-04"]),
        ("The hearing is set for [21 September 2025].", "The hearing drew a crowd on 4 March.", []),
        ("The city's audit of all contracts is planned for [May 2025].", "The audit is planned for July.", ["planned 2025-07"]),
    ],
)
def test_a_thing_that_is_set_for_a_day_and_told_of_nothing_else(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


def test_a_deputy_has_an_office_too() -> None:
    known = patterns("The deputy mayor of Turin is [Chiara Novelli].")
    assert reads(known, "Paolo Rossetti is the new deputy mayor of Turin.") == ["asserted Paolo Rossetti"]
    assert reads(known, "Paolo Rossetti is the new mayor of Turin.") == []
    mayor = patterns("The mayor of Turin is [Alessandro Vietti].")
    assert reads(mayor, "Paolo Rossetti is the new deputy mayor of Turin.") == []


def test_who_holds_one_office_may_stand_in_another_fact() -> None:
    known = patterns("The mayor of Turin is [Alessandro Vietti].", "The lawyer of Alessandro Vietti is [Ada Bruni].")
    assert "f0 asserted Alessandro Vietti" in reads(known, "The mayor of Turin is Alessandro Vietti.")
