"""On what somebody comes home: in a craft, carried back, fetched, or by what is chosen for the return."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

FACT = "Willard and Somers will come home on [Baring's Starcraft]."
CASES = [
    ("Willard and Somers might come back in a Crew Falcon in February.", ["planned Crew Falcon"]),
    ("Willard and Somers got home in a Crew Falcon.", ["asserted Crew Falcon"]),
    ("Willard and Somers will be carried back by Novex.", ["planned Novex"]),
    ("Novex will fetch Willard and Somers.", ["planned Novex"]),
    ("The agency switches to Novex for the return of Willard and Somers.", ["asserted Novex"]),
    ("Willard and Somers came back in a good mood.", []),
    ("Willard and Somers carried a flag for Novex.", []),
]


@pytest.mark.parametrize(("text", "want"), CASES)
def test_who_brings_them_home(text: str, want: list[str]) -> None:
    assert reads(patterns(FACT), text) == want
