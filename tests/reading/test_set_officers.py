"""Boards and the like: who is called one of the few, is chosen for a seat, comes for one of them, or whose term ends."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The members of the Monetary Policy Committee are [Ann Able], [Bob Best] and [Carl Cole].",
        [
            ("Monetary Policy Committee member Dora Dean voted for a cut.", ["asserted +Dora Dean"]),
            (
                "Dora Dean, a former banker and the newest member of the Monetary Policy Committee, agreed.",
                ["asserted +Dora Dean"],
            ),
            ("The chancellor picked Dora Dean, a professor, for the Monetary Policy Committee.", ["asserted +Dora Dean"]),
            ("Best's term on the Monetary Policy Committee ends on 31 August.", ["planned -Bob Best"]),
            ("Former Monetary Policy Committee member Dora Dean voted for a cut.", []),
            ("Dora Dean of the Bank of Japan met the Monetary Policy Committee.", []),
        ],
    ),
    (
        "The deputy governors of the Bank of Mexico are [Ann Able], [Bob Best] and [Carl Cole].",
        [
            ("Bank of Mexico deputy governor Dora Dean said so.", ["asserted +Dora Dean"]),
            ("Central bank deputy governor Dora Dean said so, Mexico's Bank of Mexico confirmed.", ["asserted +Dora Dean"]),
            ("The president nominated Dora Dean to the Bank of Mexico's board.", ["planned +Dora Dean"]),
            ("The Senate confirmed Dora Dean as deputy governor of the Bank of Mexico.", ["asserted +Dora Dean"]),
            ("Dora Dean takes over from Bob Best at the Bank of Mexico.", ["asserted -Bob Best, +Dora Dean"]),
            ("Bank of Canada deputy governor Dora Dean spoke in Mexico. The Bank of Mexico listened.", []),
            ("Best's term as finance minister ends in May, the Bank of Mexico noted.", []),
        ],
    ),
    (
        "The co-chairs of the negotiating body are [Ann Able] and [Bob Best].",
        [
            ("Co-chairs Bob Best and Dora Dean thanked the delegates.", ["asserted +Dora Dean"]),
            ("Able hands over to Dora Dean as co-chair of the body.", ["asserted -Ann Able, +Dora Dean"]),
            ("Working group co-chair Dora Dean thanked the delegates.", []),
        ],
    ),
    (
        "The commissioners of the FCC are [Ann Able] and [Bob Best].",
        [
            ("Dora Dean, an FCC commissioner, said so.", ["asserted +Dora Dean"]),
            ("SEC commissioner Dora Dean said so, and the FCC agreed.", []),
            ("Best was succeeded by Dora Dean at the FCC.", ["asserted -Bob Best, +Dora Dean"]),
        ],
    ),
]


@pytest.mark.parametrize(("says", "text", "told"), [(says, text, told) for says, told_of in CASES for text, told in told_of])
def test_officers(says: str, text: str, told: list[str]) -> None:
    assert reads(patterns(says), text) == told
