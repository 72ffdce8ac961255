"""Whose soldiers a number counts, how strong a force is now, and a toll with an aside or a time gone by behind it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

FORCES = {
    "Spain has about [1,300] troops in Iraq.": ("Spain", "Spaniards", "Poland", "Polish", "Iraq", "troops"),
    "Germany has about [1,100] soldiers in Mali.": ("Germany", "Germans", "Sweden", "Swedish", "Mali", "soldiers"),
}

WIRES = [
    ("{b} commands the division to which the {aa} belong and has about 2,400 {n} of its own.", []),
    ("The 302 {bb} {n} in {land} will come home in the next few weeks.", []),
    ("The roughly 200 {n}, who for a year shared the camp with the {aa}, are to be home by the summer.", []),
    ("{land}'s 3,000 {n} serve all of the country, and {a} helps them.", []),
    ("{land}'s 3,000-odd {n} serve all of the country, and {a} helps them.", []),
    ("The {n} from {a} are there still. In {land} 1,760 people, among them 800 children, have been displaced.", []),
    ("{a} keeps its {n} in {land}, but the killers of 202 people are at large.", []),
    ("{a}, which leads the mission, has 700 {n} of its own in {land}.", ["asserted 700"]),
    ("{land}'s 700 {aa} are in two camps.", ["asserted 700"]),
    ("The roughly 700 {aa} still in {land} would be out by December, the minister said.", ["asserted ~700"]),
    ("The last 700 {aa} in {land} are to be home on Saturday.", ["asserted 700"]),
    ("{a}'s contingent in {land}, over 1,900 strong in the spring, now numbered around 700.", ["past >1900", "asserted ~700"]),
    ("About 500 {aa} are in {land} with 900 people from {b}.", ["asserted ~500"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), WIRES)
@pytest.mark.parametrize("fact", FORCES)
def test_whose_they_are(fact: str, text: str, want: list[str]) -> None:
    a, aa, b, bb, land, noun = FORCES[fact]
    said = text.format(a=a, aa=aa, b=b, bb=bb, land=land, n=noun)
    assert [found for found in reads(patterns(fact), said) if found != "planned 0"] == want


@pytest.mark.parametrize("named", ["Poland", "the Dominican Republic"])
def test_those_of_a_state_that_another_fact_names(named: str) -> None:
    known = patterns(
        "Spain has about [1,300] troops in Iraq.", f"The states under Spanish command are [{named}] and [Honduras]."
    )
    whose = {"Poland": "Polish", "the Dominican Republic": "Dominican"}[named]
    text = f"The 302 {whose} soldiers in Iraq, who serve under Spain, will come home in May."
    assert not [found for found in reads(known, text) if found.startswith("f0")]


TOLLS = [
    ("The death toll stands at 499 a week after the flood struck Orr.", ["asserted 499"]),
    ("The death toll stands at 499 nearly a week after the flood struck Orr.", ["asserted 499"]),
    ("The flood in Orr has killed 499 a week.", []),
    ("At least 499 people, among them nearly 80 children, have been killed by the flood in Orr.", ["asserted >499"]),
    ("At least 499 people, among them nearly 80 children, live in the flooded part of Orr.", []),
]


@pytest.mark.parametrize(("text", "want"), TOLLS)
def test_what_stands_behind_a_toll(text: str, want: list[str]) -> None:
    assert reads(patterns("The flood in Orr has killed at least [312] people."), text) == want
