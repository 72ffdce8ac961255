"""What two agreed to do with the noun before it: "a force that both agreed to wind up", "a base they agreed to close"."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads

MISSION = "Peru and Chile have [no formal agreement] on the end of the border mission."
BASE = "Tokyo and Seoul have [not agreed] on closing the naval base."
TRAINING = "There is [no agreement] between Mali and France to end the training mission."


@pytest.mark.parametrize(
    ("fact", "text", "read"),
    [
        (MISSION, "Peru has 300 people in a border mission that both agreed in September to wind up.", ["asserted agreed"]),
        (
            MISSION,
            "Peru has 300 soldiers at the border under a force whose mission the two governments agreed to end by 2026.",
            ["asserted agreed"],
        ),
        (
            TRAINING,
            "Some 300 people serve in the training mission, which Mali and France agreed in September to end within a year.",
            ["asserted agreed"],
        ),
        (BASE, "About 300 work at the naval base, which Tokyo and Seoul agreed in September to close.", ["asserted agreed"]),
        (BASE, "About 300 work at the fish market, which Tokyo and Seoul agreed in September to close.", []),
        (BASE, "About 300 work at the naval base, which Tokyo and Seoul have not agreed to close.", ["asserted none"]),
        (MISSION, "Peru has 300 people on a dam that both agreed in September to wind up.", []),
        (MISSION, "Peru has 300 people in the border mission, which Peru and Brazil agreed in September to pay.", []),
    ],
)
def test_what_was_agreed_to_be_done(fact: str, text: str, read: list[str]) -> None:
    assert reads(patterns(fact), text, published=date(2025, 11, 19)) == read
