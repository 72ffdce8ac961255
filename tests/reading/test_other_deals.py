"""What is bought or sold besides the topic's own: the deal that the sentence before told of is the one that closes."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads

CLOSING = "Vantor expects to complete its purchase of Pellam by [June 2025]."
ANOTHER = "Vantor has agreed to sell its Spanish business to Kite Group."
ITS_OWN = "Vantor has agreed to buy Pellam, its biggest rival."

CASES = [
    (f"{ANOTHER} Completion is expected in the first half of 2026.", []),
    (f"{ANOTHER} The transaction should close in October 2025.", []),
    (f"{ITS_OWN} The transaction should close in October 2025.", ["planned 2025-10"]),
    (f"{ANOTHER} Its purchase of Pellam should close in October 2025.", ["planned 2025-10"]),
]


@pytest.mark.parametrize(("text", "want"), CASES)
def test_other_deals(text: str, want: list[str]) -> None:
    assert reads(patterns(CLOSING), text, published=date(2025, 3, 20)) == want


def test_what_is_completed_is_another_purchase() -> None:
    known = patterns("Vantor's purchase of Pellam has been [agreed].", "Pellam's brands are [Ulm], [Voss] and [Dorn].")
    text = "Kite Group has completed its acquisition of Ulm, bought from Pellam."
    assert not any("completed" in told for told in reads(known, text))
    assert "f0 asserted completed" in reads(known, "Vantor has completed its acquisition of Pellam.")


def test_the_chairman_of_a_central_bank_is_its_president() -> None:
    known = patterns("The chairman of the Swiss National Bank is [Tim Jordan].")
    assert reads(known, "Swiss National Bank president Ann Able said the bar was high.") == ["asserted Ann Able"]
    assert reads(known, "European Central Bank president Ann Able said the bar was high.") == []


def test_a_party_to_a_merger_is_not_the_merged_company() -> None:
    known = patterns("The chief executive of the merged company is to be [Bo Best].", "Vantor is to own [51%] of the company.")
    assert reads(known, "Ann Able, Vantor's chief executive, calls it a game-changer.") == []


def test_a_forecast_for_another_year() -> None:
    known = patterns("The Swiss National Bank forecasts average inflation of [2.8%] for 2022.")
    day = date(2022, 9, 22)
    assert reads(known, "The Swiss National Bank projects 0.3% inflation for 2025.", published=day) == []
    assert reads(known, "The Swiss National Bank now projects 3% inflation for 2022.", published=day) != []


def test_rates_that_another_bank_ends() -> None:
    known = patterns("Negative interest rates in Switzerland are [in force].")
    assert reads(known, "The European Central Bank ended its negative interest rates on Thursday.") == []
    assert "asserted completed" in reads(known, "Switzerland ended its negative interest rates on Thursday.")


CLEARED = ("The merger of Orvell and Tannick has been cleared by regulators in [Japan] and [Brazil].",)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The merger of Orvell and Tannick has been cleared by regulators in Australia.", ["asserted +Australia"]),
        ("Regulators in Australia and India cleared the merger of Orvell and Tannick.", ["asserted +Australia, +India"]),
        ("The merger of Orvell and Tannick was approved in Australia on Monday.", ["asserted +Australia"]),
        ("Regulators in Australia are still reviewing the merger of Orvell and Tannick.", []),
        ("The merger of Orvell and Tannick may be cleared by regulators in Australia if they sell shops.", []),
    ],
)
def test_where_a_merger_is_cleared(text: str, want: list[str]) -> None:
    assert [told for told in reads(patterns(*CLEARED), text) if told.startswith("asserted")] == want


def test_an_inquiry_that_is_open_is_closed() -> None:
    known = patterns("The European Commission has [opened] an in-depth inquiry into the merger of Orvell and Tannick.")
    told = "its in-depth inquiry into the merger of Orvell and Tannick"
    assert reads(known, f"The European Commission has closed {told}.") == ["asserted completed"]
    assert reads(known, f"The European Commission suspended {told}.") == ["asserted suspended"]
    assert reads(known, f"Japan closed {told}.") == []
    assert reads(known, "The European Commission closed its office in the city of Tannick.") == []


def test_what_the_bought_firm_owns_is_no_purchase() -> None:
    known = patterns("Vantor's purchase of Pellam has been [agreed].")
    assert reads(known, "Pellam owns two mills in Ulm, Vantor said.") == []
    assert reads(known, "Vantor now owns Pellam.") == ["asserted completed"]


def test_a_quarter_is_no_day_of_a_decision() -> None:
    known = patterns("The Swiss National Bank's next interest rate decision is due on [22 September 2025].")
    assert reads(known, "The Swiss National Bank said prices would rise 0.7% this quarter.") == []
    told = "The Swiss National Bank's next interest rate decision is due on 29 September."
    assert reads(known, told) == ["asserted 2025-09-29"]
