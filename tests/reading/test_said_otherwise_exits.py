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
