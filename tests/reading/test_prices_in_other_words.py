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
        ("The toll for the Osk bridge is [5 euros].", "Crossing the Osk bridge costs [5 euros]."),
        ("The Osk bridge's toll is [5 euros] a car.", "Crossing the Osk bridge costs [5 euros] a car."),
        ("Tolls on the A9 are [12 cents] a kilometre.", "Using the A9 costs [12 cents] a kilometre."),
        ("The death toll on the Osk bridge is [5].", "The death toll on the Osk bridge is [5]."),
        ("Speed on the A9 is limited to [120 km/h].", "The speed limit on the A9 is [120 km/h]."),
        ("Aid worth [2 billion] dollars has been pledged to Kell.", "Donors have pledged [2 billion] dollars to Kell."),
        ("[2 billion dollars] in aid have been promised to Kell.", "Donors have pledged [2 billion dollars] to Kell."),
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


TOLL = "The toll for the Osk bridge is [5 euros]."
SPEED = "Speed on the A9 is limited to [120 km/h]."
VISITORS = "The museum in Chad has [1.1 million] visitors a year."
STAKE = "Tessin AG owns [34%] of Arbo."
WIND = "The Lake Vey wind farm has a capacity of [240] megawatts."
GAS = "Gas storage in Peru is [62%] full."


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (TOLL, "The Osk bridge toll is now 6 euros.", ["asserted 6EUR"]),
        (TOLL, "Drivers pay 6 euros to cross the Osk bridge.", ["asserted 6EUR"]),
        (TOLL, "Six people died on the Osk bridge, a toll of 6.", []),
        (SPEED, "The speed limit on the A9 has been cut to 100 km/h.", ["asserted 100kilometre per hour"]),
        (VISITORS, "The museum in Chad had 1.3 million visitors last year.", ["asserted 1300000"]),
        (VISITORS, "The museum in Chad had 1.3 million visitors in 2019.", ["past 1300000"]),
        (STAKE, "Tessin has bought another 17% of Arbo and now owns 51% of it.", ["asserted 51%"]),
        (WIND, "The Lake Vey wind farm can now produce 310 megawatts.", ["asserted 310megawatt"]),
        (WIND, "The Brent wind farm can produce 90 megawatts.", []),
        (GAS, "Gas stores in Peru are filled to 71 percent.", ["asserted 71%"]),
        (GAS, "Gas in Peru costs 71 percent more.", []),
    ],
)
def test_what_is_paid_filled_or_made(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
