"""Totals told without a number: all have left, none is there."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.facts import Patterns


def gap(text: str, reason: str) -> object:
    return pytest.param(text, marks=pytest.mark.xfail(reason=reason))


@pytest.fixture(
    scope="module", params=["Kenya has about [3,000] soldiers in Haiti.", "In Haiti there are [3,000] Kenyan soldiers."]
)
def known(request: pytest.FixtureRequest) -> Patterns:
    return patterns(request.param)


@pytest.mark.parametrize(
    "text",
    [
        "All Kenyan soldiers have left Haiti.",
        "The last Kenyan soldiers left Haiti on Monday.",
        "All Kenyan soldiers have been withdrawn from Haiti.",
        "Kenya has withdrawn all its soldiers from Haiti.",
        "Kenyan soldiers have left Haiti completely.",
        "The Kenyan army has left Haiti completely.",
        "The withdrawal of all Kenyan soldiers from Haiti is complete.",
        "No Kenyan soldiers are left in Haiti.",
        "Kenya has no soldiers in Haiti any more.",
    ],
)
def test_an_exit_of_all(known: Patterns, text: str) -> None:
    assert reads(known, text) == ["asserted 0"]


def test_an_exit_to_come(known: Patterns) -> None:
    assert reads(known, "Kenya will withdraw all of its soldiers from Haiti by June.") == ["planned 0"]


@pytest.mark.parametrize(
    "text",
    [
        "The first Kenyan soldiers left Haiti on Monday.",
        "Some Kenyan soldiers have left Haiti.",
        "Kenyan soldiers have begun to leave Haiti.",
        "All Kenyan soldiers have left the base at Jacmel in Haiti.",
        "All Jamaican soldiers have left Haiti.",
        "All Kenyan soldiers have left Somalia.",
        "Kenya denied that all its soldiers had left Haiti.",
        "Not all Kenyan soldiers have left Haiti.",
    ],
)
def test_no_exit_of_all(known: Patterns, text: str) -> None:
    assert not [read for read in reads(known, text) if read.endswith(" 0") and not read.startswith("denied")]


@pytest.mark.xfail(reason="a number that is to be sent is taken for one that is there")
def test_only_a_level_can_fall_to_nothing() -> None:
    assert not reads(patterns("Kenya is to send [600] soldiers to Haiti."), "All Kenyan soldiers have left Haiti.")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya is pulling all its soldiers out of Haiti.",
        "All Kenyan soldiers are being withdrawn from Haiti.",
        "All Kenyan soldiers will be out of Haiti within one month.",
        "Under the plan, until June 2026, all Kenyan soldiers withdraw from Haiti.",
    ],
)
def test_leaving_is_not_left(known: Patterns, text: str) -> None:
    assert reads(known, text) == ["planned 0"]


def test_a_base_that_is_left_in_another_clause_is_another_matter(known: Patterns) -> None:
    text = "The last Kenyan soldiers left Haiti on Monday and the base in the capital was handed over."
    assert reads(known, text) == ["asserted 0"]


def test_what_is_so_for_the_first_time_in_years_is_so_now(known: Patterns) -> None:
    assert reads(known, "There are no Kenyan soldiers left in Haiti for the first time since 2014.") == ["asserted 0"]


def test_a_plan_to_leave_is_told_of_the_exit() -> None:
    count, exit_ = "Kenya has [1,000] soldiers in Haiti.", "Kenya's soldiers are to leave Haiti by [May 2026]."
    planned = "Kenya will withdraw all of its soldiers from Haiti by June 2026."
    assert reads(patterns(count), planned) == ["planned 0"]
    assert "f0 planned 0" not in reads(patterns(count, exit_), planned)
    assert "f0 asserted 0" in reads(patterns(count, exit_), "Kenya has withdrawn all of its soldiers from Haiti.")
    assert "f0 asserted 0" in reads(patterns(count, exit_), "The last Kenyan soldiers have left Haiti.")
