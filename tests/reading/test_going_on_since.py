"""What has gone on since a day began on it: "have been leaving since mid-August"."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        ("The withdrawal of Kenyan troops from Haiti is to begin in [May 2025].",
         "Kenyan troops have been leaving Haiti since 4 August.", "asserted 2025-08-04"),
        ("The mission in Chad is to begin in [May 2025].",
         "The mission in Chad has been running since July.", "asserted 2025-07"),
        ("The withdrawal of Kenyan troops from Haiti is to begin in [May 2025].",
         "French troops have been leaving Chad since 4 August.", ""),
        ("The withdrawal of Kenyan troops from Haiti is to begin in [May 2025].",
         "Kenyan troops have been guarding the port of Haiti's capital since 4 August.", ""),
        ("The withdrawal of Kenyan troops from Haiti is to end in [May 2026].",
         "Kenyan troops have been leaving Haiti since 4 August.", ""),
    ],
)  # fmt: skip
def test_the_day_it_has_gone_on_since(says: str, text: str, want: str) -> None:
    assert reads(patterns(says), text, published=date(2025, 8, 20)) == ([want] if want else [])
