"""Where a central bank goes or stays without the word "rate"; whose a chief is who is named alone."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Bank of Norland trims to 10.75%.", ["asserted 10.75%"]),
        ("Bank of Norland at 10%, opens door to bigger steps.", ["asserted 10%"]),
        ("The Bank of Norland stood pat at 11.25% for a fourth meeting.", ["asserted 11.25%"]),
        ("The BoN surprised markets with a half-point cut to 4.75 percent.", ["asserted 4.75%"]),
        ("The BoN paused after one cut, with rates at 11% as expected.", ["asserted 11%"]),
        ("The BoN cut its stake in the lender to 10.5%.", []),
        ("The BoN holds its inflation view at 3%.", []),
        ("The BoN moved to limit its holdings to 10% of the market.", []),
    ],
)
def test_a_rate_that_is_not_called_one(text: str, want: list[str]) -> None:
    assert reads(patterns("The Bank of Norland's key interest rate is [11.5%]."), text) == want


@pytest.mark.parametrize(
    ("title", "text", "want"),
    [
        (
            "Garvan completes purchase of Sutter",
            "Garvan said it had bought Sutter. Chief executive Paul Orme called it a fit.",
            [],
        ),
        ("", "Chief executive Paul Orme of Garvan called Sutter a perfect fit.", []),
        ("Sutter takes the bid", "Sutter took it. Chief executive Paul Orme said it was fair.", ["asserted Paul Orme"]),
    ],
)
def test_whose_chief_is_named_alone(title: str, text: str, want: list[str]) -> None:
    assert reads(patterns("The chief executive of Sutter is [Hal Dorn]."), text, title) == want
