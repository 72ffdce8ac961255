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
            ("The Security Council agreed on Friday to wind up its mission in Mali.", []),
            ("On Friday the Security Council voted for a complete withdrawal of the mission from Mali.", []),
            ("The UN mission completed its withdrawal from Mali on Friday.", ["asserted 2025-03-14"]),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, rows in CASES for text, want in rows])
def test_plain_days(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
