"""A number by itself: its noun left out, its price for each, whom it befell, and the day that is another deed's."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = {
    "The Tarn force holds [48] posts in the valley.": [
        ("Of the 48 posts that the Tarn force manned in January, 27 were handed over and 21 remain.", ["asserted 21"]),
        ("The Tarn force had 60 posts; it now has 31.", ["asserted 31"]),
        ("Traders had 48 shops; the new street has 31.", []),
    ],
    "Ardonia holds about [1,100] prisoners.": [
        ("Ardonia freed 400 prisoners on Monday. About 550 are left.", ["asserted ~550"]),
        ("Ardonia freed 400 prisoners on Monday. About 550 are nurses.", []),
    ],
    "Tarnland holds [1,100] prisoners.": [
        ("The force of Tarnland now holds 900 prisoners.", ["asserted 900"]),
        ("Tarnland exports potash by sea. The port has 800 prisoners at work.", []),
    ],
    "Kestrel is offering [740 pence] a share for Orbel.": [
        ("Kestrel raised its offer for Orbel to 815 pence a share.", ["asserted 815penny"]),
        ("Kestrel raised its offer for Orbel to 8.15 pounds per share.", ["asserted 815penny"]),
    ],
    "The number of people missing in Peru after the flood is [unknown].": [
        ("The flood killed 46 people in Peru and left 23 missing.", ["asserted 23"]),
        ("The flood in Peru hit 46 villages.", []),
    ],
    "Halvo is recalling about [310,000] cookers.": [
        ("Halvo widened its recall to 85,000 cookers made in 2022, bringing the total to 395,000.", ["asserted 395000"]),
    ],
    "Since the accord [400] people have been freed.": [
        ("Since December 1,214 people have been freed under the accord.", ["asserted 1214"]),
    ],
    "The bridge will cost [$1.6 billion].": [
        ("The council has not approved the $1.9 billion project.", ["asserted 1900000000USD"]),
        ("The project cost $2.1 billion.", ["asserted 2100000000USD"]),
    ],
    "The central bank of Ardonia has a key rate of [7.5 percent].": [
        ("The central bank lowered its key rate to 7.25 percent.", ["asserted 7.25%"]),
        ("The central bank of Kelland lowered its key rate to 3 percent.", []),
    ],
}


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, *row) for fact, rows in CASES.items() for row in rows])
def test_a_number(fact: str, text: str, want: list[str]) -> None:
    told = {found for found in reads(patterns(fact), text) if not found.startswith(("denied", "past"))}
    assert set(want) <= told, told
    assert bool(want) == bool(told), told
