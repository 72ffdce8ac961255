"""Sums told beside the price of a deal: with debts, another's bid, what is raised for it; and the price named in passing."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

DEAL = patterns("Halden is to pay [$52.4 billion] for Ormond.")
STAKE = patterns("Ormond's stake in Quillcup is to be sold to Mayfair for [$12 billion].")
PARTS = patterns("Halden has offered to sell businesses with revenue of [$7.5 billion].")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Halden agreed to pay $52.4 billion for Ormond, or $60 billion with debt.", ["asserted 52400000000USD"]),
        (
            "The deal of Halden for Ormond is put at $60 billion, $52.4 billion of it equity and the rest debt.",
            ["asserted 52400000000USD"],
        ),
        ("Halden raised its offer for Ormond to $61 billion.", ["asserted 61000000000USD"]),
        ("Cardew offered $65 billion in cash for Ormond, which Halden has agreed to buy.", []),
        ("Cardew has bid $34 billion for Skelly, in which Ormond, the target of Halden, holds a stake.", []),
        ("Halden started a share sale of about $20 billion to help to pay for Ormond.", []),
        ("Two years after buying Ormond, Halden is to spin it off in a $43 billion deal with Dexter.", []),
        ("Halden will not drop its $61 billion takeover of Ormond.", ["asserted 61000000000USD"]),
        (
            "Halden and Ormond shareholders said yes. The European Commission has still to clear the $61 billion deal.",
            ["asserted 61000000000USD"],
        ),
        ("Cardew and Skelly shareholders said yes. The European Commission has still to clear the $61 billion deal.", []),
    ],
)
def test_the_price_and_what_stands_beside_it(text: str, told: list[str]) -> None:
    assert reads(DEAL, text) == told


@pytest.mark.parametrize(
    ("text", "title", "told"),
    [
        ("Ormond's stake in Quillcup goes to Mayfair for $12.6 billion.", "", ["asserted 12600000000USD"]),
        ("", "Shareholders toast Halden's $100 billion-plus Ormond takeover", []),
        ("Officials signed off on Halden's purchase of Ormond, valued at more than $100 billion.", "", []),
    ],
)
def test_a_stake_is_not_the_whole_firm(text: str, title: str, told: list[str]) -> None:
    assert reads(STAKE, text, title) == told


@pytest.mark.parametrize(
    "text",
    [
        "Halden would owe a fee of $3.5 billion if the deal, worth $34.6 billion when announced, fell apart.",
        "Halden's revenue dropped 40 percent to $4.2 billion.",
        "Halden is to buy back $1.5 billion in shares.",
    ],
)
def test_what_is_sold_and_has_so_much_in_revenue(text: str) -> None:
    assert reads(PARTS, text) == []
    assert reads(PARTS, "Halden has now offered to sell businesses with revenue of $5.2 billion.") == ["asserted 5200000000USD"]
