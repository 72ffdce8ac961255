"""Prices that stand before what they are the price of, and costs of other things."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Osprey Mining has completed its $4.1 billion takeover of Tindall Copper.", ["asserted 4100000000USD"]),
        ("Osprey Mining won approval for its $4.1 billion acquisition of Tindall Copper.", ["asserted 4100000000USD"]),
        ("Osprey Mining took up a $4.1 billion loan from Tindall Copper's bank.", []),
    ],
)  # fmt: skip
def test_the_price_of_a_takeover(text: str, want: list[str]) -> None:
    known = patterns("Osprey Mining is to pay [$3.8 billion] for Tindall Copper.")
    assert reads(known, text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The tunnel will cost 3.5 billion euros.", 1),
        ("The project will cost 3.5 billion euros.", 1),
        ("The delay of the tunnel costs about 1.5 billion euros.", 0),
        ("Repairs of the tunnel will take a year and cost 1.5 billion euros.", 0),
    ],
)  # fmt: skip
def test_what_another_thing_costs(text: str, want: int) -> None:
    assert len(reads(patterns("The tunnel will cost [2.9 billion euros]."), text)) == want
