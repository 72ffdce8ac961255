"""What is left is what the members are in, and not something else that is told of beside it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The governing coalition is made up of [the RDP], [the ANP] and [the LUF].",
        [
            ("The LUF left the coalition on Monday.", ["asserted -LUF"]),
            ("The LUF left the coalition government on Monday.", ["asserted -LUF"]),
            ("The LUF dropped two points in a poll on the governing coalition.", []),
        ],
    ),
    (
        "The partners in the Toroa gas field are [Oilex], [Hanse] and [Petrox].",
        [
            ("Hanse withdrew its forecast for the Toroa gas field.", []),
            ("Oilex has left the final decision on the Toroa gas field until May.", []),
            ("Oilex has left the Toroa gas field.", ["asserted -Oilex"]),
        ],
    ),
    (
        "The crew of the Kestrel capsule is made up of [Anna Brandt], [Luis Ortega] and [Kofi Mensah].",
        [
            ("Luis Ortega left the hatch of the Kestrel capsule open.", []),
            ("Luis Ortega leaves the station in the Kestrel capsule on Monday.", []),
        ],
    ),
    (
        "The bidders for the airport are [Vinco], [Ferrova] and [Marrik].",
        [
            ("Ferrova dropped out of the index after its bid for the airport.", []),
            ("Ferrova dropped out of the race for the airport.", ["asserted -Ferrova"]),
        ],
    ),
    (
        "The members of OPEC are [Iraq], [Iran] and [Angola].",
        [
            ("Iraq left OPEC's target unchanged.", []),
            ("Iran withdrew its objection at the OPEC meeting.", []),
            ("Angola's exit from nuclear power surprised OPEC.", []),
            ("Angola left OPEC on Monday.", ["asserted -Angola"]),
        ],
    ),
    (
        "The countries contributing troops to the mission in Haiti are [Kenya], [Jamaica] and [Guatemala].",
        [
            ("Kenya left the talks on the mission in Haiti without a deal.", []),
            ("The United States urged Brazil to send troops to the mission in Haiti.", []),
            ("Kenya left the mission in Haiti.", ["asserted -Kenya"]),
        ],
    ),
    (
        "The hostages still held are [Avi Koren], [Noa Levin] and [Dan Peres].",
        [
            ("The group released a video of hostage Avi Koren.", []),
            ("The group released hostage Avi Koren.", ["asserted -Avi Koren"]),
        ],
    ),
    (
        "Peacekeepers are deployed in [Goram], [Kelmar] and [Masina].",
        [
            ("Rebels have withdrawn from a town in Kelmar, peacekeepers said.", []),
            ("Peacekeepers have withdrawn from Kelmar.", ["asserted -Kelmar"]),
        ],
    ),
    (
        "The countries that oppose the deal are [France], [Poland] and [Austria].",
        [
            ("Ireland's opposition party is against the deal.", []),
            ("Ireland is against the deal.", ["asserted +Ireland"]),
        ],
    ),
    (
        "The shareholders backing the bid are [Norland Bank], [Elliotson] and [Cevianus].",
        [
            ("Cevianus has withdrawn its support for the bid.", ["asserted -Cevianus"]),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, rows in CASES for text, want in rows])
def test_what_is_left(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
