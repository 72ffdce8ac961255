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


@pytest.mark.parametrize(
    "text",
    [
        "Osprey Mining has raised its bid for Tindall Copper to $4.2 billion.",
        "Osprey is buying Tindall for $4.2 billion.",
        "Tindall Copper accepted a $4.2 billion offer from Osprey Mining.",
        "Osprey Mining agreed to acquire Tindall Copper in a deal worth $4.2 billion.",
        "The deal now values Tindall at $4.2 billion.",
    ],
)
def test_what_is_paid_for_a_company(text: str) -> None:
    known = patterns("Osprey Mining is to pay [$3.8 billion] for Tindall Copper.")
    assert reads(known, text) == ["asserted 4200000000USD"]


@pytest.mark.parametrize(
    "text",
    [
        "Hungary's central bank lowered its main interest rate to 4.25 percent.",
        "The Hungarian National Bank left borrowing costs at 4.25 percent.",
    ],
)
def test_a_body_by_its_country(text: str) -> None:
    assert reads(patterns("The key rate of the Hungarian National Bank is [4.5%]."), text) == ["asserted 4.25%"]


def test_an_aim_is_no_measure() -> None:
    known = patterns("The key rate of the Hungarian National Bank is [4.5%].")
    text = "The Hungarian National Bank, whose target is 3 percent, has left its rate at 4.5 percent."
    assert reads(known, text) == ["asserted 4.5%"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Consumer prices in Hungary rose 3.1 percent in February from a year earlier.", ["asserted 3.1%"]),
        ("Consumer prices in Hungary rose 0.3 percent in February from the month before.", []),
        ("Food prices in Hungary rose 5.1 percent from a year earlier.", []),
    ],
)  # fmt: skip
def test_inflation_is_the_rise_of_prices_in_a_year(text: str, want: list[str]) -> None:
    assert reads(patterns("Annual inflation in Hungary is [2.8%]."), text) == want


def test_what_shares_trade_at_is_no_offer() -> None:
    known = patterns("Osprey Mining is offering [$22] a share for Tindall Copper.")
    assert reads(known, "Tindall Copper shares closed at $23.10.") == []
    assert reads(known, "Osprey Mining raised its offer for Tindall Copper to $25 a share.") == ["asserted 25USD"]
