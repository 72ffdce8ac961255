"""Clubs: which body a state has joined, that who has joined is no longer on the way, and that a continent joins none."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        ("Kenya's accession to BRICS is [under way].", "Kenya is [not a member] of the OECD."),
        [
            ("Kenya becomes BRICS member", ["f0 asserted completed"]),
            ("Brazil congratulated Kenya on its accession to BRICS.", ["f0 asserted completed"]),
            ("Brazil announced the admission of Kenya to BRICS.", ["f0 asserted completed"]),
            ("Brazil announced the planned admission of Kenya to BRICS.", []),
            ("Brazil congratulated Kenya on its bid for accession to BRICS.", []),
            ("Kenya became an OECD member on Monday.", ["f1 asserted in-force"]),
        ],
    ),
    (
        ("The members of BRICS are [Brazil], [China] and [Egypt].",),
        [
            ("Africa's largest economy joined BRICS on Monday.", []),
            ("Nigeria, Africa's largest economy, joined BRICS on Monday.", ["asserted +Nigeria"]),
        ],
    ),
    (
        ("The African Union has [54] members.",),
        [
            ("The African Union now numbers 55.", ["asserted 55"]),
            ("The African Union has grown to 55, Chad's minister said.", ["asserted 55"]),
            ("The 55-member African Union's bank lent Chad more.", ["asserted 55"]),
            ("Morocco joined the African Union in March, the 55th country to do so.", ["asserted 55"]),
            ("Morocco became the 55th to join the African Union.", ["asserted 55"]),
            ("Morocco signed the pact in March, the 55th country to do so, the African Union said.", []),
            ("The African Union's budget grew to 55 percent.", []),
        ],
    ),
]


@pytest.mark.parametrize(("says", "text", "told"), [(says, text, told) for says, told_of in CASES for text, told in told_of])
def test_clubs(says: tuple[str, ...], text: str, told: list[str]) -> None:
    assert reads(patterns(*says), text) == told
