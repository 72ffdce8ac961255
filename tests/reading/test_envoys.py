"""Whose ambassador is told of."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

OURS = "Norway's ambassador to Peru is [not yet named]."
THEIRS = "The ambassador of Peru to Norway is [Carlos Vega]."


@pytest.mark.parametrize(
    ("text", "title", "said"),
    [
        ("Ingrid Berg has been appointed ambassador of the Kingdom to Peru, a source said.", "", ["f0 asserted Ingrid Berg"]),
        ("Last month Oslo appointed Ingrid Berg as ambassador.", "Norway at home in Lima", ["f0 asserted Ingrid Berg"]),
        ("The Norwegian ambassador in Lima, Ingrid Berg, met the president.", "", ["f0 asserted Ingrid Berg"]),
        ("The new ambassador, Ingrid Berg, raised the flag.", "Norway opens its embassy in Lima", ["f0 asserted Ingrid Berg"]),
        ("Peru has named Rosa Quispe its ambassador to Norway.", "", ["f1 asserted Rosa Quispe"]),
        ("The Peruvian ambassador in Oslo, Rosa Quispe, met the king.", "", ["f1 asserted Rosa Quispe"]),
        ("Ingrid Berg, Norway's ambassador to Chile, spoke in Lima.", "", []),
        ("Sweden has appointed Karin Holm as its ambassador to Peru.", "", []),
        ("The former ambassador of Norway to Peru, Nils Dahl, praised the choice.", "", ["f0 past Nils Dahl (nominated)"]),
    ],
)
def test_an_ambassador_is_of_who_sends_him(text: str, title: str, said: list[str]) -> None:
    assert reads(patterns(OURS, THEIRS), text, title) == said


def test_what_a_fund_starts_with_is_money() -> None:
    known = patterns("The starting capital of the Able fund is [unknown].")
    assert reads(known, "The starting capital of the Able fund is $150 million.") == ["asserted 150000000USD"]
    assert reads(known, "Three managers of the Able fund will decide on its starting capital.") == []
