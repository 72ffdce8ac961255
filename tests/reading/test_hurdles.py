"""What is held up: who delays a ratification, a loan subject to approval, recognised by none; the two sides of a dispute."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.hurdles import as_hurdle

CASES: dict[str, list[tuple[str, list[str]]]] = {
    "Hungary is [delaying] the ratification of Sweden's NATO entry.": [
        ("Hungary has ratified Sweden's NATO entry.", ["asserted approved"]),
        ("Turkey has ratified Sweden's NATO entry.", []),
    ],
    "The loan for Ghana is [subject to] approval by the IMF board.": [
        ("The IMF board has approved the loan for Ghana.", ["asserted approved"]),
        ("The IMF board has rejected the loan for Ghana.", ["asserted rejected"]),
        ("The IMF board has approved the loan for Kenya.", []),
    ],
    "The loan for Ghana is [subject to] the IMF's approval.": [
        ("The IMF has approved the loan for Ghana.", ["asserted approved"]),
        ("The IMF has approved the loan for Kenya.", []),
    ],
    "The new coalition has [failed to form] a government.": [
        ("The new coalition has formed a government.", ["asserted in-force"]),
        ("The new coalition has met in Lund.", []),
    ],
    "The new coalition has [failed] to form a government.": [
        ("The new coalition has formed a government.", ["asserted in-force"]),
        ("The new coalition has met in Lund.", []),
    ],
    "Parliament in Kosovo is [deadlocked] over the choice of a speaker.": [
        ("Parliament in Kosovo has elected a speaker.", ["asserted in-force"]),
        ("Parliament in Serbia has elected a speaker.", []),
    ],
    "Somaliland is [recognised] by no state.": [
        ("Ethiopia has recognised Somaliland.", ["asserted in-force"]),
        ("Ethiopia has recognised Kosovo.", []),
    ],
    "The union has [rejected] the pay offer.": [
        ("The union has accepted the pay offer.", ["asserted approved"]),
        ("The airline has accepted the pay offer.", []),
    ],
    "The rebels have [not accepted] the peace plan.": [
        ("The rebels have accepted the peace plan.", ["asserted approved"]),
        ("The army has accepted the peace plan.", []),
    ],
}


@pytest.mark.parametrize(("says", "text", "want"), [(s, t, w) for s, told in CASES.items() for t, w in told])
def test_hurdles(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("The accord is [signed but not implemented].", "The accord has [not been implemented]."),
        ("The accord is [signed but not in force].", "The accord is [signed but not in force]."),
        ("The bank is [blocking] the road.", "The bank is [blocking] the road."),
        ("The port is [closed] by the army.", "The port is [closed] by the army."),
    ],
)
def test_wordings(says: str, plain: str) -> None:
    assert as_hurdle(says) == plain
