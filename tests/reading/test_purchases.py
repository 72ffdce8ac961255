"""Purchases and mergers told as done, by day and by state; and those of others, which are not the fact's."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CLOSING = "The acquisition of Hessel is expected to close in [the second half of 2025]."
MERGER = "The merger of Cheverny and Hessel has been [agreed]."
TAKEOVER = "Cheverny's takeover of Hessel is [not completed]."
AUTHORITY = "The Harbour Authority has [not cleared] Cheverny's purchase of Hessel."
WORTH = "Cheverny's acquisition of Hessel is worth [$53 billion]."
CASES = [
    (CLOSING, "On Friday Cheverny announced that it had completed its acquisition of Hessel.", "asserted 2025-03-14"),
    (CLOSING, "Cheverny completed its acquisition of Hessel on Friday.", "asserted 2025-03-14"),
    (CLOSING, "A deal worth around $55 billion has been completed: Cheverny has acquired Hessel.", "asserted 2025-03"),
    (CLOSING, "Exton completed its purchase of Pionier on Friday, while Cheverny waits for Hessel.", ""),
    (MERGER, "Cheverny has acquired Hessel.", "asserted completed"),
    (MERGER, "Cheverny completed its $53 billion acquisition of Hessel on Friday.", "asserted completed"),
    (MERGER, "Cheverny finalised its $53 billion merger with Hessel.", "asserted completed"),
    (MERGER, "The $53 billion acquisition of Hessel is done, Cheverny said.", "asserted completed"),
    (MERGER, "Cheverny hopes to complete its purchase of Hessel this year.", ""),
    (MERGER, "Cheverny no longer knows when its merger with Hessel will be done.", ""),
    (MERGER, "The sale depends on completion of Cheverny's merger with Hessel.", ""),
    (MERGER, "Cheverny cut 300 jobs at Hessel days after finalizing its purchase of the software maker.", "asserted completed"),
    (MERGER, "Cheverny plans to cut 300 jobs after buying Hessel.", ""),
    (MERGER, "Cheverny bought Hessel for $53 billion in 2021.", "past completed"),
    (MERGER, "Cheverny bought Hessel for $53 billion on Monday.", ""),
    (MERGER, "The watchdog asked Cheverny about Hessel, the software firm it acquired not long ago.", "asserted completed"),
    (MERGER, "Cheverny, which closed the deal for Hessel in May 2023, disagrees.", "past completed"),
    (MERGER, "Exton asked a court to have the approval of Cheverny's merger with Hessel annulled.", ""),
    (MERGER, "Exton completed its purchase of Pionier, while Cheverny waits for Hessel.", ""),
    (TAKEOVER, "Cheverny has acquired Hessel.", "asserted completed"),
    (TAKEOVER, "Cheverny has agreed to acquire Hessel.", ""),
    (AUTHORITY, "The Harbour Authority lets Cheverny buy Hessel.", "asserted approved"),
    (AUTHORITY, "The Harbour Authority lets Exton buy Pionier, and studies Cheverny and Hessel.", ""),
    (WORTH, "Exton, which is buying Pionier for $60 billion, fights Cheverny over Hessel.", ""),
    (WORTH, "Exton can close its $60 billion purchase of Pionier and turn to Cheverny and Hessel.", ""),
    (WORTH, "Cheverny is buying Hessel for $55 billion.", "asserted 55000000000USD"),
]


@pytest.mark.parametrize(("fact", "text", "want"), CASES)
def test_purchase(fact: str, text: str, want: str) -> None:
    told = [one for one in reads(patterns(fact), text) if not one.endswith("none")]
    assert (want in told) if want else not told


def test_the_price_of_another_firm_is_not_the_deals_value() -> None:
    known = patterns("The all-stock deal values Dovel at [$35.3 billion].", "Norvik has [agreed] to buy Dovel.")
    told = reads(known, "Norvik has agreed to buy card firm Dovel for $36 billion.")
    assert "f0 planned 36000000000USD" in told
    told = reads(known, "Norvik has agreed to buy the corporate-card startup Brax for $5.15 billion.")
    assert not [row for row in told if row.startswith("f0")]
