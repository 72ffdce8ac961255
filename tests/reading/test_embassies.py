"""Whose embassy is told of, and that it is open again."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads

OURS = "The reopening of Norway's embassy in Lima has [not begun]."
THEIRS = "The Peruvian embassy in Oslo has [not reopened]."
BOTH = "Norway and Peru are to reopen their embassies by [15 July 2025]."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Norway has reopened its embassy in Lima.", ["f0 asserted in-force"]),
        ("The Norwegian embassy in Peru had reopened in February.", ["f0 past in-force"]),
        ("Norway's Lima embassy has reopened.", ["f0 asserted in-force"]),
        ("The embassy of Peru in Oslo began to operate on 6 March, the agency reports.", ["f1 asserted in-force"]),
        ("The Peruvian embassy in the Norwegian capital has resumed operations.", ["f1 asserted in-force"]),
        ("Norway opened its embassy on Monday and Peru its own on Tuesday.", ["f0 asserted in-force", "f1 asserted in-force"]),
        ("Peru's embassy in Chile reopened on Tuesday.", []),
        ("Peru has not said when its own embassy in Oslo will open.", ["f1 questioned in-force"]),
    ],
)
def test_an_embassy_is_one_states_in_another(text: str, said: list[str]) -> None:
    assert reads(patterns(OURS, THEIRS), text) == said


def test_one_embassy_is_not_both() -> None:
    known = patterns(BOTH)
    assert reads(known, "Norway reopened its embassy in Lima on Tuesday.") == []
    assert reads(known, "Norway and Peru reopened their embassies on Tuesday.") == ["asserted 2025-03-18"]


def test_a_plan_is_news_when_the_day_that_was_known_has_gone_by() -> None:
    known = patterns(OURS, BOTH)
    assert reads(known, "Norway reopens its embassy in Lima on Friday, a diplomat said.", published=date(2025, 8, 6)) == [
        "f0 planned in-force"
    ]
    assert reads(known, "Norway will reopen its embassy in Lima.") == []


def test_no_state_flies_itself() -> None:
    known = patterns("Flights between Norway and Peru are [suspended].")
    assert reads(known, "Norwegian skaters return from Lima by way of Madrid.") == []
    assert reads(known, "The first airliner from Norway landed in Peru on Tuesday.") == ["asserted in-force"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The Norway-Peru treaty should take effect within roughly a year.", ["planned by 2026-03"]),
        ("The Norway-Peru treaty should take effect in about six months.", ["planned by 2025-09"]),
        ("The Norway-Peru treaty is due to take effect within two months of March 10.", ["planned by 2025-05-10"]),
        ("Under the Norway-Peru treaty wages could take their first rise in about a year.", []),
    ],
)
def test_a_time_that_is_told_roughly_or_from_a_day(text: str, said: list[str]) -> None:
    found = reads(patterns("The date on which the Norway-Peru treaty takes effect is [not set]."), text)
    assert [one.replace("asserted", "planned") for one in found] == said
