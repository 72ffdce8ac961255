"""What two sides agree on that is not what the fact's agreement is on."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

FACTS = [
    "There is [no agreement] between Lorra and Tessa on the water of the Orr.",
    "Lorra and Tessa are [in talks] on the water of the Orr.",
]


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize(
    "text",
    [
        "Lorra and Tessa agreed a deal on gas pipelines.",
        "Lorra and Tessa signed an agreement on fishing.",
        "Ministers of Lorra and Tessa agreed on a timetable for elections.",
    ],
)
def test_a_deal_on_another_thing(fact: str, text: str) -> None:
    assert reads(patterns(fact), text) == []


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize(
    "text",
    [
        "Lorra and Tessa agreed a deal on the water of the Orr.",
        "Lorra and Tessa agreed on Monday to share the water of the Orr.",
        "Lorra and Tessa have agreed on terms for the water of the Orr.",
    ],
)
def test_a_deal_on_it(fact: str, text: str) -> None:
    assert reads(patterns(fact), text) == ["asserted agreed"]


def test_those_who_agree_on_what_is_to_be_approved() -> None:
    known = patterns("Parliament has [not approved] the water law of Lorra.")
    assert reads(known, "The parties of Lorra agreed on a timetable for elections.") == []
