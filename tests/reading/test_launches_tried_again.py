"""Launches and landings tried again, told in passing, or of another craft than the fact's."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

DAY = patterns("The Heron-2 probe is to be launched on [14 March 2025].")
LANDING = patterns("The Heron-2 probe is to land on Mars on [14 March 2025].")
STEP = patterns("Heron-2 has [not been launched].")
KESTREL = patterns("Kestrel has [not been launched].")


@pytest.mark.parametrize(
    ("title", "text", "want"),
    [
        ("", "Heron-2 will try again on Friday.", "asserted"),
        ("", "The agency will try again on Friday to launch Heron-2.", "asserted"),
        ("", "The company will try on Friday to launch Heron-2.", "planned"),
        ("", "The launch of Heron-2 was scrubbed until Friday.", "asserted"),
        ("Launch of Heron-2 pushed to May", "Rain fell.", "asserted"),
        ("", "The company, which launched Heron-2 on Monday, plans three more flights.", "asserted"),
        ("", "The rocket that carries Heron-2 lifted off on Monday.", "asserted"),
    ],
)
def test_a_day_of_the_facts_craft(title: str, text: str, want: str) -> None:
    assert [read.split()[0] for read in reads(DAY, text, title)] == [want]


@pytest.mark.parametrize(
    "text",
    [
        "Lunara lifted off on Tuesday from the pad from which Heron-2 is to fly.",
        "The firm that is to launch Heron-2 lost its plane on Wednesday.",
        "The ship that is to recover Heron-2 left port on Monday.",
        "The company that builds Heron-2 scrubbed a Corvo 9 launch on Monday; the next attempt is on Friday.",
    ],
)
def test_a_day_of_another_craft(text: str) -> None:
    assert reads(DAY, text) == []


def test_a_landing_of_another_craft() -> None:
    assert reads(LANDING, "Heron-2, which landed on Monday, sent pictures.")[0].startswith("asserted")
    assert reads(LANDING, "The firm that is to land Heron-2 lost its plane on Wednesday.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Heron-2 arrived at the launch site on Monday.",
        "A satellite that Heron-2 is to carry, Norsat-4, arrived on Monday.",
        "Tickets for the viewing stand for the launch of Heron-2 go on sale on Friday.",
        "The firm launched a new share issue on Monday to pay for Heron-2.",
        "Crowds came to the beach hours before the launch of Heron-2.",
    ],
)
def test_no_launch_yet(text: str) -> None:
    assert "asserted completed" not in reads(STEP, text)


@pytest.mark.parametrize(
    "title", ["Kestrel launch called off", "Kestrel launch halted by wind", "Launch of Kestrel pushed to June"]
)
def test_a_headline_of_a_launch_that_was_not(title: str) -> None:
    assert "asserted completed" not in reads(KESTREL, "Rain fell.", title)


@pytest.mark.parametrize("text", ["Heron-2 arrived at the space station on Monday.", "Heron-2 arrived in orbit around Mars."])
def test_a_launch_by_where_it_arrived(text: str) -> None:
    assert "asserted completed" in reads(STEP, text)
