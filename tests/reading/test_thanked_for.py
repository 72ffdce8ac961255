"""Who is thanked or blamed for doing a thing has done it; what is agreed on a day is what stands behind the day."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

SANCTIONS = "EU sanctions on Peru are [in force]."
TROOPS = "The withdrawal of Norwegian troops from Laos has [not begun]."
TRUCE = "Laos and the Liran rebels have [not agreed] on a ceasefire."

CASES = [
    (SANCTIONS, "Peru's president thanked the European Union for lifting sanctions on Peru.", "asserted completed"),
    (SANCTIONS, "Exiles criticised the European Union for lifting its sanctions on Peru.", "asserted completed"),
    (SANCTIONS, "Exiles criticised the European Union for not lifting its sanctions on Peru.", "asserted in-force"),
    (SANCTIONS, "The minister spoke out for lifting the EU's sanctions on Peru.", ""),
    (SANCTIONS, "Peru criticised the United States for imposing new sanctions.", ""),
    (TROOPS, "Laos blamed Norway for withdrawing its troops from Laos.", "asserted in-force"),
    (TROOPS, "A party criticised Norway for withdrawing its ambassador from Laos.", ""),
    (TROOPS, "Laos criticised Norway for planning to withdraw its troops from Laos in May.", ""),
    (TRUCE, "Laos and the Liran rebels agreed on Monday to stop fighting.", "asserted agreed"),
    (TRUCE, "Laos and the Liran rebels agreed on Monday to a 60-day truce.", "asserted agreed"),
    (TRUCE, "Laos and the Liran rebels agreed on Monday to meet again.", ""),
]


@pytest.mark.parametrize(("fact", "text", "want"), CASES)
def test_thanked_for(fact: str, text: str, want: str) -> None:
    told = [each for each in reads(patterns(fact), text) if each.startswith("asserted") and each != "asserted none"]
    assert [*dict.fromkeys(told)] == ([want] if want else [])
