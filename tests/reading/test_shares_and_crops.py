"""Numbers of one noun and several sorts: wheat and barley, those for and against; who had no power on a day is without it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CROPS = (
    "Norland's wheat crop is put at [8 million] tonnes.",
    "The forecast for Norland's wheat harvest is [8 million] tonnes.",
    "Norland expects a wheat harvest of [8 million] tonnes.",
)
POLLS = ("[42%] of Norlanders back joining the Union.", "In polls [42%] of Norlanders favour joining the Union.")
DARK = ("About [30,000] homes in Selby are without power.", "[30,000] households in Selby have no electricity.")


@pytest.mark.parametrize("fact", CROPS)
def test_the_crop_is_the_facts(fact: str) -> None:
    said = reads(patterns(fact), "It has been dry.", "Norland cuts wheat crop forecast to 6.5 million tonnes after drought")
    assert [each.split()[1] for each in said] == ["6500000tonne"]


@pytest.mark.parametrize("fact", CROPS[:1])
def test_another_crop(fact: str) -> None:
    assert reads(patterns(fact), "Norland's barley crop is seen at 3 million tonnes.") == []


@pytest.mark.parametrize("fact", POLLS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Only 38 percent of Norlanders want to join the Union, a poll for the Daily found.", ["asserted 38%"]),
        ("A poll found 35% of Norlanders against joining the Union.", []),
    ],
)
def test_for_or_against(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


def test_who_is_against_is_read_where_the_fact_is_on_them() -> None:
    known = patterns("In polls [46 percent] of Norlanders are against joining the Union.")
    assert reads(known, "A poll found 49% of Norlanders against joining the Union.") == ["asserted 49%"]


@pytest.mark.parametrize("fact", DARK)
def test_who_had_no_power_on_a_day(fact: str) -> None:
    assert reads(patterns(fact), "More than 50,000 homes in Selby had no power on Wednesday.") == ["asserted >50000"]
