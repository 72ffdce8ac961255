"""What is to be restored, lifted or removed: told as done, by whom and with whom."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The restoration of diplomatic relations between Kenya and Chad is [agreed].",
        [
            ("Kenya and Chad restored diplomatic relations on Monday.", ["asserted in-force"]),
            ("Diplomatic relations between Kenya and Chad have been restored.", ["asserted in-force"]),
            ("Kenya and Chad are to restore diplomatic relations within two months.", []),
            ("Kenya and Ghana restored diplomatic relations on Monday.", []),
        ],
    ),
    (
        "The removal of Chad from the UN list of sponsors of piracy is [under review].",
        [
            ("The UN took Chad off its list of sponsors of piracy.", ["asserted completed"]),
            ("The UN plans to remove Chad from its list of sponsors of piracy.", ["planned completed"]),
            ("Chad remains on the UN list of sponsors of piracy.", []),
            ("The UN round leaves the list of sponsors of piracy with Chad unsettled.", []),
            ("The UN took Ghana off its list of sponsors of piracy.", []),
        ],
    ),
    (
        "EU sanctions on Chad have [not been lifted].",
        [
            ("The EU lifted its sanctions on Chad.", ["asserted completed"]),
            ("The US lifted its sanctions on Chad.", []),
        ],
    ),
    (
        "Diplomatic relations between Kenya and Chad have [not been restored].",
        [("Talks between Kenya and Chad on restoring relations were suspended.", [])],
    ),
]


@pytest.mark.parametrize(("says", "text", "told"), [(says, text, told) for says, told_of in CASES for text, told in told_of])
def test_what_is_to_be_restored(says: str, text: str, told: list[str]) -> None:
    assert reads(patterns(says), text) == told
