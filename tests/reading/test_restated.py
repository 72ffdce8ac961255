"""A sentence that tells a fact's own number as it is: another number that is no surer is of something else."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

OFFER = "Fenwick has offered its staff a pay rise of [25%] over four years."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (OFFER, "The pay rise that 96% struck over was 25% in four years, Fenwick said.", ["asserted 25%"]),
        (OFFER, "Fenwick raised its offer to a pay rise of 30% over four years from 25%.", ["asserted 30%", "past 25%"]),
        (
            "Kenya has [2,500] soldiers in Haiti.",
            "The 2,500 Kenyan soldiers in Haiti become fewer than 2,000.",
            ["asserted 2500", "asserted <2000"],
        ),
        (
            "The Marsh Treaty has been ratified by [49] countries.",
            "The Marsh Treaty has now been ratified by 52 countries.",
            ["asserted 52"],
        ),
    ],
)
def test_beside_its_own_number(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
