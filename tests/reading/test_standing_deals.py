"""What becomes of a truce that is there, told beside its noun."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

HOLDS = "A ceasefire between Peru and Chad is [in force]."
AGREED = "A ceasefire between Peru and Chad has been [agreed]."
NONE = "There is [no ceasefire] between Peru and Chad."


@pytest.mark.parametrize(
    ("says", "news", "told"),
    [
        (HOLDS, "Mediators begged Peru and Chad to go back to the truce that ran out on Monday.", ["asserted collapsed"]),
        (HOLDS, "The road opened after a ceasefire between Peru and Chad, which expired on Monday.", ["asserted collapsed"]),
        (HOLDS, "There has been no truce between Peru and Chad since early March.", ["asserted collapsed"]),
        (HOLDS, "There has been no ceasefire between Peru and Chad since the last one lapsed.", ["asserted collapsed"]),
        (HOLDS, "The envoy said the ceasefire between Peru and Chad no longer existed.", ["asserted collapsed"]),
        (HOLDS, "There were no ceasefire violations between Peru and Chad since Monday.", []),
        (HOLDS, "There has been no word on the ceasefire between Peru and Chad since Monday.", []),
        (HOLDS, "The truce between Peru and Chad, which ended a year of war, was extended.", ["asserted in-force"]),
        (HOLDS, "There has been no ceasefire between Peru and Haiti since early March.", []),
        (AGREED, "The truce between Peru and Chad is holding, monitors said.", ["asserted in-force"]),
        (AGREED, "Oslo spoke of a breach of the truce between Peru and Chad that began on Sunday.", ["asserted in-force"]),
        (AGREED, "The ceasefire between Peru and Chad is fragile but in place.", ["asserted in-force"]),
        (AGREED, "The ceasefire between Peru and Chad is not yet in place.", []),
        (AGREED, "The ceasefire between Peru and Chad will be in place by Friday.", []),
        (NONE, "A ceasefire has been in place between Peru and Chad since Monday.", ["asserted in-force"]),
        (NONE, "Peru and Chad are observing a truce that began last week.", ["asserted in-force"]),
        (NONE, "A ceasefire between Peru and Chad would have to be in place first.", []),
        (NONE, "A ceasefire has been in place between Haiti and Chad since Monday.", []),
    ],
)
def test_told(says: str, news: str, told: list[str]) -> None:
    assert reads(patterns(says), news) == told


PACT = "The defence agreement between Peru and Chad is [in force]."
TALKS = "A trade agreement between Peru and Chad is [under negotiation]."
BROKEN = "Border talks between Peru and Chad have been [broken off]."


@pytest.mark.parametrize(
    ("says", "news", "told"),
    [
        (PACT, "Chad will not renew its defence agreement with Peru.", ["planned collapsed"]),
        (PACT, "The defence agreement between Peru and Chad was not renewed.", ["asserted collapsed"]),
        (PACT, "Chad has not renewed its defence agreement with Peru.", []),
        (PACT, "Chad renewed its defence agreement with Peru.", ["asserted in-force"]),
        (TALKS, "Trade talks between Peru and Chad have stalled over the port of Ilo.", ["asserted suspended"]),
        (TALKS, "Talks on a trade agreement between Peru and Chad have stalled.", ["asserted suspended"]),
        (TALKS, "Talks on fishing between Peru and Chad have stalled.", []),
        (TALKS, "Trade talks between Peru and Haiti have stalled.", []),
        (BROKEN, "Peru rules out resuming border talks with Chad.", ["asserted collapsed"]),
        (BROKEN, "Peru and Chad resumed border talks on Monday.", ["asserted talks"]),
    ],
)
def test_deals_not_extended_and_talks_that_stall(says: str, news: str, told: list[str]) -> None:
    assert reads(patterns(says), news) == told
