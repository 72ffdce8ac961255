"""A regulator's suit against a merger, told in other words; bills that are only prepared, and laws told behind "that"."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

DEAL = patterns(
    "The Justice Department has [not approved] Norvik's takeover of Haldane.", "Norvik is to pay [$30] a share for Haldane."
)
BAGS = patterns("The law on plastic bags has [not been passed] by Kenya's parliament.")
ADOPTED = patterns("A law on plastic bags in Kenya has [not been adopted].")
OWNERS = patterns("Haldane's shareholders have [not approved] the takeover by Norvik.")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("US sues to stop Norvik from buying Haldane.", "rejected"),
        ("Norvik and Haldane vowed to fight the Justice Department's lawsuit against their merger.", "rejected"),
        ("In a suit filed on Monday the Justice Department says Norvik's purchase of Haldane would raise prices.", "rejected"),
        ("The Justice Department dropped its suit against the merger of Norvik and Haldane.", "approved"),
    ],
)
def test_a_suit_of_who_is_to_approve(text: str, want: str) -> None:
    assert f"f0 asserted {want}" in reads(DEAL, text)


@pytest.mark.parametrize(
    "text",
    [
        "Consumers sued Norvik on Monday to stop its purchase of Haldane, which the Justice Department is reviewing.",
        "A shareholder sued on Monday to block the sale of Haldane to Norvik, which the Justice Department is reviewing.",
        "Norvik fears a possible Justice Department lawsuit against its purchase of Haldane.",
        "The Justice Department filed a suit against Norvik over an oil spill.",
    ],
)
def test_no_suit_of_it(text: str) -> None:
    assert not [r for r in reads(DEAL, text) if r.startswith(("f0 asserted rejected", "f0 planned rejected"))]


def test_a_firms_suit_is_not_its_owners() -> None:
    assert not [
        r for r in reads(OWNERS, "A trial of Haldane's suit against Norvik over the takeover opens in May.") if "none" not in r
    ]


@pytest.mark.parametrize("known", [BAGS, ADOPTED])
def test_a_law_behind_that(known) -> None:
    text = "Critics in Kenya have gone to court against the law on plastic bags that parliament adopted last week."
    assert "asserted approved" in reads(known, text)


@pytest.mark.parametrize("known", [BAGS, ADOPTED])
@pytest.mark.parametrize(
    "text",
    [
        "A committee of Kenya's parliament approved the bill on plastic bags on Monday.",
        "The bill on plastic bags passed its first reading in Kenya's parliament on Monday.",
    ],
)
def test_a_bill_that_is_only_prepared(known, text: str) -> None:
    assert not [r for r in reads(known, text) if r.split()[0] in ("asserted", "planned") and "none" not in r]
