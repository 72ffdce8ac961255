"""How much somebody has lost in all on a thing."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

JET = "Kestrel has lost about [$800 million] on the Albatros jet."
FUND = "Investors in Tarn Fund lost about [$90 million]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (JET, "The Albatros jet has cost Kestrel $950 million.", ["asserted 950000000USD"]),
        (JET, "Kestrel's charges on the Albatros jet have reached $950 million.", ["asserted 950000000USD"]),
        (JET, "Kestrel has booked $950 million in losses on the Albatros jet.", ["asserted 950000000USD"]),
        (JET, "Kestrel's write-downs on the Albatros jet exceed $950 million.", ["asserted >950000000USD"]),
        (FUND, "Its founder defrauded investors in Tarn Fund of $120 million.", ["asserted 120000000USD"]),
        (FUND, "The losses of investors in Tarn Fund come to $120 million.", ["asserted 120000000USD"]),
    ],
)
def test_a_loss(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (JET, "Kestrel took another $600 million charge on the Albatros jet."),
        (JET, "Kestrel lost $600 million on the Albatros jet in the third quarter."),
        (JET, "The Albatros jet has cost Merlin $950 million."),
        (JET, "The Albatros jet costs $70 million apiece, Kestrel said."),
        (JET, "Kestrel has spent $950 million on the Albatros jet."),
        (FUND, "Investors in Tarn Fund put in $120 million."),
    ],
)
def test_no_loss_of_the_fact(fact: str, text: str) -> None:
    assert reads(patterns(fact), text) == []
