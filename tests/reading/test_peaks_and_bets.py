"""Rates that are not those that hold: where one is to peak, what markets bet on, what a bank aims at; and votes by shares."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads

BANK = (
    "The Bank of Canada's policy rate is [2.75] percent.",
    "Canada's policy rate is forecast to peak at around [3] percent.",
    "Inflation in Canada is [3.9] percent.",
)
OWNERS = ("Pellam's shareholders have [not approved] the takeover.", "Vantor is to pay [$55] a share for Pellam.")

CASES = [
    (BANK, "The Bank of Canada now sees its policy rate peaking at 4.25 percent.", ["f1 asserted 4.25%"]),
    (BANK, "The Bank of Canada lifted its forecast for the peak of the policy rate to 3.6 percent.", ["f1 asserted 3.6%"]),
    (BANK, "The Bank of Canada raised its policy rate to 3.25 percent.", ["f0 asserted 3.25%"]),
    (BANK, "Markets price in a Bank of Canada rate of 4 percent at the end of the year.", []),
    (BANK, "The Bank of Canada aims for inflation of 2 percent.", []),
    (OWNERS, "Some 51% of shares voted for the sale of Pellam to Vantor.", ["f0 asserted approved"]),
    (OWNERS, "The Vantor deal won the votes it needed from Pellam shareholders on Friday.", ["f0 asserted approved"]),
    (OWNERS, "Pellam investors said yes to Vantor at a special meeting.", ["f0 asserted approved"]),
    (OWNERS, "Pellam shareholders are to vote on Vantor's offer in May.", []),
]


@pytest.mark.parametrize(("facts", "text", "want"), CASES)
def test_peaks_and_bets(facts: tuple[str, ...], text: str, want: list[str]) -> None:
    assert reads(patterns(*facts), text, published=date(2025, 3, 20)) == want
