"""Levels told aside: with so many left, who stay until a day, down from so many a year ago; not how many may be sent."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

FRENCH = "France has about [3,600] soldiers in Mali."
MISSION = "The UN mission in Chad has about [3,000] soldiers."
HELD = "[59] hostages are still held in Gaza."


@pytest.mark.parametrize(
    ("fact", "text", "said"),
    [
        (FRENCH, "With only 1,500 soldiers left in Mali, France is closing bases.", ["asserted 1500"]),
        (FRENCH, "Parliament allowed up to 4,000 French soldiers to be sent to Mali.", []),
        (MISSION, "Some 1,900 soldiers stay on in Chad until mid-October.", ["asserted ~1900"]),
        (MISSION, "The UN mission in Chad is down to 1,900 soldiers from 3,000 a year ago.", ["asserted 1900", "past 3000"]),
        (HELD, "Hamas still holds 56 people abducted on October 7.", ["asserted 56"]),
    ],
)
def test_levels_told_aside(fact: str, text: str, said: list[str]) -> None:
    assert reads(patterns(fact), text) == said
