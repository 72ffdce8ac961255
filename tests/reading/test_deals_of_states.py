"""Deals that are no purchases: of states, with rebels, on a matter that no firm is bought for."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

WATER = "The water deal between Vantor and Pellam is [agreed]."
MATTER = "The deal between Vantor and Pellam on water is [agreed]."
REBELS = "The deal between Peru and the Liran rebels is [agreed]."
SWAP = "The prisoner swap deal between Peru and Ghana is [agreed]."
FIRMS = "The deal between Vantor and Pellam is [agreed]."
VOTE = "Pellam shareholders are to vote on the deal on [12 May 2025]."

CASES = [
    (WATER, "The water deal between Vantor and Pellam took effect on Monday.", "asserted in-force"),
    (WATER, "Vantor and Pellam signed the water deal on Monday.", "asserted signed"),
    (WATER, "Pellam ratifies water deal with Vantor.", "asserted approved"),
    (WATER, "Vantor completed its purchase of Pellam.", ""),
    (MATTER, "Vantor and Pellam signed the water deal on Monday.", "asserted signed"),
    (MATTER, "Vantor signed a water deal with Kite on Monday.", ""),
    (SWAP, "Ghana has suspended its prisoner swap deal with Peru.", "asserted suspended"),
    (SWAP, "Peru ratifies prisoner swap deal with Ghana.", "asserted approved"),
    (SWAP, "Peru has suspended a prisoner swap with Chile.", ""),
    (REBELS, "Peru and the Liran rebels signed their deal on Monday.", "asserted signed"),
    (REBELS, "Peru signed a deal with Chile on Monday.", ""),
    (FIRMS, "Vantor completed its acquisition of Pellam on Monday.", "asserted completed"),
    (FIRMS, "A European regulator cleared the deal between Vantor and Pellam.", ""),
    (VOTE, "Pellam shareholders will vote on the takeover on 2 July 2025.", "asserted 2025-07-02"),
]


@pytest.mark.parametrize(("fact", "text", "want"), CASES)
def test_deals_of_states(fact: str, text: str, want: str) -> None:
    assert reads(patterns(fact), text) == ([want] if want else [])
