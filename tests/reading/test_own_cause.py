"""What a fact asks the cause of is not its own cause."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    "said", ["Bookings fell because of measles, the hotels said.", "300 people are at home because of measles."]
)
def test_nothing_is_its_own_cause(said: str) -> None:
    assert reads(patterns("The cause of the measles outbreak is [unknown]."), said) == []


def test_a_cause_is_told() -> None:
    known = patterns("The cause of the flood in Dorn is [unknown].")
    assert reads(known, "The flood in Dorn was caused by a burst pipe, the city said.") == ["asserted a burst pipe"]
