"""A toll of one sort of people takes no toll of everybody."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The flood has killed at least 120 people, and 160 are missing.", ["f0 asserted 160", "f1 asserted >120"]),
        ("The toll of the flood has risen to 95.", ["f1 asserted 95"]),
        ("Officials said that 30 students of Alder School have died.", ["f2 asserted 30"]),
    ],
)  # fmt: skip
def test_a_toll_of_students_is_none_of_everybody(text: str, want: list[str]) -> None:
    known = patterns(
        "[41] people are missing after the flood.",
        "The flood has killed at least [50] people.",
        "[27] students of Alder School have died in the flood.",
    )
    assert [found for found in reads(known, text) if found in want or found.startswith("f2")] == want


PARTS = [
    ("About 500 people {did} and 81 are missing, officials say.", ""),
    ("The toll of the blast has risen to 480.", ""),
    ("Some 450 of the {whole} have been named.", ""),
    ("More than 300 people {did}, many of them {sort}.", ""),
    ("At least 90 people {did}, mostly {sort}.", ""),
    ("At least 500 people {did}, 61 of them {sort}.", "61"),
    ("Of the 480 {whole}, at least 61 were {sort}, a spokesman said.", "61"),
    ("Officials say 61 of the {whole} are {sort}.", "61"),
    ("The {whole} include 61 {sort}.", "61"),
    ("At least 61 {sort} {did} in the blast.", "61"),
    ("The number of {whole} has risen to 480, including 61 {sort}.", "61"),
]


@pytest.mark.parametrize(("text", "want"), PARTS)
@pytest.mark.parametrize(
    ("fact", "sort", "did", "whole"),
    [
        ("About [40] of the dead are children.", "children", "died", "dead"),
        ("At least [12] of the dead are foreigners.", "foreigners", "died", "dead"),
        ("[35] of the injured are nurses.", "nurses", "were injured", "injured"),
    ],
)
def test_a_count_of_some_takes_none_of_all(fact: str, sort: str, did: str, whole: str, text: str, want: str) -> None:
    found = reads(patterns(fact), text.format(did=did, sort=sort, whole=whole))
    assert [one.split()[-1].strip("~<>=") for one in found] == ([want] if want else [])
