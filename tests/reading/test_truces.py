"""Truces and deals whose end or making is told with a day: what collapses is the truce, and not those between whom it is."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

HOLDS = "The ceasefire between Arlan and the rebels is [holding]."
NONE = "There is [no ceasefire] between Arlan and the rebels."


@pytest.mark.parametrize(
    ("says", "news", "told"),
    [
        (HOLDS, "The ceasefire between Arlan and the rebels collapsed on Monday.", ["asserted collapsed"]),
        (HOLDS, "The ceasefire between Arlan and the rebels expired on Monday.", ["asserted collapsed"]),
        (HOLDS, "The ceasefire in Castor collapsed on Monday.", []),
        (NONE, "Arlan and the rebels agreed on a ceasefire on Monday.", ["asserted agreed"]),
        (NONE, "Arlan and the rebels agreed on a prisoner swap on Monday.", []),
    ],
)
def test_told(says: str, news: str, told: list[str]) -> None:
    assert reads(patterns(says), news) == told


def test_those_who_observe_a_truce_have_one_in_force() -> None:
    truce = patterns("Israel and Hamas are [observing] a ceasefire in Gaza.")
    assert reads(truce, "The ceasefire between Israel and Hamas in Gaza collapsed on Tuesday.") == ["asserted collapsed"]
    assert reads(truce, "Israel and Hamas spoke of other things in Gaza.") == []
