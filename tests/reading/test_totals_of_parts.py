"""Totals of parts, one more member that is to be, the first who does it, and who opens a sentence and is no subject."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MEMBERS = "NATO has [29] members."
RATIFIED = "So far [0] NATO members have ratified Chad's accession."
SITES = "The United States has access to [five] Chadian military bases under OLEA."
READ = [
    (MEMBERS, "The coalition hopes to be NATO's 30th member next year.", "planned 30"),
    (MEMBERS, '"All have welcomed our soon-to-be 30th member," said NATO chief Stolt.', "planned 30"),
    (MEMBERS, "Chad is on its path to be NATO's 30th member.", "planned 30"),
    (MEMBERS, "Chad became the 30th member of NATO.", "asserted 30"),
    (
        RATIFIED,
        "With Tuesday's vote in the U.S. Senate, 25 countries have completed the ratification of Chad's NATO accession.",
        "asserted 25",
    ),
    (RATIFIED, "The Greek parliament is the first to ratify the NATO accession of Chad.", "asserted 1"),
    (SITES, "Sites under OLEA now nine", "asserted 9"),
]
FIRES = (
    "At least [10] people have died in the Corran fires.",
    "The Alder fire is [6%] contained.",
    "The Birch fire is [0%] contained.",
)
TOLLS = [
    ("Remains found in Vik bring Corran wildfire deaths to 30.", ["f0 asserted 30"]),
    (
        "Remains found in Vik lift the toll of January's Corran fires to 30: 18 in the Alder Fire and 12 in the Birch Fire.",
        ["f0 asserted 30"],
    ),
    ("Seventeen people died in the Alder fire and 12 in the Birch fire, 29 in all.", ["f0 asserted 29"]),
    ("The Alder and Birch fires killed 29 people.", ["f0 asserted 29"]),
    ("The Alder fire killed 12 people.", []),
]


@pytest.mark.parametrize(("fact", "text", "said"), READ)
def test_read(fact: str, text: str, said: str) -> None:
    assert said in reads(patterns(fact), text)


@pytest.mark.parametrize(("text", "want"), TOLLS)
def test_tolls_of_several_fires(text: str, want: list[str]) -> None:
    assert reads(patterns(*FIRES), text) == want


def test_a_vote_to_ratify_is_not_the_first_of_another() -> None:
    assert reads(patterns(RATIFIED), "Greece was the first to sign the NATO accession of Chad.") == []
