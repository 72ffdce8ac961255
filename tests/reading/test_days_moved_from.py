"""Days from which an event is moved to others: the new day is its own, wherever the old one stands beside it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TRIAL = "The trial of Milo Voss is to begin on [7 April 2025]."
VOTE = "Chile is to hold a parliamentary election on [8 June 2025]."
BRIDGE = "The inauguration of the Mirador bridge is planned for [4 April 2025]."
SUMMIT = "The summit of Chile and Peru is to be held in [June 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (VOTE, "Chile's parliamentary election was put off from 8 June to 12 October.", ["asserted 2025-10-12"]),
        (VOTE, "The cabinet has pushed Chile's parliamentary election from 8 June to 12 October.", ["asserted 2025-10-12"]),
        (TRIAL, "The court has shifted the trial of Milo Voss from April 7 to September 2.", ["asserted 2025-09-02"]),
        (TRIAL, "The trial of Milo Voss slips from April 7 to September 2.", ["asserted 2025-09-02"]),
        (BRIDGE, "The inauguration of the Mirador bridge has been moved from April 4 to May 16.", ["asserted 2025-05-16"]),
        (BRIDGE, "The city pushed the inauguration of the Mirador bridge from April 4 to May 16.", ["asserted 2025-05-16"]),
        (SUMMIT, "The summit of Chile and Peru was postponed from June to November.", ["asserted 2025-11"]),
        # What is only wanted, or refused, moves nothing.
        (TRIAL, "The prosecutor wants the trial of Milo Voss moved to September 2.", ["planned 2025-09-02"]),
        (TRIAL, "The trial of Milo Voss will not be moved to September 2.", ["denied 2025-09-02"]),
        (BRIDGE, "The inauguration of the Mirador bridge will not be pushed to May 16.", ["denied 2025-05-16"]),
        # What is still to come has its day yet.
        (TRIAL, "The trial of Milo Voss is still to take place on April 7.", ["asserted 2025-04-07"]),
        (SUMMIT, "The summit of Chile and Peru is still to be held in June.", ["asserted 2025-06"]),
        # A span is no move.
        (SUMMIT, "The summit of Chile and Peru will last from June 2 to June 4.", ["asserted 2025-06-02"]),
    ],
)
def test_the_day_moved_to(fact: str, text: str, want: list[str]) -> None:
    """The day that a move leaves behind is not told as the event's; the one that it leads to is."""
    assert reads(patterns(fact), text) == want
