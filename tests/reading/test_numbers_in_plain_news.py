"""Numbers in plain news: what is under way or still to be changed, lines and runs, what is held, covered or given back."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "Valmer Motors is cutting [2,400] jobs in Germany.",
        [
            ("", "Valmer Motors now intends to shed 3,100 posts in Germany.", ["asserted 3100"]),
            ("", "Valmer Motors will eliminate only 1,800 jobs in Germany.", ["asserted 1800"]),
        ],
    ),
    (
        "Alder Bank is closing [40] branches in Wales.",
        [
            ("", "Alder Bank now plans to close 55 branches in Wales, it said on Monday.", ["asserted 55"]),
            ("", "Alder Bank will shut only 30 branches in Wales after protests.", ["asserted 30"]),
        ],
    ),
    (
        "Hoshino Motors is recalling [310,000] cars over faulty fuel pumps.",
        [
            ("", "Hoshino Motors will recall 400,000 cars over faulty fuel pumps, it said.", ["asserted 400000"]),
        ],
    ),
    (
        "The Netherlands is sending [200] soldiers to Mali.",
        [
            ("", "The Netherlands will send 350 soldiers to Mali, more than it had announced.", ["asserted 350"]),
        ],
    ),
    (
        "The humanitarian pause in Gorash will last [five] days.",
        [
            (
                "",
                (
                    "The mediators will extend the humanitarian pause in Gorash to eight days as soon as both "
                    "letters have been signed."
                ),
                ["planned 8day"],
            ),
            ("", "The mediators have extended the humanitarian pause in Gorash to eight days.", ["asserted 8day"]),
            ("", "The humanitarian pause in Gorash will last eight days, the mediators said on Monday.", ["asserted 8day"]),
        ],
    ),
    (
        "Up to [2,400] Warmex heaters are to be taken back, the maker reckons.",
        [
            ("", "The maker will widen its recall next week to 8,000 Warmex heaters.", ["planned 8000"]),
            ("", "The maker has widened its recall to 8,000 Warmex heaters.", ["asserted 8000"]),
        ],
    ),
    (
        "The strike at the port of Able will last [two] weeks.",
        [
            ("", "The union may extend the strike at the port of Able to four weeks.", ["planned 4week"]),
            ("", "The strike at the port of Able will now last four weeks, the union said.", ["asserted 4week"]),
        ],
    ),
    (
        "The new bridge at Vik will cost [90 million] euros.",
        [
            ("", "The new bridge at Vik will cost 120 million euros, the ministry said.", ["asserted 120000000EUR"]),
            (
                "",
                "The council will raise the budget for the new bridge at Vik to 120 million euros next month.",
                ["planned 120000000EUR"],
            ),
        ],
    ),
    (
        "Able plans to send [500] soldiers to Oruma.",
        [
            ("", "Able now plans to send 800 soldiers to Oruma.", ["asserted 800"]),
        ],
    ),
    (
        "There are [22] trains running on the metro's new Line 7.",
        [
            ("", "Six extra trains have gone into service on Line 7, bringing the number to 28.", ["asserted 28"]),
            ("", "The metro's Line 7 will have 28 trains from June.", ["planned 28"]),
            ("", "Nobody sits at the front of the 22 trains on the metro's Line 7.", ["asserted 22"]),
            ("All 28 trains are running again on the metro's Line 3 after repairs.", "The new Line 7 was not affected.", []),
            ("", "Just 15 trains are now running on Line 7.", ["asserted 15"]),
        ],
    ),
    (
        "At least [62] hostages are thought to be held in the Sahel.",
        [
            (
                "Thirteen Sahel hostages freed",
                (
                    "Thirteen lorry drivers were freed near Ménaka on Friday. That leaves 49 hostages in the "
                    "Sahel, according to a group that keeps a list."
                ),
                ["asserted 49"],
            ),
            (
                "",
                (
                    "Churches held masses on Tuesday for the hostages in the Sahel, of whom there are believed "
                    "to be at least 62."
                ),
                ["asserted >62"],
            ),
            ("", "At least 80 people are being held hostage in the Sahel now.", ["asserted >80"]),
        ],
    ),
    (
        "At least [12] nurses are believed to be held by rebels in Oruma.",
        [
            (
                "Rebels free three nurses",
                ("Three of the nurses held in Oruma walked free on Friday, leaving nine in the hands of the rebels."),
                ["asserted 9"],
            ),
            ("", "Eight nurses were killed by rebels in Oruma.", []),
        ],
    ),
    (
        "There are [40] buses operating on the Alder route.",
        [
            ("", "The Alder route now has 52 buses, the council said.", ["asserted 52"]),
            ("", "Only 35 buses are operating on the Alder route since the strike.", ["asserted 35"]),
            ("", "From May 60 buses will operate on the Alder route.", ["planned 60"]),
        ],
    ),
    (
        "[Five] ferries are running between Orr and Tarn.",
        [
            ("", "Only three ferries are running between Orr and Tarn after the storm.", ["asserted 3"]),
            ("", "With two new boats in service, there are now seven ferries between Orr and Tarn.", ["asserted 7"]),
        ],
    ),
    (
        "In all, [11] towns are covered by the truce in the Mandal valley.",
        [
            ("", "The truce in the Mandal valley has been widened and now covers 16 towns.", ["asserted 16"]),
            ("", "In the Sorra valley, fifteen towns have been connected to the power grid.", []),
        ],
    ),
    (
        "The treaty covers [nine] islands off Ostra.",
        [
            ("", "The treaty covers 12 islands off Ostra, the ministry said.", ["asserted 12"]),
        ],
    ),
    (
        "Ostra returned the bodies of [175] soldiers in last month's exchange.",
        [
            (
                "",
                ("In last month's exchange Ostra gave back the bodies of 181 soldiers, the office for the missing said."),
                ["asserted 181"],
            ),
            ("", "Ostra has let 240 civilians go home from a camp.", []),
        ],
    ),
    (
        "Vella has returned [40] paintings to Ostra.",
        [
            ("", "Vella has now given back 55 paintings to Ostra.", ["asserted 55"]),
            ("", "The museum said that Vella had handed over 60 paintings to Ostra.", ["asserted 60"]),
        ],
    ),
    (
        "The start-up Skylace operates [48] satellites in orbit.",
        [
            ("", "By next summer Skylace will be operating 84 satellites, the company said.", ["planned 84"]),
            ("", "Skylace now has 60 satellites in orbit, the company said.", ["asserted 60"]),
            ("", "Orbinet, a rival of Skylace, put its 60th satellite into space on Monday.", []),
        ],
    ),
    (
        "Pirates want [2 million] dollars for the crew of the Anna Lee.",
        [
            ("", "The pirates now want 3.5 million dollars for the crew of the Anna Lee.", ["asserted 3500000USD"]),
            ("", "Thieves want three million dollars for a painting stolen from the owner of a shipping line.", []),
        ],
    ),
    (
        "The truce applies in [six] districts of Oruma.",
        [
            ("", "The truce now applies in eight districts of Oruma, the mediator said.", ["asserted 8"]),
        ],
    ),
]


@pytest.mark.parametrize(("says", "title", "text", "want"), [(says, *case) for says, cases in CASES for case in cases])
def test_the_number_is_read(says: str, title: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text, title) == want
