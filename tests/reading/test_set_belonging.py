"""Who comes to belong to a set by a set phrase, facts told from their members' side, and other things of the same sort."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.members import as_plain_members

CASES = [
    (
        "The members of the Lake force are [Chad], [Niger] and [Nigeria].",
        [
            ("The Lake force has taken in Kenya.", ["asserted +Kenya"]),
            ("The Lake force has accepted Kenya's invitation.", []),
            ("Kenya's entry into the Lake force takes the number of its members to four.", ["asserted +Kenya"]),
            ("Kenya's entry into the Lake force would take the number of its members to four.", []),
            ("The Lake force has lost Niger.", ["asserted -Niger"]),
            ("The Lake force has lost Niger's trust.", []),
            ("Niger has said goodbye to the Lake force.", ["asserted -Niger"]),
            ("Niger has turned its back on the Lake force.", ["asserted -Niger"]),
            ("Niger has not turned its back on the Lake force.", []),
        ],
    ),
    (
        "The host cities of the Cup are [Rabat], [Fez] and [Agadir].",
        [
            ("Fez is off the list of host cities of the Cup.", ["asserted -Fez"]),
            ("Fez is off the coast of Oland.", []),
        ],
    ),
    (
        "[Poland], [Latvia] and [Sweden] are in the drone pact.",
        [
            ("Finland has joined the drone pact.", ["asserted +Finland"]),
            ("Finland has joined the fisheries pact.", []),
        ],
    ),
    (
        "The airlines that fly to Tehran are [Lufthansa], [Emirates] and [Flydubai].",
        [
            ("Qatar Airways will resume flights to Tehran on 1 June.", ["planned +Qatar Airways"]),
            ("Lufthansa has stopped flying to Tehran.", ["asserted -Lufthansa"]),
            ("Qatar Airways will resume flights to Beirut on 1 June.", []),
        ],
    ),
    (
        "The unions on strike at the port of Halden are [the Dockers' Union], [Unite] and [the Crane Drivers' League].",
        [
            ("The Seamen's Union has joined the strike at the port of Halden.", ["asserted +Seamen's Union"]),
            ("The Seamen's Union has not joined the strike at the port of Halden.", []),
        ],
    ),
    (
        "The countries with a ban on the drug are [Chad], [Peru] and [Fiji].",
        [
            ("Kenya has banned the drug.", ["asserted +Kenya"]),
            ("Peru has lifted its ban on the drug.", ["asserted -Peru"]),
        ],
    ),
    (
        "The mediators in the Sudan talks are [Qatar], [Egypt] and [Norway].",
        [
            ("Egypt has given up its role as mediator in the Sudan talks.", ["asserted -Egypt"]),
            ("Turkey will act as a mediator in the Sudan talks.", ["planned +Turkey"]),
            ("Turkey will not act as a mediator in the Sudan talks.", []),
        ],
    ),
    (
        "The members of the Lake Amber force are [Chad], [Niger] and [Nigeria].",
        [
            ("Kenya has become part of the Lake Amber force.", ["asserted +Kenya"]),
            ("Kenya is now part of the Lake Amber force.", ["asserted +Kenya"]),
            ("Kenya is to be part of the Lake Amber force from May.", ["planned +Kenya"]),
            ("Kenya has rejoined the Lake Amber force.", ["asserted +Kenya"]),
            ("Kenya has signed up to the Lake Amber force.", ["asserted +Kenya"]),
            ("Kenya has come on board the Lake Amber force.", ["asserted +Kenya"]),
            ("Kenya is not part of the Lake Amber force.", []),
            ("Kenya has become part of the Horn force.", []),
        ],
    ),
    (
        "The candidates for the leadership of the Harbour Union are [Helen Marsh], [Sione Tau] and [Peter Lund].",
        [
            ("Peter Lund has given up his bid to lead the Harbour Union.", ["asserted -Peter Lund"]),
            ("Helen Marsh dropped her bid for the leadership of the Harbour Union on Monday.", ["asserted -Helen Marsh"]),
            ("Peter Lund has vowed not to give up his bid to lead the Harbour Union.", []),
        ],
    ),
    (
        "The sponsors of the Ashgrove Games are [Fizzco], [Mobilis Bank] and [Trekker Shoes].",
        [
            ("Kaneko Cars has come in as a sponsor of the Ashgrove Games.", ["asserted +Kaneko Cars"]),
            ("Kaneko Cars will step in as a sponsor of the Ashgrove Games next year.", ["planned +Kaneko Cars"]),
            ("Kaneko Cars has come in as a sponsor of the Lakeside Games.", []),
            ("Fizzco has ended its sponsorship of the Ashgrove Games.", ["asserted -Fizzco"]),
            ("Fizzco has ended its sponsorship of the Ashgrove opera house.", []),
        ],
    ),
    (
        "The countries that back Ukraine's peace plan are [France], [Britain], [Canada] and [Japan].",
        [
            ("Australia has come out in support of Ukraine's peace plan.", ["asserted +Australia"]),
            ("Australia has thrown its weight behind Ukraine's peace plan.", ["asserted +Australia"]),
            ("Australia has lent its support to Ukraine's peace plan.", ["asserted +Australia"]),
            ("Australia could come out in favour of Ukraine's peace plan, diplomats say.", ["planned +Australia"]),
            ("Australia has come out in support of the peace plan for Sudan.", []),
        ],
    ),
    (
        "The members of the Amber grid club are [Estonia], [Latvia] and [Poland].",
        [
            ("Finland has joined the Amber grid club.", ["asserted +Finland"]),
            ("Finland has joined the Nordic gas club.", []),
        ],
    ),
    (
        "The host cities for the African Women's Cup are [Rabat], [Fez] and [Agadir].",
        [
            ("Oran has been added to the host cities for the African Women's Cup.", ["asserted +Oran"]),
            ("Oran has been added to the host cities for the African Youth Cup.", []),
        ],
    ),
]


@pytest.mark.parametrize(
    ("says", "text", "want"), [(says, text, want) for says, rows in CASES for text, want in rows]
)  # fmt: skip
def test_belonging(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        (
            "Soldiers of [Chad], [Niger] and [Peru] make up the Lake force.",
            "The members of the Lake force are [Chad], [Niger] and [Peru].",
        ),
        ("The ships in the Gulf patrol come from [Chad] and [Peru].", "The members of the Gulf patrol are [Chad] and [Peru]."),
        (
            "The armies of [Chad] and [Peru] share one command in Oland.",
            "The members of the joint command in Oland are [Chad] and [Peru].",
        ),
        (
            "Police from [Chad] and [Peru] help keep order in Oland.",
            "The countries that help keep order in Oland are [Chad] and [Peru].",
        ),
        ("The Amber grid club consists of [Chad] and [Peru].", "The members of The Amber grid club are [Chad] and [Peru]."),
        (
            "The countries that will build the ship together are [Chad] and [Peru].",
            "The countries that will build the ship are [Chad] and [Peru].",
        ),
        (
            "Still in the race to lead the union are [Ann Lee] and [Bo Dahl].",
            "The candidates to lead the union are [Ann Lee] and [Bo Dahl].",
        ),
        (
            "Arms sales to Oland are barred by [Chad] and [Peru].",
            "The countries that bar arms sales to Oland are [Chad] and [Peru].",
        ),
        ("Oland's plan is backed by [Chad] and [Britain].", "The countries that back Oland's plan are [Chad] and [Britain]."),
        # Who is no state, and what is no body.
        ("The plan is backed by [Polder Co] and [Kessler].", "The firms that support the plan are [Polder Co] and [Kessler]."),
        ("The crew is made up of [Ann Lee] and [Bo Dahl].", "The crew is made up of [Ann Lee] and [Bo Dahl]."),
        ("Soldiers from [Chad] and [Peru] serve in the mission.", "Soldiers from [Chad] and [Peru] serve in the mission."),
    ],
)  # fmt: skip
def test_from_the_members_side(says: str, plain: str) -> None:
    assert as_plain_members(says) == plain
