"""Offices that others have, a place just left, and who is moved up to follow."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MISSION = "The head of the UN mission in Mali is [Dora Hume]."
ARMY = "The chief of the Malian army is [Robin Hale]."
PREMIER = "The prime minister of Mali is [Robin Hale]."

READ = [
    (ARMY, "General Ilo Frye has been moved up to replace Robin Hale in Mali.", "asserted Ilo Frye"),
    (ARMY, "General Ilo Frye is tipped to replace Robin Hale in Mali.", "planned Ilo Frye"),
    (PREMIER, "Hours before, Robin Hale had handed in his resignation in Mali.", "asserted Robin Hale (left)"),
    (MISSION, "Ilo Frye has been appointed head of the UN mission in Mali.", "asserted Ilo Frye"),
]
SILENT = [
    (ARMY, "Ilo Frye, secretary-general of the presidency, was named prime minister of Mali."),
    (MISSION, "General Ilo Frye, the head of Malian special forces, has been appointed army chief."),
    (PREMIER, "Robin Hale had once handed in his resignation in Mali in 2012."),
]


@pytest.mark.parametrize(("fact", "text", "said"), READ)
def test_read(fact: str, text: str, said: str) -> None:
    assert reads(patterns(fact), text) == [said]


@pytest.mark.parametrize(("fact", "text"), SILENT)
def test_not_read(fact: str, text: str) -> None:
    assert not [r for r in reads(patterns(fact), text) if r.startswith(("asserted", "planned"))]
