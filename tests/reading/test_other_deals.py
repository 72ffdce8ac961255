"""What is bought or sold besides the topic's own: the deal that the sentence before told of is the one that closes."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads

CLOSING = "Vantor expects to complete its purchase of Pellam by [June 2025]."
ANOTHER = "Vantor has agreed to sell its Spanish business to Kite Group."
ITS_OWN = "Vantor has agreed to buy Pellam, its biggest rival."

CASES = [
    (f"{ANOTHER} Completion is expected in the first half of 2026.", []),
    (f"{ANOTHER} The transaction should close in October 2025.", []),
    (f"{ITS_OWN} The transaction should close in October 2025.", ["planned 2025-10"]),
    (f"{ANOTHER} Its purchase of Pellam should close in October 2025.", ["planned 2025-10"]),
]


@pytest.mark.parametrize(("text", "want"), CASES)
def test_other_deals(text: str, want: list[str]) -> None:
    assert reads(patterns(CLOSING), text, published=date(2025, 3, 20)) == want
