"""Missions told by their soldiers: whose last soldiers are home, and what leaves the mission as it was."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.patterns import Patterns

POLISH = [patterns("The Polish mission in Chad has [not ended]."), patterns("Poland's mission in Chad is [under way].")]
UNITED = patterns("The UN mission in Chad has [not ended].")


@pytest.mark.parametrize("known", POLISH)
@pytest.mark.parametrize(
    "text",
    [
        "Last Polish soldiers home from Chad",
        "Last Polish soldiers leave Chad",
        "The last 40 Polish soldiers flew home from Chad on Monday.",
        "Poland's last troops have left Chad.",
        "No Polish soldiers are left in Chad, the minister said.",
        "No Polish troops remain in Chad.",
        "The Polish contingent has returned from Chad.",
        "All Polish soldiers have returned home from Chad.",
    ],
)
def test_a_mission_is_over_when_its_soldiers_are_home(known: Patterns, text: str) -> None:
    assert reads(known, text) == reads(known, "", text.rstrip(".")) == ["asserted completed"]


@pytest.mark.parametrize("known", POLISH)
@pytest.mark.parametrize(
    "text",
    [
        "Last French soldiers home from Chad.",
        "Last Polish soldiers home from Mali.",
        "Last Polish soldiers leave their base in Chad.",
        "The last Polish soldiers leave Chad's capital.",
        "The last Polish soldiers have not left Chad.",
        "The last Polish soldiers are to leave Chad in May.",
        "If the last Polish soldiers leave Chad, the rebels may return.",
        "The last Polish soldier to die in Chad was 20.",
        "The bodies of the last Polish soldiers are home from Chad.",
        "The second Polish contingent has returned from Chad.",
        "A Polish contingent has returned from Chad.",
        "The Polish contingent in Chad has been relieved and has returned from Chad.",
        "The Polish contingent returned from a patrol in Chad.",
        "Polish soldiers have returned from Chad.",
        "No Polish soldiers were killed in Chad.",
        "No Polish soldiers will be left in Chad by May.",
    ],
)
def test_what_does_not_end_a_mission(known: Patterns, text: str) -> None:
    assert not [told for told in reads(known, text) if told.endswith("completed")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The last UN peacekeepers have left Chad.", ["asserted completed"]),
        ("The last Irish peacekeepers have left Chad.", []),
        ("The Irish contingent has returned from Chad.", []),
    ],
)
def test_a_contingent_is_not_the_mission(text: str, told: list[str]) -> None:
    assert reads(UNITED, text) == told
