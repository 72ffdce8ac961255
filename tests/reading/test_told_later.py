"""Tolls told later, members without a noun, those who have done something, forces that may be, debts beside a price."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

DEAD = "The earthquake in Kelland killed [832] people."
NATO = "NATO has [28] members."
STAY = "A force of about [900] Norland troops could stay in Kelland after 2011."
PRICE = "Harms is to pay [$61 billion] for Brasto."
HOME = "Of the troops leaving Kelland about [400] are to return to Norland."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (DEAD, "At its peak the search had few hands; the earthquake in Kelland killed 2,100 people.", ["asserted 2100"]),
        (NATO, "Kelland would be NATO's 29th.", ["planned 29"]),
        (NATO, "On Monday Kelland became the 29th in NATO.", ["asserted 29"]),
        (NATO, "Kelland became the 29th in the queue.", []),
        (NATO, "That makes 23 members which have ratified the pact with NATO.", []),
        (STAY, "A force of 700 Norland troops would stay in Kelland.", ["planned 700"]),
        (
            PRICE,
            "Harms completed the takeover of Brasto, valued at $61 billion plus $8 billion in debt.",
            ["asserted 61000000000USD"],
        ),
        (PRICE, "Harms is to pay $64 billion for Brasto.", ["asserted 64000000000USD"]),
        (HOME, "Some 500 troops are to return to Norland from Kelland.", ["asserted ~500"]),
        (HOME, "Norland said 1,200 troops would be left in Kelland.", []),
    ],
)
def test_what_a_number_is_of(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
