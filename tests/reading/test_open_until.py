"""What stays open until a day closes then; a ban that is lifted has ended; independence on its day."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

PLANT = "The Arlan smelter is expected to close in [December 2025]."
STAYS = "The Arlan smelter can stay open only until [December 2025]."
BAN = "The ban on flights over Arlan ends on [30 June 2025]."
FREE = "Arlan is to become independent on [1 September 2027]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (PLANT, "The Arlan smelter will stay open until June 2026 after all, its owner said.", "2026-06"),
        (PLANT, "The Arlan smelter now has until June 2026 to close.", "2026-06"),
        (STAYS, "The Arlan smelter will now shut down in June 2026 instead.", "2026-06"),
        (STAYS, "The Arlan smelter may run until June 2026, the council said.", "2026-06"),
        (BAN, "Brelin lifted the ban on flights over Arlan on Tuesday.", "2025-03-18"),
        (FREE, "The day of Arlan's independence will now be 15 June 2027, the cabinet decided.", "2027-06-15"),
    ],
)
def test_moved(fact: str, text: str, want: str) -> None:
    assert any(said.endswith(want) for said in reads(patterns(fact), text))


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (PLANT, "The Brelin smelter will stay open until June 2026."),
        (PLANT, "Voters in Arlan have until June 2026 to hand in their papers."),
        (BAN, "Brelin lifted the ban on fishing near Norland on Tuesday."),
        (FREE, "Brelin has been independent since 15 June 1962."),
    ],
)
def test_not_moved(fact: str, text: str) -> None:
    assert not [said for said in reads(patterns(fact), text) if not said.startswith(("past", "denied"))]
