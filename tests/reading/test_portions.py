"""Numbers over several places: a total is of none of them, and each part is of its own."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

NEPAL = "The floods have killed [1,200] people in Nepal."
INDIA = "About [430] people have died in India."


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The floods have killed more than 2,000 people in Nepal and India.", []),
        ("Nearly 2,000 died in western Nepal and northern India.", []),
        ("Deaths in the two countries have passed 2,000.", []),
        ("Together with India, more than 2,000 people in Nepal have died.", []),
        ("More than 2,000 people have died in the two countries, 1,450 of them in Nepal.", ["f0 asserted 1450"]),
        ("Over 2,000 people lost their lives, at least 1,450 of them in Nepal.", ["f0 asserted >1450"]),
        ("The floods have killed 2,010 people: 1,450 in Nepal and 560 in India.", ["f0 asserted 1450", "f1 asserted 560"]),
        ("The floods cost almost 2,000 lives: over 1,450 in Nepal, 560 in India.", ["f0 asserted >1450", "f1 asserted 560"]),
        ("The floods have killed 1,450 people in Nepal; 560 houses in India were lost.", ["f0 asserted 1450"]),
    ],
)
def test_a_toll_over_two_countries(text: str, want: list[str]) -> None:
    assert reads(patterns(NEPAL, INDIA), text) == want


def test_a_total_over_parts_inside_of_the_place_is_the_places() -> None:
    assert reads(patterns(NEPAL), "In Nepal 1,450 people have died: 900 in Jumla and 550 in Dolpa.") == ["asserted 1450"]
