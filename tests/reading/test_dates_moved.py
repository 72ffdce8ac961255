"""Dates told by their distance from the old one, or by what takes up an event told before."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.facts import Patterns


@pytest.fixture(scope="module")
def rocket() -> Patterns:
    return patterns("The Kestrel rocket is to lift off on [5 April 2025].")


@pytest.fixture(scope="module")
def truce() -> Patterns:
    return patterns("The ceasefire between Ostland and the rebels is to last until [30 April 2025].")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The launch of Kestrel has slipped by two weeks, the company said.", ["asserted 2025-04-19"]),
        ("Kestrel's debut has been delayed by a week.", ["asserted 2025-04-12"]),
        ("Kestrel's launch will come three days later than planned.", ["asserted 2025-04-08"]),
        ("The company wants to put off the launch of Kestrel by a month.", ["planned 2025-05-05"]),
        ("Kestrel was launched after a delay of two hours.", ["asserted 2025-03"]),
        ("Kestrel's launch was suspended on Tuesday.", []),
        ("Kestrel's next launch review comes a week after the test.", []),
    ],
)  # fmt: skip
def test_a_span_moves_the_day(rocket: Patterns, text: str, want: list[str]) -> None:
    assert reads(rocket, text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The ceasefire in Ostland has been extended by a month, the rebels said.", ["asserted 2025-05-31"]),
        ("The ceasefire in Ostland was put to a vote a month ago.", []),
        ("The rebels refused to prolong the ceasefire in Ostland by a month.", ["denied 2025-05-31"]),
    ],
)  # fmt: skip
def test_what_lasts_is_prolonged(truce: Patterns, text: str, want: list[str]) -> None:
    assert reads(truce, text) == want


@pytest.mark.parametrize(
    ("title", "text", "want"),
    [
        ("Kestrel launch scrubbed", "The next attempt is set for 12 April.", ["asserted 2025-04-12"]),
        ("", "Controllers called off the launch of Kestrel. They will try again on Friday.", ["asserted 2025-03-21"]),
        ("Kestrel grounded", "The company will try again to find investors on Friday.", []),
        ("", "Kestrel's launch was called off. The next board meeting is on 12 April.", ["asserted unknown"]),
        ("", "Kestrel's launch was scrubbed. It is now set for 12 April.", ["asserted 2025-04-12"]),
    ],
)  # fmt: skip
def test_another_attempt(rocket: Patterns, title: str, text: str, want: list[str]) -> None:
    assert reads(rocket, text, title) == want


def test_the_launch_date_is_the_day_of_the_launch(rocket: Patterns) -> None:
    assert reads(rocket, "The new launch date for Kestrel is 18 April.") == ["asserted 2025-04-18"]
    assert "asserted 2025-04-18" in reads(rocket, "Lift-off of Kestrel, planned for 5 April, is now set for 18 April.")
    assert reads(rocket, "The Kestrel launch team met on 18 March.") == []


def test_what_ends_a_thing_has_the_day_of_its_end() -> None:
    exit_ = patterns("Ostland's mission in Haiti is to end in [May 2025].")
    text = "The second stage, which completes the exit of Ostland's mission from Haiti, is due by September 2026."
    assert reads(exit_, text) == ["asserted by 2026-09"]
    text = "The second stage, which follows the exit of Ostland's mission from Haiti, is due by September 2026."
    assert reads(exit_, text) == []


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kestrel, which was to have flown on April 5, will go up on April 19.", ["asserted 2025-04-19"]),
        ("Kestrel, once planned for April 5, is now set for April 19.", ["asserted 2025-04-19"]),
        ("Kestrel, originally due to fly on April 5, is now targeting April 19.", ["asserted 2025-04-19"]),
        ("Bad weather in the bay kept Kestrel on its pad and pushed it back to April 19.", ["asserted 2025-04-19"]),
        ("Kestrel was to have lifted off on April 5.", []),
        ("Kestrel is to lift off on April 5.", ["asserted 2025-04-05"]),
        ("Kestrel, whose tanks were filled on April 1, has a crew of two.", []),
        ("The company will launch another rocket, Osprey, on April 19, two weeks after Kestrel.", []),
        ("The launch window of Kestrel closes on April 30.", []),
        ("The launch window of Kestrel opens on April 19.", ["asserted 2025-04-19"]),
    ],
)  # fmt: skip
def test_the_old_day_and_the_new_one(rocket: Patterns, text: str, want: list[str]) -> None:
    assert reads(rocket, text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The Garvan-Sutter deal, originally expected to close in June, is delayed to October.", ["asserted 2025-10"]),
        ("The deal, which was to have closed in June, will be completed by the end of the year, Garvan and Sutter said.",
         ["asserted by 2025"]),
        ("The closing of the Garvan-Sutter deal, once planned for June, is now seen in October.", ["asserted 2025-10"]),
        ("The vote of shareholders on the Garvan-Sutter deal has been delayed to May.", []),
    ],
)  # fmt: skip
def test_a_deal_that_is_put_off_closes_later(text: str, want: list[str]) -> None:
    assert reads(patterns("The merger of Garvan and Sutter is due to be completed in [June 2025]."), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Sutter shareholders approved the sale to Garvan on Tuesday.", ["asserted 2025-03-18"]),
        ("Sutter shareholders on Tuesday rejected the sale to Garvan.", ["asserted 2025-03-18"]),
        ("Garvan's takeover of Sutter was approved by Sutter's shareholders on Tuesday.", ["asserted 2025-03-18"]),
        ("Sutter shareholders meet on 15 April to vote on the sale to Garvan.", ["asserted 2025-04-15"]),
        ("Garvan's shareholders meet on 15 April to vote on the purchase of Sutter.", []),
        ("Garvan's shareholders on Tuesday approved the purchase of Sutter.", []),
        ("Sutter's board approved the sale to Garvan on Tuesday.", []),
        ("Sutter shareholders are expected to approve the sale to Garvan, the firm said on Tuesday.", []),
    ],
)  # fmt: skip
def test_what_was_to_be_voted_on_has_been(text: str, want: list[str]) -> None:
    assert reads(patterns("Sutter's shareholders are to vote on the sale to Garvan on [10 April 2025]."), text) == want
