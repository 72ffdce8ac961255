"""Things told of for the first time are none that a fact is on already."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES: dict[str, list[tuple[str, str]]] = {
    "The council has [not approved] the Moor Top wind farm.": [
        ("The council has approved the wind farm at Moor Top.", "asserted approved"),
        ("The council has approved a wind farm at Low Dorn.", ""),
    ],
    "Restarting the Kashima reactor has been [delayed].": [
        ("The reactor at Kashima was restarted on Friday.", "asserted completed"),
        ("The reactor at Tomari was restarted on Friday.", ""),
    ],
    "The recall of Pellam pacemakers has [not begun].": [
        ("A recall of Pellam pacemakers has begun.", "asserted in-force"),
        ("A recall of the pacemaker Dornax has begun.", ""),
    ],
    "There is [no agreement] between Moravia and Ostland on the border.": [
        ("Moravia and Ostland have signed a border agreement in Brno.", "asserted signed"),
    ],
}


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, *row) for fact, rows in CASES.items() for row in rows])
def test_newly_told(fact: str, text: str, want: str) -> None:
    told = [one for one in reads(patterns(fact), text) if one.startswith(("asserted", "planned"))]
    assert (want in told) if want else not told
