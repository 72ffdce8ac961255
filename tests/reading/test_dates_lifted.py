"""A fact's day that stands no more: put off for good, called off, or with no new day named."""

from __future__ import annotations

from datetime import date

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


DEAL = (
    "The takeover is expected to be completed in [the second or third quarter of 2025].",
    "Corran is to pay [5 euros] a share for Velde.",
)


@pytest.mark.parametrize(
    ("title", "text", "want"),
    [
        ("Corran buys Velde", "Completion is now seen in the fourth quarter of 2025.", ["f0 asserted 2025-Q4"]),
        ("Corran buys Velde", "Completion of the new mill is seen in the fourth quarter of 2025.", []),
        ("", "Corran completed the purchase of Velde two months ago.", ["f0 asserted 2025-09"]),
        ("", "The takeover of Velde by Corran could be completed this year.", ["f0 planned 2025"]),
        ("Harms buys Brasto", "The takeover should be completed in October. It is larger than that of Velde by Corran.", []),
        ("Corran concludes takeover of Velde", "", ["f0 asserted 2025-11"]),
        ("", "Velde became a unit on Friday, as Corran completed the takeover.", ["f0 asserted 2025-11-07"]),
    ],
)
def test_a_deal_is_completed(title: str, text: str, want: list[str]) -> None:
    found = reads(patterns(*DEAL), text, title, date(2025, 11, 12))
    assert [one for one in found if one.startswith("f0")] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The Kestrel lander will not be able to land on the Moon, its owner said.", ["asserted unknown"]),
        ("The Kestrel lander has no chance of a soft landing on the Moon.", ["asserted unknown"]),
        ("The Kestrel lander is unable to land on the Moon after a leak.", ["asserted unknown"]),
        ("The Kestrel lander is able to land on the Moon without help.", []),
        ("Its owner will not be able to pay for the Kestrel lander.", []),
    ],
)
def test_a_landing_past_hope(text: str, want: list[str]) -> None:
    assert reads(patterns("The Kestrel lander is to land on the Moon on [23 June 2025]."), text) == want
