"""Names with and without their accents and hyphens, in the baseline and in the news."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TROOPS = "About [900] French soldiers are at {}."


@pytest.mark.parametrize(
    ("fact", "news"),
    [("Port-Bouët", "Port-Bouet"), ("Port-Bouet", "Port-Bouët"), ("Port-Bouët", "Port Bouet"), ("Port Bouet", "Port-Bouët")],
)
def test_a_place_is_the_same_with_and_without_accents_and_hyphens(fact: str, news: str) -> None:
    assert reads(patterns(TROOPS.format(fact)), f"France now has 600 soldiers at {news}.") == ["asserted 600"]


def test_another_place_is_none_of_it() -> None:
    assert reads(patterns(TROOPS.format("Port-Bouët")), "France now has 600 soldiers at Port-Gentil.") == []


def test_a_state_without_its_hyphen() -> None:
    known = patterns("The president of Guinea-Bissau is [Ana Sané].")
    assert reads(known, "Rui Vaz was sworn in as president of Guinea Bissau on Monday.") == ["asserted Rui Vaz"]


def test_an_alias_without_accents_is_the_member() -> None:
    known = patterns("The force has bases at [Abéché], [Faya] and [Zouar].", extra="aliases: [Abeche, Faya]")
    assert reads(known, "The force has given back its base at Abéché.") == ["asserted -Abéché"]
    assert reads(known, "The force has given back its base at Abeche.") == ["asserted -Abéché"]


def test_who_says_i_is_nobody_of_that_name() -> None:
    known = patterns("The defence minister of Lorra is [Ion Moșa].")
    assert "Today I" not in " ".join(reads(known, '"Today I handed in my resignation as defence minister", Moșa wrote.'))
