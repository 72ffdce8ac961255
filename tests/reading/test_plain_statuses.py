"""Plain tellings of plain statuses: what a user would expect of any fact of the sort."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES: dict[str, list[tuple[str, str]]] = {
    "The ceasefire between Moravia and the Green Army is [in force].": [
        ("The Green Army said it was no longer bound by the ceasefire with Moravia.", "asserted collapsed"),
        ("Moravia accused the Green Army of breaking the ceasefire.", ""),
    ],
    "Peace talks between Moravia and the Green Army are [suspended].": [
        ("Moravia and the Green Army are back at the negotiating table.", "asserted talks"),
        ("Negotiators for Moravia and the Green Army met again in Oslo.", "asserted talks"),
    ],
    "Moravia is [not a member] of the Danube Union.": [
        ("The Danube Union admitted Moravia.", "asserted in-force"),
        ("The Danube Union's leaders agreed to admit Moravia next year.", "planned in-force"),
        ("The Danube Union welcomed Moravia's reforms.", ""),
    ],
    "Vantor's takeover of Pellam is [not completed].": [
        ("Vantor's takeover of Pellam went through on Friday.", "asserted completed"),
        ("Vantor, which bought Pellam in March, reported lower profits.", "asserted completed"),
    ],
    "The European Commission has [not approved] Vantor's takeover of Pellam.": [
        ("The Commission waved through Vantor's acquisition of Pellam.", "asserted approved"),
    ],
    "Moravian Rail and the union have [not reached] a pay deal.": [
        ("Moravian Rail and the union have reached a pay deal.", "asserted agreed"),
        ("The union signed a pay deal with Moravian Rail.", "asserted signed"),
        ("Moravian Rail and the union came to a final agreement on pay.", "asserted agreed"),
        ("Moravian Rail and the union are close to a pay deal.", "planned agreed"),
    ],
    "The Tarka probe is [on its way] to Mars.": [("The Tarka probe has reached Mars.", "asserted completed")],
    "Contact with the Tarka probe has been [lost].": [
        ("Engineers have regained contact with the Tarka probe.", "asserted in-force"),
    ],
    "The outbreak of cholera in Brno is [not contained].": [("The outbreak of cholera in Brno is over.", "asserted completed")],
}


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, *row) for fact, rows in CASES.items() for row in rows])
def test_plain_status(fact: str, text: str, want: str) -> None:
    told = reads(patterns(fact), text)
    assert (want in told) if want else not [one for one in told if one.startswith(("asserted", "planned"))]
