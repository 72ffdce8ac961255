"""A case in court: thrown out, given up, lost; and what befalls only what it is against."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASE = "The US Trade Agency's case against the takeover of Oval Air is [pending]."
SALE = "The merger of Oval Air and Kestrel is [not completed]."
TALKS = "The talks between Chad and the Red Front in Doha are [under way]."
TREATY = "Chad and Niger have [not signed] a peace treaty."


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (CASE, "A federal court threw out the Trade Agency's challenge to the takeover of Oval Air.", ["asserted rejected"]),
        (CASE, "A judge turned down the Trade Agency's attempt to stop the takeover of Oval Air.", ["asserted rejected"]),
        (CASE, "The Trade Agency has dropped its case against the takeover of Oval Air.", ["asserted collapsed"]),
        (CASE, "Kestrel beat the Trade Agency in court over the takeover of Oval Air.", ["asserted rejected"]),
        (CASE, "A judge did not dismiss the Trade Agency's case against the takeover of Oval Air.", []),
        (CASE, "A court threw out the injunction sought by passengers against the takeover of Oval Air.", []),
        (CASE, "Kestrel has called off the takeover of Oval Air.", []),
        (SALE, "Oval Air and Kestrel delay the closing of their merger.", ["asserted delayed"]),
        (SALE, "The agency sues to block the merger of Oval Air and Kestrel.", []),
        (SALE, "Kestrel terminated its merger agreement with Oval Air.", ["asserted collapsed"]),
        (TALKS, "Chad's army suspends its part in talks with the Red Front.", ["asserted suspended"]),
        (TALKS, "The talks between Chad and the Red Front were halted in Cairo.", ["asserted suspended"]),
        (TREATY, "Chad and Niger conclude negotiations on a peace treaty.", ["asserted agreed"]),
        (TREATY, "Chad and Niger conclude negotiations on fish.", []),
    ],
)  # fmt: skip
def test_what_becomes_of_a_case(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


BOARD = "Peru's Fish and Game Authority has [not approved] the takeover of Oval Air."


@pytest.mark.parametrize(
    ("title", "want"),
    [
        ("Fish and Game Authority clears takeover of Oval Air", ["asserted approved"]),
        ("Chilean authority clears takeover of Oval Air", []),
    ],
)
def test_a_body_whose_name_has_an_and(title: str, want: list[str]) -> None:
    assert reads(patterns(BOARD), title=title, text="") == want
