"""Purchases told in passing as made on a day after the article: they are completed."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads

TAKEOVER = "Marlow's takeover of Tessel is expected to close in [the second quarter of 2026]."
PURCHASE = "Marlow's purchase of Tessel is to be completed by [the end of September 2025]."
MERGER = "The merger of Marlow and Tessel is expected to close in [the second quarter of 2026]."
NEWS = date(2025, 11, 19)


@pytest.mark.parametrize("fact", [TAKEOVER, PURCHASE, MERGER])
@pytest.mark.parametrize(
    "text",
    [
        "Brighter news for Marlow came from the integration of Tessel, which it bought in October.",
        "Marlow lifts its goal after the integration of Tessel, acquired in October.",
        "Marlow bought Tessel in October for $9 billion.",
        "Marlow, which took over Tessel in October, named a new finance chief.",
        "Marlow named a finance chief for Tessel, the rival it acquired in October.",
        "Since its takeover of Tessel in October, Marlow has cut 400 jobs.",
        "Marlow has cut 400 jobs since buying Tessel in October.",
        "Tessel, owned by Marlow since October, is to cut 400 jobs.",
        "Tessel, which Marlow bought in October, is to cut 400 jobs.",
        "The October takeover of Tessel has made Marlow the largest in its trade.",
        "Last month's takeover of Tessel has made Marlow the largest in its trade.",
        "Marlow gave its word to win approval of its purchase of Tessel, completed in October.",
    ],
)
def test_bought_after_the_article(fact: str, text: str) -> None:
    """What is bought after the article has been completed then."""
    assert reads(patterns(fact), text, published=NEWS) == ["asserted 2025-10"]


@pytest.mark.parametrize("fact", [TAKEOVER, MERGER])
@pytest.mark.parametrize(
    "text",
    [
        "Marlow, which agreed to buy Tessel in February, named a new finance chief.",
        "Regulators cleared the takeover of Tessel by Marlow in October.",
        "Marlow bought 5% of Tessel in October.",
        "Marlow bought a Tessel mill in October.",
        "Marlow bought the pumps unit of Tessel in October.",
        "Dorran, which Marlow bought in October, makes pumps. The Tessel deal is still open.",
        "Tessel, bought by Dorran in October, had turned down Marlow.",
        "Marlow could have bought Tessel in October, its chief said.",
        "After its takeover of Tessel was blocked in October, Marlow will buy its own shares.",
        "Since Marlow's takeover bid for Tessel in October, the shares have risen 4%.",
        "The October vote on the takeover of Tessel by Marlow was close.",
        "Last month's takeover talks between Marlow and Tessel were tense.",
        "Marlow, which agreed in October to sell its pumps, owns a stake in Tessel.",
    ],
)
def test_not_bought_then(fact: str, text: str) -> None:
    """A part, a stake, another's purchase, a bid or a clearance completes nothing."""
    assert reads(patterns(fact), text, published=NEWS) == []
