"""Central banks by their other names, what they foresee and what is, and offers that are taken back."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        ("The Bank of Norland's key rate is [5.25] percent.", "The BoN cut its key rate to 5 percent.", ["asserted 5%"]),
        ("The Bank of Norland's key rate is [5.25] percent.", "The BoE cut its key rate to 4 percent.", []),
        ("Banxico's key rate is [11.25] percent.", "The Bank of Mexico cut its key rate to 11 percent.", ["asserted 11%"]),
        ("The Bank of Mexico's key rate is [11.25] percent.", "Banxico cut its key rate to 11 percent.", ["asserted 11%"]),
        ("The Bank of Canada's key rate is [5] percent.", "The BoC cut its key rate to 4.75 percent.", ["asserted 4.75%"]),
    ],
)
def test_a_bank_by_its_short_name(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


@pytest.mark.parametrize(
    ("text", "foreseen", "told"),
    [
        ("The Bank of Norland lifted its year-end inflation forecast to 3.4%.", ["asserted 3.4%"], []),
        ("The Bank of Norland raised its inflation forecast for the end of the year to 3.4%.", ["asserted 3.4%"], []),
        ("The Bank of Norland raised its inflation forecast for the end of next year to 2.7%.", [], []),
        ("The Bank of Norland expects inflation of 2.5% at the end of 2026.", [], ["planned 2.5%"]),
        ("The Bank of Norland said that inflation sped up to 4.7% in February.", [], ["asserted 4.7%"]),
        ("In his day at the Bank of Norland inflation was at times near 2%.", [], ["asserted ~2%"]),
    ],
)
def test_what_is_foreseen_and_what_is(text: str, foreseen: list[str], told: list[str]) -> None:
    assert reads(patterns("The Bank of Norland forecasts inflation of [3.1%] at the end of 2025."), text) == foreseen
    assert reads(patterns("Annual inflation in Norland is [4.4%]."), text) == told


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "The Bank of Norland now expects inflation to meet its 3% target in the second quarter of 2026.",
            ["asserted 2026-Q2"],
        ),
        ("The Bank of Norland sees inflation converge to its target in the second quarter of 2026.", ["planned 2026-Q2"]),
        ("The Bank of Norland expects inflation to top forecasts in the second quarter of 2026.", []),
    ],
)
def test_the_day_on_which_inflation_is_at_its_goal(text: str, want: list[str]) -> None:
    assert reads(patterns("The Bank of Norland expects inflation to reach its 3% target by [the end of 2025]."), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Garvan has withdrawn its proposal to acquire Sutter.", ["asserted collapsed"]),
        ("Garvan, which dropped its bid for Sutter in March, called it speculation.", ["asserted collapsed"]),
        ("Garvan abandoned its pursuit of Sutter.", ["asserted collapsed"]),
        ("Sutter has accepted Garvan's proposal.", ["asserted approved"]),
        ("Garvan withdrew its guidance, and Sutter did so too.", []),
        ("Helmark dropped its bid for Sutter.", []),
    ],
)
def test_an_offer_that_is_taken_back(text: str, want: list[str]) -> None:
    assert reads(patterns("Garvan's takeover proposal has been [rejected] by Sutter."), text) == want
