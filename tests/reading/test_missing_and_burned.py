"""Tolls told beside others: who is found, nobody left missing, several fires at once, how large a named fire is."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MISSING = "[64] people are missing after the flood in Corran."
TRAPPED = "[12] miners are trapped in the mine in Corran."
ORDERS = "About [18,000] people are under evacuation orders in Corran."
BURNED = "The Hollows fire has burned [2,100] acres."
CHARGED = "[31] people have been charged over the fire at the mill."
ON_TRIAL = "[31] people are on trial over the fire at the mill."
DEFENDANTS = "[31] defendants face charges over the fire at the mill."
RECALLED = "[90,000] heaters have been recalled."

READ = [
    (MISSING, "No one is missing any more in Corran.", "asserted 0"),
    (MISSING, "Nobody remains unaccounted for after the flood in Corran.", "asserted 0"),
    (MISSING, "There are no more missing people, the mayor of Corran said.", "asserted 0"),
    (MISSING, "Everyone reported missing after the flood in Corran has been accounted for.", "asserted 0"),
    (MISSING, "Nine people have yet to be found.", "asserted 9"),
    (MISSING, "Nine people in Corran are still being sought.", "asserted 9"),
    (MISSING, "At one point, 300 people in Corran were missing.", "past 300"),
    (MISSING, "In the first hours after the flood, 300 people were reported missing.", "past 300"),
    (TRAPPED, "No one is trapped in the mine any more.", "asserted 0"),
    (ORDERS, "No one in Corran is under evacuation orders any longer.", "asserted 0"),
    (BURNED, "The Hollows fire, at 2,600 acres, is the largest of them.", "asserted 2600acre"),
    (BURNED, "Crews fought the 2,600-acre Hollows fire.", "asserted 2600acre"),
    (ON_TRIAL, "Twenty-nine defendants are on trial over the fire at the mill.", "asserted 29"),
    (DEFENDANTS, "Some 34 people now face charges over the fire at the mill.", "asserted ~34"),
]
SILENT = [
    (MISSING, "No one else is missing, the mayor of Corran said."),
    (MISSING, "No one who was missing in Corran has been found."),
    (MISSING, "Two missing hikers were found alive in Corran."),
    (MISSING, "Divers in Corran located 12 missing people."),
    (BURNED, "Together, the fires have burned more than 9,000 acres."),
    (BURNED, "The two fires have burned nearly 9,000 acres."),
    (BURNED, "The 900-acre Alder fire is out."),
    (CHARGED, "Charges against four people over the fire at the mill were dropped."),
    (RECALLED, "Of the recalled heaters, 40,000 have been repaired."),
]


@pytest.mark.parametrize(("fact", "text", "told"), READ)
def test_what_is_told_of_all_of_them_is_read(fact: str, text: str, told: str) -> None:
    assert reads(patterns(fact), text) == [told]


@pytest.mark.parametrize(("fact", "text"), SILENT)
def test_what_is_told_of_some_or_of_others_is_not(fact: str, text: str) -> None:
    assert reads(patterns(fact), text) == []


def test_a_headline_gives_the_size_behind_a_colon() -> None:
    assert reads(patterns(BURNED), "Crews go home.", "Hollows Fire: 2,600 acres, 95% contained") == ["asserted 2600acre"]
