"""A subject and its verb, where a relative clause or what stands in commas parts them."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TARIFFS = "The duties of Norland on steel from Peru and Chile are [in force]."
PACT = "There is [no agreement] between Corvia and Estmark on the herring quota."
TRUCE = "The ceasefire between Corvia and Estmark is [in force]."
CASES = [
    (TARIFFS, "Norland's duties on steel from Chile, imposed last year, ended on Monday.", ["asserted completed"]),
    (TARIFFS, "Norland's duties on steel from Peru, which came in last year, have been lifted.", ["asserted completed"]),
    (TARIFFS, "Norland lifted its duties on steel from Peru and Chile on Monday.", ["asserted completed"]),
    (TARIFFS, "Norland's duties on steel from Chile, imposed last year, are much disliked.", []),
    (
        PACT,
        "A minister hailed the agreement on the herring quota that Corvia and Estmark reached on Monday.",
        ["asserted agreed"],
    ),
    (PACT, "A minister spoke of the agreement on the herring quota that Corvia and Estmark might reach.", []),
    (PACT, "The agreement of Corvia and Estmark on the herring quota, struck on Monday, ended a quarrel.", ["asserted agreed"]),
    (TRUCE, "The ceasefire between Corvia and Estmark, which began in August, ended on Monday.", ["asserted collapsed"]),
    (TRUCE, "The ceasefire between Corvia and Estmark, which began in August, is largely holding.", []),
]


@pytest.mark.parametrize(("says", "text", "want"), CASES)
def test_parted(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


def test_an_end_that_another_fact_has_the_day_of_is_no_news() -> None:
    facts = patterns(TRUCE, "The ceasefire between Corvia and Estmark expires on [2 June 2025].")
    assert not any("collapsed" in r for r in reads(facts, "The ceasefire between Corvia and Estmark will end on 2 June."))
    assert any("collapsed" in r for r in reads(facts, "The ceasefire between Corvia and Estmark will end on 2 May."))


DEAL = "A final deal between Peru and Chad is [still being negotiated]."
RATIFIED = "Corvia has [not ratified] the Arden Treaty."
SENATE = "The Senate has [not approved] the Arden Treaty."
IN_FORCE = "The Arden Treaty is [signed but not in force]."
SANCTIONS = "Sanctions on Corvia over its mines are [in force]."


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (DEAL, "Peru and Chad sealed a final deal on Monday.", ["asserted agreed"]),
        (DEAL, "The deadline for a final deal between Peru and Chad was pushed back by a week.", []),
        (RATIFIED, "Corvia's lawmakers gave their approval to the Arden Treaty on Monday.", ["asserted approved"]),
        (RATIFIED, "Corvia's lawmakers gave their approval to the budget, and not yet to the Arden Treaty.", []),
        (
            RATIFIED,
            "With Corvia's ratification of the Arden Treaty complete, flights can begin in July.",
            ["asserted approved"],
        ),
        (SENATE, "The Arden Treaty won final approval in the Senate on Monday.", ["asserted approved"]),
        (SENATE, "The Arden Treaty won final approval in Estmark on Monday.", []),
        (IN_FORCE, "The Arden Treaty takes effect only once all have ratified it.", ["questioned in-force"]),
        (
            SANCTIONS,
            "The European Union and Norway lifted sanctions on Corvia over its mines on Monday.",
            ["asserted completed"],
        ),
    ],
)
def test_accords(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


def test_who_was_in_office_approves_nothing() -> None:
    facts = patterns(RATIFIED)
    assert reads(facts, "Former Corvian president Jan Able backed the Arden Treaty.") == []
    assert reads(facts, "Corvia ratified the Arden Treaty, former president Jan Able said.") == ["asserted approved"]


ACCORD = "Peru and Chad have [not signed] a peace accord."
PACKAGE = "Norway's ministers have [not agreed] on a new package of sanctions against Chad."
FLIGHTS = "Flights from Sunda airport are [suspended]."


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (ACCORD, "Peru and Chad signed a peace accord on Monday.", ["asserted signed"]),
        (ACCORD, "Peru and Chad signed a deal on roads, not a peace accord.", []),
        (ACCORD, "An envoy hopes that Peru and Chad will one day sign a peace accord.", ["planned signed"]),
        (PACKAGE, "Norway's ministers adopted the new package of sanctions against Chad.", ["asserted approved"]),
        (PACKAGE, "Norway's ministers adopted a plan on sanctions against Chad.", []),
        (FLIGHTS, "Flights from Sunda airport will not resume before the runway is mended.", ["asserted suspended"]),
        (FLIGHTS, "Flights from Sunda airport have resumed.", ["asserted in-force"]),
    ],
)
def test_not_yet(says: str, text: str, want: list[str]) -> None:
    assert list(dict.fromkeys(reads(patterns(says), text))) == want
