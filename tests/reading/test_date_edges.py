"""Days at the edge of a course: the first ones gone, a mandate prolonged on a day, a swap by its own words."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MANDATE = "The mandate of the UN mission in Congo runs until [20 December 2025]."
BEGIN = "The withdrawal of Russian peacekeepers from Moldova is to begin on [1 June 2025]."
SWAP = "Ukraine and Russia are to exchange prisoners on [5 April 2025]."
EXIT = "French combat troops are to leave Mali by [the end of 2026]."


@pytest.mark.parametrize(
    ("fact", "text", "said"),
    [
        (MANDATE, "The council on Tuesday extended the mandate of the UN mission in Congo.", []),
        (
            MANDATE,
            "The council on Tuesday extended the mandate of the UN mission in Congo for one year, until 20 December 2026.",
            ["asserted 2026-12-20"],
        ),
        (BEGIN, "The first convoy of Russian peacekeepers left Moldova on Tuesday.", ["asserted 2025-03-18"]),
        (BEGIN, "For the first time Russian peacekeepers left Moldova on Tuesday.", []),
        (BEGIN, "The last Russian peacekeepers left Moldova on Tuesday.", []),
        (SWAP, "Russia and Ukraine carried out a prisoner swap on Tuesday.", ["asserted 2025-03-18"]),
        (SWAP, "Russia and Ukraine exchanged notes on Tuesday.", []),
        (EXIT, "French troops will be out of Mali before the year is out.", ["asserted by 2025"]),
    ],
)
def test_edges(fact: str, text: str, said: list[str]) -> None:
    assert reads(patterns(fact), text) == said
