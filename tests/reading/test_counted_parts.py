"""Numbers of people and things: some of a whole, those of one sort, those of another body, and what only may come."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

SPEAKS = [
    # Some of a number, told by what befell those.
    ("At least [30] houses were destroyed in Garrow.", "In Garrow 400 houses were damaged, 41 of them destroyed.", 41),
    ("The blast in Garrow injured [30] people.", "In Garrow 151 people were caught in the blast, 41 of them hurt.", 41),
    ("The Lakes fund has approved [12] projects.", "The Lakes fund received 60 projects and approved 15 of them.", 15),
    ("Tessa has about [400] soldiers in Garrow.", "Tessa has soldiers in Garrow, 700 of them.", 700),
    ("Tessa has about [400] soldiers in Garrow.", "Soldiers of Tessa, about 700 of them, are in Garrow.", "~700"),
    # How badly.
    ("In Garrow [44] people were seriously injured.", "In Garrow 151 people were injured, 29 of them seriously.", 29),
    ("In Garrow [44] people were seriously injured.", "In Garrow 151 people were hurt, 29 of them badly.", 29),
    ("In Garrow [44] people were seriously injured.", "In Garrow 29 people are in a serious condition, having been hurt.", 29),
    # In other words.
    ("At least [30] houses were destroyed in Garrow.", "The storm ruined about 41 houses in Garrow.", "~41"),
    ("At least [30] houses were destroyed in Garrow.", "Some 41 houses in Garrow were turned to rubble.", "~41"),
    ("At least [30] houses were destroyed in Garrow.", "In Garrow 41 houses have collapsed.", 41),
    ("Around [30] residents of Garrow have been displaced.", "Some 41 people in Garrow had to move.", "~41"),
    ("About [3,000] people are in shelters in Garrow.", "About 4,100 live in shelters in Garrow.", "~4100"),
    ("About [3,000] homes in Garrow are without power.", "Some 4,100 customers in Garrow lacked power on Monday.", "~4100"),
    (
        "About [160] bodies from the crash are unidentified.",
        "In Garrow, 41 of the dead of the crash are not yet identified.",
        41,
    ),
    # All cars of a train, and no fewer.
    ("The runaway train had [73] cars.", "The runaway train had 72 cars.", 72),
    ("The Lakes Union has [35] members.", "The Lakes Union now has 36 members.", 36),
]


@pytest.mark.parametrize(("fact", "news", "value"), SPEAKS)
def test_speaks(fact: str, news: str, value: int | str) -> None:
    assert reads(patterns(fact), news) == [f"asserted {value}"]


SILENT = [
    ("At least [30] houses were destroyed in Garrow.", "In Garrow 400 houses were damaged, none of them badly."),
    ("In Garrow [19] people died.", "In Garrow 300 were hurt, 41 of them badly."),
    ("In Garrow [44] people were seriously injured.", "In Garrow 151 people were injured."),
    ("In Garrow [44] people were seriously injured.", "In Garrow 151 people were injured, 122 of them slightly."),
    ("The blast in Garrow injured [30] people.", "In Garrow 41 of the injured are in hospital still."),
    ("In Garrow [217] people are missing.", "In Garrow 41 of the missing turned up in a school."),
    ("About [3,000] people are in shelters in Garrow.", "Shelters in Garrow have room for 4,100 people."),
    ("About [3,000] people are in shelters in Garrow.", "Some 4,100 people have left the shelters in Garrow."),
    ("About [3,000] people are in shelters in Garrow.", "Some 4,100 people work in shelters in Garrow."),
    ("The runaway train had [73] cars of crude oil.", "Sixty-three cars of the runaway train derailed."),
    ("The runaway train had [73] cars of crude oil.", "Ten cars of the runaway train caught fire."),
    ("The Lakes Union has [35] members.", "The Lakes Union's council has 12 members."),
    ("The Lakes Union has [35] members.", "The working party has 38 members and reports to the Lakes Union."),
    ("Tessa has about [400] soldiers in Garrow.", "There are no combat soldiers in Garrow, Tessa said."),
    ("Italy has about [2,500] soldiers in Mali.", "Italy's officers in Mali stay with the NATO force, now down to 1,500."),
]


@pytest.mark.parametrize(("fact", "news"), SILENT)
def test_silent(fact: str, news: str) -> None:
    assert [r for r in reads(patterns(fact), news) if r.startswith(("asserted", "planned"))] == []


def test_it_is_what_the_sentence_before_is_on() -> None:
    known = patterns("The Lakes Union has [35] members.")
    other = "The Southern Market of States meets in Garrow. It has 19 members, many of whom are in the Lakes Union too."
    assert reads(known, other) == []
    assert reads(known, "The Lakes Union meets in Garrow. It has 36 members.") == ["asserted 36"]


@pytest.mark.parametrize("must", ["may have to", "might have to", "will have to", "could have to"])
def test_who_may_have_to_go_has_not_gone(must: str) -> None:
    known = patterns("[30] people have been forced from their homes in Garrow.")
    assert reads(known, f"In Garrow 41 people {must} leave their homes.") == ["planned 41"]
    assert reads(known, "In Garrow 41 people had to leave their homes.") == ["asserted 41"]


OTHERS = [
    ("Able has cut about [18,000] jobs.", "The industry has cut 250,000 jobs, Able said."),
    ("Able has cut about [18,000] jobs.", "Able's rivals have cut 40,000 jobs."),
    ("The flood has killed [202] people in Lund.", "The flood has killed more than 700 people across Lund, Orr and Vale."),
    ("The flood has killed [202] people in Lund.", "The flood has killed 700 people in Lund and Orr."),
    ("The Lakes Union has [35] members.", "The Lakes Union picks a chief. The 12-member panel met on Monday."),
]


@pytest.mark.parametrize(("fact", "news"), OTHERS)
def test_of_others_too(fact: str, news: str) -> None:
    assert reads(patterns(fact), news) == []


@pytest.mark.parametrize(
    "name", ["Organisation for Economic Co-operation and Development", "Office for Eastern Co-working and Debt"]
)
def test_a_body_spelt_out_with_a_hyphen(name: str) -> None:
    known = patterns("The OECD has [35] members.")
    assert reads(known, f"Quenna on Tuesday became the 36th member of the {name}.") == ["asserted 36"]


def test_of_its_own_place_and_trade() -> None:
    assert reads(patterns("Able has cut [18,000] jobs."), "Able has cut 22,000 jobs, its rivals say.") == ["asserted 22000"]
    known = patterns("The flood has killed [202] people in Lund.")
    assert reads(known, "The flood has killed 310 people in Lund, Orr said.") == ["asserted 310"]
    assert reads(known, "The flood has killed 310 people in Lund and Mayor Orr wept.") == ["asserted 310"]
    assert reads(patterns("[One] private company has landed."), "Able is the second private firm to land.") == ["asserted 2"]
    assert reads(patterns("The ferry carried [300] passengers."), "The ferry carried 312 passengers.") == ["asserted 312"]
