"""A second quake, a storm of another day or of another land: its toll is not that of the topic's own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads

FACTS = {
    "At least [300] people have died in the earthquake in Peru.": ("earthquake", "killed 3,150 people", "Peru"),
    "The storm in Cuba destroyed about [400] homes.": ("storm", "destroyed 3,150 homes", "Cuba"),
    "The wildfire in Chile injured [900] people.": ("wildfire", "injured 3,150 people", "Chile"),
}
OTHERS = [
    "The {one} of 12 April, which {did}, came as the country mourned.",
    "A second {one} in a month {did}.",
    "The new {one} {did}, the authorities said.",
    "A {one} in India on Friday {did}.",
]
OWN = [
    "The {one} {did}, the authorities said.",
    "The {one} of 27 February {did}.",
    "A {one} in {land} {did}.",
    "The first {one} {did}.",
]


@pytest.mark.parametrize("text", OTHERS)
@pytest.mark.parametrize("fact", FACTS)
def test_the_toll_of_another_one(fact: str, text: str) -> None:
    one, did, land = FACTS[fact]
    assert reads(patterns(fact), text.format(one=one, did=did, land=land), published=date(2025, 5, 2)) == []


@pytest.mark.parametrize("text", OWN)
@pytest.mark.parametrize("fact", FACTS)
def test_the_toll_of_its_own(fact: str, text: str) -> None:
    one, did, land = FACTS[fact]
    assert reads(patterns(fact), text.format(one=one, did=did, land=land), published=date(2025, 5, 2)) == ["asserted 3150"]


@pytest.mark.parametrize("day", ["27 February", "1 March"])
def test_its_day_comes_round_again(day: str) -> None:
    known = patterns("At least [300] people have died in the earthquake in Peru.")
    assert reads(known, f"The earthquake of {day} killed 3,150 people.", published=date(2026, 3, 5)) == ["asserted 3150"]


@pytest.mark.parametrize("title", ["", "Peru counts its dead"])
@pytest.mark.parametrize("fact", FACTS)
def test_the_sentence_behind_goes_on_with_another_one(fact: str, title: str) -> None:
    one, did, _ = FACTS[fact]
    text = f"A second {one} struck in May. Rescuers are at work. A second {one} came on 12 April. It {did} there."
    assert reads(patterns(fact), text, title, published=date(2025, 5, 2)) == []
