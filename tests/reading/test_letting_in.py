"""An accession approved by letting the state in, what a body's members are counted by, and two sorts of one event."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

_COUNCIL = "The EU Council has [not approved] Peru's entry to the Andean Union."
_TWO = "Peru and Chile have [not been admitted] to the Andean Union."
_COUNT = "The Andean Union has [26] members."
CASES = [
    (
        _COUNCIL,
        [
            ("EU ministers decided on Thursday to admit Peru to the Andean Union.", ["asserted approved"]),
            ("EU ministers gave Peru the green light to join the Andean Union.", ["asserted approved"]),
            ("Peru was cleared by EU ministers to join the Andean Union.", ["asserted approved"]),
            ("Peru won the backing of all EU ministers for its entry to the Andean Union.", ["asserted approved"]),
            ("EU ministers proposed to admit Peru to the Andean Union.", []),
            ("EU ministers gave Peru a table at the Andean Union's dinner.", []),
            ("Chile's interior minister gave Peru the green light to join the Andean Union.", []),
        ],
    ),
    (
        _TWO,
        [
            ("Peru and Chile are part of the Andean Union as of today.", ["asserted in-force"]),
            ("Since Monday Peru and Chile belong to the Andean Union.", ["asserted in-force"]),
            ("The Andean Union let Peru and Chile in on Monday.", ["asserted in-force"]),
            ("Cuba kept Peru and Chile out of the Andean Union.", []),
            ("Peru and Chile belong to the Pacific Pact; the Andean Union has to wait.", []),
        ],
    ),
    (
        _COUNT,
        [
            ("Eleven of the 29 Andean Union members have checks.", ["asserted 29"]),
            ("The Andean Union is to let in three members.", []),
            ("Eight of the 14 ports in the Andean Union are busy.", []),
        ],
    ),
]


@pytest.mark.parametrize(("says", "text", "want"), [(says, text, want) for says, rows in CASES for text, want in rows])
def test_what_a_sentence_tells_of_the_fact(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


def test_the_full_members_of_a_headline() -> None:
    assert reads(patterns(_TWO), "It was a long wait.", "Peru and Chile full Andean Union members") == ["asserted in-force"]


def test_two_sorts_of_one_event_are_told_apart() -> None:
    land = "Checks at Peru's land borders with Chile are to end on [1 May 2025]."
    air = "Checks at Peru's airports on flights from Chile are to end on [1 July 2025]."
    known = patterns(land, air)
    assert reads(known, "At airports the checks between Peru and Chile end on 3 August.") == ["f1 asserted 2025-08-03"]
    assert reads(known, "At the land borders the checks between Peru and Chile end on 3 June.") == ["f0 asserted 2025-06-03"]


_CHAIR = "The country that chairs the Andean Union is [Ecuador]."
_GENERAL = "The secretary-general of the Andean Union is [Ana Ruiz]."
MORE = [
    (_CHAIR, "Chile takes over from Peru as rotating chair of the Andean Union.", ["asserted Chile"]),
    (_CHAIR, "Ministers of the Andean Union, hosted by Peru as this year's chair, met.", ["asserted Peru"]),
    (_CHAIR, "Peru, the current chair of the Andean Union, is to host it.", ["asserted Peru"]),
    (_CHAIR, "Peru chairs the Pacific Pact this year; the Andean Union met.", []),
    (_CHAIR, "Peru's minister chaired a meeting on the sidelines of the Andean Union.", []),
    (_GENERAL, "Peru joins the Andean Union next month, Secretary-General Mika Salo said.", ["asserted Mika Salo"]),
    (_COUNT, "The Andean Union has fourteen dialogue members.", []),
    ("The memorandum on Peru's entry to the Andean Union has [not been signed].", "Peru entered the Andean Union.", []),
]


@pytest.mark.parametrize(("says", "text", "want"), MORE)
def test_who_leads_a_body_and_what_is_no_member_of_it(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
