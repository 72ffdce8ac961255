"""Agreements on what somebody is to do, and those that only tell since when something else holds."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

END = patterns("Norway and Peru have [no formal agreement] on the coalition's end.")
NAMED = "Norway and Peru will cut the coalition's force in Lima, a spokesman said. "


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        ("Norway and Peru have agreed on a two-stage timetable for foreign forces to pull out of Lima.", True),
        ("Norway and Peru have agreed on a two-stage timetable for foreign pupils to learn to swim.", False),
        (NAMED + "Peruvian leadership of the work had been the aim since the two sides' agreement last week.", True),
        (NAMED + "Peruvian leadership of the work had been the aim of the two sides' agreement on fish.", False),
    ],
)
def test_an_agreement_on_the_end_of_a_coalition(text: str, *, agreed: bool) -> None:
    assert ("asserted agreed" in reads(END, text)) == agreed
