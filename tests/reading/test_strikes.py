"""The strike that an entry is about, where the fact names nobody who strikes; and those of others."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

FACT = "The strike of the dockworkers on the northern and western coasts has [not begun]."
OTHERS = "The strike of the nurses has [not begun]."
DEAL = "There is [no agreement] between the Wharf Union and Corvia on a new contract."
CASES = [
    (
        (FACT, DEAL),
        "The dock strike has begun; grocers brace for shortages. The Wharf Union is out.",
        "f0 asserted in-force",
        True,
    ),
    (
        (FACT, DEAL),
        "The Wharf Union rejected an offer. The strike that grocers had dreaded is on.",
        "f0 asserted in-force",
        True,
    ),
    ((FACT, DEAL), "Hours into the walkout the Wharf Union set out its demands.", "f0 asserted in-force", True),
    ((FACT, DEAL), "The Wharf Union has suspended its strike.", "f0 asserted suspended", True),
    ((FACT, DEAL), "The Wharf Union and Corvia strike a deal.", "f0 asserted in-force", False),
    ((FACT, DEAL), "The Wharf Union watched as the Castellan strike began.", "f0 asserted in-force", False),
    ((FACT, DEAL), "The Wharf Union warned that the nurses' strike had begun.", "f0 asserted in-force", False),
    ((FACT, DEAL, OTHERS), "Hours into the walkout the Wharf Union set out its demands.", "f0 asserted in-force", False),
]


@pytest.mark.parametrize(("facts", "text", "want", "told"), CASES)
def test_strike(facts: tuple[str, ...], text: str, want: str, told: bool) -> None:
    found = reads(patterns(*facts), text)
    assert (want in found) is told, found
