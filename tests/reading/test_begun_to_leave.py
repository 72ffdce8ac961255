"""A pullout that begins is told by who has begun to leave."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kenyan police have begun to leave Haiti.", ["asserted 2025-10"]),
        ("Kenyan police began to pull out of Haiti on Wednesday.", ["asserted 2025-10-01"]),
        ("Kenyan police have not begun to leave Haiti.", []),
        ("Kenyan police have begun to train in Haiti.", []),
        ("Kenyan police have begun to leave Chile.", []),
        ("Kenyan police want to begin to leave Haiti.", []),
    ],
)
def test_begun_to_leave(text: str, want: list[str]) -> None:
    known = patterns("Kenyan police are to begin leaving Haiti in [September 2025].")
    assert reads(known, text, published=date(2025, 10, 2)) == want
