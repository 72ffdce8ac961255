"""Days of events of many sorts: openings, bans, votes, mergers, mandates, first flights."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

BRIDGE = "The Harlan bridge is to open to traffic on [14 June 2025]."
BAN = "The ban on plastic bags in Ostland is to take effect on [1 July 2025]."
STRIKE = "The port workers' strike in Ulm is to begin on [2 April 2025]."
TRIAL = "The trial of Jana Holt is to open on [5 May 2025]."
SUMMIT = "The summit of Ostland and Westland is to be held on [10 April 2025]."
MERGER = "The merger of Alba and Boreal is expected to close in [the second quarter of 2025]."
MANDATE = "The mandate of the peacekeepers in Ostland expires on [30 April 2025]."
VOTE = "Ostland's parliamentary election is on [8 June 2025]."
FLIGHT = "The first flight of the Heron jet is planned for [May 2025]."


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        (BRIDGE, "Harlan bridge should be ready by September", ["planned by 2025-09"]),
        (BRIDGE, "Harlan bridge contractor to be paid by 1 July", []),
        (BAN, "Ostland puts off plastic bag ban until January 2026", ["asserted 2026-01"]),
        (BAN, "Ostland passes plastic bag ban on Monday", []),
        (STRIKE, "Ulm port strike to start a day earlier, on 1 April", ["asserted 2025-04-01"]),
        (TRIAL, "Hearing on bail for Jana Holt set for 2 April", []),
        (SUMMIT, "Ostland and Westland envoys to prepare summit on 2 April", []),
        (MERGER, "Alba, Boreal merger now seen closing in third quarter", ["planned 2025-Q3"]),
        (MERGER, "Regulators to decide on Alba, Boreal merger by 30 May", []),
        (MANDATE, "Security Council renews mandate of Ostland peacekeepers until October", ["asserted 2025-10"]),
        (VOTE, "Ostland to vote on 15 June", ["asserted 2025-06-15"]),
        (VOTE, "Ostland election put off to May", ["asserted 2025-05"]),
        (VOTE, "Ostland to hold local elections on 11 May", []),
        (VOTE, "Ostland's parliament elects speaker on Monday", []),
        (VOTE, "Ostland's deputies voted on a budget on Monday", []),
        (FLIGHT, "Maiden flight of Heron jet slips to July", ["asserted 2025-07"]),
        (FLIGHT, "Second flight of Heron jet planned for August", []),
    ],
)
def test_its_day(says: str, title: str, want: list[str]) -> None:
    assert reads(patterns(says), "", title) == want
