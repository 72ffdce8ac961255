"""The end of a mission in a state: the state is where it is, and does not go; "the mission" is the one just told of."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

WANTS = "Niamey wants the French-led coalition's work to be over by [May 2025]."
MISSION = "The coalition's mission in Niger is to end by [May 2025]."
TROOPS = "French troops in Mali are to leave by [May 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "read"),
    [
        (WANTS, "The coalition's mission in Niger is scheduled to end this September.", ["asserted 2025-09"]),
        (WANTS, "The coalition's work in Niger ends in September, officials said.", ["asserted 2025-09"]),
        (TROOPS, "Chad is to leave in September.", []),
        (TROOPS, "Chad quits Mali in September.", []),
    ],
)
def test_a_state_behind_in_goes_nowhere(fact: str, text: str, read: list[str]) -> None:
    assert reads(patterns(fact), text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The UN mission in Niger ends its work today. A last resolution extended the mission to 31 December 2025.", []),
        ("The UN Assistance Mission in Niger was closed. The vote of May gave the mission until 31 December 2025.", []),
        ("The coalition is leaving Niger. The mission is to end by 31 December 2025.", ["asserted by 2025-12-31"]),
        ("The UN welcomed it. The mission of the coalition in Niger ends by 31 December 2025.", ["asserted by 2025-12-31"]),
    ],
)
def test_whose_mission_it_is(text: str, read: list[str]) -> None:
    assert reads(patterns(MISSION), text) == read
