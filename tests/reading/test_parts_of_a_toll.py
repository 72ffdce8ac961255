"""A toll and a part of it in one town: each is read for the fact of its own place, whichever way they are told."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

PLACES = [("Mexico", "Mexico City"), ("Peru", "Lima"), ("Lorra", "Garrow"), ("central Lorra", "Garrow")]


@pytest.mark.parametrize(("country", "town"), PLACES)
@pytest.mark.parametrize(
    ("news", "whole", "part"),
    [
        ("The death toll stands at 331, including 192 in {town}.", 331, 192),
        ("The quake killed 331 people, 192 of them in {town}.", 331, 192),
        ("The disaster took 331 lives, 192 of them in {town}.", 331, 192),
        ("331 people died, among them 192 in {town}.", 331, 192),
        ("Officials now report 331 dead: 192 in {town}, 73 in Orla, 45 in Best and 20 elsewhere.", 331, 192),
        ("The toll rose to 331, of whom 192 died in {town}.", 331, 192),
        ("Of the 331 people killed, 192 died in {town}.", 331, 192),
        ("In {town} 192 people are dead; the national toll is 331.", 331, 192),
        ("The number of dead in {town} has risen to 192.", None, 192),
        ("331 people are dead, 73 of them in Orla.", 331, None),
        ("In neighbouring Tessa 331 people died.", None, None),
    ],
)
def test_whole_and_part(country: str, town: str, news: str, whole: int | None, part: int | None) -> None:
    known = patterns(
        f"At least [149] people were killed by the earthquake in {country}.", f"In {town} [49] people died in the earthquake."
    )
    want = [f"{fact} asserted {value}" for fact, value in (("f0", whole), ("f1", part)) if value]
    assert sorted(reads(known, news.format(town=town), "Toll of the earthquake rises")) == want


def test_a_fact_of_no_place_is_the_whole() -> None:
    known = patterns("[149] people have died in the fire.", "[49] people died in the city of Garrow.")
    assert reads(known, "The fire killed 331 people, 192 of them in Garrow.") == ["f0 asserted 331", "f1 asserted 192"]
    assert reads(known, "The fire killed 192 people in Garrow.") == ["f1 asserted 192"]


def test_the_capital_is_the_one_that_a_baseline_names() -> None:
    known = patterns("At least [149] people were killed by the flood in Peru.", "In Lima [49] people died in the flood.")
    assert reads(known, "The toll of the flood is 331, including 192 in the capital.") == ["f0 asserted 331", "f1 asserted 192"]
    assert reads(patterns("There are [5,200] police in Lima."), "Lima has sent 900 police home.") == []
