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


def test_an_authority_by_its_field_and_state() -> None:
    known = patterns("Spain's competition authority CNMC has [not approved] the takeover of Pellam.")
    for text in (
        "Spain's competition watchdog cleared the takeover of Pellam.",
        "The Spanish antitrust regulator approved the takeover of Pellam.",
    ):
        assert reads(known, text) == ["asserted approved"]
    assert reads(known, "Italy's competition watchdog cleared the takeover of Pellam.") == []


def test_an_act_by_its_name_alone() -> None:
    known = patterns("President Able has [not invoked] the Taft-Hartley Act.")
    assert reads(known, "President Able invoked Taft-Hartley on Wednesday to end the port strike.") == ["asserted invoked"] or (
        "in-force" in reads(known, "President Able invoked Taft-Hartley on Wednesday to end the port strike.")[0]
    )


def test_a_strike_that_is_set_and_one_of_other_people() -> None:
    known = patterns("The strike of the dockworkers has [not begun].")
    assert reads(known, "The dockworkers will strike at midnight, their union said.") == ["planned in-force"]
    text = "Halden workers walked out on Friday. The plane maker Halden said the dockworkers were not with them."
    assert reads(known, text) == []
