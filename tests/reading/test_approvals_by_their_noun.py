"""Facts that somebody lacks another's approval, or that a thing has not been signed, told by the noun."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.approvals import as_approval


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("Mora [does not have] EU approval to open the port.", "The EU has [not approved] Mora's opening the port."),
        ("Mora has [no EU approval] to open the port.", "The EU has [not approved] Mora's opening the port."),
        ("Mora has [not won] EU approval for its budget.", "The EU has [not approved] Mora's budget."),
        (
            "Brellton [lacks] the board's consent to sell its ferries.",
            "The board has [not approved] Brellton's selling its ferries.",
        ),
        ("Velorin [does not have] the drug agency's approval.", "The drug agency has [not approved] Velorin."),
        ("Denmark [does not have] Arlan's permission for a base.", "Denmark has [no permission] from Arlan for a base."),
        ("There is [no EU approval] of Mora's budget.", "The EU has [not approved] Mora's budget."),
        ("EU approval of Mora's budget is [pending].", "The EU has [not approved] Mora's budget."),
        ("Permission for a Danish base has [not been given] by Arlan.", "Arlan has [not approved] a Danish base."),
        ("Approval of Velorin by the drug agency has [not been given].", "The drug agency has [not approved] Velorin."),
        ("Arlan has [not granted] Denmark permission to open a base.", "Arlan has [not approved] Denmark's opening a base."),
        ("Orsk is [not cleared] by the ministry to open the mine.", "The ministry has [not approved] Orsk's opening the mine."),
        ("Arlan has [not permitted] a Danish base.", "Arlan has [not approved] a Danish base."),
        ("The signing of the border accord has [not taken place].", "The border accord has [not been signed]."),
        ("The ratification of the accord by Mora has [not taken place].", "Mora has [not ratified] the accord."),
    ],
)
def test_who_is_to_approve(says: str, plain: str) -> None:
    assert as_approval(says) == plain


@pytest.mark.parametrize(
    "says",
    [
        "The approval of the board is [final].",
        "Orsk [lacks] parliamentary approval to sell the ferries.",
        "Arlan has [not allowed] Denmark to open a base.",
        "The signing of the singer by Orsk is [completed].",
        "Permission to rebuild the mill has [not been granted].",
        "Mora has [no permission] from Arlan for a base.",
    ],
)
def test_other_facts(says: str) -> None:
    assert as_approval(says) == says


@pytest.mark.parametrize(
    "says",
    [
        "Orsk [does not have] the ministry's approval to open the Veld mine.",
        "Orsk has [not won] the ministry's approval to open the Veld mine.",
        "Orsk is [not cleared] by the ministry to open the Veld mine.",
    ],
)
def test_read_as_approved(says: str) -> None:
    known = patterns(says)
    assert reads(known, "The ministry approved the opening of the Veld mine on Monday.") == ["asserted approved"]
    assert reads(known, "The ministry gave Orsk the green light to open the Veld mine.") == ["asserted approved"]
    assert reads(known, "The ministry refused Orsk permission to open the Veld mine.") == ["asserted rejected"]
    assert reads(known, "The ministry approved the opening of the Arno mine.") == []
    assert reads(known, "The ministry will decide on the Veld mine in May.") == []


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("Mora has [not signed] its Pact accession treaty.", "Mora's Pact accession treaty has [not been signed]."),
        ("Mora has [yet to sign] an association agreement.", "Mora's association agreement has [not been signed]."),
        ("Mora has [signed] a tax treaty with Arlan.", "Mora has [signed] a tax treaty with Arlan."),
        ("Mora has [not signed] its peace treaty.", "Mora has [not signed] its peace treaty."),
        ("Mora has [not ratified] the accession treaty.", "Mora has [not ratified] the accession treaty."),
    ],
)
def test_accession_treaties(says: str, plain: str) -> None:
    assert as_approval(says) == plain
