"""First steps of a rate, entries and exits that are complete, trials that begin with a jury; and what is none of these."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads, sentence

LIFTOFF = "Economists expect the Fed's first rate rise in [September 2025]."
ENTRY = "The date on which Peru becomes a member of the OECD is [not set]."
TROOPS = "The US has about [1,000] troops in Niger."
TRIAL = "The trial of Ramesh Orr is to begin in [January 2026]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (LIFTOFF, "The Fed raised rates on Tuesday for the first time in a decade.", ["asserted 2025-03-18"]),
        (LIFTOFF, "The Fed will probably wait until December to raise rates.", ["planned 2025-12"]),
        (LIFTOFF, "The Fed meets again in December.", []),
        (LIFTOFF, "The Fed said that payrolls grew in February.", []),
        (LIFTOFF, "The conditions for raising rates were not met when the Fed sat on Tuesday.", []),
        (ENTRY, "Peru on Tuesday became the 38th country of the OECD.", ["asserted 2025-03-18"]),
        (ENTRY, "Peru's membership of the OECD begins on 25 May.", ["asserted 2025-05-25"]),
        (ENTRY, "Peru's entry into the OECD takes effect on 25 May.", ["asserted 2025-05-25"]),
        (ENTRY, "Peru's congress votes on joining the OECD on 25 May.", []),
        (ENTRY, "Chile on Tuesday became the 38th country of the OECD.", []),
        (TROOPS, "The United States has completed its withdrawal from Niger.", ["asserted 0"]),
        (TROOPS, "The US withdrawal from Niger is complete.", ["asserted 0"]),
        (TROOPS, "The US has completed the first phase of its withdrawal from Niger.", []),
        (TROOPS, "The US withdrawal from Niger is on schedule.", []),
        (TROOPS, "The second stage, which completes the US exit from Niger, is due by May.", []),
        (TROOPS, "France has completed its withdrawal from Niger.", []),
        (TRIAL, "Jury selection for Ramesh Orr's trial begins on March 9, 2026.", ["asserted 2026-03-09"]),
        (TRIAL, "The judge moved Ramesh Orr's trial from January to June 12.", ["asserted 2025-06-12"]),
        (TRIAL, "Ramesh Orr appears in court on March 9, 2026, for a hearing on evidence.", []),
    ],
)
def test_what_has_come(fact: str, text: str, want: list[str]) -> None:
    """A first rise is one of the rate, who is a member has joined, who has completed an exit has nobody left there."""
    assert reads(patterns(fact), text) == want


def test_none_any_more_in_a_headline() -> None:
    """A headline may leave the verb out."""
    assert reads(patterns(TROOPS), "It gave no date.", "Pentagon: no more U.S. soldiers in Niger") == ["asserted 0"]
    assert reads(patterns(TROOPS), "It gave no date.", "Pentagon: no more U.S. soldiers for Niger") == []


def test_a_month_and_a_day() -> None:
    """Behind a month and "to", a month with its day is a day."""
    assert [m.text for m in sentence("It was moved from May to June 12.").dates] == ["May", "June 12"]
    assert [m.text for m in sentence("It runs from May to June.").dates] == ["May", "June"]
