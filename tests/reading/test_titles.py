"""Headlines without the tags and the outlets that feeds put around them."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.titles import headline_of


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("LIVE: Troops leave Tessa base", "Troops leave Tessa base"),
        ("BREAKING: Troops leave Tessa base", "Troops leave Tessa base"),
        ("UPDATE 2-Troops leave Tessa base", "Troops leave Tessa base"),
        ("Troops leave Tessa base - The Guardian", "Troops leave Tessa base"),
        ("Troops leave Tessa base | Reuters", "Troops leave Tessa base"),
        ("Troops leave Tessa base – Garrow Evening News", "Troops leave Tessa base"),
        ("Troops leave Tessa base - garrowtoday.com", "Troops leave Tessa base"),
        ("Troops to leave Tessa by May - Zelensky", "Troops to leave Tessa by May - Zelensky"),
        ("Rates to stay high - Bank of Lorra", "Rates to stay high - Bank of Lorra"),
        ("Tessa strike - News", "Tessa strike - News"),
        ("Live music returns to Tessa", "Live music returns to Tessa"),
        ("LIVE:", "LIVE:"),
        ("Lorra Evening News: Troops leave Tessa base", "Troops leave Tessa base"),
        ("Breaking: LIVE: Troops leave Tessa base", "Troops leave Tessa base"),
        ("Analysis | Troops leave Tessa base", "Troops leave Tessa base"),
        ("[Video] Troops leave Tessa base (Reuters)", "Troops leave Tessa base"),
        ("Troops leave Tessa base | World News | The Guardian", "Troops leave Tessa base"),
        ("Troops leave Tessa base - live updates", "Troops leave Tessa base"),
        ("Troops leave Tessa base - Garrow24", "Troops leave Tessa base"),
        ("Troops leave Tessa base (again)", "Troops leave Tessa base (again)"),
        ("Troops leave Tessa base - reports", "Troops leave Tessa base - reports"),
        ("Official: Troops leave Tessa base", "Official: Troops leave Tessa base"),
        ("Lorra: Troops leave Tessa base", "Lorra: Troops leave Tessa base"),
        ("Bank of Lorra: Rates to stay high for now", "Bank of Lorra: Rates to stay high for now"),
        ("Anti-coup force leaves Tessa base", "Anti-coup force leaves Tessa base"),
        ("US TROOPS TO LEAVE PERU, EU'S ROE SAYS", "US Troops To Leave Peru, EU's Roe Says"),
        ("THE U.S. STEEL DEAL IS DEAD", "The U.S. Steel Deal Is Dead"),
        ("LORRA SETS DATE FOR ARTEMIS II", "Lorra Sets Date For Artemis II"),
        ("NATO QUITS PERU", "NATO QUITS PERU"),
    ],
)
def test_where_a_headline_begins_and_ends(title: str, headline: str) -> None:
    assert headline_of(title) == headline


@pytest.mark.parametrize("title", ["{}", "LIVE: {}", "{} - The Guardian", "BREAKING: {} | Example News"])
def test_a_headline_is_read_the_same_whatever_is_around_it(title: str) -> None:
    known = patterns("The prime minister of Lorra is [Ana Roe].")
    assert (
        reads(known, "He said so.", title.format("Lorra PM Ana Roe resigns"))
        == reads(known, "He said so.", "Lorra PM Ana Roe resigns")
        != []
    )


def test_a_verb_written_large_is_nobody() -> None:
    known = patterns("The governor of the Bank of Lorra is [Ana Roe].")
    assert reads(known, "Rates rose.", "Bank of Lorra Governor Won't Rule Out July Hike") == []
