"""Sentences of another mission: UNAMID has so many men, the council renews it; the fact's own, by its name or its place."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TROOPS = "The UN mission in Chad has about [3,000] soldiers."
MANDATE = "The mandate of the UN mission in Chad expires on [15 June 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "said"),
    [
        (TROOPS, "UNAMID has 22,000 soldiers.", []),
        (TROOPS, "The Council renewed UNAMID. It has 22,000 soldiers.", []),
        (TROOPS, "MINURCAT has 2,000 soldiers.", ["asserted 2000"]),
        (TROOPS, "MINURCAT, smaller than UNAMID, has 2,000 soldiers.", ["asserted 2000"]),
        (MANDATE, "The Council extended the mandate of UNAMID until 31 July.", []),
        (MANDATE, "The Council extended the mandate of MINURCAT until 31 July.", ["asserted 2025-07-31"]),
    ],
)
def test_another_mission(fact: str, text: str, said: list[str]) -> None:
    assert reads(patterns(fact), text) == said
