"""Things taken up by another noun, or by "it", in the sentence behind the one that names them."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The Sunda bridge has [not reopened].",
        "Good news from the Sunda bridge",
        "After long works the {} reopened on Monday.",
        "bridge crossing span structure",
    ),
    (
        "The Tano reactor has [not restarted].",
        "Tano reactor in the news",
        "After long works the {} restarted on Monday.",
        "reactor unit",
    ),
    (
        "The Lima Accord is [not in force].",
        "Lima Accord in the news",
        "On Monday the {} entered into force.",
        "accord treaty pact agreement",
    ),
    (
        "The Kestrel ferry has [not been raised].",
        "The Kestrel ferry",
        "On Monday the {} was raised.",
        "ferry vessel ship boat wreck",
    ),
    (
        "The export ban on cocoa is [in force].",
        "Cocoa export ban in the news",
        "On Monday the {} was lifted.",
        "ban embargo measure restriction",
    ),
    (
        "The strike at Norvik has [not ended].",
        "The strike at Norvik",
        "On Monday the {} ended.",
        "strike walkout stoppage dispute",
    ),
    (
        "The merger of Norvik and Sunda has [not been approved].",
        "Norvik and Sunda merger before the regulator",
        "On Monday the regulator approved the {}.",
        "merger deal transaction takeover",
    ),
]
SILENT = [
    (
        "The Sunda bridge has [not reopened].",
        "Good news from the Sunda bridge",
        "After long works the museum reopened on Monday.",
    ),
    ("The Tano reactor has [not restarted].", "Tano reactor in the news", "After long works the tramway restarted on Monday."),
    ("The Kestrel ferry has [not been raised].", "The weather in May", "On Monday the vessel was raised."),
]


@pytest.mark.parametrize(
    ("fact", "title", "text"), [(f, t, x.format(noun)) for f, t, x, nouns in CASES for noun in nouns.split()]
)
def test_taken_up(fact: str, title: str, text: str) -> None:
    assert [told for told in reads(patterns(fact), text, title) if told.startswith("asserted")]


@pytest.mark.parametrize(("fact", "title", "text"), SILENT)
def test_another_thing(fact: str, title: str, text: str) -> None:
    assert reads(patterns(fact), text, title) == []
