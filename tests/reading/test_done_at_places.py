"""What is done at one place, or on a day there, is done in the whole; a number told there is not told of the whole."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

EXIT = "The withdrawal of Norwegian troops from Mali has [not begun]."
END = "All Norwegian troops are to leave Mali by [the end of 2025]."
COUNT = "Norway has about [1,200] troops in Mali."


@pytest.mark.parametrize(
    ("fact", "text", "title", "want"),
    [
        (EXIT, "Norwegian troops moved out of their base at Gorta in northern Mali on Tuesday.", "", ["asserted in-force"]),
        (EXIT, "It is warm there.", "Crowd in Bamako cheers exit of Norwegian troops", ["asserted in-force"]),
        (EXIT, "The deal signed in Doha has Norwegian troops gone within 14 months.", "", []),
        (END, "It is warm there.", "Norwegian minister in Bamako: troops out by autumn", ["asserted by 2025-FA"]),
        (COUNT, "There remain 300 Norwegian soldiers at Gorta.", "", []),
        (COUNT, "The minister put the number of Norwegian troops in Bamako at 400.", "", []),
    ],
)
def test_what_is_told_at_a_place(fact: str, text: str, title: str, want: list[str]) -> None:
    assert reads(patterns(fact), text, title) == want
