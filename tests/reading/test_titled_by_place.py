"""Places: the title names the fact's own, and a sentence between tells of another."""

from __future__ import annotations

from tests.reads import patterns, reads

DEAD = patterns("The war in Tessa has killed about [9,000] people.")
BETWEEN = "Many have fled to camps in Chad."


def test_the_title_says_where_the_war_is() -> None:
    text = f"{BETWEEN} The war has killed more than 14,000 people."
    assert reads(DEAD, text, "Hunger grows in Tessa") == ["asserted >14000"]


def test_another_place_in_the_title_or_none() -> None:
    text = f"{BETWEEN} The war has killed more than 14,000 people."
    known = patterns("The war in Sudan has killed about [9,000] people.")
    assert reads(known, text, "Hunger grows in Sudan") == ["asserted >14000"]
    assert reads(known, text, "Hunger grows in Sudan and Chad") == []
    assert reads(known, text, "Hunger grows in Yemen") == []
