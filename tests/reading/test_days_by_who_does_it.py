"""Days told by who does it: voters, a craft with its first crew, who takes a base over, whose money it is to be."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.day_doers import as_done_then

WORDED = [
    ("Chadian voters are to decide on the treaty on [1 May].", "Voters in Chad are to decide on the treaty on [1 May]."),
    ("The people of Chad are to vote on the treaty on [1 May].", "Voters in Chad are to vote on the treaty on [1 May]."),
    ("Dutch workers are to decide on the offer on [1 May].", "Dutch workers are to decide on the offer on [1 May]."),
    ("Chadian voters are to elect a new president on [1 May].", "The presidential election in Chad is to be held on [1 May]."),
    ("Voters in Able choose a mayor in [May].", "The mayoral election in Able is to be held in [May]."),
    ("Chadians go to the polls to elect a president on [1 May].", "Chadians elect a president on [1 May]."),
    ("Directors choose a logo on [1 May].", "Directors choose a logo on [1 May]."),
    ("Tern is due to make its first crewed flight on [1 May].", "The first crewed flight of Tern is to lift off on [1 May]."),
    ("The Tern is to carry its first crew in [May].", "The first crewed flight of the Tern is to lift off in [May]."),
    ("Tern's first crewed mission is set for [May].", "The first crewed mission of Tern is to lift off in [May]."),
    ("Tern's second test flight is due in [May].", "Tern's second test flight is due in [May]."),
    ("Tern is to make its first flight on [1 May].", "Tern is to make its first flight on [1 May]."),
    ("ESA plans to fly Tern without a crew on [1 May].", "The uncrewed test flight of Tern is planned for [1 May]."),
    ("Orvane Air is to carry passengers again on [1 May].", "Orvane Air is to carry passengers again on [1 May]."),
    (
        "The handover of the Faya base to Chad is due in [May].",
        "The base at Faya is to be handed over to Chad in [May].",
    ),
    ("Chad is to take over the Faya base in [May].", "The base at Faya is to be handed over to Chad in [May]."),
    ("The camp at Faya is to pass to Chad on [1 May].", "The camp at Faya is to be handed over to Chad on [1 May]."),
    ("France is to hand the base at Faya to Chad by [May].", "The base at Faya is to be handed over to Chad by [May]."),
    ("Orvane is to take over Brell in [May].", "Orvane is to take over Brell in [May]."),
    ("The handover of the evidence is due in [May].", "The handover of the evidence is due in [May]."),
    ("Poland aims to introduce the euro on [1 January 2027].", "Poland is to adopt the euro on [1 January 2027]."),
    ("The euro is to become Poland's currency in [2027].", "Poland is to adopt the euro in [2027]."),
    ("The euro is to replace the zloty in Poland in [2027].", "Poland is to adopt the euro in [2027]."),
    ("Poland's changeover to the euro is set for [2027].", "Poland is to adopt the euro on [2027]."),
    ("Poland is to introduce a toll on [1 May].", "Poland is to introduce a toll on [1 May]."),
]
VOTE = "Chadian voters are to decide on a new constitution on [17 May 2025]."
POLL = "Voters in Chad choose a president on [17 May 2025]."
CREW = "Tern is due to make its first crewed flight on [24 June 2025]."
EMPTY = "ESA plans to fly Tern without a crew on [9 April 2025]."
BASE = "The handover of the Faya base is due in [May 2025]."
EURO = "Poland aims to introduce the euro on [1 January 2027]."
CASES = [
    (VOTE, "Chad's referendum on the new constitution has been put off until 21 June.", "asserted 2025-06-21"),
    (VOTE, "Chadians voted on Sunday on a new constitution.", "asserted 2025-03-16"),
    (VOTE, "Chad's parliament approved the draft constitution on Monday.", ""),
    (VOTE, "Niger is to hold a referendum on a new constitution on 3 August.", ""),
    (POLL, "Chad's presidential election has been put off until 21 June.", "asserted 2025-06-21"),
    (POLL, "Chad's parliament elected its speaker on Monday.", ""),
    (CREW, "Tern's first crew leaves on August 12.", "asserted 2025-08-12"),
    (CREW, "Four astronauts were launched into space on Saturday aboard Tern, its first crew.", "asserted 2025-03-15"),
    (CREW, "Tern's second crewed flight is planned for March 2026.", ""),
    (EMPTY, "Tern's test flight without a crew has been moved to April 23.", "asserted 2025-04-23"),
    (EMPTY, "The crewed launch of Tern remains set for June 24, the European Space Agency said.", ""),
    (BASE, "France handed over the base at Faya to Chad on Tuesday.", "asserted 2025-03-18"),
    (BASE, "France will hand the Faya base to Chad's army in July, the ambassador said.", "asserted 2025-07"),
    (BASE, "The base at Faya goes back to Chad on 3 April.", "asserted 2025-04-03"),
    (BASE, "The camp at Faya passed to Chad on Tuesday.", "asserted 2025-03-18"),
    (BASE, "The base at Abeche will be handed over in June.", ""),
    (BASE, "France handed over a hospital in Faya to Chad on Tuesday.", ""),
    (EURO, "Poland will get the euro in January 2028, the prime minister said.", "asserted 2028-01"),
    (EURO, "Romania will adopt the euro on 1 January 2029.", ""),
    (EURO, "The zloty lost 3 percent against the euro on Tuesday.", ""),
]


@pytest.mark.parametrize(("says", "want"), WORDED)
def test_days_are_told_by_what_happens_then(says: str, want: str) -> None:
    assert as_done_then(says) == want


@pytest.mark.parametrize(("fact", "text", "want"), CASES)
def test_the_day_told_now(fact: str, text: str, want: str) -> None:
    told = reads(patterns(fact), text)
    assert (want in told) if want else not told
