"""What becomes of an appeal: dismissed, won, dropped; the conviction that it is against upheld or overturned; not another's."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

ROWE = "Ana Rowe's appeal against her conviction is [pending]."
DORN = "The appeal of the nurse Ela Dorn is [before the high court]."
APPLE = "Apple's appeal against the EU fine has [not been heard]."
GAS = "An appeal by Dexter Gas against the merger ban is [before the court]."
CASES = [
    (ROWE, "The appeals court upheld the conviction of Ana Rowe.", ["asserted rejected"]),
    (ROWE, "Ana Rowe's conviction has been quashed by the appeals court.", ["asserted approved"]),
    (ROWE, "Judges turned down Ana Rowe's appeal.", ["asserted rejected"]),
    (ROWE, "Ana Rowe has dropped her appeal.", ["asserted collapsed"]),
    (ROWE, "The appeals court upheld the conviction of Sela Mbeki.", []),
    (DORN, "Ela Dorn has lost her appeal.", ["asserted rejected"]),
    (DORN, "Ela Dorn has won her appeal.", ["asserted approved"]),
    (DORN, "The high court has rejected the appeal of the pilot Max Rehn.", []),
    (DORN, "Ela Dorn has not lost hope in her appeal.", []),
    (APPLE, "The EU's top court has dismissed Apple's appeal against the fine.", ["asserted rejected"]),
    (APPLE, "Google has won its appeal against the EU fine.", []),
    (GAS, "Judges dismissed the appeal of Dexter Gas on Monday.", ["asserted rejected"]),
    (GAS, "Judges dismissed the appeal of Tolmin Gas on Monday.", []),
]


@pytest.mark.parametrize(("says", "text", "want"), CASES)
def test_appeals(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


MINE = "Work at the Orel mine has [not been approved]."


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (MINE, "The planning commission has approved work at the Orel mine.", ["asserted approved"]),
        (MINE, "A parliamentary committee has approved work at the Orel mine.", []),
    ],
)
def test_whose_word_prepares_nothing(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
