"""Whose forecast a number is, and of which of several measures: the bank's own, another's, what people expect, one vote."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

FORESEEN = patterns("The Bank of Tarvia expects inflation to average [4.1%] in 2025.")
STAFF = patterns("The central bank's staff expect the economy to grow by [2.3%] in 2025.")
PRICES = patterns("Annual inflation in Tarvia is [5.2%].")
RATE = patterns("The key rate of the Bank of Tarvia is [6.5%].")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Bank of Tarvia now expects inflation to average 4.6% in 2025.", ["asserted 4.6%"]),
        ("Inflation will average 4.6% this year, the Bank of Tarvia said in its report.", ["asserted 4.6%"]),
        ("The finance ministry forecasts inflation of 4.9% in 2025, more than the Bank of Tarvia does.", []),
        ("Households expect inflation of 8% in 2025, the Bank of Tarvia found.", []),
        ("Fenwick Capital expects the Bank of Tarvia to cut its rate in May. Inflation should average 3.2 percent.", []),
        ("The Bank of Tarvia wants to bring inflation back down to 3%.", []),
    ],
)
def test_who_foresees_inflation(text: str, told: list[str]) -> None:
    assert reads(FORESEEN, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The central bank lowered its growth forecast for 2025 to 1.9%.", ["asserted 1.9%"]),
        ("Fedra, a think tank, lowered its growth forecast for 2025 to 1%.", []),
        ("Economists surveyed by the central bank expect growth of 1.7% in 2025.", []),
    ],
)
def test_who_foresees_growth(text: str, told: list[str]) -> None:
    assert reads(STAFF, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Annual inflation in Tarvia was 4.8% in February.", ["asserted 4.8%"]),
        ("Inflation excluding food and energy stood at 3.9% in Tarvia.", []),
        ("Households' inflation expectations in Tarvia, at 8.2%, were little changed.", []),
        ("The Bank of Tarvia said that it now saw inflation at between 6 and 6.5 percent this year.", []),
        ("Tarvian inflation seen near 6% in December.", []),
    ],
)
def test_which_inflation(text: str, told: list[str]) -> None:
    assert reads(PRICES, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The board of the Bank of Tarvia voted to take the benchmark to 7.25% from 6.5%.", ["asserted 7.25%", "past 6.5%"]),
        ("One member of the board of the Bank of Tarvia voted to cut to 6.25%.", []),
        ("Two wanted the key rate of the Bank of Tarvia at 6%.", []),
        ("The average key rate for the year is put at 6.1% in the Bank of Tarvia's outlook.", []),
        ("Real interest rates in Tarvia are about 3 percent, the Bank of Tarvia says.", []),
        ("The yield on Tarvian ten-year bonds rose to 7.1 percent after the Bank of Tarvia held its key rate.", []),
        ("The Bank of Tarvia slowed its easing, with a quarter-point cut to 6.25% on Friday.", ["asserted 6.25%"]),
        ("Roth sits on the board of the Bank of Tarvia, whose key rate is 6 percent.", ["asserted 6%"]),
        ("The Bank of Norrland, whose rate is 3%, follows the Bank of Tarvia.", []),
    ],
)
def test_which_rate(text: str, told: list[str]) -> None:
    assert reads(RATE, text) == told
