"""An event that has begun, since something falls within it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

BEGUN = ["asserted in-force"]
CASES: dict[str, list[tuple[str, list[str]]]] = {
    "The trial of Pellam in Brno has [not begun].": [
        ("In the second week of the trial in Brno, a former manager of Pellam told jurors of threats.", BEGUN),
        ("On day three of Pellam's trial in Brno a driver wept.", BEGUN),
        ("Two days into his trial in Brno, Pellam fell ill.", BEGUN),
        ("In the week before the trial of Pellam in Brno, lawyers met.", []),
        ("In the second week of his holiday, the trial of Pellam in Brno was put off.", []),
    ],
    "The dockers' strike in Lomma has [not begun].": [
        ("A week into the dockers' strike in Lomma, shelves are empty.", BEGUN),
        ("Six weeks into the dockers' strike in Pell, shelves are empty.", []),
    ],
    "The Commission's inquiry into Vexa has [not begun].": [
        ("Two weeks into its inquiry into Vexa, the Commission has asked for papers.", BEGUN),
        ("Two weeks into its inquiry into Hadley, the Commission met Vexa.", []),
    ],
    "The withdrawal of UN troops from Mali has [not begun].": [
        ("Three weeks into the withdrawal of UN troops from Mali, two camps are empty.", BEGUN),
    ],
}


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, *row) for fact, rows in CASES.items() for row in rows])
def test_within(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
