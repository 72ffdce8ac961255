"""Suits that nobody has brought yet: who sues, who only means to, whose suit it is, and how it ends."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads

MERGER = "There is [no lawsuit] by the Justice Department against Vantor's merger with Pellam."
LAW = "There is [no legal challenge] to Corvania's plastics law."
UNION = "The Halden union has [not filed] a lawsuit over the layoffs at Vantor."
OHIO = "Ohio has [not sued] to block the merger of Vantor and Pellam."

CASES: list[tuple[str, str, list[str]]] = [
    (MERGER, "The Justice Department sued on Monday to block Vantor's merger with Pellam.", ["asserted in-force"]),
    (MERGER, "The Justice Department filed a suit in Texas to stop Vantor from merging with Pellam.", ["asserted in-force"]),
    (MERGER, "Vantor and Pellam will fight the Justice Department's lawsuit against their merger.", ["asserted in-force"]),
    (MERGER, "A judge heard the Justice Department's plea to freeze Vantor's merger with Pellam.", ["asserted in-force"]),
    (MERGER, "The decision by the Justice Department to file suit hit shares in Pellam.", ["asserted in-force"]),
    (MERGER, "The Justice Department asked a court on Monday to block Vantor's merger with Pellam.", ["asserted in-force"]),
    (MERGER, "The Justice Department is preparing to sue to block Vantor's merger with Pellam.", ["planned in-force"]),
    (
        MERGER,
        "The Justice Department may decide this week whether to sue over Vantor's merger with Pellam.",
        ["planned in-force"],
    ),
    (MERGER, "The Justice Department and Vantor have settled the suit over the Pellam merger.", ["asserted agreed"]),
    (MERGER, "The Justice Department dropped its lawsuit against the merger of Vantor and Pellam.", ["asserted collapsed"]),
    (MERGER, "A judge dismissed the Justice Department's lawsuit against the Pellam merger.", ["asserted rejected"]),
    (MERGER, "Shareholders of Pellam sued its board over the merger with Vantor.", []),
    (MERGER, "If the Justice Department sues, Vantor will defend its merger with Pellam.", []),
    (MERGER, "The Justice Department decided not to sue over Vantor's merger with Pellam.", []),
    (MERGER, "The Justice Department has no plans to sue over the Pellam merger.", []),
    (LAW, "Bottlers filed a lawsuit against Corvania's plastics law on Monday.", ["asserted in-force"]),
    (LAW, "The plastics law of Corvania is being challenged in court by bottlers.", ["asserted in-force"]),
    (LAW, "Bottlers criticised the plastics law of Corvania but stopped short of a lawsuit.", []),
    (LAW, "A driver in Corvania sued his insurer.", []),
    (UNION, "The Halden union has sued Vantor over its layoffs.", ["asserted in-force"]),
    (UNION, "The Dorn union filed a lawsuit over the layoffs at Vantor.", []),
    (OHIO, "Ohio sued on Monday to block the merger of Vantor and Pellam.", ["asserted in-force"]),
    (OHIO, "Kentucky sued to block the merger of Vantor and Pellam.", []),
]


@pytest.mark.parametrize(("fact", "text", "want"), CASES)
def test_lawsuits(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text, published=date(2025, 6, 10)) == want


def test_a_headline_that_names_the_case() -> None:
    text = "Vantor's chief said the Justice Department was wrong on prices."
    assert "asserted in-force" in reads(patterns(MERGER), text, "Vantor chief on Pellam suit: We can win", date(2025, 6, 10))


def test_a_stretch_of_time_that_ends_does_not_end_a_purchase() -> None:
    fact = "Vantor's purchase of Pellam has been [agreed]."
    known = patterns(fact)
    for text in (
        "Vantor looks to close its purchase of Pellam by the end of its fiscal year.",
        "Vantor means to finish the purchase of Pellam before fiscal 2025 ends in October.",
        "Vantor promised that its purchase of Pellam would wrap up in 2025.",
    ):
        assert not any("collapsed" in told for told in reads(known, text))
    assert reads(known, "", "Pellam sales slip 8% as Vantor's purchase waits") == []
    assert "asserted completed" in reads(known, "Vantor has wrapped up its purchase of Pellam.")
