"""The Nth of them, who is counted in, who breaks with the others, pleas of guilty, and what works again."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The countries that have made a soft landing on the Moon are [China] and [India].",
        [
            ("Brazil has become the fifth country to put a spacecraft softly on the Moon.", ["asserted +Brazil"]),
            ("Brazil is now the fifth country on the Moon.", ["asserted +Brazil"]),
            ("Brazil has become the fifth country to give up on the lottery.", []),
        ],
    ),
    (
        "The members of the Lake Pact are [Chad], [Niger] and [Cameroon].",
        [
            ("Nigeria is the Lake Pact's 12th country.", ["asserted +Nigeria"]),
            ("Nigeria became the 12th country to ratify the Lake Pact on Monday.", []),
            ("The Lake Pact now includes Nigeria.", ["asserted +Nigeria"]),
            ("The Lake Pact's report includes Nigeria.", []),
        ],
    ),
    (
        "The states that have ratified the treaty are [Chad], [Niger] and [Cameroon].",
        [
            ("Nigeria thereby joins Chad and Niger, which have ratified the treaty.", ["asserted +Nigeria"]),
            ("Nigeria joins Chad in mourning, the treaty's office said.", []),
            ("Nigeria became the 60th country to ratify the treaty on Monday.", ["asserted +Nigeria"]),
        ],
    ),
    (
        "Peru's ruling coalition is made up of [the RDP] and [Meikon].",
        [
            ("Peru: Meikon has broken with the RDP after 26 years.", ["asserted -Meikon"]),
            ("Peru: Meikon quit the government camp this month.", ["asserted -Meikon"]),
            ("Peru: The RDP governs with Ishara.", ["asserted RDP, Ishara"]),
            ("Peru: Meikon met with the RDP after 26 years.", ["asserted Meikon, RDP"]),
        ],
    ),
    (
        "Hallan's co-defendants are [Priya Ram] and [Joel Steck].",
        [
            ("Joel Steck has pleaded guilty and will give evidence against Hallan.", ["asserted -Joel Steck"]),
            ("Joel Steck has pleaded not guilty beside Hallan.", []),
        ],
    ),
    (
        "The services cut off in Osteria are [electricity], [telephone] and [banking].",
        [
            ("Telephone lines in Osteria are working again.", ["asserted -telephone"]),
        ],
    ),
    (
        "The roads that have been reopened are those to [Goram] and [Kelmar].",
        [
            ("The army closed the road to Goram again.", ["asserted -Goram"]),
            ("The army closed a school on the road to Goram.", []),
        ],
    ),
    (
        "The large shareholders that back the offer are [Polder Fund] and [Kessel Capital].",
        [
            ("Polder Fund turned against the offer on Monday.", ["asserted -Polder Fund"]),
            ("Kessel Capital supports the offer.", []),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, rows in CASES for text, want in rows])
def test_ranks_and_breaks(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
