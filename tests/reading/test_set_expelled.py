"""Who is told to be out of a body, and a set's members in other words."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

BLOCS = [
    "The members of Mercosur are [Brazil], [Argentina] and [Uruguay].",
    "[Brazil], [Argentina] and [Uruguay] belong to Mercosur.",
]
CABINETS = [
    "The coalition government consists of [the Greens], [the Liberals] and [Labour].",
    "The governing parties are [the Greens], [the Liberals] and [Labour].",
]


@pytest.mark.parametrize("says", BLOCS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Argentina is no longer part of Mercosur.", ["asserted -Argentina"]),
        ("Argentina was suspended from Mercosur.", ["asserted -Argentina"]),
        ("Argentina will be expelled from Mercosur.", ["planned -Argentina"]),
        ("Mercosur admitted Bolivia as its fourth member.", ["asserted +Bolivia"]),
        ("Argentina was not expelled from Mercosur.", []),
        ("Argentina was expelled from the cup.", []),
    ],
)
def test_blocs(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize("says", CABINETS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The Centre Party joined the coalition.", ["asserted +Centre Party"]),
        ("Labour quit the coalition over the budget.", ["asserted -Labour"]),
        ("The Centre Party criticised the coalition.", []),
    ],
)
def test_cabinets(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
