"""Truces that took effect, what a burial or a disbandment is told by, and a place with a last "h" or none."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

NO_TRUCE = ("A ceasefire between Arlan and Brell has [not taken effect].", "There is [no ceasefire] between Arlan and Brell.")


@pytest.mark.parametrize("fact", NO_TRUCE)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ceasefire between Arlan and Brell that took effect on Tuesday is to last 30 days.", ["asserted in-force"]),
        ("The ceasefire between Arlan and Brell, which took effect on Tuesday, is to last 30 days.", ["asserted in-force"]),
        ("The ceasefire between Arlan and Brell has been largely adhered to.", ["asserted in-force"]),
        ("The law of Arlan on trade with Brell that took effect on Tuesday is to last 30 days.", []),
        ("The ceasefire between Castor and Dunmore that took effect on Tuesday is to last 30 days.", []),
    ],
)
def test_a_truce_that_took_effect_is_in_force(fact: str, text: str, expected: list[str]) -> None:
    assert reads(patterns(fact), text) == expected


@pytest.mark.parametrize(
    ("fact", "text", "expected"),
    [
        ("The burial of Osk Marn has [not taken place].", "Osk Marn was buried on Friday.", ["asserted completed"]),
        ("The burial of Osk Marn has [not taken place].", "Osk Marn has not been buried.", ["asserted none"]),
        ("The burial of Osk Marn has [not taken place].", "Ilse Tarn was buried on Friday.", []),
        ("The disbandment of the Marn Regiment has [not taken place].", "The Osk Regiment was disbanded on Friday.", []),
        (
            "A ceasefire in Tahirah has been [agreed], but not taken effect.",
            "A truce in Tahira took effect.",
            ["asserted in-force"],
        ),
        ("A ceasefire in Tahirah has been [agreed], but not taken effect.", "A truce in Tahiro took effect.", []),
    ],
)
def test_told_by_its_verb_or_in_another_spelling(fact: str, text: str, expected: list[str]) -> None:
    assert reads(patterns(fact), text) == expected


def test_a_regiment_that_was_disbanded_is_no_more() -> None:
    fact = patterns("The disbandment of the Marn Regiment has [not taken place].")
    assert reads(fact, "The Marn Regiment was disbanded on Friday.")[0].startswith("asserted ")
    assert reads(fact, "The Marn Regiment has not been disbanded.") == ["asserted none"]
