"""Who holds a place, who is to approve what, and other plain steps: taken, given up, fallen, declared over."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The rebels of the Black Front [hold] Kelmar.",
        [
            ("Black Front rebels have pulled out of Kelmar, residents said.", ["asserted none"]),
            ("The army has retaken the town of Kelmar from the Black Front.", ["asserted none"]),
            ("Kelmar fell to the army on Monday.", ["asserted none"]),
            ("The Black Front was driven out of Kelmar.", ["asserted none"]),
            ("The Black Front still holds Kelmar.", ["asserted hold"]),
            ("The Black Front no longer holds Kelmar.", ["asserted none"]),
            ("Black Front fighters captured Oress, south of Kelmar.", []),
            ("The army has taken the airport near Kelmar.", []),
            ("The army has not retaken Kelmar.", []),
            ("The army could retake Kelmar within weeks.", ["planned none"]),
            ("The army seized Kelmar's radio mast.", []),
        ],
    ),
    (
        "The Sudanese army [does not control] the presidential palace in Khartoum.",
        [
            ("Sudan's army seized the presidential palace in Khartoum on Friday.", ["asserted in-force"]),
            ("The presidential palace in Khartoum was recaptured by the army.", ["asserted in-force"]),
            ("Sudan's army shelled the presidential palace in Khartoum.", []),
        ],
    ),
    (
        "Oress is [under the control] of the Kenyan army.",
        [
            ("Oress has fallen to the insurgents.", ["asserted none"]),
            ("The Kenyan army denied that Oress had fallen to the insurgents.", ["denied none"]),
            ("The Kenyan army controls Oress and the road to the coast.", ["asserted under the control"]),
            ("Oress was bombed again on Monday.", []),
        ],
    ),
    (
        "The outbreak in Kelmar has [not been declared over].",
        [
            ("Kelmar declared its outbreak over after 42 days without a case.", ["asserted completed"]),
            ("The outbreak in Kelmar has been declared over.", ["asserted completed"]),
            ("Kelmar declared an outbreak over the weekend.", []),
        ],
    ),
    (
        "Nordbank's bid for Sudbank [awaits the approval] of Peru's competition authority.",
        [
            ("Peru's competition authority has waved through Nordbank's bid for Sudbank.", ["asserted approved"]),
            ("Peru's antitrust regulator blocked Nordbank's bid for Sudbank on Monday.", ["asserted rejected"]),
            ("Chile's competition authority cleared Nordbank's bid for Sudbank.", []),
        ],
    ),
    (
        "Rio and Glen are [in talks] about a merger.",
        [
            ("Rio and Glen agreed to merge on Monday.", ["asserted agreed"]),
            ("Rio and Glen have agreed on a merger.", ["asserted agreed"]),
        ],
    ),
    (
        "The EU and Australia have [no trade deal].",
        [
            ("The EU and Switzerland signed a trade deal.", []),
            ("The EU and Australia signed a trade deal on Monday.", ["asserted signed"]),
        ],
    ),
    (
        "The bin workers' strike in Kelmar is [under way].",
        [
            ("The strike of the bin workers in Kelmar continues, with no end in sight.", ["asserted in-force"]),
            ("Bin workers in Kelmar ended their strike on Monday.", ["asserted completed"]),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, rows in CASES for text, want in rows])
def test_who_holds_it(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
