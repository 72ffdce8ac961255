"""All of a force leaves when all of it does: its warplanes, its combat troops or its trainers leave before."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

FACTS = {
    "Haiti": ("All Kenyan troops are to be out of Haiti by [December 2026].", "Kenyan"),
    "Niger": ("The last French soldiers are to leave Niger by [December 2026].", "French"),
    "Syria": ("The withdrawal of all Turkish forces from Syria is to be complete by [December 2026].", "Turkish"),
}


@pytest.mark.parametrize("place", FACTS)
@pytest.mark.parametrize(
    "news",
    [
        "The {whose} combat troops will leave {place} in July and 950 trainers stay.",
        "Combat units of the {whose} army are to be out of {place} by August.",
        "A {whose} field hospital will be out of {place} by August.",
        "Trainers stay in {place} until March 2027.",
        "The {whose} warplanes will leave {place} in July.",
        "The {whose} special forces are to leave {place} by July.",
    ],
)
def test_a_sort_of_them_leaves(place: str, news: str) -> None:
    says, whose = FACTS[place]
    assert reads(patterns(says), news.format(place=place, whose=whose)) == []


@pytest.mark.parametrize("place", FACTS)
@pytest.mark.parametrize(
    "news",
    [
        "All {whose} troops will be out of {place} by July 2027.",
        "The last {whose} combat troops will leave {place} by July 2027.",
        "All {whose} warplanes and soldiers will leave {place} by July 2027.",
        "The remaining {whose} soldiers are to leave {place} by July 2027.",
    ],
)
def test_all_of_them_leave(place: str, news: str) -> None:
    says, whose = FACTS[place]
    assert any("2027-07" in read for read in reads(patterns(says), news.format(place=place, whose=whose)))


def test_the_sort_is_the_facts_own() -> None:
    known = patterns("US combat troops are to leave Chad by [December 2026].")
    assert reads(known, "The US combat troops will leave Chad by July 2026.") == ["asserted by 2026-07"]
