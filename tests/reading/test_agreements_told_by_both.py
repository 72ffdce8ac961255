"""Agreements told without a word of agreeing: both sides announce the content; the deal is kept, unchanged, or new."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

NIGER = "Paris and Niamey have [no formal agreement] on the end of the French mission in Niger."
THERE = "There is [no formal agreement] to end the French mission in Niger."
BORDER = "There is [no agreement] between Peru and Chile on reopening the border."


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (NIGER, "Paris and Niamey announced on Friday that the French mission in Niger will be over by the end of May."),
        (NIGER, "A joint statement issued by Paris and Niamey says the French mission in Niger will conclude within a year."),
        (THERE, "In a joint statement France and Niger said the French mission in Niger will end in May."),
        (BORDER, "Peru and Chile announced on Monday that the border will reopen in May."),
    ],
)
def test_both_announce_it(fact: str, text: str) -> None:
    assert reads(patterns(fact), text) == ["asserted agreed"]


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (NIGER, "Rome and Niamey announced that the French mission in Niger will be over by May."),
        (NIGER, "Paris and Niamey announced that the Italian mission in Niger will be over by May."),
        (NIGER, "Paris announced that the French mission in Niger will be over by May."),
        (NIGER, "Paris and Niamey announced talks that will end the French mission in Niger."),
        (NIGER, "Paris and Niamey announced that talks on the end of the French mission in Niger will resume in May."),
        (NIGER, "Paris and Niamey announced that the French mission in Niger will not end before May."),
        (NIGER, "Paris and Niamey announced that the French mission in Niger will be extended."),
        (BORDER, "Peru and Chile announced on Monday that the border will stay shut."),
        (BORDER, "Peru and Chile said that the border will reopen once it is safe."),
        (BORDER, "Peru announced on Monday that the border with Chile will reopen in May."),
    ],
)
def test_not_announced_by_both(fact: str, text: str) -> None:
    assert "asserted agreed" not in reads(patterns(fact), text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("There is no change in the agreement of Paris and Niamey to end the French mission in Niger.", ["asserted agreed"]),
        (
            "Rebels will strike should Paris not honour the 2025 agreement to end the French mission in Niger.",
            ["asserted agreed"],
        ),
        ("Under this month's deal with Paris the French mission in Niger is to end in two stages.", ["asserted agreed"]),
        ("There is no agreement to end the French mission in Niger.", ["asserted none"]),
        ("Paris has not honoured the agreement to end the French mission in Niger.", ["asserted agreed"]),
        ("There is no chance of an agreement to end the French mission in Niger.", []),
        ("Without an agreement to end it the French mission in Niger stays.", ["asserted none"]),
    ],
)
def test_it_is_kept_or_unchanged(text: str, read: list[str]) -> None:
    assert reads(patterns(THERE), text) == read
