"""The plain functions read the sentences kept for them no worse than they did when those were new; the sets are sound."""

from __future__ import annotations

import pytest

from tests import plain_sets


def test_quantities() -> None:
    values, bounds = plain_sets.quantities()
    assert values >= 96
    assert bounds >= 91


def test_dates() -> None:
    assert plain_sets.dates() >= 93


def test_claims() -> None:
    right, flagged = plain_sets.claims()
    assert right >= 86
    assert flagged <= 2


@pytest.mark.parametrize(("name", "least"), [("quantities", 200), ("dates", 40), ("claims", 280)])
def test_sets_are_sound(name: str, least: int) -> None:
    found = plain_sets.rows(name)
    assert len(found) >= least
    assert all(0 <= d["start"] < d["end"] <= len(row["text"]) for row in found for d in row.get("dates", ()))


@pytest.mark.parametrize(("one", "other", "same"), [(3, 3.0, True), ([1, 2], [1, 2], True), ([1, 2], 2, False), (3, 4, False)])
def test_what_counts_as_the_same(one: object, other: object, same: bool) -> None:
    assert plain_sets._is(one, other) is same
