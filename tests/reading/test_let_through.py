"""Purchases that nobody stops: reviews that end, periods that lapse, resolutions of owners; and nobody charged."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

US = "US antitrust authorities have [not approved] the takeover of Kestor by Vantor."
FTC = "The Federal Trade Commission has [not approved] Vantor's takeover of Kestor."
OWNERS = "Shareholders of Kestor have [not yet approved] the takeover by Vantor."
NOBODY = "[Nobody] has been charged over the fire."
GIVEN = ["asserted approved"]


@pytest.mark.parametrize(
    ("fact", "text", "told"),
    [
        (US, "The Justice Department has ended its review of Vantor's purchase of Kestor without asking for anything.", GIVEN),
        (
            US,
            "The Justice Department said it would not pursue its investigation of Vantor's purchase of Kestor further.",
            GIVEN,
        ),
        (
            US,
            "The waiting period required by antitrust law for Vantor's acquisition of Kestor has expired, Vantor said.",
            GIVEN,
        ),
        (US, "The waiting period for Vantor's purchase of Kestor expires on 4 April.", []),
        (US, "Completion is subject to the end of the waiting period under the HSR Act, Vantor and Kestor said.", []),
        (US, "The waiting period for Oluma's purchase of Besk has expired; Vantor and Kestor were silent.", []),
        (FTC, "The HSR waiting period for Vantor's purchase of Kestor expired on Friday.", GIVEN),
        (
            FTC,
            "The Federal Trade Commission lawyers took a hard look at Vantor's takeover of Kestor and let the deal through.",
            GIVEN,
        ),
        (FTC, "The Federal Trade Commission will not pursue a case against Oluma over cables.", []),
        (FTC, "The Federal Trade Commission has opened an in-depth review of Vantor's purchase of Kestor.", []),
        (OWNERS, "Shareholders of Kestor approved the resolutions needed for the acquisition by Vantor.", GIVEN),
        (OWNERS, "Kestor stockholders have given their blessing already to the deal with Vantor.", GIVEN),
        (OWNERS, "Shareholders of Kestor approved the resolutions on the pay of directors.", []),
        (NOBODY, "A man has been charged over the fire.", ["asserted in-force"]),
        (NOBODY, "The trial of two officials over the fire began on Monday.", ["asserted in-force"]),
        (NOBODY, "A laboratory begins to identify victims of the fire.", []),
        (NOBODY, "The fire started in a kitchen, the chief said.", []),
        (NOBODY, "An inquiry into the fire opened on Monday.", []),
        (NOBODY, "Officials have ended the search for victims of the fire.", []),
    ],
)
def test_let_through(fact: str, text: str, told: list[str]) -> None:
    assert reads(patterns(fact), text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kestor's founder retires. Vantor acquired the chain in 2024 for $13 billion.", ["past completed"]),
        ("Kestor's founder retires. Oluma acquired the chain in 2024 for $13 billion.", []),
        ("A mill reopens in Lund. Vantor acquired the firm in 2024.", []),
    ],
)
def test_the_chain_that_was_spoken_of_was_bought(text: str, told: list[str]) -> None:
    read = reads(patterns("Vantor's acquisition of Kestor has [not been completed]."), text)
    assert [r for r in read if r.endswith("completed")] == told


@pytest.mark.parametrize(
    "text",
    [
        "Vantor has signed a memorandum of understanding on the purchase of Kestor.",
        "Vantor agreed to sell a plant to win approval for its purchase of Kestor.",
    ],
)
def test_a_memorandum_is_an_agreement(text: str) -> None:
    fact = "Vantor and Kestor have signed [a memorandum of understanding] on the sale of Kestor."
    assert not [r for r in reads(patterns(fact), text) if r not in ("asserted agreed", "asserted signed")]
