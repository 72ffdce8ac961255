"""Acts that make a member and are only spoken of, journeys that are no leaving, and who ends talks with all the others."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The members of the Lake Pact are [Chad], [Niger] and [Cameroon].",
        [
            ("Nigeria has joined the Lake Pact.", ["asserted +Nigeria"]),
            ("Chad's minister signed the protocol by which Nigeria joins the Lake Pact.", []),
            ("Chad's parliament approves Nigeria's joining of the Lake Pact.", []),
            ("Chad's parliament debated the protocol on Nigeria's joining of the Lake Pact.", []),
        ],
    ),
    (
        "The countries that have landed a spacecraft on the Moon are [China], [India] and [Japan].",
        [
            ("Brazil landed a spacecraft on the Moon on Monday.", ["asserted +Brazil"]),
            ("Brazil's landing on the Moon fixed for May.", []),
            ("Where to watch Brazil's Moon landing today.", []),
            ("Only Chinese companies have landed a spacecraft there.", []),
            ("China, India and Japan have gone before.", []),
        ],
    ),
    (
        "The crew of the Kestrel capsule is made up of [Anna Brandt], [Luis Ortega] and [Kofi Mensah].",
        [
            ("Luis Ortega has left the crew of the Kestrel capsule.", ["asserted -Luis Ortega"]),
            ("Luis Ortega may leave with the Kestrel crew for the station on Monday.", []),
            ("The Kestrel crew, with Luis Ortega in command, leaves on 12 August.", []),
            (
                "The Kestrel crew, with Mika Salo in Luis Ortega's old seat, leaves on 12 August.",
                ["asserted -Luis Ortega, +Mika Salo"],
            ),
        ],
    ),
    (
        "The parties in the coalition talks are the [RDP], the [ANP], the [KKD] and the [LUF].",
        [
            ("Pavel Korn ended the coalition talks with RDP, ANP and KKD on Monday.", ["asserted -LUF"]),
            ("Pavel Korn ended the coalition talks with the RDP.", []),
        ],
    ),
    (
        "The partners in the Toroa block are [Oilex], [Hanse] and [Petrox].",
        [
            ("Regulators cleared the Hanse deal.", []),
            ("Hanse has left the Toroa block.", ["asserted -Hanse"]),
        ],
    ),
    (
        "The monitoring centre is run by [Russia] and [Turkey].",
        [
            ("The withdrawal of the Russian peacekeepers began on Monday.", []),
            ("Russia has pulled out of the monitoring centre.", ["asserted -Russia"]),
        ],
    ),
    (
        "The Norrland rocket is to launch satellites for [Telia], [Marlink] and [Ovzon].",
        [
            ("Strongest Norrland rocket launches Swedish satellites.", []),
            ("The Norrland rocket will launch no satellites for Ovzon.", []),
        ],
    ),
    (
        "The aid mission has offices in [Goram], [Kelmar] and [Masina].",
        [
            ("The ministry appointed Adam Walek to lead the aid mission.", []),
            ("The aid mission opened an office in Walek.", ["asserted +Walek"]),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, rows in CASES for text, want in rows])
def test_what_is_only_spoken_of(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
