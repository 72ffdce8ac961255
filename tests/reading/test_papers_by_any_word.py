"""An agreement is one whatever word it is told by: deal, accord, pact, treaty; what is finalised is finished or settled."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TRADE = "Peru has [not signed] the Southern Ocean Trade Agreement."
RATIFIED = "[19] countries have ratified the Southern Ocean Trade Agreement."
ON_END = "There is [no formal agreement] between Peru and Chad on ending the garrison in Chad."
PEACE = "Peru and the Highland Front have [not signed] a peace agreement."


@pytest.mark.parametrize("word", ["Agreement", "Accord", "Pact", "Treaty", "Deal"])
def test_a_named_paper_by_another_word(word: str) -> None:
    assert reads(patterns(TRADE), f"Peru will sign the Southern Ocean Trade {word} in Lima in June.") == ["planned signed"]
    assert reads(patterns(RATIFIED), f"22 countries have ratified the Southern Ocean Trade {word}.") == ["asserted 22"]


@pytest.mark.parametrize(
    ("says", "title", "text", "read"),
    [
        (ON_END, "", "Soldiers stay, under {a} signed last year with Chad's government.", []),
        (ON_END, "", "Peru and Chad came to {a} on ending the garrison.", ["asserted agreed"]),
        (ON_END, "", "Peru and Chad want to come to {a} on ending the garrison.", ["planned agreed"]),
        (ON_END, "", "Peru and Chad did not come to {a} on ending the garrison.", ["asserted none"]),
        (PEACE, "Peru and Highland Front end their war", "A peace {b} was signed on Sunday in Lima.", ["asserted signed"]),
        (PEACE, "Peru and Highland Front meet", "A fishing {b} was signed by Peru on Sunday in Lima.", ["asserted talks"]),
    ],
)
def test_an_agreement_by_another_word(says: str, title: str, text: str, read: list[str]) -> None:
    for word in ("agreement", "accord", "pact"):
        told = text.format(a=f"{'a' if word == 'pact' else 'an'} {word}", b=word)
        assert reads(patterns(says), told, title) == read, told


@pytest.mark.parametrize("word", ["accord", "pact", "treaty"])
def test_what_is_needed_for_it_to_take_effect(word: str) -> None:
    force = patterns("The Southern Ocean Trade Pact is [not in force].")
    told = f"Peru ratified the Southern Ocean Trade Pact. Ten states are the minimum for the {word} to take effect."
    assert "planned in-force" in reads(force, told)
    asked = "Peru ratified the Southern Ocean Trade Pact. Chad asked for a law to end it."
    assert "planned in-force" not in reads(force, asked)


LEAVING = "There is [no agreement] between Peru and Chad on the withdrawal of Peruvian troops from Chad."
ENDS = "The withdrawal of Peruvian troops from Chad is to be completed by [May 2031]."


@pytest.mark.parametrize(
    ("says", "text", "read"),
    [
        (LEAVING, "Peru has {done} the withdrawal of its troops from Chad.", []),
        (LEAVING, "The withdrawal of Peruvian troops from Chad has been {done}.", []),
        (LEAVING, "Peru and Chad have {done} an agreement on the withdrawal of Peruvian troops.", ["asserted agreed"]),
        (LEAVING, "Peru and Chad have {done} the withdrawal plan for Peruvian troops.", ["asserted agreed"]),
        (ENDS, "The withdrawal of Peruvian troops from Chad is to be {done} by end of 2031.", ["asserted by 2031"]),
        (ENDS, "The plan for the withdrawal of Peruvian troops from Chad is to be {done} by end of March 2030.", []),
    ],
)
def test_a_departure_that_is_finalised_is_finished(says: str, text: str, read: list[str]) -> None:
    for done in ("finalised", "finalized"):
        assert reads(patterns(says), text.format(done=done)) == read, text
