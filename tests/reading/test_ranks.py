"""Ranks: at which place of a list a thing stands, told by an ordinal; and ordinals that are no place."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

PRESS = "Orsia ranks [58th] in the press freedom index."
LEAGUE = "Halden FC is in [third] place in the league."
TENNIS = "Mara Quist is ranked [7th] in the world."
CASES = [
    (PRESS, "Orsia has slipped to 61st in the press freedom index.", ["asserted 61"]),
    (PRESS, "Orsia climbed nine places to 49th in the press freedom index.", ["asserted 49"]),
    (PRESS, "In the press freedom index, Orsia now ranks 49th.", ["asserted 49"]),
    (PRESS, "Norland ranks 12th in the press freedom index.", []),
    (PRESS, "Orsia held its 60th film festival.", []),
    (LEAGUE, "Halden FC dropped to fourth place in the league after a defeat.", ["asserted 4"]),
    (LEAGUE, "Halden FC is now first in the league.", ["asserted 1"]),
    (LEAGUE, "Halden FC signed its fourth striker in the league this year.", []),
    (TENNIS, "Mara Quist has climbed to 5th in the world rankings.", ["asserted 5"]),
    (TENNIS, "Mara Quist won her 5th title.", []),
]
KINDS = [
    (PRESS, "quantity"),
    (LEAGUE, "quantity"),
    ("The summit takes place on [3 September].", "date"),
    ("The strike is in its [third] week.", "status"),
]


@pytest.mark.parametrize(("says", "kind"), KINDS)
def test_a_place_in_a_list_is_a_number(says: str, kind: str) -> None:
    assert patterns(says).facts[0].fact.kind == kind


@pytest.mark.parametrize(("fact", "text", "want"), CASES)
def test_at_which_place_it_stands(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
