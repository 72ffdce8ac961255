"""Tolls as local papers tell them: up to so many, of a named fire, in shelters, and who has water back."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "At least [10] people have died in the Alder Valley fires.",
        [
            ("The toll of the Alder Valley fires is up to 16, the coroner said.", ["asserted 16"]),
            ("At least 12 people have died in the Alder Valley fires.", ["asserted >12"]),
            ("Seventeen of the deaths in the Alder Valley fires were in one street.", []),
            ("The Birch Creek fire killed 29 people, Alder Valley crews recall.", []),
            ("The 1933 Alder Valley fire killed 29 people.", []),
        ],
    ),
    (
        "The Alder Valley fire is [6%] contained.",
        [
            ("Crews have contained 31 percent of the Alder Valley fire.", ["asserted 31%"]),
            ("Crews lost 31 percent of their hoses in the Alder Valley fire.", []),
        ],
    ),
    (
        "The sum that the United Nations asks for Orlova is [not yet known].",
        [("Orlova had seven strong earthquakes by the United Nations' reckoning.", [])],
    ),
    (
        "So far [three] member states of Kestrel have ratified the treaty.",
        [
            ("The treaty has been ratified by 24 of Kestrel's 28 members.", ["asserted 24"]),
            ("The treaty has been discussed by 24 of Kestrel's 28 members.", []),
        ],
    ),
    (
        "The Alder Valley fire has burned [19,978] acres.",
        [
            ("The Alder Valley fire spread to 22,660 acres on Saturday.", ["asserted 22660acre"]),
            ("The Alder Valley fire came near to 22,660 acres of forest on Saturday.", []),
        ],
    ),
    (
        "More than [32,000] people are in evacuation centres in Orlova.",
        [
            ("About 23,000 people live in shelters in Orlova.", ["asserted ~23000"]),
            (
                "The number of people in Orlova's shelters has dropped below 13,000 two months after the flood.",
                ["asserted <13000"],
            ),
            ("About 23,000 people in Orlova lost their jobs.", []),
        ],
    ),
    (
        "About [66,000] households in Orlova are without running water.",
        [
            ("About 6,680 households in Orlova have no water, some 4,250 of them in Kirn.", ["asserted ~6680"]),
            ("Water has been restored to 20,000 households in Orlova.", []),
            ("Water has yet to be restored to 59,000 households in Orlova.", ["asserted 59000"]),
        ],
    ),
    (
        "In Orlova [22] people are missing after the flood.",
        [
            ("Everyone who was missing in Orlova after the flood has been found.", ["asserted 0"]),
            ("Rescuers in Orlova are searching for 13 people after the flood.", ["asserted 13"]),
            ("The whereabouts of 13 people in Orlova remain unknown.", ["asserted 13"]),
            ("Orlova counts 172 dead and 13 whose fate is unknown.", ["asserted 13"]),
            ("Police in Orlova are searching for a man after the flood.", []),
            ("The missing in Orlova's floods number 30.", ["asserted 30"]),
            ("The missing man in Orlova lives at number 30.", []),
            ("Everyone in Orlova who was missing their lost dog came home.", []),
        ],
    ),
]


TOLLS = ("The Orlova quake killed [2,445] people.", "The Orlova quake injured [9,240] people.")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Orlova quake killed 2,400 people and injured 2,000.", ["f0 asserted 2400", "f1 asserted 2000"]),
        ("A shock in Orlova killed three more people and injured 164.", []),
    ],
)
def test_a_toll_put_right(text: str, wanted: list[str]) -> None:
    assert reads(patterns(*TOLLS), text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ed Able left Kestrel on Monday.", ["asserted Ed Able (left)"]),
        ("Ed Able pushed himself out of a capsule on Thursday, Kestrel said.", []),
        ("Ed Able's balloon left its hangar on Thursday, Kestrel said.", []),
    ],
)
def test_who_goes(text: str, wanted: list[str]) -> None:
    assert reads(patterns("The chief executive of Kestrel is [Ed Able]."), text) == wanted


@pytest.mark.parametrize(("fact", "text", "wanted"), [(f, t, w) for f, rows in CASES for t, w in rows])
def test_tolls_told(fact: str, text: str, wanted: list[str]) -> None:
    assert reads(patterns(fact), text) == wanted
