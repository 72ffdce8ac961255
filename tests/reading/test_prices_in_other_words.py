"""Prices, debts, shares of a whole and what a works makes, put in other words; and what is of another thing."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.prices import as_priced


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("A tonne of wheat fetches [210 euros] in Kelland.", "Wheat costs [210 euros] a tonne in Kelland."),
        ("Bread in Kelland sells for [90 dinars] a loaf.", "Bread costs [90 dinars] a loaf in Kelland."),
        ("The club's debt comes to [70 million euros].", "The club's debt is [70 million euros]."),
        ("A majority of [3] is what the cabinet has in parliament.", "The cabinet has a majority of [3] in parliament."),
        ("The reservoir at Kell is [62%] full.", "The water level in the reservoir at Kell is [62%]."),
        ("Of the airline's 60 jets, [12] are grounded.", "[12] of the airline's 60 jets are grounded."),
        ("Visitors to Kell have to pay [5 euros] for a day.", "The entry fee for Kell is [5 euros]."),
        ("At the Kell plant [800] cars are built each day.", "The Kell plant makes [800] cars a day."),
        # What is sold whole, and who owes whom.
        ("The club sold for [90 million euros].", "The club sold for [90 million euros]."),
        ("The club owes [90 million euros].", "The club owes [90 million euros]."),
        ("The stadium is [62%] full.", "The stadium is [62%] full."),
    ],
)
def test_plainest_form(says: str, plain: str) -> None:
    assert as_priced(says) == plain


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (
            "A tonne of wheat fetches [210 euros] in Kelland.",
            "Wheat rose to 225 euros a tonne in Kelland.",
            ["asserted 225EUR"],
        ),
        ("A tonne of wheat fetches [210 euros] in Kelland.", "Barley rose to 225 euros a tonne in Kelland.", []),
        (
            "Bread in Kelland sells for [90 euros] a loaf.",
            "Bread now sells for 110 euros a loaf in Kelland.",
            ["asserted 110EUR"],
        ),
        ("Bread in Kelland sells for [90 euros] a loaf.", "Milk now sells for 110 euros a litre in Kelland.", []),
        ("At the Kell plant [800] cars are built each day.", "The Kell plant now makes 600 cars a day.", ["asserted 600"]),
    ],
)
def test_reads_prices(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
