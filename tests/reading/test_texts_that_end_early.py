"""Texts that end where a rule looks one word further: read, and not raised for."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("says", "text"),
    [
        ("There is [no ceasefire] between Peru and the Andean Front.", "The sides have agreed on"),
        ("Peru and the Andean Front have [not agreed] on a truce.", "Peru signed on"),
        (
            "There is [no agreement] on the swap of captives between Peru and the Andean Front.",
            "Peru exchanged captives with the",
        ),
    ],
)
def test_nothing_is_raised(says: str, text: str) -> None:
    assert isinstance(reads(patterns(says), text), list)
