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
]


@pytest.mark.parametrize(("says", "text", "told"), [(says, text, told) for says, told_of in CASES for text, told in told_of])
def test_clubs(says: tuple[str, ...], text: str, told: list[str]) -> None:
    assert reads(patterns(*says), text) == told
