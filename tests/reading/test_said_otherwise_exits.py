"""What is left is the same, whatever the verb of leaving and its small words: pairs that read alike."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

SOLDIERS = patterns("Norland has about [1,200] soldiers in Kesh.")


@pytest.mark.parametrize(
    "title",
    [
        "Norland forces withdraw from border towns in Kesh",
        "Norland forces pull out of border towns in Kesh",
        "Norland forces fully quit border towns in Kesh",
        "Norland soldiers left northern outposts in Kesh",
    ],
)
def test_some_places_left_are_not_the_land(title: str) -> None:
    assert reads(SOLDIERS, "", title) == []


@pytest.mark.parametrize(
    "title",
    [
        "Norland soldiers quit Kesh",
        "All Norland soldiers are out of Kesh",
        "Norland soldiers have pulled out of the country",
        "All Norland soldiers left Kesh without weapons",
    ],
)
def test_the_land_left_is_left(title: str) -> None:
    assert reads(SOLDIERS, "Norland and Kesh had agreed on it.", title) == ["asserted 0"]


BASES = patterns("Peruvian soldiers in Chad are stationed in [Ardo] and [Bemba].")


@pytest.mark.parametrize("men", ["soldiers", "troops", "forces"])
def test_the_last_of_them_leave_all_their_places(men: str) -> None:
    assert reads(BASES, "It rained.", f"Last Peruvian {men} leave Chad") == ["asserted -Ardo, -Bemba"]
    assert reads(BASES, "It rained.", f"Not all Peruvian {men} leave Chad") == []


@pytest.mark.parametrize("men", ["soldiers", "troops", "forces"])
def test_that_the_last_are_to_leave_is_no_end_yet(men: str) -> None:
    known = patterns("The Peruvian mission in Chad has [not ended].")
    assert "asserted completed" not in reads(known, "It rained.", f"Last Peruvian {men} to leave Chad by early May: PM")


LEAVING = patterns("The withdrawal of Norland's troops from Kesh has [not begun].")


@pytest.mark.parametrize("noun", ["withdrawal", "redeployment", "pull-out", "drawdown"])
def test_an_exit_is_told_by_any_of_its_nouns(noun: str) -> None:
    assert reads(LEAVING, f"The {noun} of Norland's troops from Kesh began on Monday.") == ["asserted in-force"]


@pytest.mark.parametrize(
    "text",
    [
        "The redeployment of Norland's troops to Kesh began on Monday.",
        "The redeployment of Norland's troops within Kesh began on Monday.",
        "Norland's troops began redeploying to northern Kesh on Monday.",
        "Norland began the redeployment of its troops to its border on Monday.",
    ],
)
def test_to_be_moved_is_not_to_leave(text: str) -> None:
    assert reads(LEAVING, text) == []


DEAL = patterns("Norland and Kesh have [no agreement] on ending the mission.")


@pytest.mark.parametrize("verb", ["end", "conclude", "wind up", "wind down", "terminate"])
def test_a_deal_with_somebody_to_do_it(verb: str) -> None:
    assert reads(DEAL, f"Norland announced a deal with Kesh to {verb} the mission.") == ["asserted agreed"]
    assert reads(DEAL, f"Norland announced an agreement with Kesh Friday to {verb} the mission.") == ["asserted agreed"]
    assert reads(DEAL, f"Norland announced an agreement on Friday with Kesh to {verb} the mission.") == ["asserted agreed"]
    assert reads(DEAL, f"Norland has no agreement with Kesh to {verb} the mission.") == ["asserted none"]
    assert "asserted agreed" not in reads(DEAL, f"Norland is seeking an agreement with Kesh to {verb} the mission.")
