"""Approvals: what stands behind the own thing takes nothing away; another merger, or a party alone, decides nothing of it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TREATY = patterns("Lorra's parliament has [not ratified] the Lakes Treaty.")
MERGER = patterns("Lorra's competition regulator has [not approved] the merger of Able and Brock.")


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Lorra rejects Lakes Treaty in parliament vote", ["asserted rejected"]),
        ("Opposition in Lorra says it will vote against Lakes Treaty", []),
        ("Lorra's parliament votes yes to Lakes Treaty", ["asserted approved"]),
    ],
)
def test_a_treaty_in_parliament(title: str, said: list[str]) -> None:
    assert reads(TREATY, "He said so.", title) == said


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Lorra regulator clears Carr-Dunn merger", []),
        ("Lorra regulator clears Able-Brock merger", ["asserted approved"]),
        ("Lorra Regulator Clears Able-Brock Merger", ["asserted approved"]),
    ],
)
def test_another_merger(title: str, said: list[str]) -> None:
    assert reads(MERGER, "He said so.", title) == said
