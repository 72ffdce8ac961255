"""What stands close to a fact and moves nothing: envoys recalled, a treaty left, troops that are needed, results of a vote."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

LEAVING = "The withdrawal of Norland's troops from Arlan has [not begun]."
TROOPS = "Norland has about [2,500] troops in Arlan."
BORDER = "There is [no agreement] between Arlan and Brelin on the border."
ELECTION = "The election in Arlan is to be held on [8 June 2025]."
MISSION = "The mission in Arlan is to end on [30 June 2025]."


@pytest.mark.parametrize(
    ("says", "news"),
    [
        (LEAVING, "Norland withdrew its ambassador from Arlan."),
        (LEAVING, "Norland withdrew from the climate accord."),
        (LEAVING, "Norland's firms are leaving Arlan."),
        (TROOPS, "Norland would need 5,000 troops in Arlan, a general said."),
        (TROOPS, "Norland's parliament capped its force in Arlan at 3,000."),
        (TROOPS, "Norland has rotated 1,000 soldiers in Arlan."),
        (BORDER, "Arlan and Brelin signed a trade agreement."),
        (ELECTION, "Results of Arlan's election are expected on 10 June."),
        (MISSION, "The budget of the mission in Arlan runs until 31 December."),
        ("The senate has [not passed] the seed bill.", "The seed harvest failed on Monday."),
        ("The strike at the Halden mill has [not begun].", "Lightning struck the Halden mill."),
    ],
)
def test_nothing_told(says: str, news: str) -> None:
    assert reads(patterns(says), news) == []


@pytest.mark.parametrize(
    ("says", "news", "told"),
    [
        (
            "The UN mission in Arlan is [under way].",
            "The UN mission in Arlan ended its mandate on Monday.",
            "asserted completed",
        ),
        ("The UN mission in Arlan is [under way].", "The UN mission ended its inquiry in Arlan.", "asserted in-force"),
        ("The senate has [not passed] the seed bill.", "The seed bill failed in the senate on Monday.", "asserted rejected"),
        (LEAVING, "Norland began to withdraw its troops from Arlan.", "asserted in-force"),
        (TROOPS, "Norland now keeps 1,800 troops in Arlan.", "asserted 1800"),
        (BORDER, "Arlan and Brelin signed a border agreement.", "asserted signed"),
        (ELECTION, "The election in Arlan will be held on 15 June.", "asserted 2025-06-15"),
        (MISSION, "The mission in Arlan will end on 31 December.", "asserted 2025-12-31"),
    ],
)
def test_told(says: str, news: str, told: str) -> None:
    assert reads(patterns(says), news) == [told]
