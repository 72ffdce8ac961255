"""Whose or of what a thing is, by common nouns: another sort's number is not the fact's."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MEASLES = "There are [47] confirmed cases of measles in Otago."
WRITERS = "The writers' strike has lasted [74] days."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (MEASLES, "Otago has seen 61 cases of whooping cough since April.", []),
        (MEASLES, "While it battles measles, Otago has seen 61 cases of whooping cough.", []),
        (MEASLES, "Otago has seen 61 cases of measles since April.", ["asserted 61"]),
        (MEASLES, "Measles: Otago now has 61 cases of the disease.", ["asserted 61"]),
        (WRITERS, "The actors' strike has lasted more than 100 days, while the writers' has been settled.", []),
        (WRITERS, "The writers' strike has lasted 100 days.", ["asserted 100day"]),
    ],
)
def test_of_what(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
