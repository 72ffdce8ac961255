"""A purchase told by what came of it, under the short names of its firms; and what tells of another, or of a part."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import TODAY, patterns, reads

_AGREED = "Norvane Brewing's takeover of Haldis Natural Foods has been [agreed]."
_STAFF = ("Norvane has [5,000] employees.", "Haldis has [900] employees.")  # the firms as they are called for short
_DONE, _OFF = ["asserted completed"], ["asserted collapsed"]
TOLD = [
    ("Norvane completed its takeover of Haldis on Monday.", _DONE),
    ("Norvane is cutting 382 jobs at the offices of Haldis, which it took over last week.", _DONE),
    ("Jobs go at the offices of Haldis, which Norvane bought last week.", _DONE),
    ("Roe sold Haldis to Norvane last week for $3 billion.", _DONE),
    ("Norvane bought Haldis last week for $3 billion.", _DONE),
    ("Haldis is now a unit of Norvane, which paid $3 billion.", _DONE),
    ("Haldis, now part of Norvane, will close two plants.", _DONE),
    ("Haldis, a subsidiary of Norvane since last week, will close two plants.", _DONE),
    ("Having lost its sale to Norvane, Haldis is cutting 200 jobs.", _OFF),
    ("There is no merger after all for Norvane and Haldis.", _OFF),
    ("Quill bought Haldis's smallest plant last week.", []),
    ("Roe sold Haldis shares to Norvane last week.", []),
    ("Roe sold a plant to Norvane last week, Haldis said.", []),
    ("Roe sold Haldis to Norvane.", []),
    ("Norvane bought Haldis for $3 billion on Monday.", []),
    ("Quill, bought from Norvane last week, will close two plants.", []),
    ("Haldis is part of Norvane's plans.", []),
    ("Quill is now a unit of Norvane.", []),
    ("Norvane lost its appeal over the sale of Haldis.", []),
    ("Ana Roe has taken the reins at Haldis.", []),
    ("Quill, which it took over last week, is to close, Norvane and Haldis said.", []),
    ("Three lawsuits aim to derail Norvane's takeover of Haldis.", []),
]


def _reads(text: str, published: date = TODAY) -> list[str]:
    return [one[3:] for one in reads(patterns(_AGREED, *_STAFF), text, published=published) if one.startswith("f0")]


@pytest.mark.parametrize(("text", "want"), TOLD)
def test_what_came_of_a_purchase(text: str, want: list[str]) -> None:
    assert _reads(text) == want


def test_a_day_before_the_article_is_that_of_the_deal() -> None:
    assert _reads("Norvane bought Haldis in February for $3 billion.", date(2025, 4, 2)) == []
    assert _reads("Norvane bought Haldis in April for $3 billion.", date(2025, 6, 2)) == _DONE


def test_two_firms_that_begin_alike_are_not_one() -> None:
    known = patterns(_AGREED, "Haldis Pet Foods's takeover of Quill Mills has been [agreed].")
    assert reads(known, "Norvane completed its takeover of Haldis Natural Foods on Monday.") == ["f0 asserted completed"]
