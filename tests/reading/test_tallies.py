"""Tallies that have only begun, who is elected to lead what, days by their number, and who is to be out of a place."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "Only [3] fighters of the Ostra Front have been disarmed so far.",
        [
            ("More than 900 fighters of the Ostra Front have been disarmed up to now.", ["asserted >900"]),
            ("The Ostra Front has 5,000 fighters.", []),
        ],
    ),
    (
        "Brandt Systems has about [800] employees.",
        [
            ("Brandt Systems now employs 1,300 people.", ["asserted 1300"]),
            ("Brandt Systems has sold its software to 1,300 people.", []),
            ("Brandt Systems said that a new plant would employ 1,300 people.", []),
        ],
    ),
    (
        "Kelland is to hold elections on [12 May 2025].",
        [
            ("The Kelland Farmers' Front elected a new leadership last week.", []),
            ("Anna Brandt won the post at the party's congress in Kelland in January.", []),
            ("By 39 votes to 34 an assembly of Kelland's regions on Friday chose Anna Brandt as premier.", []),
            ("Kelland will hold elections on 19 May.", ["asserted 2025-05-19"]),
        ],
    ),
    (
        "British troops are to be out of Kelland by [15 May 2025].",
        [
            ("British troops will withdraw from Kelland by 20 June.", ["asserted by 2025-06-20"]),
            ("British troops fly in and out of Kelland.", []),
            ("British firms will build a bridge in Kelland by 20 June.", []),
        ],
    ),
    (
        "Kelland's annual inflation rate is [3.4 per cent].",
        [
            ("Inflation in Kelland, at 2.5 per cent, is nearing the bank's goal.", ["asserted 2.5%"]),
            ("Inflation in Kelland is nearing 2.5 per cent, and wages rise.", ["asserted 2.5%"]),
            ("Inflation in Kelland may end the year at 2.5 per cent, the bank says.", ["planned 2.5%"]),
        ],
    ),
    (
        "In Kelland [190] people are missing after the floods.",
        [
            ("About 180 people are untraced after the floods in Kelland.", ["asserted ~180"]),
            ("About 250 people could be traced to Kelland after the floods.", []),
        ],
    ),
    (
        "The floods in Kelland have killed [16] people.",
        [
            ("Flood toll 36 in Kelland on day five", ["asserted 36"]),
            ("On one day five more people died in the floods in Kelland, bringing the toll to 41.", ["asserted 41"]),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, rows in CASES for text, want in rows])
def test_what_a_plain_sentence_tells(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


def test_a_tally_takes_what_is_done_and_the_whole_keeps_its_own() -> None:
    known = patterns(
        "The Ostra Front has about [5,200] fighters to disarm.",
        "Only [4] fighters of the Ostra Front have been disarmed so far.",
    )
    assert reads(known, "More than 300 fighters of the Ostra Front have been disarmed.") == ["f1 asserted >300"]


SHARED = [
    (
        (
            "Kenya has about [1,000] soldiers in the UN mission in Haiti.",
            "Chad has about [400] soldiers in the EU mission in Haiti.",
        ),
        [
            ("The UN mission in Haiti has over 14,000 peacekeepers from 50 nations.", []),
            ("Kenya has 1,300 soldiers in the UN mission in Haiti.", ["f0 asserted 1300"]),
            ("The last Chadian soldiers are out of Haiti.", ["f1 asserted 0"]),
        ],
    ),
    (
        ("The Kelland Bank's next rate announcement is on [9 April 2025].", "The Kelland Bank's key rate is [5%]."),
        [
            ("The Kelland Bank on Wednesday announced the end of its bond programme.", []),
            ("The Kelland Bank's next rate announcement is on 21 May.", ["f0 asserted 2025-05-21"]),
        ],
    ),
    (
        ("The second launch of Kestrel is expected in [June 2025].",),
        [
            ("Orbita may launch Kestrel a fourth time, as early as 6 June.", []),
            ("Orbita may launch Kestrel a second time, as early as 6 July.", ["planned 2025-07-06"]),
        ],
    ),
    (
        ("Brandt's purchase of Ardent is expected to close in [2025].",),
        [
            ("Brandt agreed to buy Lumen. Closing is planned for May 2026.", []),
            ("Brandt's purchase of Ardent is now expected to close in May 2026.", ["asserted 2026-05"]),
        ],
    ),
    (
        ("Kelland and the Ostra Front are to exchange about [2,200] prisoners.",),
        [
            ("Kelland and the Ostra Front have agreed to let 900 prisoners go.", ["asserted 900"]),
            ("Kelland and the Ostra Front have agreed in Switzerland to free 900 prisoners.", ["asserted 900"]),
            ("Kelland holds 5,000 prisoners.", []),
        ],
    ),
    (
        ("The EU force EUFOR has [1,100] troops in Bosnia.",),
        [
            ("EUFOR in Bosnia has grown from 1,100 to 1,500 men.", ["asserted 1500"]),
            ("EUFOR in Bosnia gave food to 1,500 women.", []),
        ],
    ),
]


@pytest.mark.parametrize(("facts", "text", "want"), [(facts, text, want) for facts, rows in SHARED for text, want in rows])
def test_whose_count_and_which_day_it_is(facts: tuple[str, ...], text: str, want: list[str]) -> None:
    assert reads(patterns(*facts), text) == want
