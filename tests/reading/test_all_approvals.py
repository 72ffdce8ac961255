"""Approvals told as all there approve a purchase, whoever was to give one; not those still to come, nor those of one land."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

KNOWN = patterns(
    "The European Commission has [not approved] Halvorsen's takeover of Brightwater.",
    "China's market regulator has [not approved] Halvorsen's takeover of Brightwater.",
    "Brightwater's shareholders have [not approved] the takeover by Halvorsen.",
)
TITLE = "Halvorsen to close Brightwater deal on Friday"


@pytest.mark.parametrize(
    "text",
    [
        "All required approvals for the takeover are in hand, Halvorsen said.",
        "The companies have received all necessary regulatory approvals.",
        "All regulatory approvals have been obtained.",
        "With all approvals in hand the firms will merge on Friday.",
        "Halvorsen announced it had every approval needed for the purchase.",
        "Having obtained all regulatory approvals, the firms will close the takeover.",
        "Halvorsen said all clearances for its purchase of Brightwater had been granted.",
    ],
)
def test_all_are_there(text: str) -> None:
    assert reads(KNOWN, text, TITLE) == ["f0 asserted approved", "f1 asserted approved"]


@pytest.mark.parametrize(
    "text",
    [
        "Halvorsen expects all regulatory approvals for its takeover of Brightwater by June.",
        "Halvorsen will close its takeover of Brightwater once all approvals have been obtained.",
        "The takeover of Brightwater by Halvorsen is subject to all regulatory approvals.",
        "Halvorsen has not received all approvals for its takeover of Brightwater.",
        "All approvals but one are in hand for Halvorsen's takeover of Brightwater.",
        "Halvorsen has every regulatory approval needed outside Europe for its takeover of Brightwater.",
        "Halvorsen needs all approvals in hand before it can take over Brightwater.",
        "Halvorsen said it would obtain all required approvals for its takeover of Brightwater.",
        "Not all approvals for Halvorsen's takeover of Brightwater have been obtained.",
        "The drug has received all approvals, and Halvorsen sells it; it is to take over Brightwater.",
    ],
)
def test_not_all_are_there(text: str) -> None:
    assert "asserted approved" not in " ".join(reads(KNOWN, text))


def test_those_of_another_purchase() -> None:
    text = "All approvals have been received. Halvorsen is also buying Brightwater."
    assert "asserted approved" not in " ".join(reads(KNOWN, text, "Halvorsen's takeover of Dunmore closes"))
