"""A number's fact put in other words: tolls, "the number of", what "there are" say the same as a plain verb."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import observed, patterns, reads
from watcher.judging.compare import judge
from watcher.reading.lone_disasters import lone_disaster
from watcher.reading.rewording.counts import recounted


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("The death toll from the flood is at least [63].", "The flood killed at least [63] people."),
        ("The confirmed death toll in Oland is [63].", "[63] people have died in Oland."),
        ("The quake death toll in Oland stands at [63].", "The quake killed [63] people in Oland."),
        ("Oland's death toll from the storm is [21].", "The storm killed [21] people in Oland."),
        ("The number of people still missing in Aldo is [29].", "[29] people are still missing in Aldo."),
        ("The number of seriously injured is [540].", "[540] people have been seriously injured."),
        ("The number of homes destroyed by the fire is [713].", "[713] homes have been destroyed by the fire."),
        ("The number of bridges that collapsed is over [56].", "over [56] bridges collapsed."),
        ("The number of people in Aldo's shelters is [800].", "[800] people are in Aldo's shelters."),
        ("There are [41] people still missing.", "[41] people are still missing."),
        ("The number of evacuees in Aldo is [320].", "There are [320] evacuees in Aldo."),
        ("The number of chapters Oland has closed is [7].", "Oland has closed [7] chapters."),
        ("The number of states with which Oland has concluded talks is [9].", "Oland has concluded talks with [9] states."),
        ("There are [28] countries in the Pact.", "The Pact has [28] members."),
        ("[28] states belong to the Pact.", "The Pact has [28] members."),
        ("The quake wrecked an [unknown] number of homes.", "The number of homes that the quake wrecked is [unknown]."),
        ("How many homes collapsed is [not known].", "The number of homes that collapsed is [not known]."),
        ("Evacuation orders for the fire cover [520] people.", "[520] people are under evacuation orders for the fire."),
        ("Aldo's relief camps house about [800] people.", "about [800] people are in Aldo's relief camps."),
        ("In the last election [77%] of voters took part.", "Turnout at the last election was [77%]."),
        ("Ames faces [12] counts of fraud.", "Ames is charged with [12] counts of fraud."),
        ("The number of bodies yet to be identified is [16].", "[16] bodies are unidentified."),
        ("The UN puts the number of dead in Aldo at [320].", "The UN says [320] people were killed in Aldo."),
        ("So far [3 billion euros] have been spent on the dam.", "The dam has cost [3 billion euros] so far."),
        ("The size of the Alder fire is [90] acres.", "The Alder fire has burned [90] acres."),
        ("Power is out for about [66] homes in Aldo.", "about [66] homes in Aldo are without power."),
        ("In the Diet the Alder Party has [26] seats.", "The Alder Party has [26] seats in the Diet."),
        ("The number of measles patients in hospital is [6].", "[6] people with measles are in hospital."),
        ("The number of confirmed flu cases in Aldo is [47].", "There are [47] confirmed cases of flu in Aldo."),
        ("So far [94] deaths have been confirmed in the quake.", "[94] people have died in the quake."),
        ("Peru has recorded [94] deaths.", "[94] people have died in Peru."),
        ("The whereabouts of [22] people in Aldo are unknown.", "[22] people are missing in Aldo."),
        ("[15] people have not been found.", "[15] people are missing."),
        ("Some [115] residents of Aldo have had to leave their homes.", "Some [115] people have been forced from their homes."),
        ("The Pact is a [28]-member alliance.", "The Pact has [28] members."),
        ("The Alder Party won [37] seats.", "The Alder Party has [37] seats."),
        ("There are [12] counts of fraud against Ames.", "Ames is charged with [12] counts of fraud."),
        ("Evacuation orders are in force for [80] people.", "[80] people are under evacuation orders."),
        ("The quake has claimed [83] lives.", "The quake killed [83] people."),
        ("The storm has left [38] people dead in Peru.", "The storm killed [38] people in Peru."),
        ("[54] people suffered serious injuries in the quake.", "[54] people were seriously injured in the quake."),
        ("There are [35] people on the list of the missing.", "[35] people are missing."),
        ("[29] people in Aldo are still missing.", "[29] people are still missing in Aldo."),
        # Who has recorded them is no place.
        ("Interpol has recorded [94] deaths.", "Interpol has recorded [94] deaths."),
        # What is plain, or is unknown, stays as it is.
        ("There are about [900] US troops in Syria.", "There are about [900] US troops in Syria."),
        ("The number of homes that fell is [unknown].", "The number of homes that fell is [unknown]."),
        ("The total number of court cases is [12].", "The total number of court cases is [12]."),
    ],
)
def test_plainest_form(says: str, plain: str) -> None:
    assert recounted(says) == plain


TOLLS = [
    "The Aldo earthquake has killed [94] people.",
    "The death toll from the Aldo earthquake stands at [94].",
    "[94] people are confirmed dead after the Aldo earthquake.",
    "The number of people killed in the Aldo earthquake is [94].",
]


@pytest.mark.parametrize("says", TOLLS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The confirmed death toll rose by two to 215.", ["asserted 215"]),
        ("The earthquake has killed more than 200 people.", ["asserted >200"]),
        ("The ferry that sank off Brelin had 215 people aboard.", []),
    ],
)
def test_the_toll_of_the_one_disaster(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


def test_two_disasters_keep_their_names() -> None:
    assert lone_disaster(["The Alder fire is [6%] contained.", "The Birch fire is [0%] contained."]) == ""
    assert lone_disaster(["The Aldo Valley earthquake killed [5] people.", "The Aldo earthquake injured [9] people."]) == "Aldo"


def test_the_missing_of_one_place_beside_the_dead_of_another() -> None:
    known = patterns("[29] people are missing in Aldo after the quake.", "The quake killed [832] people in Brelin.")
    assert reads(known, "It lists 671 as missing.", "Quake toll rises") == ["f0 asserted 671"]


@pytest.mark.parametrize(
    ("text", "want"),
    [("The storm stranded 112 people.", []), ("The storm injured 112 people.", ["asserted 112"])],
)
def test_what_struck_them_tells_not_how_many_were_hurt(text: str, want: list[str]) -> None:
    assert reads(patterns("[86] people were injured in the storm."), text) == want


@pytest.mark.parametrize(
    ("text", "word"),
    [("The quake killed nearly 3,000 people.", "changed"), ("The quake killed nearly 2,150 people.", "same")],
)
def test_nearly_so_many_is_news_against_a_floor(text: str, word: str) -> None:
    known = patterns("At least [2,122] people died in the quake.")
    [one] = observed(known, text)
    fact = known.facts[0].fact
    assert judge(fact, fact.value, one, published=date(2025, 3, 1)).word == word


@pytest.mark.parametrize(
    ("title", "want"),
    [("Nuba cholera cases jump to 1,900", ["asserted 1900"]), ("Darra cholera cases jump to 1,900", [])],
)
def test_the_place_before_what_is_counted(title: str, want: list[str]) -> None:
    known = patterns("There are [1,140] cases of cholera in Nuba.", "There are [310] cases of cholera in Darra.")
    assert [read.removeprefix("f0 ") for read in reads(known, "", title) if read.startswith("f0")] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [("Quakes on Brelin killed almost 500 in July.", []), ("The quake in Aldo killed almost 500.", ["asserted <500"])],
)
def test_quakes_elsewhere(text: str, want: list[str]) -> None:
    assert reads(patterns("The Aldo quake killed [83] people."), text) == want
