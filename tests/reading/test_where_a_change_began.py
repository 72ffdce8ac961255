"""Where a change began, what is left undone, and of which time a rise of prices is."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

PRICES, FORCE, BANK = (
    "Annual inflation in Poland is [6.1%].",
    "The mission has [900] soldiers.",
    "The Bank of Peru's key interest rate is [7.25%].",
)


@pytest.mark.parametrize(
    ("fact", "text", "told"),
    [
        (PRICES, "Inflation in Poland slowed to 4.8% last month from a peak of 10.6% in 2022.", "asserted 4.8%"),
        (PRICES, "Inflation in Poland, which peaked at 15% in 2022, has fallen to 4.8%.", "asserted 4.8%"),
        (PRICES, "Inflation in Poland more than halved to 4.8% from 10.6% a year ago.", "asserted 4.8%"),
        (PRICES, "Prices in Poland increased 0.4% on the month and 9.8% on the year.", "asserted 9.8%"),
        (PRICES, "The cost of living in Poland rose by 9.8% in the year to February.", "asserted 9.8%"),
        (FORCE, "The mission, which had 4,000 soldiers in 2019, has shrunk to 600 soldiers.", "asserted 600"),
        (FORCE, "The council decided against raising the mission to 1,200 soldiers.", "denied 1200"),
        (FORCE, "The council stopped short of raising the mission to 1,200 soldiers.", "denied 1200"),
        (FORCE, "The council decided against withdrawing the mission's 900 soldiers.", "asserted 900"),
        (BANK, "The Bank of Peru ruled out raising its key rate to 7.75%.", "denied 7.75%"),
    ],
)
def test_it_is_told(fact: str, text: str, told: str) -> None:
    assert told in reads(patterns(fact), text)


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (PRICES, "Inflation in Poland rose from 3% in 2021 to 9.8% in 2022."),
        (PRICES, "Inflation in Poland was 9.8% in 2022."),
        (PRICES, "Month-on-month, inflation in Poland came in at 0.9%."),
        (PRICES, "Polish 10-year bond yields rose to 9.8% after inflation data."),
        (BANK, "The Bank of Peru raised its emergency lending rate to 9.75%."),
    ],
)
def test_nothing_new_is_told(fact: str, text: str) -> None:
    assert not [told for told in reads(patterns(fact), text) if told.startswith(("asserted", "planned"))]
