"""Clearances, walkouts and terms of bids: who lets a sale go on, what a strike does, whose time runs out, who is named."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads

# The facts of one story; then what news says of it: the text, whether it is a headline, and all that is read in it.
BIDS = (
    "Velmar's takeover of Norde Bank is [not completed].",
    "The regulators still to clear the bid are [the ECB], [the PRA] and [the Markets Office].",
    "The government of Spain has [not approved] the takeover of Norde Bank.",
)
STRIKE = ("The strike of the dockworkers has [not begun].",)
PRESIDENT = ("The chief executive of Marsh Steel is [Ann Able].", "The president of Kite Steel is [Bo Best].")
CONTRACT = ("The dockworkers' master contract expires on [30 September 2025].",)

CMA = ("The Competition and Markets Authority has [not approved] the merger of Norde and Velmar.",)
EU = ("The European Commission has [not approved] Velmar's takeover of Norde Bank.",)

CLOSING = ("Velmar expects to complete the takeover of Norde Bank by [early 2026].",)
UK = ("The merger of Vantor UK and Halden UK has been [agreed].", "The chief executive of Vantor is [Ann Able].")

BOARD = ("The board of Norde Foods has [not backed] Velmar's bid.",)
PRICE = ("Velmar is to pay [$24] a share for Norde Foods.",)
VOTE = ("Norde Foods shareholders are to vote on the offer on [28 April 2025].",)

CASES: list[tuple[tuple[str, ...], str, bool, list[str]]] = [
    # Who is to clear a bid clears the takeover, the purchase, the offer.
    (BIDS, "The ECB approved Velmar's takeover of Norde Bank.", False, ["f1 asserted -ECB"]),
    (BIDS, "The Markets Office authorised Velmar's offer for Norde Bank on Friday.", False, ["f1 asserted -Markets Office"]),
    (BIDS, "The ECB approved the dividend of Norde Bank.", False, []),
    (BIDS, "The ECB has yet to rule on Velmar's bid for Norde Bank.", False, []),
    # A court is no other actor of a takeover that is told to be the fact's.
    (BIDS, "The Supreme Court suspended Velmar's takeover of Norde Bank.", False, ["f0 asserted suspended"]),
    # A time for a bid that ends does not end the bid.
    (BIDS, "The acceptance period for Velmar's takeover of Norde Bank ends on 7 May.", False, []),
    # Who is to approve a thing says that it may go on; whoever else says so approves nothing.
    (CMA, "The CMA has decided that the merger of Norde and Velmar should go ahead.", False, ["asserted approved"]),
    (CMA, "The merger of Norde and Velmar can go ahead, the competition regulator has ruled.", False, ["asserted approved"]),
    (CMA, "The merger of Norde and Velmar could go ahead if they sell shops, the CMA said.", False, ["planned approved"]),
    (CMA, "The CMA ruled that the merger of Norde and Velmar cannot go ahead.", False, ["asserted rejected"]),
    (CMA, "Velmar said its merger with Norde could go ahead in May.", False, []),
    # Several bodies act together, by name or by the union that one is of.
    (
        EU,
        "Regulators in the European Union and Japan have cleared Velmar's takeover of Norde Bank.",
        False,
        ["asserted approved"],
    ),
    (
        EU,
        "The European Commission and Britain's CMA gave clearance to the takeover of Norde Bank.",
        False,
        ["asserted approved"],
    ),
    (EU, "Velmar gets EU and Japanese clearance for its takeover of Norde Bank", True, ["asserted approved"]),
    (EU, "Velmar said Japan had cleared its takeover of Norde Bank, and it waits for the European Commission.", False, []),
    # The day on which somebody told of what is to come is not the day of it; of two days that may be one is known.
    (
        CLOSING,
        "Velmar said last year it expected to complete the takeover of Norde Bank in June 2025.",
        False,
        ["planned 2025-06"],
    ),
    (CLOSING, "The takeover of Norde Bank announced last June would create a giant.", False, []),
    (CLOSING, "Velmar should complete the takeover of Norde Bank in late 2025 or early in 2026.", False, ["planned 2026"]),
    # A firm by its name without the country; where its business is, is no owner.
    (
        UK,
        "Vantor confirmed that the merger of their UK operations was completed on 10 March.",
        False,
        ["f0 asserted completed"],
    ),
    # A board backs a bid by what it recommends; whoever else backs it does not do so for the board.
    (BOARD, "The board of Norde Foods has recommended Velmar's improved bid.", False, ["asserted approved"]),
    (BOARD, "Norde Foods' directors agreed to recommend Velmar's bid on Monday.", False, ["asserted approved"]),
    (BOARD, "The board of Norde Foods is minded to recommend Velmar's bid.", False, ["planned approved"]),
    (BOARD, "The board of Norde Foods recommended that shareholders reject Velmar's bid.", False, []),
    (BOARD, "Pell Partners said it backed Velmar's bid for Norde Foods.", False, []),
    (BOARD, "The CMA cleared Velmar's bid for Norde Foods.", False, []),
    # Who will not have a sale looked into further lets it be; what one already has is done.
    (CMA, "The CMA will not refer the merger of Norde and Velmar for an in-depth inquiry.", False, ["asserted approved"]),
    (
        CMA,
        "Having secured the CMA's approval, Velmar hopes to close its merger with Norde in June.",
        False,
        ["asserted approved"],
    ),
    (CMA, "Having failed to win the CMA's approval, Velmar dropped its merger with Norde.", False, ["asserted none"]),
    # An order is no plan of what it does.
    (CMA, "The CMA issued an order clearing the merger of Norde and Velmar.", False, ["asserted approved"]),
    # Who is against a bid, or takes his support for it back, does not end it; nor does who leaves a rival one.
    (BIDS[:1], "Pell Partners opposes Velmar's takeover of Norde Bank.", False, []),
    (BIDS[:1], "Pell Partners has withdrawn its support for Velmar's takeover of Norde Bank.", False, []),
    (BIDS[:1], "Dorn Group walked away from a rival bid for Norde Bank.", False, []),
    (BIDS[:1], "Velmar has walked away from its takeover of Norde Bank.", False, ["asserted collapsed"]),
    # What a share goes to on the market is no offer; another firm's owners have another vote.
    (PRICE, "Norde Foods, whose owners are offered $24 a share, jumped 55 percent to $23.10.", False, []),
    (PRICE, "Velmar's offer for Norde Foods rose to $26 a share.", False, ["asserted 26USD"]),
    (VOTE, "Velmar's own shareholders will vote on the offer on 15 May.", False, []),
    (VOTE, "Norde Foods shareholders will now vote on the offer on 12 May.", False, ["asserted 2025-05-12"]),
    # Whoever drops his opposition is not the government.
    (BIDS, "Senator Able no longer opposes Velmar's takeover of Norde Bank.", False, []),
    (BIDS, "The government of Spain no longer opposes the takeover of Norde Bank.", False, ["f2 asserted approved"]),
    # What a strike halts is another thing; it is on where it has days of its own.
    (STRIKE, "The dockworkers' strike, which began on Tuesday, has halted trade at the ports.", False, ["asserted in-force"]),
    (STRIKE, "The dockworkers' strike ended Tuesday.", False, ["asserted completed"]),
    (STRIKE, "The dockworkers' strike entered its second day on Wednesday.", False, ["asserted in-force"]),
    (STRIKE, "On day three of the dockworkers' strike the quays were silent.", False, ["asserted in-force"]),
    (STRIKE, "On the first day of the dockworkers' strike trains will run to the port.", False, []),
    # Two firms with a word in common are two.
    (PRESIDENT, "Kite Steel on Friday named Cy Dorn president.", False, ["f1 asserted Cy Dorn"]),
    (PRESIDENT, "Marsh Steel on Friday named Cy Dorn chief executive.", False, ["f0 asserted Cy Dorn"]),
    # What a thing is done for on a day does not happen on it.
    (CONTRACT, "The president invoked the act on Wednesday to end the dockworkers' contract.", False, []),
    (CONTRACT, "The dockworkers' contract now expires on 15 January 2026.", False, ["asserted 2026-01-15"]),
    # A verb that no concept holds is in the past where its form says so: the Wednesday before.
    (
        ("The bank's next meeting is on [2 June 2025].",),
        "The bank gave the next meeting a new day, 9 June.",
        False,
        ["asserted 2025-06-09"],
    ),
]


@pytest.mark.parametrize(("facts", "text", "title", "want"), CASES, ids=[text[:60] for _, text, _, _ in CASES])
def test_clearances(facts: tuple[str, ...], text: str, title: bool, want: list[str]) -> None:
    told = reads(patterns(*facts), "" if title else text, text if title else "", date(2025, 3, 20))
    assert told == want
