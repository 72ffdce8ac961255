"""How long a flight or a crew's stay takes."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CREW = "The astronauts are to spend [12] days in space."
FLIGHT = "The Heron-2 mission is to last [40] days."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (CREW, "The first crew will stay for ten days.", ["asserted 10day"]),
        (CREW, "The astronauts spent 18 days aboard the station.", ["asserted 18day"]),
        (CREW, "The astronauts came home after 16 days in orbit.", ["asserted 16day"]),
        (CREW, "The four astronauts are to come home on August 24 after ten days.", ["planned 10day"]),
        (FLIGHT, "Heron-2 was a 26-day mission of 300 orbits.", ["asserted 26day"]),
        (FLIGHT, "In a flight of 25 days Heron-2 swung past the moon.", ["asserted 25day"]),
        (FLIGHT, "The Heron-2 capsule returned after 25 days.", ["asserted 25day"]),
    ],
)
def test_a_stay(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (CREW, "The astronauts spent 10 days in hospital."),
        (CREW, "The crew has been in space for three days so far."),
        (CREW, "The astronauts went into a 14-day quarantine."),
        (CREW, "After three days of delays the crew left."),
        (FLIGHT, "Heron-1 was a 22-day mission."),
        (FLIGHT, "The launch of Heron-2 was put off after two days."),
    ],
)
def test_no_stay_of_the_fact(fact: str, text: str) -> None:
    assert reads(patterns(fact), text) == []
