"""More of disasters, launches, votes and trials: rivers, what a clause only says when, delays, stations that are left."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

# fact, then (title, text, what is read of it)
CASES = [
    (
        "[29] people have been confirmed dead after the ferry Amara sank.",
        [
            ("Divers raise toll from Amara sinking to 34", "", ["asserted 34"]),
            ("", "The number of people known to have drowned on the Amara rose to 34.", ["asserted 34"]),
            ("", "Thirty-four people lost their lives when the Amara went down, the coast guard said.", ["asserted 34"]),
            ("", "The Amara had 340 passengers on board.", []),
        ],
    ),
    (
        "The storm has cut power to [18,000] customers in Kerno.",
        [
            ("", "Some 41,000 customers in Kerno were left without power.", ["asserted ~41000"]),
            ("Kerno outages climb to 41,000", "", ["asserted 41000"]),
        ],
    ),
    (
        "The wildfire at Loma has forced [3,500] people to flee.",
        [
            ("Loma wildfire: 5,200 evacuated", "", ["asserted 5200"]),
            ("", "More than 5,200 residents have been told to leave their homes near Loma.", ["asserted >5200"]),
            ("", "The Loma wildfire has burned 5,200 hectares.", []),
        ],
    ),
    (
        "The river Taro stands at [5.2 metres].",
        [
            ("Taro rises to 6.1 metres", "", ["asserted 6.1metre"]),
            ("", "The Taro crested at 6.1 metres on Tuesday.", ["asserted 6.1metre"]),
            ("", "The level of the Taro has dropped to 4.4 metres.", ["asserted 4.4metre"]),
        ],
    ),
    (
        "Schools in Brell are [closed] because of the flood.",
        [
            ("Brell pupils return to class after flood", "", ["asserted in-force"]),
            ("", "Schools in Brell reopened on Tuesday.", ["asserted in-force"]),
        ],
    ),
    (
        "The tsunami warning for the Isla coast is [in force].",
        [
            ("Tsunami warning for Isla coast cancelled", "", ["asserted collapsed"]),
            ("", "Authorities lifted the tsunami alert for the Isla coast.", ["asserted completed"]),
        ],
    ),
    (
        "The boil-water notice in Dene has [not been lifted].",
        [
            ("", "Officials in Dene withdrew the boil-water notice on Tuesday.", ["asserted completed"]),
        ],
    ),
    (
        "The Osprey capsule is to undock from the station on [14 August 2025].",
        [
            ("", "Osprey's undocking has been put back to 21 August.", ["asserted 2025-08-21"]),
            ("", "Osprey will depart the station on 21 August.", ["asserted 2025-08-21"]),
        ],
    ),
    (
        "The Osprey mission is to last [six months].",
        [
            ("Osprey mission extended to eight months", "", ["asserted 8month"]),
        ],
    ),
    (
        "The contract for the Rhea tunnel is worth [2.1 billion euros].",
        [
            ("Rhea tunnel contract grows to 2.8 billion euros", "", ["asserted 2800000000EUR"]),
            ("", "The value of the Rhea tunnel contract has risen to 2.8 billion euros.", ["asserted 2800000000EUR"]),
        ],
    ),
    (
        "The Rhea tunnel is [two years] behind schedule.",
        [
            ("Rhea tunnel now three years late", "", ["asserted 3year"]),
            ("", "Delays on the Rhea tunnel have grown to three years.", ["asserted 3year"]),
        ],
    ),
    (
        "The Halden reactor has [not been restarted].",
        [
            ("Halden reactor restarts after 11 years", "", ["asserted in-force"]),
            ("", "The Halden reactor produced power again on Tuesday.", ["asserted in-force"]),
            ("", "The Halden reactor could restart in July.", ["planned in-force"]),
        ],
    ),
    (
        "The Labour Front holds [54] of the 120 seats in Kenya's parliament.",
        [
            ("Labour Front loses majority, falls to 49 seats", "", ["asserted 49"]),
            ("", "Three lawmakers left the Labour Front, which now has 51 seats in Kenya.", ["asserted 51"]),
        ],
    ),
    (
        "The ruling party in Ghana is led by [Kofi Mensah].",
        [
            ("Ama Darko wins leadership of Ghana's ruling party", "", ["asserted Ama Darko"]),
            ("", "Ama Darko took over as leader of Ghana's ruling party.", ["asserted Ama Darko"]),
            ("", "Kofi Mensah stepped down as leader of the ruling party in Ghana.", ["asserted Kofi Mensah (left)"]),
        ],
    ),
    (
        "Victor Sand's lawyers have [not filed an appeal].",
        [
            ("", "Lawyers for Victor Sand lodged an appeal on Tuesday.", ["asserted in-force"]),
        ],
    ),
    (
        "The trial of Victor Sand is to open on [1 September 2025].",
        [
            ("Sand trial put off to 6 October", "", ["asserted 2025-10-06"]),
            ("", "Victor Sand goes on trial on 6 October.", ["asserted 2025-10-06"]),
            ("", "Jury selection in the Sand trial will start on 6 October.", ["asserted 2025-10-06"]),
        ],
    ),
    (
        "The speaker of Ghana's parliament is [Esi Boateng].",
        [
            ("Lawmakers in Ghana elect Yaw Osei speaker", "", ["asserted Yaw Osei"]),
            ("", "Yaw Osei succeeds Esi Boateng as speaker of parliament in Ghana.", ["asserted Yaw Osei"]),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "title", "text", "want"), [(fact, *row) for fact, rows in CASES for row in rows])
def test_how_it_is_told(fact: str, title: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text, title) == want
