"""The words of news in their forms: phrasal verbs that are parted, phrases with a "not", forms of "be", who loses a job."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.lexicon import inflect, stem

LEAVING = "The withdrawal of the Vantic stabilisation force from Morvania has [not begun]."
STRENGTH = "The Vantic stabilisation force has [2,400] troops in Morvania."
TAKEOVER = "The takeover of Vestby by Halden is [not approved]."
INFLATION = "The annual inflation rate of Arvland is [3.1%]."
JOBS = "Halden plans to cut [1,200] jobs."
TRIAL = "Aldo Brandt is [on trial]."
STRIKE = "The strike of the Lumo tram drivers is [not under way]."
SMELTER = "The Sarn smelter is [open]."


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (LEAVING, "The Vantic force has started bringing its soldiers back from Morvania.", ["asserted in-force"]),
        (LEAVING, "The Vantic force has begun clearing out of Morvania.", ["asserted in-force"]),
        (LEAVING, "The repatriation of the Vantic force from Morvania was completed on Monday.", ["asserted completed"]),
        (LEAVING, "The withdrawal of the Vantic force from Morvania is ongoing.", ["asserted in-force"]),
        (LEAVING, "The Vantic withdrawal from Morvania has come to a standstill.", ["asserted suspended"]),
        (LEAVING, "The Vantic force has put its withdrawal from Morvania on ice.", ["asserted suspended"]),
        (LEAVING, "The Vantic force has put its withdrawal from Morvania back by three months.", ["asserted delayed"]),
        (STRENGTH, "Vantic whittled its force in Morvania down to 1,900 troops.", ["asserted 1900"]),
        (STRENGTH, "The Vantic contingent in Morvania stands at 1,900 legionnaires.", ["asserted 1900"]),
        (TAKEOVER, "Regulators approved the takeover of Vestby by Halden.", ["asserted approved"]),
        (TAKEOVER, "Regulators waved the takeover of Vestby through.", ["asserted approved"]),
        (TAKEOVER, "Regulators shot the takeover of Vestby down.", ["asserted rejected"]),
        (TAKEOVER, "Halden pulled the plug on the takeover of Vestby.", ["asserted collapsed"]),
        (INFLATION, "Inflation in Arvland picked up to 3.4%.", ["asserted 3.4%"]),
        (INFLATION, "Inflation in Arvland was revised up to 3.4%.", ["asserted 3.4%"]),
        (INFLATION, "Inflation in Arvland receded to 2.9%.", ["asserted 2.9%"]),
        (JOBS, "Halden will axe 1,500 jobs.", ["asserted 1500"]),
        (JOBS, "Halden is to lay off 1,500 people.", ["asserted 1500"]),
        (JOBS, "Halden will let 1,500 workers go.", ["asserted 1500"]),
        (JOBS, "Halden is to make 1,500 staff redundant.", ["asserted 1500"]),
        (JOBS, "Halden invited 1,500 people to a fair.", []),
        (TRIAL, "Aldo Brandt was found not guilty on Monday.", ["asserted rejected"]),
        (TRIAL, "Prosecutors dropped the charges against Aldo Brandt.", ["asserted collapsed"]),
        (TRIAL, "A judge threw out the case against Aldo Brandt.", ["asserted collapsed"]),
        (TRIAL, "Aldo Brandt denied the charges on Monday.", []),
        (STRIKE, "Lumo tram drivers went on strike on Monday.", ["asserted in-force"]),
        (STRIKE, "Lumo tram drivers staged a walkout on Monday.", ["asserted in-force"]),
        (SMELTER, "The Sarn smelter has been mothballed.", ["asserted completed"]),
        (SMELTER, "The Sarn smelter was switched off on Monday.", ["asserted completed"]),
    ],
)
def test_what_news_says_in_other_words(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


def test_an_up_of_its_own_bounds_a_number() -> None:
    killed = patterns("[41] people were killed by the Kessa earthquake.")
    assert reads(killed, "Up to 56 people were killed by the Kessa earthquake.") == ["asserted <56"]


def test_so_many_of_a_country_are_not_all_of_it() -> None:
    givers = patterns("Soldiers for the mission come from [Senegal], [Nigeria], [Ghana] and [Togo].")
    assert reads(givers, "The mission began to reduce its strength, sending 150 Nigerians home.") == []


@pytest.mark.parametrize(("noun", "verb"), [("delivery", "delivered"), ("inspections", "inspects"), ("departure", "departing")])
def test_a_noun_and_its_verb_have_one_stem(noun: str, verb: str) -> None:
    assert stem(noun) == stem(verb)


def test_verbs_made_of_others() -> None:
    assert [inflect(verb)["part"] for verb in ("readmit", "resell", "kidnap", "return", "remain")] == [
        "readmitted",
        "resold",
        "kidnapped",
        "returned",
        "remained",
    ]
