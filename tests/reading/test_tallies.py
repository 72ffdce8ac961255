"""Tallies that have only begun, who is elected to lead what, days by their number, and who is to be out of a place."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "Only [3] fighters of the Ostra Front have been disarmed so far.",
        [
            ("More than 900 fighters of the Ostra Front have been disarmed up to now.", ["asserted >900"]),
            ("The Ostra Front has 5,000 fighters.", []),
        ],
    ),
    (
        "Brandt Systems has about [800] employees.",
        [
            ("Brandt Systems now employs 1,300 people.", ["asserted 1300"]),
            ("Brandt Systems has sold its software to 1,300 people.", []),
            ("Brandt Systems said that a new plant would employ 1,300 people.", []),
        ],
    ),
    (
        "Kelland is to hold elections on [12 May 2025].",
        [
            ("The Kelland Farmers' Front elected a new leadership last week.", []),
            ("Anna Brandt won the post at the party's congress in Kelland in January.", []),
            ("By 39 votes to 34 an assembly of Kelland's regions on Friday chose Anna Brandt as premier.", []),
            ("Kelland will hold elections on 19 May.", ["asserted 2025-05-19"]),
        ],
    ),
    (
        "British troops are to be out of Kelland by [15 May 2025].",
        [
            ("British troops will withdraw from Kelland by 20 June.", ["asserted by 2025-06-20"]),
            ("British troops fly in and out of Kelland.", []),
            ("British firms will build a bridge in Kelland by 20 June.", []),
        ],
    ),
    (
        "The floods in Kelland have killed [16] people.",
        [
            ("Flood toll 36 in Kelland on day five", ["asserted 36"]),
            ("On one day five more people died in the floods in Kelland, bringing the toll to 41.", ["asserted 41"]),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, rows in CASES for text, want in rows])
def test_what_a_plain_sentence_tells(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


def test_a_tally_takes_what_is_done_and_the_whole_keeps_its_own() -> None:
    known = patterns(
        "The Ostra Front has about [5,200] fighters to disarm.",
        "Only [4] fighters of the Ostra Front have been disarmed so far.",
    )
    assert reads(known, "More than 300 fighters of the Ostra Front have been disarmed.") == ["f1 asserted >300"]
