"""Missions that go on: what they close or hand over of their own, whose leaving ends none, and what a vote decides."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.patterns import Patterns

UNDER_WAY = patterns("The UN mission in Varda is [under way].")
IN_OPERATION = patterns("The UN mission in Varda is [in operation].")

OF_ITS_OWN = [
    "The UN mission in Varda handed over a police station to the local authorities.",
    "The UN mission in Varda said it had finished a training course for 200 soldiers.",
    "The UN mission in Varda will complete its hospital by June.",
    "The UN mission in Varda has ended a patrol in the north.",
    "The head of the UN mission in Varda left on Friday after two years.",
]


@pytest.mark.parametrize("fact", [UNDER_WAY, IN_OPERATION])
@pytest.mark.parametrize("text", OF_ITS_OWN)
def test_what_is_of_its_own_does_not_end_a_mission(fact: Patterns, text: str) -> None:
    assert not [one for one in reads(fact, text) if one.endswith("completed")]


OVER = [
    "The UN mission in Varda ended on Friday after nine years.",
    "The UN mission in Varda has ended its work.",
    "The UN mission in Varda was closed on Friday.",
    "The UN mission in Varda closed its doors on Friday.",
]


@pytest.mark.parametrize("fact", [UNDER_WAY, IN_OPERATION])
@pytest.mark.parametrize("text", OVER)
def test_a_mission_itself_is_over(fact: Patterns, text: str) -> None:
    assert "asserted completed" in reads(fact, text)


@pytest.mark.parametrize("fact", [UNDER_WAY, IN_OPERATION])
def test_what_a_body_voted_to_end_has_yet_to_end(fact: Patterns) -> None:
    text = "The Council voted to close the UN mission in Varda by the end of the year."
    assert reads(fact, text) == ["planned completed"]


NORWAY = patterns("Norway's military mission in Mali has [not ended].")
ITALY = patterns("The Italian mission in Mali has [not ended].")


@pytest.mark.parametrize(("known", "whose"), [(NORWAY, "Norwegian"), (ITALY, "Italian")])
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The {} mission in Mali winds down.", []),
        ("Soldiers are packing at Gao as the {} mission in Mali is winding down.", []),
        ("The {} diplomatic mission in Mali closed on Friday for lack of money.", []),
        ("{} rescuers with dogs ended their mission in Mali after the quake.", []),
        ("The {} mission in Mali, which had been winding down since May, ended on Monday.", ["asserted completed"]),
        ("The {} mission in Mali ended on Monday.", ["asserted completed"]),
        ("{} soldiers ended their mission in Mali on Monday.", ["asserted completed"]),
    ],
)
def test_what_winds_down_is_not_over_and_a_mission_of_another_sort_is_another(known, whose, text, told):
    assert reads(known, text.format(whose)) == told
