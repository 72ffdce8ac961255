"""Tolls of one disaster: told without its name, as lost to it, and not those of a wreck on the way or of some of the dead."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

DAM = patterns("The collapse of the Orbe dam killed [46] people.")
MISSING = patterns("[41] people are missing after the flood in Lorra.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The toll stood at 61 on Thursday evening.", ["asserted 61"]),
        ("The minister put the death toll of the dam collapse at 61.", ["asserted 61"]),
        ("The confirmed dead in the dam collapse number 61.", ["asserted 61"]),
        ("Three more people died in hospital, taking the toll of the collapse to 61.", ["asserted 61"]),
        ("The town has lost 61 of its people to the dam collapse.", ["asserted 61"]),
        ("The town has lost 61 of its shops to the internet.", []),
        ("A bus with helpers on their way overturned, killing eleven, after the dam collapse.", []),
        ("A truck crashed into a queue of mourners for the dam collapse, and six people died.", []),
        ("Of the 46 people killed by the dam collapse 40 have been identified.", ["asserted 46"]),
        ("The toll of the storm in Sweden stood at 61 on Thursday.", []),
    ],
)
def test_the_dead_of_the_one_disaster(text: str, told: list[str]) -> None:
    assert reads(DAM, text, "Orbe dam collapse") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The flood killed 61 people and 33 are missing.", ["asserted 33"]),
        ("33 people missing since the flood in Lorra were found alive on Monday.", []),
        ("33 people are missing after the flood in Lorra, and twelve were found alive.", ["asserted 33"]),
        ("A boat capsized in Sweden: 33 missing.", []),
    ],
)
def test_the_missing_of_it(text: str, told: list[str]) -> None:
    assert reads(MISSING, text, "Flood in Lorra") == told
