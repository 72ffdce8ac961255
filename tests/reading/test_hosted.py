"""Who wants a foreign force's work to be over is where it is: "Niger wants the French-led force's mission to be over by"."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads

CHAD = "Chad wants the French-led force's mission to be over by [September 2025]."
IRAQ = "Iraq wants the work of the US-led coalition to end by [September 2025]."
LIBYA = "Libya wants the Turkish troops' deployment to end by [September 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "read"),
    [
        (CHAD, "The mission of the French-led force in Chad ended on Monday.", ["asserted 2025-11-17"]),
        (CHAD, "The mission of the French-led force ended on Monday.", ["asserted 2025-11-17"]),
        (IRAQ, "US troops completed their withdrawal from Iraq on Monday.", ["asserted 2025-11-17"]),
        (CHAD, "French troops completed their withdrawal from Niger on Monday.", []),
        (CHAD, "French troops are to leave Niger by March 2026.", []),
        (CHAD, "The last French troops left Niger on Monday, the army said.", []),
        (IRAQ, "US troops completed their withdrawal from Syria on Monday.", []),
        (LIBYA, "Turkish troops completed their withdrawal from Somalia on Monday.", []),
    ],
)
def test_the_host_of_a_force(fact: str, text: str, read: list[str]) -> None:
    assert reads(patterns(fact), text, published=date(2025, 11, 19)) == read
