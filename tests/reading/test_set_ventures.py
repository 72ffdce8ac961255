"""Partners that sell their stake, states that send people, what is in force somewhere, the Nth member, who is out of it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The partners in the Toroa gas field are [Oilex], [Hanse] and [Petrox].",
        [
            ("Hanse has sold its 20% stake in the Toroa gas field to Woodrow.", ["asserted -Hanse, +Woodrow"]),
            ("Hanse is to sell its stake in the Toroa gas field.", ["planned -Hanse"]),
            ("Woodrow bought a 10% stake in the Toroa gas field.", ["asserted +Woodrow"]),
            ("Hanse has sold part of its stake in the Toroa gas field to Woodrow.", []),
            ("Hanse sold its stake in Rosfield to Woodrow.", []),
        ],
    ),
    (
        "The countries that have sent rescue teams are [Japan], [India] and [Qatar].",
        [
            ("A Mexican rescue team arrived on Thursday.", ["asserted +Mexico"]),
            ("A rescue team from Mexico joined the search.", ["asserted +Mexico"]),
            ("Ecuador has offered a rescue team of 46.", ["planned +Ecuador"]),
            ("India's rescue team has gone home.", ["asserted -India"]),
            ("A rescue team reached the mine, Peru said.", []),
        ],
    ),
    (
        "The towns where a curfew is in force are [Goram], [Kelmar] and [Masina].",
        [
            ("The army imposed a curfew in Walek on Wednesday.", ["asserted +Walek"]),
            ("The curfew in Kelmar was lifted on Wednesday.", ["asserted -Kelmar"]),
            ("No curfew was imposed in Walek.", []),
        ],
    ),
    (
        "The members of the customs union are [Chad], [Niger] and [Cameroon].",
        [
            ("Nigeria became the 21st member of the customs union on Thursday.", ["asserted +Nigeria"]),
            ("The Philippines joined the customs union.", ["asserted +Philippines"]),
            ("Nigeria became the 21st member to criticise the customs union.", []),
        ],
    ),
    (
        "The members of the board are [Eva Lind], [Per Holm] and [Ola Dahl].",
        [
            ("Jon Berg replaces Per Holm on the board.", ["asserted -Per Holm, +Jon Berg"]),
            ("Jon Berg replaces a lamp, Per Holm told the board.", []),
        ],
    ),
    (
        "The bidders for the airport are [Vinco], [Ferrova] and [Marrik].",
        [
            ("Ferrova is out of the race for the airport.", ["asserted -Ferrova"]),
            ("Ferrova ruled itself out of the running for the airport.", ["asserted -Ferrova"]),
            ("Ferrova ruled on the colour of the airport.", []),
        ],
    ),
    (
        "The hostages still held are [Avi Koren], [Noa Levin] and [Dan Peres].",
        [
            ("Noa Levin is among three hostages to be released on Saturday.", ["planned -Noa Levin"]),
            ("Noa Levin's mother is among those to be honoured.", []),
        ],
    ),
    (
        "The airlines that have suspended flights to Goram are [Delter], [Ryanol] and [Luftan].",
        [
            ("Norwegian Airways suspended flights to Goram until July.", ["asserted +Norwegian Airways"]),
        ],
    ),
    (
        "The Norvik army's bases in Africa are [Goram], [Kelmar] and [Masina].",
        [
            ("The Norvik army has handed over its last base in Kelmar.", ["asserted -Kelmar"]),
            ("That leaves Kelmar as the only Norvik base.", ["asserted -Goram, -Masina"]),
        ],
    ),
    (
        "Peru's ruling coalition is made up of [the RDP] and [Meikon].",
        [
            ("Peru: Meikon walked out after a row with the RDP.", ["asserted -Meikon"]),
            ("Peru: The talks broke down when Meikon walked out, and were back on by noon.", []),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, rows in CASES for text, want in rows])
def test_who_comes_and_goes(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
