"""Who may stay: that all of them go is told of the place, and not of one thing in it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Haiti is calm. Under a plan all Kenyan forces will withdraw completely by May 2026.",
            ["planned none-remain"],
        ),
        ("All Kenyan forces in Haiti will leave by September 2025 the airbase of Jacmel.", []),
        ("All Kenyan forces in Haiti will leave the airbase of Jacmel.", []),
    ],
)
def test_all_go_or_leave_a_part(text: str, want: list[str]) -> None:
    known = patterns("Kenyan forces [may remain] in Haiti as advisers.")
    assert reads(known, text) == want
