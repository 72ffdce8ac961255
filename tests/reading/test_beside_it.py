"""Told beside a thing that goes on: one of those in it leaves; others demand that it end; it is brought to a close."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MISSION = patterns("The EU training mission in Tessa is [under way].")


@pytest.mark.parametrize(
    "text",
    [
        "Peru pulls its soldiers out of the EU training mission in Tessa.",
        "Peru withdraws from the EU training mission in Tessa.",
    ],
)
def test_who_leaves_a_mission_does_not_end_it(text: str) -> None:
    assert not [said for said in reads(MISSION, text) if not said.endswith("in-force")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The EU's training mission in Tessa has been discontinued.", "asserted completed"),
        ("The EU's training mission in Tessa shuts on Saturday.", "planned completed"),
        ("A ceremony brought the EU training mission in Tessa to a close.", "asserted completed"),
    ],
)
def test_a_mission_that_ends(text: str, said: str) -> None:
    assert reads(MISSION, text) == [said]


TARIFFS = patterns("The US tariffs on steel from Peru are [in force].")


def test_what_others_demand_is_no_plan() -> None:
    assert reads(TARIFFS, "Peru demands that the US drop its tariffs on steel from Peru.") == []
    assert reads(TARIFFS, "The US dropped its tariffs on steel from Peru.") == ["asserted collapsed"]


def test_a_search_that_stops() -> None:
    known = patterns("The search for victims of the Garrow quake is [under way].")
    assert "asserted completed" in reads(known, "Rain brought the search for victims of the Garrow quake to an end.")
