"""What is done without a thing is done: "without" denies the noun or the "-ing" behind it, no verb of the sentence."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

LEAVING = "The departure of French forces from Mali has [not begun]."
PACT = "There is [no agreement] between Peru and Chile on the river."


@pytest.mark.parametrize(
    ("fact", "text", "read"),
    [
        (
            LEAVING,
            "Without any announcement French soldiers began on Sunday to vacate two sites in Mali.",
            ["asserted in-force"],
        ),
        (LEAVING, "Without a word to the mayor French soldiers began to leave Mali.", ["asserted in-force"]),
        (LEAVING, "French soldiers began to leave Mali without any announcement.", ["asserted in-force"]),
        (LEAVING, "Without a deal French forces have not left Mali.", ["asserted none"]),
        (PACT, "Without an agreement on the river Peru and Chile went home.", ["asserted none"]),
    ],
)
def test_without(fact: str, text: str, read: list[str]) -> None:
    assert reads(patterns(fact), text) == read
