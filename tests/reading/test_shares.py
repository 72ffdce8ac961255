"""Shares: how many leave, told as a share of those who are there; and how many there are, told beside it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.facts import Patterns


@pytest.fixture(scope="module")
def leaving() -> Patterns:
    return patterns("How many Kenyan soldiers would leave Haiti is [unclear].")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kenya will cut its soldiers in Haiti by about 20 percent.", ["planned ~20%"]),
        ("Kenya has begun to reduce its forces in Haiti by 20 percent, from 3,000 to 2,400.", ["planned 20%"]),
        ("Kenya has reduced its forces in Haiti by 20 percent.", ["asserted 20%"]),
        ("Kenyan soldiers in Haiti become 2,400, a cut of some 20 percent.", ["planned ~20%"]),
        ("Violence in Haiti fell by 20 percent after Kenyan soldiers came.", []),
        ("Some 20 percent of the Kenyan soldiers in Haiti fell ill.", []),
    ],
)
def test_a_share_of_those_who_are_there(leaving: Patterns, text: str, want: list[str]) -> None:
    assert reads(leaving, text) == want


@pytest.mark.parametrize(
    "text",
    [
        "Just over 3,000 Kenyan soldiers become fewer than 2,000 in this withdrawal from Haiti.",
        "The withdrawal from Haiti brings the number of Kenyan soldiers down to under 500.",
        "There are no Kenyan soldiers left in Haiti.",
    ],
)
def test_how_many_there_are_is_not_how_many_leave(leaving: Patterns, text: str) -> None:
    assert reads(leaving, text) == []


def test_a_number_that_is_begun_to_be_reached_is_planned() -> None:
    known = patterns("Kenya has about [3,000] soldiers in Haiti.")
    assert reads(known, "Kenya has begun to cut its soldiers in Haiti from 3,000 to 2,000.") == ["past 3000", "planned 2000"]


def test_a_few_with_an_article_are_those_that_were_named() -> None:
    known = patterns("The pact has more than [80] member countries.")
    assert reads(known, "France, Chad and Niger will stay in the pact, the three countries said.") == []
    assert reads(known, 'A country without the pact has "zero" chance.') == []


def test_the_infinitive_of_its_own_makes_a_number_a_plan() -> None:
    known = patterns("Kenya has about [3,000] soldiers in Haiti.")
    title = "Kenya: drawdown in Haiti has begun, fewer than 2,000 soldiers to remain"
    assert reads(known, "", title) == ["planned <2000"]
