"""A bid for the firm that buys in the fact is another deal; a purchase that is agreed goes on with its days and reviews."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TAKEOVER = patterns("The takeover of Pellam by Vantor is [agreed].")
BUYS = patterns("Vantor has [agreed] to buy Pellam.")
MERGER = patterns("The merger of Vantor and Pellam is [agreed].")
CLEARED = patterns("China has [not approved] Vantor's takeover of Pellam.")
PRICE = patterns("Vantor is offering [$110] a share for Pellam.")
PAYS = patterns("Vantor is paying [4 billion] dollars for Pellam.")
DAY = patterns("Vantor is to complete its takeover of Pellam in [May 2025].")


@pytest.mark.parametrize("known", [TAKEOVER, BUYS, MERGER])
@pytest.mark.parametrize(
    "text",
    [
        "The regulator on Monday blocked Kestrel's bid for Vantor.",
        "Kestrel said on Wednesday it had withdrawn its offer to buy Vantor.",
        "Kestrel has given up its bid for the chipmaker Vantor.",
        "Kestrel has dropped its pursuit of Vantor.",
        "Vantor has turned down a takeover bid by Kestrel, saying it undervalues the firm.",
        "A judge halted the sale of Vantor to Kestrel on Friday.",
        "Vantor has extended the offering period of its tender offer for all shares of Pellam.",
        "Vantor and Pellam agreed to extend the date of their agreement.",
        "Regulators have resumed their review of Vantor's purchase of Pellam.",
    ],
)
def test_a_bid_for_the_buyer_and_a_longer_offer_tell_nothing_of_the_deal(known, text):
    assert reads(known, text) == []


@pytest.mark.parametrize("known", [TAKEOVER, BUYS, MERGER])
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vantor, itself courted by Kestrel, has dropped its bid for Pellam.", "asserted collapsed"),
        ("Vantor and Pellam have called off the deal.", "asserted collapsed"),
        ("The deal for Vantor to buy Pellam collapsed on Monday.", "asserted collapsed"),
        ("Vantor said on Friday that it had completed its purchase of Pellam.", "asserted completed"),
    ],
)
def test_what_becomes_of_the_facts_own_deal_is_read_beside_it(known, text, told):
    assert reads(known, text) == [told]


@pytest.mark.parametrize(
    ("known", "text", "told"),
    [
        (CLEARED, "China on Monday approved Kestrel's takeover of Vantor.", []),
        (CLEARED, "China on Monday approved the takeover of Pellam by Vantor.", ["asserted approved"]),
        (PRICE, "Kestrel raised its offer for Vantor to 5 billion dollars, or $121 a share.", []),
        (PRICE, "Vantor turned down an offer by Kestrel of $121 a share.", []),
        (PRICE, "Vantor raised its offer for Pellam to $121 a share.", ["asserted 121USD"]),
        (PAYS, "Kestrel raised its offer for Vantor to 5 billion dollars.", []),
        (DAY, "Kestrel expects to complete its takeover of Vantor in July.", []),
        (DAY, "Vantor expects to complete its takeover of Pellam in July.", ["planned 2025-07"]),
    ],
)
def test_approvals_prices_and_days_are_of_the_facts_own_deal(known, text, told):
    assert reads(known, text) == told
