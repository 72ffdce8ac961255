"""A membership told in passing: by what a state is called, handed in, or has belonged to; and what tells of none."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

_NOT_ONE = "Peru is [not a member] of the Andean Union."
_TALKS = "The accession of Peru to the Andean Union is [under negotiation]."
_IN = ["asserted in-force"]
TOLD = [
    ("Peru, the newest member of the Andean Union, sent its minister.", "", _IN),
    ("Peru, a member of the Andean Union since last week, must adopt its rules.", "", _IN),
    ("As a member of the Andean Union, Peru now has a vote in its council.", "", _IN),
    ("A week into its membership of the Andean Union, Peru has sent no ambassador.", "", _IN),
    ("The Andean Union has nine members, Peru and Chile among them.", "", _IN),
    ("The Andean Union grew to nine when the envoys of Peru and Chile handed over their instruments of accession.", "", _IN),
    ("Since Peru and Chile came in this month the Andean Union numbers nine.", "", _IN),
    ("Chile entered the Andean Union today, nine days after Peru.", "", _IN),
    ("Peru completed its accession to the Andean Union.", "", _IN),
    ("Peru has belonged to the Andean Union since last week.", "", _IN),
    ("The Andean Union has nine states now.", "Peru, Chile formally in", _IN),
    ("The Andean Union takes note.", "The Andean Union takes in Peru", _IN),
    ("The Andean Union council approved Peru as a new member.", "", ["asserted approved"]),
    ("The Andean Union council has approved Peru's membership.", "", ["asserted approved"]),
    ("The Andean Union members voted on Monday to admit Peru.", "", ["asserted approved"]),
    ("Peru has ratified its entry to the Andean Union. Membership takes effect on 12 May.", "", ["planned in-force"]),
    ("Peru, which is not a member of the Andean Union, sent a minister.", "", ["asserted none"]),
    ("Chile, the newest member of the Andean Union, backs Peru.", "", []),
    ("Chile, the newest member of the Andean Union, backed a loan for Peru.", "", []),
    ("Peru, a potential member of the Andean Union, sent its minister.", "", []),
    ("As a member of the Andean Union, Peru would have a vote.", "", []),
    ("The envoys of Peru and Chile handed over a letter to the Andean Union.", "", []),
    ("Peru completed its accession talks with the port of Lima, the Andean Union said.", "", []),
    ("Peru became a dialogue partner of the Andean Union on Monday.", "", []),
    ("Peru became an associate member of the Andean Union on Monday.", "", []),
    ("Chile's senate ratified Peru's accession to the Andean Union on Monday.", "", []),
    ("A committee recommended that Peru be admitted to the Andean Union.", "", []),
    ("Chile entered the Andean Union nine days after Peru hosted it.", "", []),
    ("The treaty is Peru's part of the bargain with the Andean Union.", "", []),
]


@pytest.mark.parametrize(("text", "title", "want"), TOLD)
def test_who_is_told_to_be_a_member(text: str, title: str, want: list[str]) -> None:
    assert [one for one in reads(patterns(_NOT_ONE), text, title) if one != "planned none"] == want


@pytest.mark.parametrize(("text", "title"), [(text, title) for text, title, want in TOLD if want == _IN])
def test_a_state_whose_accession_is_talked_of(text: str, title: str) -> None:
    assert reads(patterns(_TALKS), text, title) == _IN


@pytest.mark.parametrize("says", ["Peru's accession to the Andean Union is [under way].", _NOT_ONE])
def test_not_in_yet_is_no_news(says: str) -> None:
    told = reads(patterns(says), "Peru, which is not a member of the Andean Union, joined the sanctions.")
    assert told == (["asserted none"] if says is _NOT_ONE else ["asserted in-force"])


def test_the_members_of_a_body_too() -> None:
    known = patterns("The members of the Andean Union are [Chile] and [Ecuador].")
    assert reads(known, "Peru, a new member of the Andean Union, sent a minister.") == ["asserted +Peru"]
    assert reads(known, "Peru, an observer of the Andean Union, sent a minister.") == []
