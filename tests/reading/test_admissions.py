"""States taken into a body: let in, accepted, welcomed, by their entry; and what befalls another body, or is only asked for."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

_MEMBERS = "The members of the Andean Community are [Bolivia], [Colombia], [Ecuador] and [Peru]."
_STATUS = "Chile has [not been admitted] to the Andean Community."
CASES = [
    (
        (_MEMBERS, _STATUS),
        [
            ("Chile was let into the Andean Community on Monday.", ["f0 asserted +Chile", "f1 asserted in-force"]),
            (
                "The Andean Community, which took in Chile this month, met in Quito.",
                ["f0 asserted +Chile", "f1 asserted in-force"],
            ),
            (
                "Now that Chile has been accepted, the Andean Community is to move.",
                ["f0 asserted +Chile", "f1 asserted in-force"],
            ),
            (
                "The Andean Community grew to five members as it welcomed Chile.",
                ["f0 asserted +Chile", "f1 asserted in-force"],
            ),
            (
                "Ministers of the Andean Community hailed Chile's recent admission.",
                ["f0 asserted +Chile", "f1 asserted in-force"],
            ),
            (
                "The newest member of the Andean Community, Chile, is to host it.",
                ["f0 asserted +Chile", "f1 asserted in-force"],
            ),
            ("Leaders of the Andean Community approved Chile's admission.", ["f1 asserted approved"]),
            ("The Andean Community is expected to admit Chile in May.", ["f1 planned in-force"]),
            (
                "Chile handed the Andean Community the papers that make it a full member.",
                ["f0 asserted +Chile", "f1 asserted in-force"],
            ),
            ("The vote makes Chile a friend of the Andean Community.", []),
            ("The Andean Community has not let Chile in.", []),
            ("The Andean Community welcomed Chile to the talks.", []),
            ("The Andean Community took Chile to court.", []),
            ("Chile was admitted to Mercosur; the Andean Community is still to decide.", []),
            ("The Andean Community welcomed Chile's wish to be let in.", []),
        ],
    ),
    (
        ("Chile's accession to the Andean Community is [under negotiation].",),
        [
            ("The presidents agreed the text of Chile's accession to the Andean Community.", ["asserted agreed"]),
            ("Chile signed a trade deal with the Andean Community.", []),
            ("Panama wants in. Deputies approved its accession to the Andean Community.", []),
            ("Leaders agree joint force for northern Chile.", []),
        ],
    ),
    (
        ("The date of Chile's admission to the Andean Community is [not set].",),
        [
            ("Chile was let into the Andean Community at a summit on 18 March.", ["asserted 2025-03-18"]),
            ("Leaders of the Andean Community are to take Chile in on 9 May.", ["asserted 2025-05-09"]),
            ("Chile could be let into the Andean Community in May.", ["planned 2025-05"]),
            ("The Andean Community accepts Chile's papers on 9 May.", []),
        ],
    ),
    (
        (_MEMBERS,),
        [
            ("Chile joins the Andean Community in May.", ["planned +Chile"]),
            ("Deputies backed the protocol by which Chile joins the Andean Community as a full member.", []),
            ("Peru has pulled Ana Ruiz out of the Andean Community's office.", []),
            ("Peru has pulled out of the Andean Community.", ["asserted -Peru"]),
            ("Traders hail the law by which Chile accedes to the Andean Community.", []),
        ],
    ),
]


RATIFIED = [
    ("Chile's Congress ratified Peru's accession to Mercosur.", ["f0 asserted approved"]),
    ("The Chilean Congress backs Peru in Mercosur.", ["f0 asserted approved"]),
    ("Chile, whose Congress ratified Peru's accession to Mercosur, is to host it.", ["f0 asserted approved"]),
    ("Chile's Senate gave its assent to the protocol by which Peru joins Mercosur.", ["f0 asserted approved"]),
    ("Chile's deputies passed a law on pensions, and Peru waits for Mercosur.", []),
    ("Uruguay's Congress ratified Peru's accession to Mercosur.", []),
    ("The US Congress backed Peru.", []),
    ("Peru's Senate passed the law on full membership of Mercosur.", ["f1 asserted approved"]),
    ("Peru has handed over its instrument of ratification of the Mercosur accession protocol.", ["f1 asserted approved"]),
    ("Peru's president promulgated the law on accession to Mercosur.", ["f1 asserted approved"]),
    ("Peru handed over its instruments of torture, Mercosur said.", []),
]


@pytest.mark.parametrize(("text", "want"), RATIFIED)
def test_who_has_ratified_an_accession(text: str, want: list[str]) -> None:
    congress = "Chile's Congress has [not ratified] Peru's accession to Mercosur."
    own = "Peru's own legislature has [not ratified] the Mercosur accession protocol."
    assert reads(patterns(congress, own), text) == want


def test_a_president_of_a_state_told_in_full() -> None:
    known = patterns("The president of Bolivia is [Evo Morales].")
    assert reads(known, "Luis Arce, President of the Plurinational State of Bolivia, spoke.") == ["asserted Luis Arce"]
    assert reads(known, "Luis Arce, president of the football league of Bolivia, spoke.") == []


_CHAIR = "The chairperson of the Andean Community summit is [Ana Ruiz]."
_GENERAL = "The secretary general of the Andean Community is [Diego Caicedo]."
OFFICES = [
    (
        "Ruiz handed the chair of the Andean Community to Peru's Luis Ortega.",
        ["f0 asserted Ruiz (left)", "f0 asserted Luis Ortega"],
    ),
    ("Luis Ortega, who was handed the chairmanship of the Andean Community, spoke.", ["f0 asserted Luis Ortega"]),
    ("Luis Ortega, who chairs the Andean Community summit, spoke.", ["f0 asserted Luis Ortega"]),
    ("Luis Ortega, the current chair of the Andean Community, spoke.", ["f0 asserted Luis Ortega"]),
    ("Mika Salo is the new secretary general of the Andean Community.", ["f1 asserted Mika Salo"]),
    ("Ruiz handed the flag of the Andean Community to Peru's Luis Ortega.", []),
]


@pytest.mark.parametrize(("text", "want"), OFFICES)
def test_two_offices_of_one_body(text: str, want: list[str]) -> None:
    assert [one for one in reads(patterns(_CHAIR, _GENERAL), text) if "Ana Ruiz" not in one] == want


@pytest.mark.parametrize(("says", "text", "want"), [(says, text, want) for says, rows in CASES for text, want in rows])
def test_who_is_taken_into_the_body(says: tuple[str, ...], text: str, want: list[str]) -> None:
    assert reads(patterns(*says), text) == want
