"""Numbers of some of those whom a fact counts, or of those whom another disaster befell."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

_TROOPS = "The US has about [2,500] troops in Iraq."
_DEAD = "The typhoon has killed [84] people."
_MISSING = "[41] people are missing after the typhoon."
_SEATS = "The coalition has [53] seats in parliament."
_TURNOUT = "Turnout at the parliamentary election was [71 percent]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (_TROOPS, "About 500 US troops in Iraq took part in an exercise.", []),
        (_TROOPS, "Some 600 US troops in Iraq belong to the 10th Mountain Division.", []),
        (_TROOPS, "US troops in Iraq trained 1,800 Iraqi soldiers.", []),
        (_TROOPS, "The US ambassador to Iraq spoke to 700 troops.", []),
        (_TROOPS, "Some 1,600 US troops serve in Iraq.", ["asserted ~1600"]),
        (_DEAD, "The toll of the typhoon includes 11 soldiers.", []),
        (_DEAD, "Another 5 bodies were found after the typhoon, the agency said.", []),
        (_DEAD, "It is the worst typhoon since 1998, when 300 people died.", ["past 300"]),
        (_MISSING, "Of the missing after the typhoon, 22 are children.", []),
        (_MISSING, "Now 22 people are missing after the typhoon.", ["asserted 22"]),
        (_DEAD, "At least 90 people died in an earthquake last month.", []),
        (_DEAD, "The typhoon has killed 97 people and set off landslides.", ["asserted 97"]),
        (_SEATS, "The coalition lost three seats.", []),
        (_SEATS, "The coalition now has 50 seats.", ["asserted 50"]),
        (_TURNOUT, "Turnout at the parliamentary election was 62 percent among the young.", []),
        (_TURNOUT, "Turnout at the parliamentary election was 62 percent.", ["asserted 62%"]),
    ],
)  # fmt: skip
def test_some_of_them_are_not_all(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
