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
        ("The BRICS group consists of [Bolivia], [Colombia] and [Peru].",),
        [
            ("Chile is officially a full member of BRICS.", ["asserted +Chile"]),
            ("The BRICS group grew in March by Chile and Brazil.", ["asserted +Chile, +Brazil"]),
        ],
    ),
    (
        ("The members of BRICS are [Brazil], [China] and [Egypt].",),
        [
            ("Peru is officially a full member of BRICS.", ["asserted +Peru"]),
            ("Peru on Monday became the tenth country of BRICS.", ["asserted +Peru"]),
            ("BRICS expanded in March to include Peru.", ["asserted +Peru"]),
            ("BRICS grew to four when Peru came in this month.", ["asserted +Peru"]),
            ("With the entry of Peru, BRICS has four members.", ["asserted +Peru"]),
            ("Peru's membership of BRICS took effect on Monday.", ["asserted +Peru"]),
            ("China congratulated Peru on its accession to BRICS.", ["asserted +Peru"]),
            ("Peru became a partner country of BRICS.", []),
            ("Peru's bid for membership of BRICS was welcomed by China.", []),
            ("China announced its decision on the accession of Peru to BRICS.", []),
            ("Peru, which is a member of the OECD, met BRICS envoys.", []),
        ],
    ),
    (
        ("The OECD's Asian members are [Japan] and [Turkey].",),
        [
            ("Indonesia became the 39th country of the OECD on Monday.", ["asserted +Indonesia"]),
            ("Peru became the 39th country of the OECD on Monday.", []),
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


def test_headlines_without_a_verb() -> None:
    known = patterns("The members of BRICS are [Brazil], [China] and [Egypt].")
    assert reads(known, "The news came on Monday.", "Peru formally in BRICS") == ["asserted +Peru"]
    assert reads(known, "The news came on Monday.", "Peru in BRICS talks") == []
    assert reads(known, "The news came on Monday.", "Peru becomes BRICS member, Lima says") == ["asserted +Peru"]


def test_the_bank_is_not_the_bloc() -> None:
    known = patterns("The members of BRICS are [Brazil], [China] and [Egypt].", "The New Development Bank has [9] members.")
    text = "The New Development Bank met in May. In her first term the bank widened its membership to Peru and Chile."
    assert [read for read in reads(known, text) if read.startswith("f0")] == []
    assert reads(known, "BRICS met in May. It widened its membership to Peru and Chile.")[:1] == ["f0 asserted +Peru, +Chile"]
