"""A fact's day that stands no more: put off for good, called off, or with no new day named."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The pullout of German soldiers from Kosovo is on hold and no new date has been set.", ["asserted unknown"]),
        ("There is no date any more for the departure of the German soldiers from Kosovo.", ["asserted unknown"]),
        ("The departure of the last German soldiers from Kosovo was postponed indefinitely.", ["asserted unknown"]),
        ("Berlin has suspended the withdrawal of German soldiers from Kosovo until further notice.", ["asserted unknown"]),
        ("Berlin has yet to set a date for the funeral of the German soldiers who died in Kosovo.", []),
        ("German soldiers have suspended their departure from Prizren until further notice.", []),
        ("The German soldiers in Kosovo were told at short notice.", []),
    ],
)
def test_a_departure_without_a_day(text: str, want: list[str]) -> None:
    assert reads(patterns("The last German soldiers are to leave Kosovo by [30 June 2025]."), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The launch of Kestrel has been called off.", ["asserted unknown"]),
        ("The agency may call off the launch of Kestrel.", ["planned unknown"]),
        ("The agency gave up on a March launch of Kestrel.", []),
        ("Shares of the maker dropped after the launch of Kestrel.", []),
        ("The launch of Kestrel is on hold without a new date.", ["asserted unknown"]),
        ("The launch of Kestrel has been put off. No new date was named.", ["asserted unknown"]),
        ("The launch of Kestrel was praised. No date has been set for the hearing.", []),
    ],
)
def test_a_launch_without_a_day(text: str, want: list[str]) -> None:
    assert reads(patterns("The Kestrel rocket is to lift off on [5 April 2025]."), text) == want
