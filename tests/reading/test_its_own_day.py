"""A day that stands with the event's own noun ("April's vote") is its own, where nobody knew it when the article came out."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads

ELECTION = "When the next general election in Peru will be held is [unclear]."
REFERENDUM = "The date of Peru's referendum on the port is [not set]."
CUT = "When the Bank of Peru will cut rates again is [unclear]."


@pytest.mark.parametrize(
    ("fact", "text", "read"),
    [
        (ELECTION, "The Liberals took 315 of 465 seats in Sunday's general election in Peru.", ["asserted 2025-06-15"]),
        (ELECTION, "The Liberals took 315 of 465 seats in January's general election in Peru.", []),  # before the article
        (REFERENDUM, "The court found that April's referendum in Peru on the port was in order.", ["asserted 2025-04"]),
        (REFERENDUM, "The court found that the referendum in Peru on the port, planned since April, was in order.", []),
        (CUT, "The Bank of Peru raised its rate to 5 percent, taking back its cut of April.", ["asserted 2025-04"]),
        (CUT, "The Bank of Peru raised its rate to 5 percent, taking back its cut of January.", []),
    ],
)
def test_its_own_day(fact: str, text: str, read: list[str]) -> None:
    assert reads(patterns(fact), text, published=date(2025, 6, 20)) == read
