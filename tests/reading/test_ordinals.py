"""How many, told by an ordinal or by the day's number; and none left, told without a number."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = {
    "The senate has rejected the budget [13] times.": [
        ("The senate rejected the budget for the 14th time on Tuesday.", ["asserted 14times", "asserted 14"]),
        ("The senate rejected the budget for the second time this week.", []),
        ("The coach was rejected for the 14th time.", []),
    ],
    "The strike at the port of Tarn has lasted [six] days.": [
        ("The strike at the port of Tarn entered its ninth day on Monday.", ["asserted 9day"]),
        ("Ships queue on Day 9 of the strike at the port of Tarn.", ["asserted 9day"]),
        ("The ninth day of the festival drew crowds to the opera.", []),
    ],
    "The customs union has [20] members.": [
        ("Ardonia became the 21st country to join the customs union.", ["asserted 21"]),
        ("Ardonia hosted the 21st meeting of the customs union.", []),
    ],
    "Ardonia has concluded talks with [29] members of the customs union.": [
        ("Kelland became the 31st member of the customs union to conclude talks with Ardonia.", ["asserted 31"]),
        ("Ardonia became the 168th member of the customs union.", []),
    ],
    "Kestrel 6 is to fly [9 to 10] times a year.": [
        ("Kestrel 6 flew on Monday, its 14th flight this year.", ["asserted 14times"]),
        ("The flight of Kestrel 6 was the programme's 14th launch with a satellite aboard.", []),
        ("Kestrel 6 flew for the 14th time on Monday.", []),
    ],
    "Kenya has [three] white rhinos.": [
        ("Kenya will be without a white rhino for the first time.", ["planned 0"]),
        ("The last white rhino in Kenya was sold to a zoo in Texas.", ["asserted 0"]),
        ("A year ago there were three white rhinos in Kenya. Today there are none.", ["past 3", "asserted 0"]),
        ("The last white rhino to be counted in Kenya was a bull.", []),
        ("The last two white rhinos in Kenya are leaving for Texas.", []),
    ],
}


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, *row) for fact, rows in CASES.items() for row in rows])
def test_how_many(fact: str, text: str, want: list[str]) -> None:
    found = reads(patterns(fact), text)
    assert set(found) <= set(want), found
    assert bool(found) == bool(want), found
