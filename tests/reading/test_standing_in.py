"""What stands in for a fact's parties: both sides told as such, and no third party's two."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TREATY = "Armenia and Azerbaijan have [not signed] a peace treaty."
TALKS = "Talks between Kelland and the Voss rebels are [suspended]."
TRUCE = "A ceasefire between Kelland's army and the Voss Front is [in force]."
COOPERATION = "There is [no new agreement] on military cooperation between Niger and the United States."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (TREATY, "The two countries signed a peace treaty on Friday.", ["asserted signed"]),
        (TREATY, "Three countries signed a peace treaty on Friday.", []),
        (TREATY, "Chad and Sudan signed a peace treaty on Friday.", []),
        (TALKS, "The two sides resumed talks on Monday in Oslo.", ["asserted talks"]),
        (TALKS, "Kelland's warring parties have resumed talks in Oslo.", ["asserted talks"]),
        (TALKS, "Teachers resumed talks on Monday in Oslo.", []),
        (TRUCE, "The warring factions in Kelland broke the ceasefire within hours.", ["asserted collapsed"]),
        (COOPERATION, "The two governments agreed on the return of a drone.", []),
    ],
)
def test_both_sides_are_the_facts_own(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


def test_both_sides_are_those_that_are_named() -> None:
    known = patterns("Kelland and the United States have [agreed] to end the mission in Kelland.")
    text = "Syrian troops clash with Kurdish forces as both sides trade blame for breaking the withdrawal deal."
    assert reads(known, text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Tamar Treaty has been ratified by 81 countries, among them Peru and Chile.", True),
        ("Palau has ratified the Tamar Treaty, and so have Chile and Peru.", True),
        ("By Friday 83 nations had ratified the Tamar Treaty, most recently such states as Chile and Peru.", False),
        ("81 countries, but not Peru, have ratified the Tamar Treaty.", False),
        ("81 countries have ratified the Tamar Treaty, but Peru has not.", False),
    ],
)
def test_one_of_many(text: str, *, told: bool) -> None:
    assert ("asserted approved" in reads(patterns("Peru has [not ratified] the Tamar Treaty."), text)) is told
