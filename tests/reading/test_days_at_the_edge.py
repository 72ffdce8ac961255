"""Days of a span's end, of a part, of others, and those that stand on a condition."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

ARMS = patterns("Rebel fighters in Malta are to hand in their weapons by [30 June 2025].")
MANDATE = patterns("The mandate of the UN mission in Malta ends on [30 June 2025].")
STRIKE = patterns("The strike of rail workers in Malta is to begin on [27 May 2025].")
UNSET = patterns("The date of Malta's referendum on EU membership is [not set].")
EURO = patterns("Malta is to adopt the euro on [1 January 2026].")
FLIGHT = patterns("The launch of the Lantern probe is set for [4 April 2025].")
DEAL = patterns("The takeover of Brisk is expected to close by [June 2025].")


@pytest.mark.parametrize(
    ("known", "text", "wanted"),
    [
        (ARMS, "Some 300 rebels in Malta handed in their weapons on Tuesday.", []),
        (ARMS, "The last 300 rebels in Malta handed in their weapons on Tuesday.", ["asserted 2025-03-18"]),
        (ARMS, "The rebels in Malta have been given until September to hand in their weapons.", ["asserted 2025-09"]),
        (MANDATE, "The mandate of the panel of experts on Malta was extended until 31 July.", []),
        (MANDATE, "The mandate of the UN mission in Malta was extended until 31 July.", ["asserted 2025-07-31"]),
        (MANDATE, "The UN mission is to stay in Malta for six more months.", ["asserted 2025-12-31"]),
        (MANDATE, "The UN mission needs food for six more months in Malta.", []),
        (STRIKE, "Rail workers in Malta will strike from 29 May until 2 June.", ["asserted 2025-05-29"]),
        (STRIKE, "The strike of rail workers in Malta was put off from 27 May to 2 June.", ["asserted 2025-06-02"]),
        (STRIKE, "Bus drivers in Malta will go on strike on Friday.", []),
        (STRIKE, "Rail staff in Malta will go on strike on Friday.", ["asserted 2025-03-21"]),
        (
            UNSET,
            "The referendum on whether Malta should enter the European Union will take place on April 22.",
            ["asserted 2025-04-22"],
        ),
        (UNSET, "The debate on whether Malta should hold a referendum on EU membership will be on April 22.", []),
        (EURO, "Malta will adopt the euro at the start of 2027.", ["asserted 2027"]),
        (EURO, "Malta will begin to adopt euro prices in 2027.", []),
        (FLIGHT, "The agency could launch Lantern on 9 April if the winds drop.", ["planned 2025-04-09"]),
        (FLIGHT, "If the winds drop on 9 April the agency could launch Lantern.", []),
        (FLIGHT, "Lantern will try again on 9 April.", ["asserted 2025-04-09"]),
        (DEAL, "Subject to a vote by Brisk's owners the sale should be closed in early 2026.", ["planned 2026"]),
    ],
)
def test_sentences(known, text, wanted):
    assert reads(known, text) == wanted


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Rail strike in Malta begins", ["asserted 2025-03"]),
        ("Rail workers in Malta go on strike", ["asserted 2025-03"]),
        ("Rail workers in Malta to go on strike", []),
        ("Bus strike in Malta begins", []),
    ],
)
def test_headlines(title, wanted):
    assert reads(STRIKE, "", title) == wanted


MORE = "The UN mission is to withdraw 900 more soldiers from Chad by [30 September 2025]."
SO_MANY_MORE = [
    (MORE, "The UN mission in Chad will withdraw the 900 soldiers by 31 December.", "asserted by 2025-12-31"),
    (MORE, "The withdrawal of 900 UN soldiers from Chad has been put off to 31 December.", "asserted 2025-12-31"),
    (MORE, "The UN mission has to be out of Chad by 31 December 2026.", ""),
    (MORE, "The last UN soldiers are to leave Chad by 31 December 2026.", ""),
    (MORE, "Some 2,000 UN soldiers left Chad last week.", ""),
    ("The UN mission is to leave Chad by [2025].", "The UN mission has to be out of Chad by 2026.", "asserted by 2026"),
]


@pytest.mark.parametrize(("fact", "text", "want"), SO_MANY_MORE)
def test_so_many_more_who_leave_are_not_all_of_them(fact: str, text: str, want: str) -> None:
    told = reads(patterns(fact), text)
    assert (want in told) if want else not told
