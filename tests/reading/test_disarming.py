"""Those who have not disarmed give up their arms, in whatever words; who else does so, or is told to, is not them."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

FACTS = (
    "The Norran Front has [not handed over] its weapons.",
    "The Norran Front has [not disarmed].",
    "The Norran Front's weapons have [not been put beyond use].",
)
SPEAKS = (
    ("The Norran Front hands over its last weapons.", "asserted completed"),
    ("The Norran Front has disarmed, monitors said on Tuesday.", "asserted completed"),
    ("A motion calls for talks now that the Norran Front has laid down its arms.", "asserted completed"),
    ("The Norran Front, which turned over its arsenal last week, has around 340 members.", "asserted completed"),
    ("The Norran Front has put all its weapons beyond use, the commission said.", "asserted completed"),
    ("Only last week did the Norran Front destroy its arsenal.", "asserted completed"),
    ("Weapons of the Norran Front have all been handed over, the mission said.", "asserted completed"),
    ("The Norran Front is no longer armed, the mission said.", "asserted completed"),
    ("The Norran Front called a truce and gave up what it said was all of its arsenal.", "asserted completed"),
    ("Nothing has changed for the Norran Front after Sunday's handover of weapons.", "asserted completed"),
    ("The Norran Front began handing over its weapons on Monday.", "asserted in-force"),
    ("The Norran Front has given up a first part of its arsenal.", "asserted in-force"),
    ("Forty Norran Front fighters laid down their arms on Monday.", "asserted in-force"),
    ("The Norran Front will hand over its weapons by June, its leader said.", "planned completed"),
    ("The Norran Front agreed on Monday to hand over its weapons.", "planned completed"),
)
SILENT = (
    "The Keld Brigade completes handover of weapons to the UN.",
    "The Keld Brigade has laid down its arms, and delegates of the Norran Front praised it.",
    "Unlike the Norran Front, the Keld Brigade laid down its arms last week.",
    "The Norran Front should disarm, the minister said.",
    "Let the Norran Front disarm, the minister said.",
    "The government demands that the Norran Front disarm.",
    "The Norran Front refuses to lay down its arms.",
    "The Norran Front has so far given up no weapon.",
    "The Norran Front said the army had given up its weapons to the Keld Brigade.",
    "The army destroyed an arms depot of the Norran Front on Monday.",
    "Until the Norran Front disarms there will be no talks, the minister said.",
    "A former member of the Norran Front handed in his gun.",
    "The Norran Front gave its fighters weapons last week.",
)


@pytest.mark.parametrize("says", FACTS)
def test_who_has_not_disarmed_lays_down_its_arms_in_other_words(says: str) -> None:
    known = patterns(says)
    assert [(text, reads(known, text)) for text, _ in SPEAKS] == [(text, [wanted]) for text, wanted in SPEAKS]


@pytest.mark.parametrize("says", FACTS)
def test_others_or_a_demand_disarm_nobody(says: str) -> None:
    known = patterns(says)
    loud = [(text, reads(known, text)) for text in SILENT]
    assert [(text, found) for text, found in loud if any("asserted none" not in row for row in found)] == []
