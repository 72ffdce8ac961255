"""A country's figures beside its own bank, sums for each span, orders to leave, deaths of members, what is only decided."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CORE = "Japan's core consumer inflation is [2.0%]."
RATE = "The Bank of Japan's policy rate is [0.5%]."
BONDS = "The Bank of Japan buys about [6 trillion yen] of government bonds a month."
ORDERS = "About [18,000] people are under evacuation orders in Corran."
BOARD = "The board of the Alder Party is made up of [Pia Bulder], [Sam Onder] and [Ann Turk]."
PACTS = "Ghana has visiting forces agreements with [the United States] and [Australia]."
FIRST = "Osprey is to make its first flight on [13 May 2025]."

READ = [
    (BONDS, "The Bank of Japan now buys about 4 trillion yen of government bonds a month.", "asserted ~4000000000000JPY"),
    (ORDERS, "In Corran 10,500 people were under mandatory orders.", "asserted 10500"),
    (BOARD, "Sam Onder of the Alder Party's board died of a stroke.", "asserted -Sam Onder"),
    (BOARD, "Sam Onder died at 62.", "asserted -Sam Onder"),
    (PACTS, "The visiting forces agreement with the United States was suspended by Ghana.", "asserted -United States"),
    (FIRST, "The booster of Osprey failed to land after the debut in March.", "asserted 2025-03"),
    (FIRST, "The makers intend to try the first flight of Osprey before 2026 is out.", "asserted by 2026"),
]
SILENT = [
    (BONDS, "The Bank of Japan cut its purchases by 200 billion yen each quarter."),
    (PACTS, "Ghana's decision to scrap the visiting forces agreement with the United States is suspended for six months."),
]


@pytest.mark.parametrize(("fact", "text", "said"), READ)
def test_read(fact: str, text: str, said: str) -> None:
    assert said in reads(patterns(fact), text)


@pytest.mark.parametrize(("fact", "text"), SILENT)
def test_not_read(fact: str, text: str) -> None:
    assert reads(patterns(fact), text) == []


def test_its_own_bank_is_no_other_country() -> None:
    text = "The Bank of Japan raised its policy rate to 0.75%. Core consumer prices had risen 3% in February."
    assert "f0 asserted 3%" in reads(patterns(CORE, RATE), text)
