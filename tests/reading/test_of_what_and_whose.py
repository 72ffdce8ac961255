"""Numbers of another good, another place, of lives lost or of what is only passed on; those who work somewhere, or are home."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

STAFF = "Norvik has [9,000] employees."
STEEL = "The US tariff on steel is [25] percent."
CASES = "The measles outbreak in Otago has [21] confirmed cases."
MISSING = "[42] people are missing after the flood in Bento."
DEAD = "The flood in Bento has killed [12] people."
FREED = "[1,214] prisoners have been freed under the deal."
HELD = "[59] hostages are held in Gaza."
TURNOUT = "Turnout in the election was [61] percent."
BRIDGE = "The Tarn bridge is to cost [$300] million."
SEATS = "The coalition has a majority of [80] seats."
JOBS = "Norvik plans to cut [1,200] jobs."
FIRE = "The Alder Fire has burned [9,000] acres."
TROOPS = "The US has about [1,000] troops in Niger."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (STAFF, "Norvik is down to 8,200 staff.", ["asserted 8200"]),
        (STAFF, "Some 8,200 now work for Norvik.", ["asserted ~8200"]),
        (STAFF, "Some 430 staff have signed a letter to Norvik.", []),
        (STEEL, "US steel duties go to 50%.", ["asserted 50%"]),
        (STEEL, "The US puts a 50% tariff on copper.", []),
        (STEEL, "Canada's tariff on US steel is 50 percent.", []),
        (CASES, "Otago now has 34 confirmed cases of measles.", ["asserted 34"]),
        (CASES, "Orrby has 34 cases of measles.", []),
        (MISSING, "The flood in Bento took 19 lives and 30 people have not been found.", ["asserted 30"]),
        (DEAD, "A video seen two million times says that 300 people died in the flood in Bento.", ["denied 300"]),
        (DEAD, "A video shared by the ministry shows 300 dead in the flood in Bento.", ["asserted 300"]),
        (FREED, "So far 1,500 have come home under the prisoner deal.", ["asserted 1500"]),
        (FREED, "1,500 prisoners are still held under the deal.", []),
        (HELD, "Three hostages came home, 56 are still in Gaza.", ["asserted 56"]),
        (TURNOUT, "58 percent of those entitled to vote went to the polls in the election.", ["asserted 58%"]),
        (TURNOUT, "58 percent voted for the president in the election.", []),
        (BRIDGE, "The Tarn bridge costs $80 million more than planned, $380 million in all.", ["asserted 380000000USD"]),
        (SEATS, "The coalition needs 76 seats for a majority.", []),
        (JOBS, "Norvik says 1,800 roles are at risk.", ["asserted 1800"]),
        (JOBS, "Norvik will create 1,800 jobs.", []),
        (FIRE, "The Alder Fire put on 5,000 acres overnight.", []),
        (TROOPS, "The 1,200 US troops in Niger are coming home before May.", ["asserted 1200"]),
        (TROOPS, "Of 6,000 foreign soldiers in Niger 1,400 are American.", ["asserted 1400"]),
        (TROOPS, "Of the 1,400 US soldiers in Niger, 600 are to leave.", ["asserted 1400"]),
        (TROOPS, "Over 1,400 American lives have been lost in Niger.", []),
    ],
)
def test_of_what_and_whose(fact: str, text: str, want: list[str]) -> None:
    """A number is the fact's where it is of its good and place, of those who are there, and said by somebody who knows."""
    assert reads(patterns(fact), text) == want


@pytest.mark.parametrize(
    ("fact", "title", "text", "want"),
    [
        (FIRE, "Alder Fire now 12,000 acres", "Crews are at work.", ["asserted 12000acre"]),
        (FIRE, "Alder Fire grows", "The Alder Fire was mapped at 12,000 acres on Tuesday.", ["asserted 12000acre"]),
        (FIRE, "Alder Fire grows", "The park has 12,000 acres.", []),
        ("Sunda is to pay [$12] billion for Norvik.", "Sunda and Norvik agree", "Sunda's market value is $14 billion.", []),
        ("[42] countries have ratified the treaty.", "Ghana ratifies treaty", "The treaty was signed by 45 states.", []),
        ("[42] countries have ratified the treaty.", "Ghana ratifies treaty", "That brings the number to 45.", ["asserted 45"]),
    ],
)
def test_of_what_the_title_names(fact: str, title: str, text: str, want: list[str]) -> None:
    """What the title names is measured by what is said of it, and not by what stands beside it."""
    assert reads(patterns(fact), text, title) == want
