"""By how much prices stand above those of a year before is the inflation; what one sort of goods costs is not."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("news", "want"),
    [
        ("In January prices were 9.9 percent above those of a year before, the office reported.", ["asserted 9.9%"]),
        ("In February consumer prices were 9.9% above their level of a year earlier.", ["asserted 9.9%"]),
        ("Twelve-month prices rose 9.9 pct in February.", ["asserted 9.9%"]),
        ("Food prices were 40% above those of a year earlier.", []),
        ("Oil prices were 12% above those of a year ago.", []),
        ("Prices were 2% above those of the month before.", []),
    ],
)
def test_inflation_by_the_prices_of_a_year_before(news: str, want: list[str]) -> None:
    assert reads(patterns("Annual inflation in Peru was [25.2%]."), news) == want


@pytest.mark.parametrize(
    ("news", "want"),
    [
        ("Chad's government met on Monday. Finance minister Jan Kowal told critics in Peru to wait.", []),
        (
            "The Union gave Chad its money. The law sufficed, which ministers in Peru saw. Finance minister Jan Kowal agreed.",
            [],
        ),
        ("Peru's government met on Monday. Finance minister Jan Kowal told critics to wait.", ["asserted Jan Kowal"]),
    ],
)
def test_an_entry_on_another_state_has_its_own_ministers(news: str, want: list[str]) -> None:
    assert reads(patterns("The finance minister of Peru is [Ama Boateng]."), news) == want
