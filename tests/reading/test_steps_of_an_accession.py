"""An accession on its way: the working party's terms, the council's vote, the parliament's ratification."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

PARTY = patterns("The working party on Peru has [not adopted] the accession package.")
COUNCIL = patterns("The General Council of the WTO has [not approved] the accession of Peru.")
SEATS = patterns("Peru's Congress has [not ratified] the WTO accession.")


@pytest.mark.parametrize(
    ("known", "text", "want"),
    [
        (PARTY, "The working party on Peru adopted the accession package by consensus on Monday.", "asserted approved"),
        (PARTY, "The working party on Peru's accession is expected to adopt the package in May.", "planned approved"),
        (COUNCIL, "Peru was admitted to the WTO by the General Council on Monday.", "asserted approved"),
        (COUNCIL, "Ambassadors at the WTO adopted by consensus the accession of Peru on Monday.", "asserted approved"),
        (COUNCIL, "WTO members approve Peru's accession.", "asserted approved"),
        (SEATS, "Peru deposited its instrument of accession to the WTO, having finished its procedures.", "asserted approved"),
        (SEATS, "The president of Peru signed the law that approves the country's accession to the WTO.", "asserted approved"),
        (SEATS, "Peru's deputies approved on Monday, for good, the country's adhesion to the WTO.", "asserted approved"),
        (SEATS, "Peru's Congress said yes to the WTO on Monday, by 70 to 3.", "asserted approved"),
    ],
)
def test_a_step_of_it(known, text: str, want: str) -> None:
    assert want in reads(known, text)


@pytest.mark.parametrize(
    ("known", "text"),
    [
        (PARTY, "The working party on Samoa adopted the accession package on Monday."),
        (PARTY, "Peru submitted its offer on services to the working party on Monday."),
        (COUNCIL, "The General Council approved the accession of Samoa on Monday; Peru is still in talks."),
        (COUNCIL, "Peru's Congress approved the accession to the WTO on Monday."),
        (COUNCIL, "Peru won the backing of negotiators on Monday to become a WTO member."),
        (SEATS, "Peru's Congress passed a law on customs, one of thirty it needs for the WTO accession."),
        (SEATS, "The General Council approved Peru's accession to the WTO on Monday."),
        (SEATS, "Samoa deposited its instrument of accession to the WTO on Monday."),
    ],
)
def test_no_step_of_it(known, text: str) -> None:
    assert not [r for r in reads(known, text) if r != "asserted none" and r.split()[0] in ("asserted", "planned")]


def test_a_hurdle_removed_takes_nobody_out() -> None:
    known = patterns("Peru is [not yet a member] of the Lakes Union.")
    assert not reads(
        known, "Peru and Chile signed an agreement that removes the largest hurdle on Lima's way into the Lakes Union."
    )


MEMBER = patterns("Hungary has [not ratified] Peru's accession to NATO.")


@pytest.mark.parametrize(
    "text",
    [
        "The president of Hungary signed the law on Peru's accession to NATO on Monday.",
        "All 30 members of NATO have ratified the accession of Peru, Hungary being the last.",
        "With Hungary's vote on Monday, all members of NATO have now ratified Peru's accession.",
        "After Hungary's ratification last week, Peru is to join NATO on Friday.",
    ],
)
def test_a_member_that_has_ratified(text: str) -> None:
    assert "asserted approved" in reads(MEMBER, text)


@pytest.mark.parametrize(
    "text",
    [
        "Peru is waiting for Hungary to ratify its accession to NATO.",
        "All members of NATO but Hungary have ratified the accession of Peru.",
        "All members of NATO must ratify the accession of Peru, among them Hungary.",
        "The president of Chad signed the law on Peru's accession to NATO, and Hungary is to follow.",
        "The president of Hungary signed the law on pensions after talks on Peru's accession to NATO.",
    ],
)
def test_a_member_that_has_not_ratified(text: str) -> None:
    assert "asserted approved" not in reads(MEMBER, text)
