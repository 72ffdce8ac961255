"""A day between a verb and what it is done to, in whatever form: the deed is the same."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

ORDERS = [
    (
        "The restart of the Kelso reactor is [not approved].",
        "The parliament of Tarsia approved {} the restart of the Kelso reactor.",
    ),
    ("The Avel treaty has [not been signed].", "The two states signed {} the Avel treaty."),
    ("The Bank of Morvania's rate is [5%].", "The Bank of Morvania raised its rate {} to 5.5%."),
    ("The takeover of Marbury by Castell is [planned].", "Castell {} completed the takeover of Marbury."),
]


@pytest.mark.parametrize(("fact", "text"), ORDERS)
def test_whatever_day_stands_before_the_object(fact: str, text: str) -> None:
    known = patterns(fact)
    told = reads(known, text.format("on Monday"))
    assert told
    days = ("today", "yesterday", "on March 17", "on 17 March", "on Monday evening", "late on Monday", "on Monday (March 17)")
    assert {day: reads(known, text.format(day)) for day in (*days, "this week")} == dict.fromkeys((*days, "this week"), told)


def test_what_is_on_a_matter_is_on_no_day() -> None:
    known = patterns("The restart of the Kelso reactor is [not approved].")
    assert reads(known, "The parliament of Tarsia approved on Monday evening a tax after a debate on the Kelso reactor.") == []
    assert reads(known, "The parliament of Tarsia approved on 17 March the closing of the Kelso reactor.") == []
