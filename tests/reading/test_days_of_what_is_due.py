"""Days of what is due, over or back, in other words: reports, roads, missions, inflation, the last to leave."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.day_dues import as_due

WORDED = [
    ("Able Bank is to publish its next report on growth in [May].", "The next report of Able Bank on growth is due in [May]."),
    ("Able is to publish a book on growth in [May].", "Able is to publish a book on growth in [May]."),
    ("Able is to present a plan for its closure by [May].", "Able's plan for its closure is due by [May]."),
    ("Ships are to be let back into the port of Able on [2 May].", "The port of Able is to reopen on [2 May]."),
    ("Traffic is due to be let back on the Varn road in [May].", "The Varn road is to reopen in [May]."),
    (
        "The prisoners are to be let back into the yard on [2 May].",
        "The prisoners are to be let back into the yard on [2 May].",
    ),
    ("The Varn pass is expected to be open again by [May].", "The Varn pass is to reopen by [May]."),
    ("Classes in Able resume on [2 May].", "Schools in Able are to reopen on [2 May]."),
    (
        "The withdrawal of the last guards from Able is to be completed by [May].",
        "The last guards are to have left Able by [May].",
    ),
    ("NATO's mission to train soldiers in Iraq is to end in [May].", "NATO training mission in Iraq is to end in [May]."),
    ("The UN mission in Able is to be wound up by [May].", "The UN mission in Able is to end by [May]."),
    ("The Able mine is to close by [May].", "The Able mine is to close by [May]."),
    ("Inflation is expected to fall back to its target in [May].", "Inflation is expected to return to its target in [May]."),
    (
        "The bank does not expect inflation to fall to its target until [mid-2026].",
        "Inflation is forecast to return to its target in [mid-2026].",
    ),
    ("Inflation is to fall in [May].", "Inflation is to fall in [May]."),
    ("Economists expect Able Bank to start raising rates in [May].", "Able Bank is expected to start raising rates in [May]."),
    ("The Indian lunar probe Kite is to be launched in [May].", "Kite is to be launched in [May]."),
    ("The lunar probe Kite is to be launched in [May].", "The lunar probe Kite is to be launched in [May]."),
]
PORT = "Ships are to be let back into the port of Toamasina on [14 April 2025]."
UN = "The UN mission in Chad is to be wound up by [31 May 2025]."
SELAM = "The mandate of SELAM in Chad ends on [31 May 2025]."
PLAN = "The UN mission in Chad is to present a plan for its closure by [31 May 2025]."
LAST = "The withdrawal of the last UN soldiers from Chad is to be completed by [31 May 2025]."
KITE = "The Indian lunar probe Kite is to be launched in [2026]."
RATE = "Economists expect the Fed to begin raising rates in [September 2025]."
CASES = [
    (PORT, "The port of Toamasina reopened on Tuesday with the arrival of a vessel.", "asserted 2025-03-18"),
    (PORT, "The port of Mahajanga reopened on Tuesday.", ""),
    (UN, "The UN mission in Chad will end on 30 June, the council decided.", "asserted 2025-06-30"),
    (UN, "The UN mission in Chad closed its office in Faya on Tuesday.", ""),
    (UN, "The military mission of the coalition in Chad will be completed by the end of September 2025.", ""),
    (SELAM, "The mandate of SELAM was extended until 30 November.", "asserted 2025-11-30"),
    (SELAM, "The mandate of the EU training mission in Chad was extended until 30 November.", ""),
    (SELAM, "The mandate expires on 31 December 2025.", ""),
    (PLAN, "The UN mission in Chad will end on 30 June, the council decided.", ""),
    (LAST, "The last UN soldiers left Chad on Tuesday.", "asserted 2025-03-18"),
    (LAST, "The council voted to end the operations of the UN mission in Chad on 3 April.", ""),
    (KITE, "The launch of Kite has been put off to 2027.", "asserted 2027"),
    (KITE, "India launched a rocket on Tuesday to study the sun.", ""),
    (RATE, "Economists now expect the Fed's first rate rise in December.", "planned 2025-12"),
]


@pytest.mark.parametrize(("says", "want"), WORDED)
def test_days_are_told_by_what_is_due(says: str, want: str) -> None:
    assert as_due(says) == want


@pytest.mark.parametrize(("fact", "text", "want"), CASES)
def test_the_day_told_now(fact: str, text: str, want: str) -> None:
    told = reads(patterns(fact), text)
    assert (want in told) if want else not told
