"""A swap, a handover that is agreed: told as carried out, begun, put off; and what is only called an exchange."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

SWAP = "The prisoner exchange between Tessa and the Orda rebels is [agreed]."
BARE = "The prisoner swap is [agreed] but has not taken place."
BASE = "The handover of the Tarn base to Chad is [agreed]."


@pytest.mark.parametrize(
    ("fact", "text", "told"),
    [
        (SWAP, "Tessa and the Orda rebels began swapping more than 300 prisoners on Thursday.", True),
        (SWAP, "The prisoner swap between Tessa and the Orda rebels went ahead on Sunday.", True),
        (SWAP, "The prisoner exchange between Tessa and the Orda rebels has been postponed.", True),
        (SWAP, "Tessa and the Orda rebels freed hundreds of prisoners in an exchange on Sunday.", True),
        (SWAP, "Tessa and the Orda rebels agreed in March to exchange prisoners.", False),
        (SWAP, "Tessa and the Orda rebels exchanged fire on Sunday.", False),
        (SWAP, "Tessa and the Orda rebels exchanged lists of prisoners on Sunday.", False),
        (SWAP, "Tessa and the Orda rebels were urged to swap prisoners.", False),
        (BARE, "The two sides have begun exchanging prisoners.", True),
        (BARE, "Families of prisoners await the swap.", False),
        (BASE, "The handover of the Tarn base to Chad has been put off to May.", True),
        (BASE, "France and Chad discussed the handover of the Tarn base on Monday.", False),
    ],
)
def test_what_is_agreed_is_done(fact: str, text: str, told: bool) -> None:
    assert (
        bool([r for r in reads(patterns(fact), text) if r.startswith("asserted") and not r.endswith(("talks", "agreed"))])
        is told
    )
