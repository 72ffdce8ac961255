"""What "is over" a matter, or over a number, is not at its end."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

STRIKE = "The strike at the port of Karum is [under way]."
PACT = "The border agreement between Peru and Chad is [in force]."
BORDER = "Peru and Chad have [not agreed] on the border."
SIGNED = "The fishing agreement between Peru and Chad is [signed]."
FORCE = "The mission of the Lakes Union in Laos is [under way]."

CASES = [
    (STRIKE, "The strike by dockers at the port of Karum is over.", True),
    (STRIKE, "The strike at the port of Karum was over within a week.", True),
    (STRIKE, "The strike at the port of Karum is over and ships are sailing.", True),
    (STRIKE, "The strike at the port of Karum is over a pay offer of 3 percent.", False),
    (STRIKE, "The strike at the port of Karum is over how shifts are shared.", False),
    (PACT, "The border agreement between Peru and Chad is over, ministers said.", True),
    (BORDER, "The dispute between Peru and Chad was over the border agreement.", False),
    (SIGNED, "The fishing agreement between Peru and Chad is dead, the minister said.", True),
    (SIGNED, "The fishing deal between Peru and Chad is over, ministers said.", True),
    (SIGNED, "Peru no longer feels bound by the fishing agreement with Chad.", True),
    (SIGNED, "The fishing agreement between Peru and Chad is over 40 pages long.", False),
    (SIGNED, "The fishing agreement between Peru and Chad is not dead, the minister said.", False),
    (SIGNED, "The mining agreement between Peru and Niger is dead, the minister said.", False),
    (FORCE, "The mission of the Lakes Union in Laos is over.", True),
    (FORCE, "The mission of the Lakes Union in Laos was over 2,000 strong.", False),
    (FORCE, "The mission of the Lakes Union in Laos is over the size that was agreed.", False),
]


@pytest.mark.parametrize(("fact", "text", "ends"), CASES)
def test_over_what(fact: str, text: str, ends: bool) -> None:
    told = reads(patterns(fact), text)
    assert any("completed" in each or "collapsed" in each for each in told) == ends
