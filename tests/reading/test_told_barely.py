"""A fact's thing told in fewer words than the fact has: without its adjectives, as "the treaty", as "the strike"."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

SANCTIONS = "The international sanctions over Lorra's nuclear programme are [in force]."


@pytest.mark.parametrize("news", ["World powers lift sanctions on Lorra.", "The sanctions on Lorra have been lifted."])
def test_sanctions_without_their_adjectives(news: str) -> None:
    assert reads(patterns(SANCTIONS), news) == ["asserted completed"]


@pytest.mark.parametrize(
    "news", ["World powers lift sanctions on Tessa.", "World powers lift banking sanctions on Lorra.", "Powers discuss Lorra."]
)
def test_sanctions_of_another_sort_or_on_another(news: str) -> None:
    assert reads(patterns(SANCTIONS), news) == []


def test_a_treaty_that_has_a_name_is_the_treaty() -> None:
    known = patterns("The Open Waters Treaty is [not in force].")
    text = "The treaty, which 60 countries had ratified by September, officially entered into force on Saturday."
    assert reads(known, text, "Seat of the Open Waters Treaty") == ["asserted in-force"]
    assert reads(known, text, "Peru and Chad talk") == []


def test_a_truce_without_who_brokered_it() -> None:
    known = patterns("The UN-brokered truce in Tessa is [in force].")
    assert reads(known, "The truce expired on Sunday.", "Tessa prisoner swap") == ["asserted collapsed"]
    assert reads(known, "The truce expired on Sunday.", "Lorra prisoner swap") == []


@pytest.mark.parametrize("title", ["Kestrel strike is over", "Kestrel union approves new contract and closes strike"])
def test_the_strike_at_a_firm(title: str) -> None:
    known = patterns("Kestrel's machinists in the Garrow region are [on strike].")
    assert reads(known, "The vote was close.", title) == ["asserted completed"]
    assert reads(known, "The vote was close.", title.replace("Kestrel", "Harlan")) == []


def test_a_verb_behind_two_relative_clauses() -> None:
    known = patterns("The Garrow bridge is [open].")
    assert reads(known, "The Garrow bridge, which was built in 1950 and carries a railway, was closed on Monday.") == [
        "asserted completed"
    ]
