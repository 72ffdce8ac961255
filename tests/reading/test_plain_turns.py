"""Plain turns: a rate brought up to, whom a firm employs, who led until, at the helm, put off to a season."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

RATE = "The Bank of Norvik's policy rate is [4.5%]."
STAFF = "Norvik employs [12,000] people."
CEO = "The chief executive of Norvik is [Robin Hale]."
BRIDGE = "The Tano bridge is to open in [June 2025]."

READ = [
    (RATE, "The Bank of Norvik took its rate up to 4.75%.", "asserted 4.75%"),
    (RATE, "The Bank of Norvik may raise its rate to up to 5%.", "planned <5%"),
    (STAFF, "Norvik now has 11,000 employees.", "asserted 11000"),
    (CEO, "Dora Hume has been at the helm of Norvik since Monday.", "asserted Dora Hume"),
    (CEO, "Robin Hale, who led Norvik until March, joins Dovel.", "asserted Robin Hale (left)"),
    (BRIDGE, "The Tano bridge's opening slips to autumn.", "asserted 2025-FA"),
    (BRIDGE, "The opening of the Tano bridge was pushed into winter.", "asserted 2025-WI"),
]
SILENT = [
    (STAFF, "Norvik hired 300 employees."),
    (CEO, "Dora Hume led Norvik until 2019."),
    (BRIDGE, "The Tano bridge leads to spring water."),
]


@pytest.mark.parametrize(("fact", "text", "said"), READ)
def test_read(fact: str, text: str, said: str) -> None:
    assert said in reads(patterns(fact), text)


@pytest.mark.parametrize(("fact", "text"), SILENT)
def test_not_read(fact: str, text: str) -> None:
    assert reads(patterns(fact), text) == []
