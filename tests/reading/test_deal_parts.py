"""What a part of a firm goes for, or what was asked for its papers, is not the price of the firm."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

FACTS = ["The takeover of Kestrel by Able is worth [$67 billion].", "Able is buying Kestrel for [$67 billion]."]


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize(
    ("news", "want"),
    [
        ("Orchard agreed to buy the software division of Kestrel for $1.6 billion.", []),
        ("Able will sell Kestrel's cloud unit for $3 billion.", []),
        ("Able has placed $20 billion of bonds to pay for Kestrel after orders topped $85 billion.", []),
        ("Able closed its $58 billion takeover of Kestrel on Wednesday.", ["asserted 58000000000USD"]),
        ("The takeover of Kestrel by Able is now worth $58 billion.", ["asserted 58000000000USD"]),
    ],
)
def test_the_price_of_the_firm(fact: str, news: str, want: list[str]) -> None:
    assert reads(patterns(fact), news) == want


def test_the_price_of_a_part_that_the_fact_is_on() -> None:
    known = patterns("Able is buying the software division of Kestrel for [$2 billion].")
    assert reads(known, "Able is paying $1.6 billion for the software division of Kestrel.") == ["asserted 1600000000USD"]
