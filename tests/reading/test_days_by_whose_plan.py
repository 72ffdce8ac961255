"""Days in other words: who closes a deal, gets a place back, hosts talks, last changed a rate; the day named first."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.day_plans import as_planned

WORDED = [
    (
        "By [June 2026] Orvane expects to have completed its purchase of the Brell mills.",
        "Orvane's purchase of the Brell mills is expected to close by [June 2026].",
    ),
    ("By [May 2026] Dutch troops are to be out of Chad.", "Dutch troops are to be out of Chad by [May 2026]."),
    ("Orvane expects to complete the takeover in [May 2026].", "The takeover is expected to be completed in [May 2026]."),
    ("Orvane aims to close the takeover in [May 2026].", "The takeover is expected to close in [May 2026]."),
    ("Orvane expects the deal to be completed by [May 2026].", "The deal is expected to close by [May 2026]."),
    ("Orvane expects to complete the bridge by [May 2026].", "Orvane expects to complete the bridge by [May 2026]."),
    ("Completion of the deal is planned for [May 2026].", "The deal is expected to close in [May 2026]."),
    ("Completion of the dam is planned for [May 2026].", "Completion of the dam is planned for [May 2026]."),
    ("The last change of the central bank's rate was in [May 2024].", "The central bank last changed its rate in [May 2024]."),
    ("The Norges Bank's last rate change came in [May 2024].", "The Norges Bank last changed its rate in [May 2024]."),
    ("The last time the Fed changed its rate was in [May 2024].", "The Fed last changed its rate in [May 2024]."),
    ("The last change of the bank's name was in [May 2024].", "The last change of the bank's name was in [May 2024]."),
    ("Peru is to get Tacna back from Chile by [May 2026].", "Chile is to hand over Tacna to Peru by [May 2026]."),
    ("Peru is to regain Tacna from Chile by [May 2026].", "Chile is to hand over Tacna to Peru by [May 2026]."),
    ("Peru is to get back to work by [May 2026].", "Peru is to get back to work by [May 2026]."),
    (
        "Lima will host the next round of talks from [26 May 2026].",
        "The next round of talks in Lima is to begin on [26 May 2026].",
    ),
    ("Lima will host the next summit in [May 2026].", "The next summit in Lima is to be held in [May 2026]."),
    ("The Fed will hold its next rate meeting on [7 May 2025].", "The Fed's next rate meeting is on [7 May 2025]."),
    ("Heron is to work on Mars until [May 2026].", "The mission of Heron on Mars is to last until [May 2026]."),
    (
        "Albania is to sign its EU accession treaty in [May 2026].",
        "The treaty on Albania's accession to the EU is to be signed in [May 2026].",
    ),
    ("Albania is to sign its EU budget treaty in [May 2026].", "Albania is to sign its EU budget treaty in [May 2026]."),
    ("ORVA's mandate expires on [31 December 2026].", "The mandate of ORVA ends on [31 December 2026]."),
    ("ORVA's lease expires on [31 December 2026].", "ORVA's lease expires on [31 December 2026]."),
    ("Peru's training mission in Chad runs until [May 2026].", "Peru's training mission in Chad is to end in [May 2026]."),
    ("Peru's trade mission in Chad runs until [May 2026].", "Peru's trade mission in Chad runs until [May 2026]."),
    ("Ann Best is to work on the book until [May 2026].", "Ann Best is to work on the book until [May 2026]."),
]
TACNA = "Peru is to get Tacna back from Chile by [20 November 2026]."
RATE = "The last change of the central bank's rate was in [April 2024]."
DEAL = "Orvane expects the deal to be completed by [July 2026]."
TALKS = "Lima will host the next round of talks from [26 May 2025]."
MARS = "Heron is to work on Mars until [November 2026]."
CASES = [
    (TACNA, "Chile handed over Tacna to Peru on Friday.", "asserted 2025-03-14"),
    (TACNA, "Chile handed over Arica to Bolivia on Friday.", ""),
    (RATE, "The central bank cut its rate to 5% on Thursday.", "asserted 2025-03-13"),
    (RATE, "The central bank left its rate unchanged on Thursday.", ""),
    (DEAL, "Orvane closed the deal on Wednesday.", "asserted 2025-03-19"),
    (DEAL, "Orvane signed a deal on steel on Wednesday.", ""),
    (TALKS, "The next round of talks in Lima will start on 30 May.", "asserted 2025-05-30"),
    (TALKS, "The festival in Lima will start on 30 May.", ""),
    (MARS, "Heron's mission on Mars ended on Wednesday.", "asserted 2025-03-19"),
    (MARS, "Heron landed on Mars on Wednesday.", ""),
]


@pytest.mark.parametrize(("says", "plain"), WORDED)
def test_a_day_by_whose_plan_it_is(says: str, plain: str) -> None:
    assert as_planned(says) == plain


@pytest.mark.parametrize(("says", "text", "said"), CASES)
def test_news_of_it(says: str, text: str, said: str) -> None:
    assert reads(patterns(says), text) == ([said] if said else [])
