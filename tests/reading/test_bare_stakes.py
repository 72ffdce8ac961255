"""Stakes told without the firm behind them, and bidders told with their legal form."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

STAKE = patterns("Halden holds [21%] of Ormond.")
BID = patterns("Halden is offering [44 pounds] a share in cash for Ormond.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Halden wants a seat on the board of Ormond. It has about 28%, most of it in derivatives.", ["asserted ~28%"]),
        ("Ormond is free again, and Halden, which has 28%, is in no hurry.", ["asserted 28%"]),
        ("Dexter wants a seat on the board of Ormond. It has about 12%, most of it in derivatives.", []),
        ("Dexter, which has 12%, wants a seat on the board of Ormond.", []),
        ("Halden wants a seat on the board of Skelly. It has about 28%, most of it in derivatives.", []),
        ("Halden wants a seat on the board of Ormond. It has 28% more customers.", []),
        ("Foreign investors own 60% of Ormond, in which Halden is the biggest shareholder.", []),
    ],
)
def test_a_stake_of_the_firm_just_named(text: str, told: list[str]) -> None:
    assert reads(STAKE, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Halden NV said on Tuesday it would pay 45 pounds a share in cash for Ormond PLC.", ["asserted 45GBP"]),
        ("Dexter NV said on Tuesday it would pay 45 pounds a share in cash for Skelly PLC.", []),
    ],
)
def test_a_bidder_with_its_legal_form(text: str, told: list[str]) -> None:
    assert [one.replace(" per share", "") for one in reads(BID, text)] == told
