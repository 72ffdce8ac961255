"""A toll of one sort of people takes no toll of everybody."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The flood has killed at least 120 people, and 160 are missing.", ["f0 asserted 160", "f1 asserted >120"]),
        ("The toll of the flood has risen to 95.", ["f1 asserted 95"]),
        ("Officials said that 30 students of Alder School have died.", ["f2 asserted 30"]),
    ],
)  # fmt: skip
def test_a_toll_of_students_is_none_of_everybody(text: str, want: list[str]) -> None:
    known = patterns(
        "[41] people are missing after the flood.",
        "The flood has killed at least [50] people.",
        "[27] students of Alder School have died in the flood.",
    )
    assert [found for found in reads(known, text) if found in want or found.startswith("f2")] == want
