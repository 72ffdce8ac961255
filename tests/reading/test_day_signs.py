"""Happenings that tell the day of an event without its word, and what goes on until a day; and what does neither."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

RAILWAY = "The Cross Marsh Railway will open in [2026]."
MANDATE = "The UN mission in Haiti has a mandate until [31 January 2026]."
ELECTION = "Norway's presidential election is to be held on [5 October 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (RAILWAY, "The Cross Marsh Railway will carry its first passengers in 2029.", ["asserted 2029"]),
        (RAILWAY, "The Cross Marsh Railway will carry the bill for the storm until 2029.", []),
        (MANDATE, "The UN mission in Haiti stays on for six months, up to 31 July 2026.", ["asserted 2026-07-31"]),
        (MANDATE, "The UN mission in Chad stays on for six months, up to 31 July 2026.", []),
        (ELECTION, "Norway's voters will go to the polls on 12 October.", ["asserted 2025-10-12"]),
    ],
)
def test_a_day_told_by_what_happens_then(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
