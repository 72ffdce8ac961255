"""The day on which a rate was last changed, and the month in which it is first to be cut."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CHANGED = "The Bank of Chile last changed its key rate in [January 2025]."
FIRST = "The first cut of Chile's key rate is expected in [June 2025]."
MATCH = "The final of the Alder Cup is on [4 April 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (CHANGED, "The Bank of Chile cut its key rate to 4% on Tuesday.", ["asserted 2025-03-18"]),
        (CHANGED, "The Bank of Chile raised its key rate by a quarter point on Tuesday.", ["asserted 2025-03-18"]),
        (CHANGED, "Chile's central bank slowed its easing with a quarter-point cut on Tuesday.", ["asserted 2025-03-18"]),
        (CHANGED, "The Bank of Chile held its key rate at 4.25% on Tuesday.", []),
        (CHANGED, "The Bank of Chile left its key rate unchanged on Tuesday.", []),
        (CHANGED, "The Bank of Chile will hold its rate at 4.25% this week, most analysts say.", []),
        (CHANGED, "The Bank of Chile cut its growth forecast on Tuesday.", []),
        (FIRST, "Analysts expect the Bank of Chile to start cutting its key rate in September.", ["planned 2025-09"]),
        (FIRST, "Chile's central bank held its rate. Analysts expect easing to begin in September.", ["planned 2025-09"]),
        (FIRST, "Inflation in Chile should begin to fall in September.", []),
        (MATCH, "The semi-finals of the Alder Cup are on 2 April.", []),
        (MATCH, "The quarter-final of the Alder Cup is on 1 April.", []),
    ],
)
def test_rates(fact: str, text: str, want: list[str]) -> None:
    """A rate that is held is not changed; a quarter-point cut is none of a match."""
    assert reads(patterns(fact), text) == want
