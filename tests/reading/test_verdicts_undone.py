"""Verdicts: a sentencing that is only put off, a conviction overturned, a trial over a collapse."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

SENTENCED = "Clara Voss is [yet to be sentenced]."
CONVICTED = "Clara Voss has been [convicted] of fraud."
TRIAL = "The trial of Luca Ferri has [not begun]."

CASES = [
    (SENTENCED, "Voss's sentencing was postponed until November.", []),
    (SENTENCED, "Voss's sentencing is scheduled for November.", []),
    (SENTENCED, "Clara Voss was sentenced to nine years.", ["asserted completed"]),
    (CONVICTED, "The appeals court overturned Voss's conviction.", ["asserted rejected"]),
    (CONVICTED, "Voss's conviction was quashed on Monday.", ["asserted rejected"]),
    (CONVICTED, "The court refused to overturn Voss's conviction.", []),
    (CONVICTED, "Voss asked the court to overturn her conviction.", []),
    (TRIAL, "Luca Ferri went on trial on Monday over the collapse of the bridge.", ["asserted in-force"]),
    (TRIAL, "The trial of Luca Ferri collapsed on Monday.", ["asserted collapsed"]),
]


@pytest.mark.parametrize(("fact", "text", "told"), CASES)
def test_what_becomes_of_a_verdict(fact: str, text: str, told: list[str]) -> None:
    assert reads(patterns(fact), text) == told
