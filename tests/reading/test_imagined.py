"""What is only imagined or follows from a plan, what is left of a force, what a survey gives, what a thing is put at."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TROOPS = "Norland has about [9,000] troops in Kelland."
SUPPORT = "About [51] percent of Kellanders support joining the EU."
COST = "The total cost of the Heron mission is put at [$985 million]."
DEAD = "The earthquake in Kelland killed [832] people."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (TROOPS, "Under Norland's scheme 6,000 would be left in Kelland.", ["planned 6000"]),
        (TROOPS, "Norland said 6,000 troops were left in Kelland.", ["asserted 6000"]),
        (TROOPS, "Norland said 6,000 troops left Kelland.", []),
        (
            TROOPS,
            "Cutting Norland's troops in Kelland from 9,000 to 6,000 would please nobody.",
            ["asserted 9000", "planned 6000"],
        ),
        (
            TROOPS,
            "Norland will move 3,000 home. That takes its total in Kelland from 9,000 to 6,000.",
            ["planned 6000"],
        ),
        (SUPPORT, "Fifty-seven percent of Kellanders would support EU entry, a survey says.", ["asserted 57%"]),
        (SUPPORT, "Some 60 percent of Kellanders would vote yes to joining the EU.", ["asserted ~60%"]),
        (COST, "The cost of Heron is still growing: auditors put it at $1.2 billion.", ["asserted 1200000000USD"]),
        (COST, "Heron flies on. The $1.2 billion mission would get there in 2029.", ["asserted 1200000000USD"]),
        (COST, "Heron flies on. The $90 million rocket did well.", []),
        (DEAD, "The dead number 948 in Kelland after the earthquake.", ["asserted 948"]),
        (DEAD, "After the earthquake flight number 948 left Kelland.", []),
    ],
)
def test_what_a_number_is_told_of(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
