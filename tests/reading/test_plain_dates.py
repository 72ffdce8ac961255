"""Plain sentences on a day: a plan that holds now, whose event it is, who decides on it, and which verb has the day."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The Heron museum is to open in [2026].",
        [
            ("The city now expects to open the Heron museum in May 2027.", ["asserted 2027-05"]),
            ("The Heron museum's owners no longer hope to open it in 2027.", ["denied 2027"]),
            ("The Heron museum is now scheduled to open in 2028.", ["asserted 2028"]),
            ("The city hopes to open the Heron museum in May 2027.", ["planned 2027-05"]),
            ("The Heron museum could now open in 2027.", ["planned 2027"]),
        ],
    ),
    (
        "The trial of Milan Voss is to begin on [12 May 2025].",
        [
            ("The Supreme Court has fixed the opening of Milan Voss's trial for 2 June.", ["asserted 2025-06-02"]),
            ("Judges of the High Court set the start of the trial of Voss for 9 June.", ["asserted 2025-06-09"]),
            ("The Supreme Court opens the trial of Anna Brandt on 3 June.", []),
        ],
    ),
    (
        "The UN mission is to complete its withdrawal from Mali by [31 December 2025].",
        [
            ("On Friday the Security Council decided to end its mission in Mali.", []),
            ("On Friday the Security Council voted for a complete withdrawal of the mission from Mali.", []),
            ("The UN mission completed its withdrawal from Mali on Friday.", ["asserted 2025-03-14"]),
        ],
    ),
    (
        "Dockers in Oress plan to strike on [26 March 2025].",
        [
            ("The dockers' walkout in Oress planned for 26 March has been called off.", ["asserted unknown"]),
            ("Dockers in Oress have called off their strike on 26 March.", ["asserted unknown"]),
            ("The dockers' strike in Oress on 26 March would not take place, the union said.", ["asserted unknown"]),
            ("Dockers in Oress called off a strike on 2 May.", []),
            ("Dockers in Oress will strike on 26 March.", ["asserted 2025-03-26"]),
        ],
    ),
    (
        "Kelland's junta has set [no date] for elections.",
        [
            ("Kelland's military rulers said that elections will be held on 29 May.", ["asserted 2025-05-29"]),
            ("Kelland will hold its elections on 29 May.", ["asserted 2025-05-29"]),
            ("Ostland, Kelland's neighbour, will hold its elections on 29 May.", []),
        ],
    ),
    (
        "The date of the canonisation of Carlo Acuto is [not set].",
        [
            ("Carlo Acuto will be canonised on 7 September.", ["asserted 2025-09-07"]),
            ("Anna Brandt will be canonised on 7 September.", []),
        ],
    ),
    (
        "The Old Harbour Crossing is to open in [2032].",
        [
            ("The Silverton tunnel, upstream of the Old Harbour Crossing, opened in March.", []),
            ("The Old Harbour Crossing, long delayed, will be ready in 2034.", ["asserted 2034"]),
            ("The ministry moved the opening of the Old Harbour Crossing to 2034.", ["asserted 2034"]),
        ],
    ),
    (
        "Kelland will leave the Landmine Convention in [January 2026].",
        [
            ("Kelland will not leave the Landmine Convention before July 2026.", ["asserted after 2026-07"]),
            ("Kelland left the conference room in March.", []),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, rows in CASES for text, want in rows])
def test_plain_days(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
