"""What only sounds like a step: of its review, of its shareholders, of what may or should befall it, of an aim."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Regulators have halted their scrutiny of Vantor's takeover of Pellam.", []),
        ("The trial of a case that could sink Vantor's takeover of Pellam was cancelled.", []),
        ("The department's own staff wanted Vantor's takeover of Pellam stopped.", []),
        ("The risk of a broken Vantor-Pellam takeover is small.", []),
        ("Vantor's takeover of Pellam has been suspended.", ["asserted suspended"]),
        ("Vantor has called off its takeover of Pellam.", ["asserted collapsed"]),
    ],
)
def test_deals(text: str, told: list[str]) -> None:
    assert reads(patterns("Vantor's takeover of Pellam is [agreed]."), text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vantor's takeover of Pellam was approved by investors on Friday.", []),
        ("Shareholders rejected Vantor's takeover of Pellam.", []),
        ("The regulators approved Vantor's takeover of Pellam on Friday.", ["asserted approved"]),
    ],
)
def test_whose_approval(text: str, told: list[str]) -> None:
    assert reads(patterns("Regulators have [not approved] Vantor's takeover of Pellam."), text) == told


def test_a_case_that_is_the_fact() -> None:
    assert reads(patterns("The trial of Bob Best is [under way]."), "The trial of Bob Best has been suspended.") != []


def test_aims() -> None:
    known = patterns("The trade deal between Chile and Peru has been [agreed].")
    assert reads(known, "Signing the trade deal between Chile and Peru this year will be a priority.") == []
    assert reads(known, "Chile and Peru signed the trade deal on Monday.") == ["asserted signed"]
