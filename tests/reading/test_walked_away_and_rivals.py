"""Who walks away from a firm gives up its purchase, who is now in a union has joined it; what is told by whose rival it is."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MERGER = "The merger of Halvor and Brightline is [pending]."
OUTSIDE = "Kesta has [not joined] the Amber Union."
ASKED = "Kesta has [applied] to join the Amber Union."


@pytest.mark.parametrize(
    ("fact", "title", "text", "told"),
    [
        (MERGER, "Halvor walks away from Brightline", "", ["asserted collapsed"]),
        (
            MERGER,
            "Brightline shares fall",
            "It will not extend the Halvor deal, which lapsed on Monday.",
            ["asserted collapsed"],
        ),
        (MERGER, "", "Halvor walked away from Brightline talks with a smile.", []),
        (MERGER, "", "Kite walked away from Brightline.", []),
        (MERGER, "Halvor rival Corvane completes merger with Stellan", "The deal closed on Tuesday.", []),
        (MERGER, "Halvor completes merger with Brightline", "", ["asserted completed"]),
        ("The Kestrel launch is set for [1 May].", "Kestrel rival Osprey lifts off on April 20", "", []),
        (OUTSIDE, "Kesta now in Amber Union", "", ["asserted in-force"]),
        (OUTSIDE, "Amber Union grows", "The country joined on Tuesday.", []),
        (OUTSIDE, "Amber Union hails Kesta", "The country joined on Tuesday.", ["asserted in-force"]),
        (OUTSIDE, "Amber Union hails Kesta", "The country joined a climate club on Tuesday.", []),
        (OUTSIDE, "Kesta opens Amber Union office", "It is now in talks.", []),
        (ASKED, "Amber Union turns down Kesta", "", ["asserted rejected"]),
        (ASKED, "Kesta becomes a member of the Amber Union", "", ["asserted in-force"]),
    ],
)
def test_told(fact: str, title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(fact), text, title) == told
