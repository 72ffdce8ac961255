"""Missions with a name of their own: ended by their own words, and not by what others do beside them."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TAKUBA = "The Takuba special forces mission in Mali is [in operation]."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Takuba officially ceased operating in Mali on Monday.", ["asserted completed"]),
        ("The Takuba force has ceased operations in Mali.", ["asserted completed"]),
        ("Takuba is no longer active in Mali.", ["asserted completed"]),
        ("The last German soldiers of the UN mission have quit Mali.", []),
        ("Germany set an end to its deployment in Mali.", []),
        ("Sweden will leave the special unit Takuba this year.", []),
    ],
)
def test_the_mission_itself(text: str, said: list[str]) -> None:
    assert reads(patterns(TAKUBA), text) == said
