"""Moves told of another thing than the fact's: another object of the act, another place of a like name, an envoy."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The members of the Red Sea patrol are [Italy], [Greece] and [France].",
        [
            ("Spain has joined the Red Sea patrol.", ["asserted +Spain"]),
            ("Spain has joined the Black Sea patrol.", []),
        ],
    ),
    (
        "The countries that have banned Brazilian chicken are [Japan], [Chile] and [Kenya].",
        [
            ("Japan has lifted its ban on Brazilian chicken.", ["asserted -Japan"]),
            ("Japan has lifted its ban on Brazilian poultry.", ["asserted -Japan"]),
            ("Japan has lifted a ban on melons from Brazil.", []),
            ("Peru has banned Brazilian beef.", []),
        ],
    ),
    (
        "Narvia's ruling coalition is made up of [the Centre Party], [the Greens] and [the Farmers' Union].",
        [
            ("The Greens have left Narvia's ruling coalition.", ["asserted -Greens"]),
            ("The Greens have left the coalition that runs the city council of Port Narvia.", []),
        ],
    ),
    (
        "The countries with troops in Oland are [Peru], [Chile] and [Kenya].",
        [
            ("Peru has withdrawn its troops from Oland.", ["asserted -Peru"]),
            ("Peru withdrew its ambassador from Oland.", []),
        ],
    ),
    (
        "The countries that recognise Oland are [Kenya], [Peru] and [Fiji].",
        [
            ("Chile has recognised Oland.", ["asserted +Chile"]),
            ("Chile has recognised Oland's independence.", ["asserted +Chile"]),
            ("Chile has recognised Oland's wine label.", []),
        ],
    ),
    (
        "The states that have signed the water treaty are [Kenya], [Peru] and [Fiji].",
        [
            ("Peru has pulled out of the water treaty.", ["asserted -Peru"]),
            ("Peru has pulled out of the whaling treaty.", []),
        ],
    ),
]


@pytest.mark.parametrize(("says", "text", "want"), [(says, text, want) for says, rows in CASES for text, want in rows])
def test_another_thing(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
