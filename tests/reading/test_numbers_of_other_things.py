"""Numbers of other things: for or over another, of another place or sort, done to another, decided on for later."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "Hoshino Motors is recalling [310,000] cars over faulty fuel pumps.",
        [
            (
                "Hoshino recalls 45,000 motorbikes over brakes",
                "Hoshino Motors is recalling 45,000 motorbikes because of faulty brake hoses.",
                [],
            ),
            ("", "Hoshino Motors has recalled 420,000 cars over the fuel pumps.", ["asserted 420000"]),
            ("", "Hoshino Motors is now recalling 420,000 cars because of leaking fuel pumps.", ["asserted 420000"]),
            ("", "Hoshino Motors is now recalling 420,000 cars.", ["asserted 420000"]),
        ],
    ),
    (
        "Brightwell has offered [£1.4 billion] for the British grocer Calder Foods.",
        [
            (
                "Brightwell pays £2.1bn for Irish dairy",
                "Brightwell has offered £2.1 billion for the Irish dairy Glanmore, and its board has accepted.",
                [],
            ),
            ("", "Brightwell has raised its offer for Calder Foods to £1.6 billion.", ["asserted 1600000000GBP"]),
            ("", "Brightwell is now offering £1.6 billion for the supermarket chain.", ["asserted 1600000000GBP"]),
        ],
    ),
    (
        "The fine for riding without a ticket in Orr is [60] euros.",
        [
            ("", "The fine for littering in Orr is 90 euros.", []),
            ("", "The fine for riding without a ticket in Orr has been raised to 80 euros.", ["asserted 80EUR"]),
            ("", "Whoever rides without a ticket in Orr now pays a fine of 80 euros.", ["asserted 80EUR"]),
        ],
    ),
    (
        "Allies in the Western Pact are to spend at least [2] percent of output on defence.",
        [
            (
                "Three percent for research",
                (
                    "The Southern Bloc wants its members to spend three percent of output on research. It has "
                    "no rule about defence spending."
                ),
                [],
            ),
            ("", "Allies in the Western Pact are now to spend at least 3 percent of output on defence.", ["asserted >3%"]),
        ],
    ),
    (
        "Norda spends [4 million] euros a year on clean rivers.",
        [
            ("", "Norda spends 9 million euros a year on new roads.", []),
            ("", "Norda now spends 6 million euros a year on clean rivers.", ["asserted 6000000EUR"]),
            ("", "Norda now spends 6 million euros a year on its rivers.", ["asserted 6000000EUR"]),
        ],
    ),
    (
        "There have been [14] complaints against the judge.",
        [
            ("", "There have now been 20 complaints against the judge.", ["asserted 20"]),
        ],
    ),
    (
        "Voters have cast [40,000] ballots for the dam.",
        [
            ("", "Some 52,000 ballots were cast for a new mayor.", []),
        ],
    ),
    (
        "The EU has set aside [2 billion] euros for flood repairs in Oruma.",
        [
            ("", "The EU has set aside 3 billion euros for repairs after the floods in Oruma.", ["asserted 3000000000EUR"]),
            ("", "The EU has set aside 5 billion euros for battery plants.", []),
        ],
    ),
    (
        "More than [3,200] cases of dengue have been reported in Salta this year.",
        [
            (
                "Dengue in Jujuy: 900 cases",
                "Neighbouring Jujuy has reported 900 cases of dengue this year, its health minister said.",
                [],
            ),
            ("", "Jujuy has recorded 5,000 cases of dengue this year.", []),
            ("", "Neighbouring Chile has reported 9,000 cases of dengue this year.", []),
            ("Dengue in Salta: 4,000 cases", "Salta has now reported 4,000 cases of dengue this year.", ["asserted 4000"]),
            ("", "Hospitals have counted 4,000 cases of dengue in Salta this year.", ["asserted 4000"]),
        ],
    ),
    (
        "According to health officials, Alberta has recorded [47] measles cases this year.",
        [
            (
                "Saskatchewan records 19 measles cases",
                "Saskatchewan has recorded 19 measles cases this year, health officials said.",
                [],
            ),
            ("Alberta records 60 measles cases", "Alberta has recorded 60 measles cases this year.", ["asserted 60"]),
        ],
    ),
    (
        "Some [1,400] people have been arrested in Oruma.",
        [
            ("Unrest in Dessa: 2,100 arrested", "Police have arrested 2,100 people in Dessa.", []),
            ("Unrest in Oruma: 2,100 arrested", "Police have now arrested 2,100 people.", ["asserted 2100"]),
        ],
    ),
    (
        "There are [12] wolves in Orrland.",
        [
            ("", "Tarnland has registered 19 wolves, the park said.", []),
            ("", "Rangers counted 19 wolves in Orrland.", ["asserted 19"]),
        ],
    ),
    (
        "The European Commission has fined Orvane [240 million] euros.",
        [
            ("", "The European Commission has fined Tarnell 90 million euros.", []),
            ("", "The European Commission has raised Orvane's fine to 300 million euros.", ["asserted 300000000EUR"]),
        ],
    ),
    (
        "Norda has pledged [40] tanks to Ister.",
        [
            ("", "Norda has pledged 25 tanks to Kenya.", []),
            ("", "Norda has now pledged 60 tanks to Ister.", ["asserted 60"]),
        ],
    ),
    (
        "Pacifica owns [24] percent of the phone company Nordtel.",
        [
            ("", "Pacifica owns 51 percent of Suedtel, a cable firm.", []),
            ("", "Pacifica has raised its stake in Suedtel to 51 percent.", []),
            ("", "Pacifica has raised its stake in Nordtel to 30 percent.", ["asserted 30%"]),
        ],
    ),
    (
        "Vella has lent Oruma [2 billion] dollars.",
        [
            ("", "Vella has lent Dessa 3 billion dollars.", []),
            ("", "Vella has now lent Oruma 3 billion dollars.", ["asserted 3000000000USD"]),
        ],
    ),
    (
        "Kestrel Oil offers [4.2 billion] dollars for Dunmore Energy.",
        [
            ("", "Kestrel Oil has sold its pipelines in Utah for 1.3 billion dollars.", []),
            ("", "Kestrel Oil has offered 3 billion dollars for Tarvale.", []),
            ("", "Kestrel Oil now offers 4.8 billion dollars for its rival.", ["asserted 4800000000USD"]),
        ],
    ),
    (
        "Aldo has bought [30] buses from Vikmotor.",
        [
            ("", "Aldo has now bought 40 buses from Vikmotor.", ["asserted 40"]),
        ],
    ),
    (
        "[Two] Danish frigates are guarding the Sava Strait.",
        [
            ("Five Danish trawlers in Sava Strait", "Five Danish trawlers were seen fishing near the Sava Strait.", []),
            ("", "Three Danish frigates are now guarding the Sava Strait.", ["asserted 3"]),
            ("", "Three Danish warships are now guarding the Sava Strait.", ["asserted 3"]),
        ],
    ),
    (
        "The hospital in Vik employs [70] nurses.",
        [
            ("", "The hospital in Vik employs 40 doctors.", []),
            ("", "The hospital in Vik now employs 85 nurses.", ["asserted 85"]),
        ],
    ),
    (
        "There are still [12] aid workers held by the armed group in northern Taroua.",
        [
            (
                "",
                (
                    "Pirates are holding eight fishermen off the southern coast of Taroua, the navy said. It "
                    "saw no link with the aid workers seized in the north."
                ),
                [],
            ),
            (
                "",
                "Only five of the aid workers seized in northern Taroua remain in the hands of their captors.",
                ["asserted 5"],
            ),
        ],
    ),
    (
        "Tala district hospital has [120] beds.",
        [
            ("", "A care home with 60 beds opened in Tala on Monday, across the road from the district hospital.", []),
            ("", "With the new wing in use since Monday, the district hospital in Tala can offer 175 beds.", ["asserted 175"]),
        ],
    ),
    (
        "Aldo Air has [34] aircraft.",
        [
            ("", "Orr Air, a rival of Aldo Air, has 60 aircraft.", []),
            ("Rival to buy 60 planes", "Orr Air is to buy 60 planes.", []),
            ("", "Aldo Air now has 40 planes.", ["asserted 40"]),
        ],
    ),
    (
        "Orvane employs [9,000] people.",
        [
            ("", "Tarnell, a supplier of Orvane, employs 2,000 people.", []),
            ("", "Orvane, a supplier of Tarnell, now employs 8,000 people.", ["asserted 8000"]),
        ],
    ),
    (
        "Norda has [120] tanks in Ister.",
        [
            ("", "Norda has 80 helicopters in Ister.", []),
        ],
    ),
    (
        "The farm lost [400] sheep in the flood.",
        [
            ("", "The farm lost 200 cows in the flood.", []),
        ],
    ),
    (
        "There are [6,300] UN peacekeepers in Oruma.",
        [
            (
                "",
                ("The Security Council voted to shrink the force of peacekeepers in Oruma to 3,000 by next summer."),
                ["planned 3000"],
            ),
            ("", "The Security Council has shrunk the force of peacekeepers in Oruma to 3,000.", ["asserted 3000"]),
        ],
    ),
    (
        "Gorash has [40] border posts.",
        [
            ("", "The government decided to raise the number of border posts in Gorash to 55 by 2027.", ["planned 55"]),
        ],
    ),
    (
        "Foreigners make up [18] percent of the students at Delmas University.",
        [
            ("", "The share of foreign students at Delmas University has fallen to 13 percent.", ["asserted 13%"]),
        ],
    ),
    (
        "Tavria wants [65] of its sailors back in the swap.",
        [
            ("", "Tavria is going to ask for 80 sailors in the swap at the next meeting.", ["planned 80"]),
            ("", "Tavria now demands 72 sailors in the swap.", ["asserted 72"]),
        ],
    ),
    (
        "The stadium at Vik holds [30,000] people.",
        [
            ("", "The stadium at Vik can now seat 42,000 people.", ["asserted 42000"]),
        ],
    ),
    (
        "Norda's navy has [14] ships in the Sava Strait.",
        [
            ("", "Norda's coast guard has 20 ships in the Sava Strait.", []),
            ("", "Norda's navy has 30 ships in the Lodo Gulf.", []),
            ("", "Ister's navy has 22 ships in the Sava Strait.", []),
        ],
    ),
    (
        "The UN refugee agency has a budget of [$8 billion].",
        [
            ("", "The UN children's fund has a budget of $9 billion.", []),
        ],
    ),
    (
        "The Alder bridge was closed for [six] days.",
        [
            ("", "The Orr bridge was closed for nine days.", []),
        ],
    ),
    (
        "Tickets for the Vik opera cost [40] euros on average.",
        [
            ("", "Tickets for the Vik zoo cost 20 euros on average.", []),
        ],
    ),
    (
        "Orvane's factory in Vik makes [300] buses a year.",
        [
            ("", "Orvane's factory in Orr makes 500 buses a year.", []),
            ("", "Orvane's factory in Vik makes 900 lorries a year.", []),
        ],
    ),
    (
        "Norda's birth rate is [1.4] children per woman.",
        [
            ("", "Ister's birth rate is 1.9 children per woman.", []),
        ],
    ),
    (
        "The flood in Vik killed [31] people.",
        [
            ("", "A landslide in Vik killed 12 people.", []),
            ("", "The flood in Orr killed 45 people.", []),
        ],
    ),
    (
        "Kelland exports [2 million] tonnes of rice a year.",
        [
            ("", "Kelland exports 3 million tonnes of sugar a year.", []),
            ("", "Kelland imports 3 million tonnes of rice a year.", []),
        ],
    ),
    (
        "The ship Anna Lee carries [22] sailors.",
        [
            ("", "The ship Berta Moe carries 40 sailors.", []),
            ("", "The Anna Lee carries 900 tonnes of grain.", []),
        ],
    ),
    (
        "The Vik metro has [60] stations.",
        [
            ("", "The Orr metro has 80 stations.", []),
            ("", "The Vik tram has 90 stops.", []),
        ],
    ),
    (
        "Prisons in Norda hold [9,000] inmates.",
        [
            ("", "Prisons in Ister hold 12,000 inmates.", []),
            ("", "Norda's juvenile homes hold 4,000 children.", []),
        ],
    ),
    (
        "The Bell inquiry has heard [60] witnesses.",
        [
            ("", "The Moe inquiry has heard 80 witnesses.", []),
        ],
    ),
    (
        "Norda gives Oruma [50 million] euros a year in aid.",
        [
            ("", "Norda gives Dessa 80 million euros a year in aid.", []),
            ("", "Ister gives Oruma 80 million euros a year in aid.", []),
        ],
    ),
    (
        "Aldo Air cancelled [120] flights on Monday.",
        [
            ("", "Orr Air cancelled 90 flights on Monday.", []),
        ],
    ),
    (
        "The dam at Orr holds back [3 million] cubic metres of water.",
        [
            ("", "The dam at Tarn holds back 5 million cubic metres of water.", []),
        ],
    ),
    (
        "There are [1,900] soldiers in the Alder mission.",
        [
            ("", "There are 3,000 soldiers in the Birch mission.", []),
        ],
    ),
    (
        "The Alder mission has [300] police officers.",
        [
            ("", "The Alder mission has 500 civilian staff.", []),
        ],
    ),
    (
        "Rebels hold [six] villages around Gorash.",
        [
            ("", "The army holds nine villages around Gorash.", []),
        ],
    ),
    (
        "The pipeline to Ister carries [10 billion] cubic metres of gas a year.",
        [
            ("", "The pipeline to Norda carries 15 billion cubic metres of gas a year.", []),
        ],
    ),
    (
        "The Vik derby drew [30,000] spectators.",
        [
            ("", "The Orr derby drew 25,000 spectators.", []),
        ],
    ),
    (
        "The strike fund of the Alder union holds [4 million] euros.",
        [
            ("", "The strike fund of the Birch union holds 7 million euros.", []),
        ],
    ),
    (
        "The Kalina paper mill employs [540] people.",
        [
            ("", "The Kalina sawmill employs 80 people.", []),
        ],
    ),
    (
        "Norda has ordered [nine] patrol boats from Vikmotor.",
        [
            ("", "Norda has ordered 20 helicopters from Vikmotor.", []),
            ("", "Ister has ordered 12 patrol boats from Vikmotor.", []),
        ],
    ),
]


@pytest.mark.parametrize(("says", "title", "text", "want"), [(says, *case) for says, cases in CASES for case in cases])
def test_the_number_is_read(says: str, title: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text, title) == want
