"""Happenings that tell the day of an event without its word, and what goes on until a day; and what does neither."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

RAILWAY = "The Cross Marsh Railway will open in [2026]."
MANDATE = "The UN mission in Haiti has a mandate until [31 January 2026]."
ROCKET = "The Kestrel rocket is to be launched on [2 October 2025]."
TRIAL = "The trial of Milo Voss is expected to end in [April 2025]."
DECISION = "The European Commission is to decide on the merger of Alder and Birch by [10 May 2025]."
REPORT = "The trade panel is to send Congress its report on the tariff by [2 April 2025]."
CHOICE = "The league is to choose its new president by [2 April 2025]."
PACT = "The merger agreement between Alder and Birch runs out on [22 April 2025]."
EXIT = "All US troops are to leave Iraq by [31 December 2025]."
CREW = "Osprey II is to carry astronauts to orbit in [2026]."
JOIN = "Croatia is to join the European Union on [1 July 2026]."
RUNS = "The mandate of the UN mission in Haiti runs until [31 January 2026]."
VOTE = "The date of Croatia's referendum on European Union membership is [not set]."
FIRST_CUT = "Norland Bank is expected to begin lowering its policy rate in [2026]."
MERGER = "The merger of Alder and Birch is to be completed in [the first half of 2025]."
SUMMIT = "The WTO's next ministerial conference is to be held in [November 2025]."
ELECTION = "Norway's presidential election is to be held on [5 October 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (RAILWAY, "The Cross Marsh Railway will carry its first passengers in 2029.", ["asserted 2029"]),
        (RAILWAY, "The Cross Marsh Railway will carry the bill for the storm until 2029.", []),
        (MANDATE, "The UN mission in Haiti stays on for six months, up to 31 July 2026.", ["asserted 2026-07-31"]),
        (MANDATE, "The UN mission in Chad stays on for six months, up to 31 July 2026.", []),
        (ROCKET, "The Kestrel rocket will rise from its launch pad on 17 October.", ["asserted 2025-10-17"]),
        (ROCKET, "The Kestrel rocket rose in worth on 17 September.", []),
        (ROCKET, "The report on the launch of Kestrel came out on 17 September.", []),
        (ROCKET, "A board will brief reporters on 24 October on the missed launch of Kestrel.", []),
        (TRIAL, "A jury found Milo Voss guilty on 17 March.", ["asserted 2025-03-17"]),
        (TRIAL, "A jury heard Milo Voss on 17 September.", []),
        (
            DECISION,
            "The European Commission's review of the merger of Alder and Birch now runs until 3 November.",
            ["asserted 2025-11-03"],
        ),
        (DECISION, "The European Commission's member Anna Lind runs a shop until 3 November.", []),
        (REPORT, "The trade panel's study of the tariff will reach Congress on 24 October.", ["asserted 2025-10-24"]),
        (REPORT, "The trade panel sent two members to Congress on 24 September.", []),
        (CHOICE, "The league called a meeting for 9 October to decide on its new president.", ["planned 2025-10-09"]),
        (CHOICE, "The president of the league met the king on 9 September.", []),
        (PACT, "The merger agreement of Alder and Birch now lapses on 21 October.", ["asserted 2025-10-21"]),
        (PACT, "Alder completed its takeover of Birch on 17 September.", []),
        (EXIT, "The US pull-out from Iraq ends on 31 August 2026.", ["asserted 2026-08-31"]),
        (EXIT, "The Danish pull-out from Iraq ends on 31 August 2026.", []),
        (CREW, "Osprey 2 will carry its astronauts to orbit in April 2027.", ["asserted 2027-04"]),
        (CREW, "Osprey 3 will carry its astronauts to orbit in April 2027.", []),
        (JOIN, "Parliament's approval of Croatia's entry to the European Union on 17 September was a step.", []),
        (JOIN, "A report on three chapters comes in the autumn, ahead of Croatia's accession to the European Union.", []),
        (JOIN, "Croatia becomes the European Union's 28th member on 1 January 2027.", ["asserted 2027-01-01"]),
        (
            VOTE,
            "Parliament decided to put entry to the European Union to the people of Croatia on 22 October.",
            ["asserted 2025-10-22"],
        ),
        (JOIN, "Parliament put Croatia's entry to the European Union to the people on 22 October.", []),
        (RUNS, "All must be home by 15 March 2026, the day the UN mission in Haiti closes.", ["asserted by 2026-03-15"]),
        (RUNS, "The UN mission in Haiti will close a base by 15 March 2026.", []),
        (FIRST_CUT, "Norland Bank's first rate cut will come in 2027.", ["asserted 2027"]),
        (FIRST_CUT, "Norland Bank's first forecast will come in 2027.", []),
        (MERGER, "The regulator will allow the merger of Alder and Birch before its deadline of 3 October.", []),
        (MERGER, "The merger of Alder and Birch is to be completed before 3 October.", ["asserted by 2025-10-03"]),
        (MERGER, "Alder has agreed to buy Cedar. The deal should close in mid-2026.", []),
        (MERGER, "Alder and Birch agree: the deal should close in mid-2026.", ["planned 2026"]),
        (TRIAL, "The trial of Milo Voss is paused until 30 September.", []),
        (JOIN, "Ana Sol, who was premier when Croatia joined the European Union, has won.", []),
        (JOIN, "Ana Sol was there when Croatia joined the European Union on Tuesday.", ["asserted 2025-03-18"]),
        (SUMMIT, "The WTO called a meeting for 9 October to name a head.", []),
        (SUMMIT, "The WTO's next ministerial conference will be on 9 October.", ["asserted 2025-10-09"]),
        (ELECTION, "Norway's voters will go to the polls on 12 October.", ["asserted 2025-10-12"]),
    ],
)
def test_a_day_told_by_what_happens_then(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
