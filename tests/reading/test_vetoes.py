"""Vetoes that are overridden, laws signed after all; support withdrawn; who leaves a coalition in a place."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

VETOED = "The president of Norway has [vetoed] the media law."
LAW = "Norway's parliament has [not approved] the media law."
BOARD = "The board of Tessin [supports] the chief executive, Mara Lind."
LIBERALS = "The Liberal Party has [not left] the coalition in Norway."
CASES = [
    (VETOED, "Parliament has overridden the president's veto of the media law.", ["asserted approved"]),
    (VETOED, "The president of Norway has signed the media law.", ["asserted approved"]),
    (VETOED, "Parliament failed to override the veto of the media law.", []),
    (LAW, "Parliament has overridden the president's veto of the media law.", ["asserted approved"]),
    (LAW, "Parliament has overridden the president's veto of the tax law.", []),
    (BOARD, "The board of Tessin has withdrawn its support for Mara Lind.", ["asserted none"]),
    (BOARD, "The board of Tessin no longer supports Mara Lind.", ["asserted none"]),
    (BOARD, "The board of Tessin has approved the accounts.", []),
    (LIBERALS, "The Liberal Party has left the coalition in Norway.", ["asserted completed"]),
    (LIBERALS, "The Liberal Party has left two ministers in Norway.", []),
]


@pytest.mark.parametrize(("says", "text", "want"), CASES)
def test_vetoes_and_support(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
