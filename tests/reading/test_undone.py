"""Those with whom something is not done, a duty that is no deed yet, a part of those who go, and what a noun ends at."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

UNPAID = "About [900] nurses in Kelland are unpaid."
UNNAMED = "About [60] bodies from the ferry disaster in Kelland are unidentified."
BASES = "Norland has [12] bases open in Kelland."
FORCE = "A force of about [900] Norland troops could stay in Kelland."
RATE = "The Bank of Kelland's policy rate is [2.75%]."
PRICES = "Consumer prices in Kelland are [5.9] percent higher than a year ago."
RATIFIED = "So far [3] member states have ratified Kelland's accession treaty."
HOME = "Of the troops leaving Kelland about [400] are to return to Norland."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (UNPAID, "In Kelland 700 nurses have still not been paid.", ["asserted 700"]),
        (UNNAMED, "The names of 41 of the dead of the ferry disaster in Kelland are still not known.", ["asserted 41"]),
        (UNNAMED, "Doctors in Kelland have not identified 35 of the bodies from the ferry.", ["asserted 35"]),
        (UNNAMED, "Some 45 bodies from the ferry disaster in Kelland have been identified.", []),
        (UNNAMED, "The ferry disaster in Kelland killed 210 people.", []),
        (RATIFIED, "So far 9 member states have ratified Kelland's accession treaty.", ["asserted 9"]),
        (RATIFIED, "All 27 member states have to ratify Kelland's accession treaty.", ["questioned 27"]),
        (RATIFIED, "Once all 27 member states have ratified Kelland's treaty, it will join in July.", ["questioned 27"]),
        (HOME, "About 500 of the troops in Kelland are to return to Norland.", ["asserted ~500"]),
        (HOME, "The plan takes some 1,200 soldiers out of Kelland.", []),
    ],
)
def test_what_is_not_done(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (BASES, "Norland now has 9 bases in Kelland.", ["asserted 9"]),
        (FORCE, "A force of 700 Norland troops would stay in Kelland.", ["planned 700"]),
        (RATE, "The Bank of Kelland left its rate at 4.25% but saw reasons for a cut.", ["asserted 4.25%"]),
        (RATE, "The Bank of Kelland has decided to move the policy rate from 2.75% to 3%.", ["asserted 3%"]),
        (PRICES, "Prices in Kelland rose 6.4 percent in a year.", ["asserted 6.4%"]),
        (PRICES, "Prices of flats in Kelland's capital rose 12 percent.", []),
        ("NATO has [28] members.", "Senate backs Kelland for NATO, 97 to 2", []),
    ],
)
def test_where_a_noun_ends(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
