"""A takeover's facts, put in other words by another user: the same sentence must move them."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.deals import as_deal
from watcher.values import StatusValue

OFFICES = [
    "The chief executive of Sunda is [Ada Frye].",
    "[Ada Frye] is the CEO of Sunda.",
    "Sunda's CEO is [Ada Frye].",
    "Sunda is led by [Ada Frye].",
    "Sunda is run by [Ada Frye].",
    "Sunda's boss is [Ada Frye].",
]
PRICE = "Vantor is to pay [$40] a share for Sunda."
COMBINED = [
    "The chief executive of the combined company is to be [Ada Frye].",
    "[Ada Frye] is to be the chief executive of the combined company.",
    "The combined company will be led by [Ada Frye].",
]
AGREED = "Vantor's takeover of Sunda is [agreed]."
CLOSINGS = [
    "The deal is expected to close by [mid-2025].",
    "The takeover is due to be completed by [mid-2025].",
    "Vantor expects to complete its purchase of Sunda by [mid-2025].",
]


@pytest.mark.parametrize("says", OFFICES)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Sunda named Ben Holt as its chief executive on Monday.", ["f1 asserted Ben Holt"]),
        ("Sunda's CEO, Ben Holt, told staff on Monday.", ["f1 asserted Ben Holt"]),
        ("Vantor named Ben Holt as its chief executive on Monday.", []),
        ("Sunda's chairman, Piers Vane, said the board had turned it down.", []),
        ("Sunda's board, led by chairman Piers Vane, met on Monday.", []),
    ],
)
def test_who_is_chief_executive(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(PRICE, says), text) == want


@pytest.mark.parametrize("says", COMBINED)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Ben Holt will be the chief executive of the combined company.", ["f1 planned Ben Holt"]),
        ("Sunda's chairman, Piers Vane, said the board had turned it down.", []),
    ],
)
def test_who_is_to_lead_them_both(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(PRICE, says), text) == want


@pytest.mark.parametrize("says", CLOSINGS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Vantor completed its takeover of Sunda on Monday.", ["f1 asserted 2025-03-17"]),
        ("Vantor wrapped up its acquisition of Sunda on Monday.", ["f1 asserted 2025-03-17"]),
        ("Kite completed its takeover of Pellam on Monday.", []),
        ("Lawyers sued to stop Vantor from taking over Sunda, three people said.", []),
        ("Vantor will shut six mills once it has completed its takeover of Sunda.", []),
    ],
)
def test_when_it_closes(says: str, text: str, want: list[str]) -> None:
    found = reads(patterns(AGREED, says), text)
    assert [read for read in found if read.startswith("f1")] == want


OWNERS = [
    "Sunda's shareholders have [not approved] the takeover.",
    "Shareholders of Sunda have [yet to approve] the sale to Vantor.",
    "The deal has [not been approved] by Sunda's shareholders.",
    "Sunda's investors have [not voted] for the merger.",
]


@pytest.mark.parametrize("says", OWNERS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Sunda stockholders voted on Tuesday to approve the merger with Vantor.", ["f1 asserted approved"]),
        ("Shareholders rejected the sale of Sunda to Vantor on Tuesday.", ["f1 asserted rejected"]),
        ("The European Commission approved Vantor's takeover of Sunda on Tuesday.", []),
        ("Vantor's shareholders approved the takeover of Sunda on Tuesday.", []),
    ],
)
def test_what_its_owners_say(says: str, text: str, want: list[str]) -> None:
    found = reads(patterns(AGREED, says), text)
    assert [read for read in found if read.startswith("f1")] == want


LICENCES = [
    "The regulator has [not issued] a launch licence for the Kestrel.",
    "The regulator has [not granted] Kestrel a launch licence.",
    "Kestrel has [no launch licence] from the regulator.",
    "Kestrel has [not received] a launch licence from the regulator.",
]
FIRSTS = [
    "Kestrel is to make its first flight on [13 April 2025].",
    "The first launch of Kestrel is scheduled for [13 April 2025].",
    "Kestrel is to be launched for the first time on [13 April 2025].",
]
NEXT = [
    "When the Bank of Canada will cut rates again is [unclear].",
    "It is [unclear] when the Bank of Canada will next cut rates.",
    "It remains [not known] when the Bank of Canada will cut rates again.",
]
BANK = "The Bank of Canada's key interest rate is [5 percent]."
GOVERNORS = ["The governor of the Bank of Canada is [Ada Frye].", "The Bank of Canada is headed by [Ada Frye]."]


@pytest.mark.parametrize("says", LICENCES)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The regulator approved the launch licence for Kestrel on Monday.", ["asserted approved"]),
        ("Kestrel reached orbit on Monday.", []),
        ("NASA issued a report on Kestrel on Monday.", []),
    ],
)
def test_what_is_not_licensed(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize("says", FIRSTS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kestrel will make its debut on 2 June.", ["asserted 2025-06-02"]),
        ("Kestrel's second flight is planned for December.", []),
    ],
)
def test_when_it_flies_first(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize("says", NEXT)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The Bank of Canada cut rates again on Monday.", ["asserted 2025-03-17"]),
        ("Economists now think the Bank of Canada will cut rates in August.", ["planned 2025-08"]),
    ],
)
def test_when_rates_fall_again(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize("says", GOVERNORS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Ben Holt has been named governor of the Bank of Canada.", ["f1 asserted Ben Holt"]),
        ('"It is far from a cut," said Jim Jones, chief economist at Kite, of the Bank of Canada.', []),
        ("Cora Dunn joined the Bank of Canada as deputy governor on Monday.", []),
        ("The head of its markets division, Cora Dunn, left the Bank of Canada.", []),
    ],
)
def test_who_heads_a_bank(says: str, text: str, want: list[str]) -> None:
    found = reads(patterns(BANK, says), text)
    assert [read for read in found if read.startswith("f1")] == want


SALES = [
    "The takeover of Sunda by Vantor is [agreed].",
    "Sunda has [agreed] to be taken over by Vantor.",
    "Holm has [agreed] to sell Sunda to Vantor.",
]
UNION = [
    "The European Commission has [not approved] Vantor's takeover of Sunda.",
    "EU antitrust regulators have [not cleared] Vantor's takeover of Sunda.",
    "Brussels has [yet to approve] Vantor's takeover of Sunda.",
]
KINGDOM = ["The CMA has [not approved] the takeover of Sunda.", "The CMA has [not cleared] the takeover of Sunda."]
CLEARED = [
    "The takeover has been cleared by regulators in [Chad], [Peru] and [Chile].",
    "Regulators in [Chad], [Peru] and [Chile] have approved the takeover.",
    "The takeover has won approval in [Chad], [Peru] and [Chile].",
]
AGAINST = [
    "The takeover is opposed by [Ada Frye], [Ben Holt] and [Cora Dunn].",
    "[Ada Frye], [Ben Holt] and [Cora Dunn] oppose the takeover.",
    "The opponents of the takeover include [Ada Frye], [Ben Holt] and [Cora Dunn].",
]
SHARES = [
    "Vantor is to pay [$40] a share for Sunda.",
    "Vantor's offer for Sunda is [$40] per share.",
    "Sunda's shareholders are to get [$40] a share from Vantor.",
]
STAFF = [
    "Sunda has about [900] employees.",
    "Sunda employs about [900] people.",
    "There are about [900] people working at Sunda.",
    "Sunda's workforce numbers about [900].",
]
JOBS = ["How many jobs Vantor will cut is [not known].", "Vantor has [not said] how many jobs it will cut."]


@pytest.mark.parametrize(
    ("facts", "text", "want"),
    [
        (SALES, "Vantor has given up its bid for Sunda, it said on Monday.", ["asserted collapsed"]),
        (SALES, "Vantor named a new finance chief on Monday.", []),
        (UNION, "The European Commission approved Vantor's takeover of Sunda on Monday.", ["asserted approved"]),
        (UNION, "The Justice Department approved Vantor's takeover of Sunda on Monday.", []),
        (KINGDOM, "Britain's competition regulator has approved the takeover of Sunda.", ["asserted approved"]),
        (KINGDOM, "The European Commission has approved the takeover of Sunda.", []),
        (CLEARED, "Brazil's competition regulator has approved the takeover.", ["asserted +Brazil"]),
        (CLEARED, "Brazil's president spoke of the takeover on Monday.", []),
        (AGAINST, "Senator Jon Vane has come out against the takeover.", ["asserted +Jon Vane"]),
        (AGAINST, "Senator Jon Vane will look at the takeover.", []),
        (SHARES, "Vantor has raised its offer for Sunda to $45 a share.", ["asserted 45USD"]),
        (SHARES, "Sunda's shares closed at $45.", []),
        (STAFF, "Sunda now has 1,200 employees.", ["asserted 1200"]),
        (STAFF, "Sunda hired 200 people last month.", []),
        (JOBS, "Vantor will cut 3,000 jobs.", ["planned 3000"]),
        (JOBS, "Vantor has 3,000 shops.", []),
    ],
)
def test_a_takeover_told_from_either_side(facts: list[str], text: str, want: list[str]) -> None:
    for says in facts:
        found = reads(patterns(says), text)
        assert bool(found) == bool(want), (says, found)
        assert [read.split()[1:] for read in found] == [each.split()[1:] for each in want], says


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        ("Sunda's board has [turned down] the offer from Vantor.", "Sunda's board rejected the offer from Vantor.", "rejected"),
        ("Sunda's merger with Kite has [fallen through].", "Sunda's merger with Kite collapsed in May.", "collapsed"),
        ("Sunda's shareholders have [backed] the takeover.", "Sunda's shareholders approved the takeover.", "approved"),
    ],
)
def test_a_step_in_other_words_is_the_same_step(says: str, text: str, want: str) -> None:
    known = patterns(says)
    value = known.facts[0].fact.value
    assert isinstance(value, StatusValue)
    assert value.word == want
    assert {read.split()[-1] for read in reads(known, text)} <= {want}


@pytest.mark.parametrize(
    ("kind", "says", "plainer"),
    [
        ("status", "Vantor's purchase of Sunda has [not gone through].", "Vantor's purchase of Sunda is [not completed]."),
        ("status", "The bill has [not gone through].", "The bill has [not gone through]."),
        ("quantity", "Sunda will cost Vantor about [$9 billion].", "Vantor is to pay about [$9 billion] for Sunda."),
        ("quantity", "The strike will cost Vantor about [$9 billion].", "The strike will cost Vantor about [$9 billion]."),
    ],
)
def test_what_is_told_of_a_takeover(kind: str, says: str, plainer: str) -> None:
    assert as_deal(kind, says) == plainer
