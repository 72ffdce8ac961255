"""A craft that is to come into orbit round another body, and one that is to land: what tells that it has, and what does not."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

ORBITS = ("The probe Tesni has [not entered] Venus orbit.", "Tesni has [not yet reached] orbit around Venus.")
LANDINGS = ("The Tesni lander has [not landed] on Venus.", "Tesni has [not touched down] on Venus.")


@pytest.mark.parametrize("fact", ORBITS)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tesni slipped into orbit around Venus on Tuesday.", ["asserted in-force"]),
        ("Tesni has been circling Venus since Tuesday.", ["asserted in-force"]),
        ("Tesni was captured into Venus orbit on Tuesday.", ["asserted in-force"]),
        ("Tesni, already in Venus orbit, is to try a landing in May.", ["asserted in-force"]),
        ("Tesni will enter Venus orbit in May.", ["planned in-force"]),
        ("Tesni left Earth orbit on Tuesday.", []),
        ("Tesni has been circling Earth since Tuesday.", []),
        ("Tesni lifted off on Tuesday, bound for the planet.", []),
        ("Orrin is in orbit around Venus.", []),
    ],
)
def test_a_craft_is_in_orbit_round_the_body_that_the_fact_names(fact: str, text: str, expected: list[str]) -> None:
    assert reads(patterns(fact), text) == expected


@pytest.mark.parametrize("fact", LANDINGS)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Peruvian firm's Tesni lander touches down", ["asserted completed"]),
        ("Orrin left in May together with Tesni, which made it down in March.", ["asserted completed"]),
        ("Tesni came down safely on Venus on Tuesday.", ["asserted completed"]),
        ("Tesni pulled off a soft landing on Venus on Tuesday.", ["asserted completed"]),
        ("With Tesni safely on the surface of Venus, its builder turned to the next craft.", ["asserted completed"]),
        ("Orrin pulled off a soft landing on Venus.", []),
    ],
)
def test_a_craft_is_down_in_other_words(fact: str, text: str, expected: list[str]) -> None:
    assert reads(patterns(fact), text) == expected
