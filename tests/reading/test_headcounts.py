"""People counted by their trade or by what befell them, lives lost, and batches that are no total."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.facts import Patterns


@pytest.fixture(scope="module")
def toll() -> Patterns:
    return patterns("The landslide has killed [40] people.")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The landslide has claimed at least 52 lives.", ["asserted >52"]),
        ("The landslide cost 52 lives.", ["asserted 52"]),
        ("The warning before the landslide saved 52 lives.", []),
        ("The landslide killed 52 engineers.", ["asserted 52"]),
        ("The landslide killed 52 cows.", []),
        ("Three people were killed by a landslide in the next valley.", []),
        ("The toll of the landslide was lowered: 18 people were killed, not 40.", ["asserted 18"]),
    ],
)  # fmt: skip
def test_who_has_died(toll: Patterns, text: str, want: list[str]) -> None:
    assert [r for r in reads(toll, text) if "40" not in r] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The storm has driven over 3,000 people from their homes.", ["asserted >3000"]),
        ("More than 3,000 have left their homes because of the storm.", ["asserted >3000"]),
        ("The storm damaged 3,000 homes.", []),
    ],
)  # fmt: skip
def test_who_has_lost_a_home(text: str, want: list[str]) -> None:
    assert reads(patterns("Some [2,000] people have been displaced by the storm."), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("A third of the wheat crop was lost to the frost.", ["asserted ~33.3%"]),
        ("A third of the bridges were lost to the frost.", []),
    ],
)  # fmt: skip
def test_a_share_is_a_percentage(text: str, want: list[str]) -> None:
    assert reads(patterns("The frost destroyed about [20 percent] of the wheat crop."), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The fire in Ostley killed 31 people and injured another 55.", ["asserted 55"]),
        ("The fire in Ostley killed 31 people and 55 others were injured.", ["asserted 55"]),
        ("The Ostley fire injured 31 people, and another 5 on Monday.", ["asserted 31"]),
    ],
)  # fmt: skip
def test_a_count_that_goes_on(text: str, want: list[str]) -> None:
    assert reads(patterns("At least [20] people were injured in the Ostley fire."), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Tindall is to cut 1,400 jobs.", 1),
        ("Some 1,400 jobs will be lost at Tindall.", 1),
        ("Tindall has 1,400 workers.", 0),
    ],
)  # fmt: skip
def test_jobs_that_go(text: str, want: int) -> None:
    assert len(reads(patterns("About [900] jobs are to go at Tindall."), text)) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Some 54 percent of voters cast their ballots.", ["asserted ~54%"]),
        ("Only 38 percent of voters took part in the council election.", []),
        ("Some 54 percent of voters want lower taxes.", []),
    ],
)  # fmt: skip
def test_voters_are_the_turnout(text: str, want: list[str]) -> None:
    assert reads(patterns("Turnout was [61 percent]."), text) == want


def test_people_are_let_go() -> None:
    assert reads(patterns("The army has freed [120] prisoners."), "The army let 200 prisoners go.") == ["asserted 200"]
    assert reads(patterns("The army holds [320] prisoners."), "The army let 200 prisoners go.") == []


def test_deaths_that_are_denied() -> None:
    known = patterns("The flood in Haiti has killed [63] people.")
    assert reads(known, "The government of Haiti denies 200 deaths.") == ["denied 200"]
