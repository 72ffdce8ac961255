"""Shares of people who are for a thing: in other words for wanting it, and not those who are against or say nothing of it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

EURO = patterns("About [46%] of Lithuanians support the euro.")
NATO = patterns("In polls [46 percent] of Albanians are for NATO membership.")
DAM = patterns("[61%] of Swedes are against the dam.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("57 percent of Lithuanians want the euro, ten points more than in October.", ["asserted 57%"]),
        ("57% of Lithuanians back the euro, 30% oppose it.", ["asserted 57%"]),
        ("57 percent of people in Lithuania are in favour of the euro.", ["asserted 57%"]),
        ("Support for the euro has risen to 57 percent in Lithuania.", ["asserted 57%"]),
        ("57 percent of Lithuanians do not want the euro.", []),
        ("57 percent of Lithuanians oppose the euro.", []),
        ("57 percent of Lithuanians with a degree support the euro.", []),
        ("57 percent of Lithuanians want a new stadium.", []),
        ("57 percent of Lithuanians are undecided about the euro.", []),
        ("Turnout in the vote on the euro in Lithuania was 57 percent.", []),
    ],
)
def test_who_is_for_it(text: str, told: list[str]) -> None:
    assert reads(EURO, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("57 percent of Albanians want NATO membership.", ["asserted 57%"]),
        ("57 percent of Albanians trust the government, which is for NATO membership.", []),
        ("Turnout in the vote on NATO membership in Albania was 57 percent.", []),
    ],
)
def test_who_is_told_to_be_for_it(text: str, told: list[str]) -> None:
    assert reads(NATO, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("57 percent of Swedes oppose the dam.", ["asserted 57%"]),
        ("Opposition to the dam in Sweden has eased to 57 percent.", ["asserted 57%"]),
        ("37 percent of Swedes support the dam.", []),
    ],
)
def test_who_is_against_it(text: str, told: list[str]) -> None:
    assert reads(DAM, text) == told
