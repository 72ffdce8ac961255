"""Courses that have not begun, told to be under way by their deed."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The reconstruction of the destroyed homes has [not begun].",
        "About 45,000 homes have been rebuilt.",
        "asserted in-force",
    ),
    ("The reconstruction of the destroyed homes has [not begun].", "About 45,000 homes have not been rebuilt.", ""),
    (
        "The evacuation of patients from Tarn has [not begun].",
        "Forty patients have been evacuated from Tarn.",
        "asserted in-force",
    ),
    ("The release of the prisoners has [not begun].", "The army freed 12 of the prisoners.", "asserted in-force"),
    ("The release of the prisoners has [not begun].", "The prisoners will be released on Monday.", "planned in-force"),
    ("The release of the prisoners has [not begun].", "Families want the prisoners to be released.", ""),
    ("The sale of tickets has [not begun].", "More than 10,000 tickets have been sold.", "asserted in-force"),
    (
        "The repatriation of refugees from Kenya has [not begun].",
        "Some 2,000 refugees were repatriated from Kenya.",
        "asserted in-force",
    ),
    ("The repatriation of refugees from Kenya has [not begun].", "Some 2,000 refugees fled from Kenya.", ""),
]


@pytest.mark.parametrize(("fact", "text", "want"), CASES)
def test_first_deed(fact: str, text: str, want: str) -> None:
    told = [one for one in reads(patterns(fact), text) if not one.endswith("none")]
    assert (want in told) if want else not told
