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
        ("The ceasefire in Ostland has been extended by a month, the rebels said.", ["asserted 2025-05-30"]),
        ("The ceasefire in Ostland was put to a vote a month ago.", []),
        ("The rebels refused to prolong the ceasefire in Ostland by a month.", ["denied 2025-05-30"]),
    ],
)  # fmt: skip
def test_what_lasts_is_prolonged(truce: Patterns, text: str, want: list[str]) -> None:
    assert reads(truce, text) == want


@pytest.mark.parametrize(
    ("title", "text", "want"),
    [
        ("Kestrel launch scrubbed", "The next attempt is set for 12 April.", ["asserted 2025-04-12"]),
        ("", "Controllers called off the launch of Kestrel. They will try again on Friday.", ["planned 2025-03-21"]),
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
