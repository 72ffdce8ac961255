"""Nought told without a number: no more of them, not one remains, no longer has any; not of others or of what befell none."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TROOPS = "Germany has about [1,100] soldiers in the UN mission in Mali."


@pytest.mark.parametrize(
    "text",
    [
        "The last German soldiers of the UN mission have quit Mali.",
        "There are no more German soldiers in the country.",
        "Not one German soldier remains in Mali.",
        "No German soldier is left in Mali.",
        "Germany no longer has soldiers in Mali.",
    ],
)
def test_none_left(text: str) -> None:
    assert reads(patterns(TROOPS), text) == ["asserted 0"]


@pytest.mark.parametrize(
    "text",
    [
        "Germany no longer has enough soldiers in Mali.",
        "Not a single German soldier was hurt in Mali.",
        "There will be no more German soldiers in Mali after May.",
        "There are no more British soldiers in Mali.",
    ],
)
def test_not_none(text: str) -> None:
    assert reads(patterns(TROOPS), text) == []


def test_not_in_a_part_of_it() -> None:
    assert reads(patterns(TROOPS), "There is no longer any German soldier in the district. Mali is calm.") == []
