"""The least that there are: "no fewer than 18" is read as "at least 18" is, and "fewer than 18" is not."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads, sentence, short

# A fact; a text in which other people, or only some of them, are counted.
OTHERS = [
    ("Morvania has [2,500] soldiers in Tarsia.", "{} 60 Morvanian soldiers are in Tarsia now."),
    ("The quake in Tarsia killed [190] people.", "{} 20 people were killed in Tarsia when guards fired at a crowd."),
]  # fmt: skip


@pytest.mark.parametrize(("fact", "text"), OTHERS)
def test_the_least_of_others_is_none_of_the_facts(fact: str, text: str) -> None:
    known = patterns(fact)
    for least in ("At least", "No fewer than", "No less than", "Not fewer than", "A minimum of"):
        assert reads(known, text.format(least)) == [], least


def test_the_least_of_them_is_read_in_any_words() -> None:
    known = patterns("The quake in Tarsia killed [190] people.")
    for least in ("At least", "No fewer than", "No less than", "Not fewer than", "A minimum of"):
        assert reads(known, f"{least} 240 people were killed by the quake in Tarsia.") == ["asserted >240"], least


def test_so_few_are_left() -> None:
    known = patterns("Morvania has [2,500] soldiers in Tarsia.")
    assert reads(known, "Fewer than 60 Morvanian soldiers remain in Tarsia.") == ["asserted <60"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Over 5.6m displaced since April.", [">5600000"]),
        ("Some 1.6m homeless after the flood.", ["~1600000"]),
        ("The wall is 1.6m high.", ["1.6metre"]),
    ],
)
def test_millions_of_people_and_metres(text: str, numbers: list[str]) -> None:
    assert [short(mention.value) for mention in sentence(text).quantities] == numbers


def test_weekdays_cut_short() -> None:
    assert [short(mention.value) for mention in sentence("They met on Mon in Avel.").dates] == ["2025-03-17"]
    assert [short(mention.value) for mention in sentence("They fell on Sun Hill.").dates] == []
