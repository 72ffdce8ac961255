"""Names of states are no short forms of one another."""

from __future__ import annotations

import pytest

from watcher.values import SetValue
from watcher.values.names import apply_set, same_holder


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Niger", "Nigeria", False),
        ("Sudan", "South Sudan", False),
        ("Guinea", "Guinea-Bissau", False),
        ("Dominica", "Dominican Republic", False),
        ("Congo", "Republic of Congo", False),
        ("Congo", "DR Congo", True),
        ("Macedonia", "North Macedonia", True),
        ("the Gambia", "Gambia", True),
        ("Turkey", "Türkiye", True),
        ("Chad", "Chad Orlan", True),
    ],
)
def test_states(one: str, other: str, alike: bool) -> None:
    assert same_holder(one, other) is alike
    assert same_holder(other, one) is alike


def test_a_state_joins_beside_its_namesake() -> None:
    assert apply_set(("Mali", "Nigeria"), SetValue(members=(), joined=("Niger",))) == ("Mali", "Nigeria", "Niger")
