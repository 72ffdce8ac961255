"""Operations with a name of their own: how they are told to begin and to end, wherever a fact's sentence names them."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

FACTS = (
    "Operation Halyard in Peru is [still going on].",
    "The army's Operation Halyard in Peru is [under way].",
    "Chile's naval mission Halyard off Peru is [ongoing].",
)


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("Halyard came to a close at midnight on Tuesday.", "", ["asserted completed"]),
        ("It had lasted for twelve years.", "Army ends Operation Halyard", ["asserted completed"]),
        ("Operation Halyard officially passed into history on Tuesday.", "", ["asserted completed"]),
        ("Operation Halyard ends tonight after twelve years.", "", ["asserted completed"]),
        ("Operation Halyard will end in June.", "", ["planned completed"]),
        ("He left on Friday.", "Operation Halyard chief ends visit", []),
        ("Operation Moorhen in Chad came to a close on Friday.", "", []),
    ],
)
def test_a_named_operation_ends(fact: str, text: str, title: str, expected: list[str]) -> None:
    assert reads(patterns(fact), text, title) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile launched Operation Halyard in Peru on Tuesday.", ["asserted in-force"]),
        ("Operation Halyard has begun.", ["asserted in-force"]),
        ("Operation Halyard is to begin in May.", ["planned in-force"]),
        ("Operation Moorhen has begun.", []),
    ],
)
def test_a_states_named_operation_begins(text: str, expected: list[str]) -> None:
    assert reads(patterns("Chile's Operation Halyard in Peru has [not begun]."), text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Operation Halyard has come to an end.", ["asserted 2025-03"]),
        ("The army's operation in Bolivia has come to an end.", []),
    ],
)
def test_the_day_of_a_named_operation_is_not_another_ones(text: str, expected: list[str]) -> None:
    assert reads(patterns("Operation Halyard, the army's help to the police, is to end on [1 August 2025]."), text) == expected
