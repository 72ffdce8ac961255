"""Approval won for a firm, what is only offered for it, that of another; votes on a union, and when a currency comes."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CLEARED = "The European Commission has [not approved] the merger of Alvorna and Tecsen."
JOINED = "Montegra's accession to the Nordal Alliance is [not complete]."
VOTE = "Montegra will vote on joining the Nordal Alliance on [June 8, 2025]."
EURO = "Montegra will adopt the euro on [January 1, 2026]."


@pytest.mark.parametrize(
    ("fact", "title", "text", "told"),
    [
        (CLEARED, "Alvorna wins EU approval for Tecsen", "", ["asserted approved"]),
        (CLEARED, "Alvorna wins EU approval for Tecsen drug", "", []),
        (CLEARED, "Alvorna offers to sell plants to win EU approval for Tecsen deal", "", []),
        (CLEARED, "Alvorna hopes to win EU approval for Tecsen deal", "", ["planned approved"]),
        (CLEARED, "EU approves rival merger", "Alvorna and Tecsen are still waiting.", []),
        (JOINED, "Nordal Alliance admits Montegra", "", ["asserted in-force"]),
        (JOINED, "Nordal Alliance chief visits Montegra", "He said the door was open.", []),
        (VOTE, "Montegra moves alliance vote to September 14", "", ["asserted 2025-09-14"]),
        (VOTE, "Montegra moves budget vote to September 14", "", []),
        (EURO, "Euro in Montegra delayed until 2027", "", ["asserted 2027"]),
        (EURO, "Bridge in Montegra delayed until 2027", "The euro comes as planned.", []),
    ],
)
def test_told(fact: str, title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(fact), text, title) == told
