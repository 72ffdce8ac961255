"""Who does what the members are called by, what is found somewhere, probes that are closed, and places in whose hands."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The investors in Kestrel are [Softbond], [Sequoy] and [Tigris].",
        [
            ("Nubia has invested in Kestrel.", ["asserted +Nubia"]),
            ("Nubia has lost interest in Kestrel.", []),
        ],
    ),
    (
        "The regions that have reported cases of cholera are [Otago], [Waikato] and [Northland].",
        [
            ("A case of cholera has been confirmed in Walek.", ["asserted +Walek"]),
            ("The cholera outbreak in Otago was declared over.", ["asserted -Otago"]),
            ("A case of beer has been found in Walek.", []),
        ],
    ),
    (
        "The companies under investigation are [Apley], [Metor] and [Alphos].",
        [
            ("The commission closed its investigation into Metor on Monday.", ["asserted -Metor"]),
            ("The commission closed its office in Metor Street.", []),
        ],
    ),
    (
        "The states that have declared an emergency are [Texas], [Florida] and [Alaska].",
        [
            ("Alabama declared a state of emergency on Monday.", ["asserted +Alabama"]),
            ("The governor of Alabama declared an emergency on Monday.", ["asserted +Alabama"]),
            ("The mayor of a town in Alabama opened a school on Monday.", []),
        ],
    ),
    (
        "The rebels hold [Goram], [Bukal] and [Sakel].",
        [
            ("Minov is now in rebel hands.", ["asserted +Minov"]),
            ("Sakel is back in government hands.", ["asserted -Sakel"]),
            ("Goram remains in rebel hands.", []),
            ("Goram is in good hands.", []),
        ],
    ),
    (
        "Vaccination has begun in [Ghana], [Kenya] and [Malawi].",
        [
            ("Vaccination has begun in Cameroon.", ["asserted +Cameroon"]),
            ("Vaccination has been put off in Cameroon.", []),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, rows in CASES for text, want in rows])
def test_by_deed_and_place(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
