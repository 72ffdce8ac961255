"""Tolls told beside others: who is found, nobody left missing, several fires at once, how large a named fire is."""

from __future__ import annotations

from dataclasses import replace

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


NAMED = "At least [27] people were killed by Hurricane Osla in Chad."
OTHERS = [
    (NAMED, "Hurricane Osla killed at least 52 people in Chad, the weather service said.", ["asserted >52"]),
    (NAMED, "Hurricane Birch killed at least 52 people in Chad.", []),
    (NAMED, "Relatives have reported 56 people missing in Chad.", []),
    (MISSING, "Hospitals have reported 56 people missing in Corran.", ["asserted 56"]),
    (
        MISSING,
        "Officials in Corran cut the number of deaths from 48 to 45, while those not located rose to 71.",
        ["asserted 71"],
    ),
    ("Nearly [10,000] troops have been sent to Corran.", "Nearly a million people lost electricity.", []),
]


@pytest.mark.parametrize(("fact", "text", "told"), OTHERS)
def test_a_toll_is_that_of_its_own_disaster_and_sort(fact: str, text: str, told: list[str]) -> None:
    assert reads(patterns(fact), text) == told


def test_a_headline_lists_the_dead_before_those_who_are_sought() -> None:
    assert reads(patterns(NAMED), "Deaths in Chad are up.", "Hurricane Osla: 50 dead, 30 still sought in Chad") == [
        "asserted 50"
    ]


STATION = "The chief of Corran police station is [Ivo Hale]."
NATIONAL = "The national police chief of Chad is [Omar Doud]."


def test_the_national_chief_is_not_that_of_a_station() -> None:
    known = patterns(STATION, NATIONAL)
    assert reads(known, "National police chief Saleh Kebir spoke in Chad on Monday.") == ["f1 asserted Saleh Kebir"]
    assert reads(known, "Corran police chief Jan Moor spoke on Monday.") == ["f0 asserted Jan Moor"]


FLED = "Fighting in Gao has displaced [520,000] people."
CARRIES = "Osprey carries [six] NASA payloads."


def test_the_people_of_the_land_are_told_by_its_name() -> None:
    known = replace(patterns(FLED), home=frozenset({"Mali"}))
    assert reads(known, "Close to 900,000 Malians have fled.") == ["asserted ~900000"]
    assert reads(known, "Some 50,000 Nigerians have fled.") == []


def test_whose_sort_is_named_is_not_who_has_it() -> None:
    known = patterns(CARRIES)
    assert reads(known, "Osprey has five NASA payloads.") == ["asserted 5"]
    assert reads(known, "A lander of the company Firefly took off. Firefly has ten NASA payloads.") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The number of men trapped in the Hollin mine fell to eleven on Wednesday.", ["asserted 11"]),
        ("Twelve men remain trapped in the Hollin mine.", ["asserted 12"]),
        ("The miners trapped in the Hollin mine have all been brought to the surface.", ["asserted 0"]),
        ("Twelve men work in the Hollin mine.", []),
        ("The miners trapped in the Hollin mine have all been heard.", []),
    ],
)
def test_those_of_a_trade_told_as_people(text: str, told: list[str]) -> None:
    assert reads(patterns("[16] miners are trapped in the Hollin mine."), text) == told
