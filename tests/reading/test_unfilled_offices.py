"""Offices that nobody holds yet, and those who have done a thing counted without their noun."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

HEAD = "The secretary-general of the Lakes Trade Area is [{}]."


@pytest.mark.parametrize("slot", ["not appointed", "not yet elected", "not been chosen", "yet to be appointed", "vacant"])
def test_who_gets_an_office_that_nobody_has(slot: str) -> None:
    known = patterns(HEAD.format(slot))
    text = "Wamkele Dube took the oath as secretary-general of the Lakes Trade Area on Thursday."
    assert reads(known, text) == ["asserted Wamkele Dube"]
    assert reads(known, "The Lakes Trade Area has no secretary-general yet.") == []


def test_what_is_no_office_is_not_appointed_as_a_state() -> None:
    assert patterns("The board of inquiry is [not appointed].").facts[0].fact.kind == "status"


def test_a_day_to_be_set() -> None:
    known = patterns("Trading under the Lakes Trade Area begins on [a date to be set].")
    assert reads(known, "Trading in the Lakes Trade Area is due to begin on 1 July 2026.") == ["asserted 2026-07-01"]


COUNT = "[19] countries have ratified the Lakes Trade Accord."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("27 have now ratified the Lakes Trade Accord.", ["asserted 27"]),
        ("Togo signed the Lakes Trade Accord on Sunday. 27 have ratified.", ["asserted 27"]),
        ("Togo deposited its ratification of the Lakes Trade Accord, the 34th to do so.", ["asserted 34"]),
        ("27 have signed the Lakes Trade Accord.", []),
        ("Togo won a seat on the board of the Lakes Trade Accord, the 34th to do so.", []),
    ],
)
def test_those_who_have_done_it(text: str, said: list[str]) -> None:
    assert reads(patterns(COUNT), text) == said


def test_a_special_envoy_is_the_envoy() -> None:
    known = patterns("The special coordinator of Ramsa is [Nicholas Coppe].")
    assert reads(known, "Quinton Devin, Ramsa's coordinator, flies home this afternoon.") == ["asserted Quinton Devin"]
    assert reads(known, "Quinton Devin, Ramsa's deputy coordinator, flies home.") == []
