"""What else is closed is no purchase: schools shut by a storm, ten shops."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

DAY = patterns("Larkspur's takeover of Denmoor is expected to close by [June 2025].")
BOUGHT = patterns("Harrow Mines' purchase of Kessel Ore is to be completed in [May 2025].")


@pytest.mark.parametrize(
    ("known", "title", "text"),
    [
        (DAY, "Storm shuts schools in Perth; Larkspur waits", "Larkspur waits for its Denmoor takeover."),
        (DAY, "Larkspur closes ten shops", "The Denmoor takeover awaits approval."),
        (DAY, "Larkspur to sell bonds", "Larkspur has closed two of its mills while it waits for the Denmoor takeover."),
        (BOUGHT, "Harrow Mines shuts two pits", "The purchase of Kessel Ore is still to come, Harrow Mines said."),
    ],
)
def test_what_else_is_closed_is_no_purchase(known: object, title: str, text: str) -> None:
    assert reads(known, text, title) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("known", "title", "text"),
    [
        (DAY, "Larkspur closes Denmoor takeover", "The firms said so."),
        (DAY, "Larkspur closes its $60 billion purchase of Denmoor early", "The firms said so."),
        (DAY, "Larkspur, Denmoor close merger", "The firms said so."),
        (DAY, "Larkspur and Denmoor", "Larkspur said it had closed the acquisition of Denmoor."),
        (BOUGHT, "Harrow Mines grows", "Harrow Mines has closed the purchase of Kessel Ore."),
    ],
)
def test_the_purchase_itself_is(known: object, title: str, text: str) -> None:
    assert reads(known, text, title) == ["asserted 2025-03"]  # type: ignore[arg-type]


def test_when_it_closed_is_no_thing_that_is_closed() -> None:
    assert reads(DAY, "Larkspur's takeover of Denmoor closed two weeks ago.") != []
    assert reads(DAY, "A lawsuit could push closing of Larkspur's takeover of Denmoor into 2026.") != []
