"""How the date of a fact is told, and by what: who decides it, who only expects it, what lasts until it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The Kestrel rocket is to lift off on [5 April 2025].",
        [
            ("Kestrel will now fly no earlier than 20 April.", ["asserted after 2025-04-20"]),
            ("Kestrel could fly as soon as March 28, its maker said.", ["planned 2025-03-28"]),
            ("The launch date of 5 April for Kestrel is not in danger.", ["asserted 2025-04-05"]),
            ("Kestrel won a licence to fly on Tuesday.", []),
            ("A review of the Kestrel launch is due on 2 April.", []),
            ("Kestrel lifted off without a crew on Tuesday.", ["asserted 2025-03-18"]),
            ("Kestrel lifted off on Tuesday, paying off years of work.", ["asserted 2025-03-18"]),
        ],
    ),
    (
        "Nordbank's takeover of Sudbank is expected to close in [June 2025].",
        [
            ("Nordbank completed its takeover of Sudbank on Monday.", ["asserted 2025-03-17"]),
            ("A court stopped Nordbank's takeover of Sudbank on Monday.", []),
            ("The Cartel Office gave final clearance to Nordbank's takeover of Sudbank on Monday.", []),
            ("Nordbank said it would close the purchase of Sudbank on April 2.", ["asserted 2025-04-02"]),
            ("Analysts at Westfin expect Nordbank's purchase of Sudbank to close in 2026.", ["planned 2026"]),
        ],
    ),
    (
        "Kenyan soldiers are to leave Haiti by [31 December 2025].",
        [
            ("Kenya will keep its soldiers in Haiti until June 2026.", ["asserted 2026-06"]),
            ("Parliament extended the deployment of Kenyan soldiers in Haiti until June 2026.", ["asserted 2026-06"]),
            ("Kenya wants its soldiers home from Haiti by August.", ["planned by 2025-08"]),
            ("Kenya's parliament rejected a motion to withdraw the soldiers from Haiti by June.", ["denied by 2025-06"]),
            ("Some 200 Kenyan soldiers left Haiti on Tuesday.", []),
        ],
    ),
    (
        "The trial of Milan Voss is to begin on [12 May 2025].",
        [
            ("Voss's lawyers asked the judge to put off the trial until September.", ["planned 2025-09"]),
            ("The judge refused to move the trial of Milan Voss to September.", ["denied 2025-09"]),
            ("The trial of Anton Voss's brother was put off on Tuesday.", []),
        ],
    ),
    (
        "The storage dam is to reopen to traffic on [1 April 2025].",
        [
            ("The dam will stay closed to traffic until 20 April.", ["asserted 2025-04-20"]),
            ("The dam was closed to traffic on Tuesday.", []),
            (
                "It said that the reopening of the dam, which had been foreseen for May, is postponed to 20 June.",
                ["asserted 2025-06-20"],
            ),
        ],
    ),
    (
        "The central bank's next rate decision is due on [3 April 2025].",
        [
            ("Economists expect the central bank to cut its key rate on 15 May.", ["asserted 2025-05-15"]),
            ("The central bank cut its key rate on Tuesday.", []),
            ("The central bank moved its April decision to 8 April.", ["asserted 2025-04-08"]),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, rows in CASES for text, want in rows])
def test_the_date_of_an_event(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
