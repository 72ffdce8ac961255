"""So many of as many as the fact's own, whatever they are called; where a participle ends the noun that is counted."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MET = "Kelland has met [0] of the seven conditions set by the European Commission."
PUMPS = "Kelland has about [900] pumps installed."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (MET, "Kelland has met four of the seven conditions.", ["asserted 4"]),
        (MET, "Kelland has met all seven recommendations.", ["asserted 7"]),
        (MET, "A paper regards three of the seven criteria as fully met by Kelland.", ["asserted 3"]),
        (MET, "Kelland's ministers met three of the nine envoys.", []),
        (MET, "Kelland's ministers met seven envoys.", []),
        (PUMPS, "Kelland would keep 600 pumps.", ["planned 600"]),
        (PUMPS, "Kelland sold 600 lamps.", []),
    ],
)
def test_the_same_whole(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
