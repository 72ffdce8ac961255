"""Others leave a place too: companies, bands and bodies that nobody told us of are not the fact's own who are to leave."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

FACTS = {
    "Mali": ("The withdrawal of the UN mission from Mali has [not begun].", "UN peacekeepers"),
    "Tessa": ("The pullout of the Lorrish force from Tessa has [not begun].", "Lorrish soldiers"),
    "Iraq": ("The withdrawal of the coalition from Iraq has [not begun].", "coalition troops"),
}


@pytest.mark.parametrize("place", FACTS)
@pytest.mark.parametrize(
    "news",
    [
        "Kuusi Group said on Friday that it was leaving {place}.",
        "Russia's Kuusi Group said that it was leaving {place} after three years.",
        "Kuusi is out of {place}, security sources said.",
        "Kuusi leaves {place} and Altor Corps takes its place.",
        "Oxfam has begun to withdraw from {place}.",
        "The mercenaries of Kuusi have begun to leave {place}.",
        "The bank said it was withdrawing from {place}.",
        "Kuusi, which is leaving {place}, lost 80 men.",
    ],
)
def test_a_stranger_leaves(place: str, news: str) -> None:
    assert reads(patterns(FACTS[place][0]), news.format(place=place)) == []


@pytest.mark.parametrize("place", FACTS)
@pytest.mark.parametrize(
    "news",
    [
        "{own} began leaving {place} on Monday.",
        "The first {own} have left {place}.",
    ],
)
def test_its_own_leave(place: str, news: str) -> None:
    fact, own = FACTS[place]
    assert reads(patterns(fact), news.format(place=place, own=own)) == ["asserted in-force"]


def test_those_of_another_fact_leave() -> None:
    known = patterns(FACTS["Mali"][0], "There are about [1,000] Kuusi fighters in Mali.")
    assert reads(known, "Kuusi is out of Mali, diplomats said.") == ["f1 asserted 0"]
    assert reads(known, "UN troops are leaving Mali, diplomats said.") == ["f0 asserted in-force"]
