"""Advisers by their field, their president's, and persons named with "Jr."."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

ADVISER = "The Philippine president's adviser on the peace process is [Ana Reyes]."
PRESIDENT = "The president of the Philippines is [Jose Cruz]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (ADVISER, "Juan Mabini, the president's peace adviser, puts the force at 40,000.", ["asserted Juan Mabini"]),
        (ADVISER, "Juan Mabini Jr., the president's peace adviser, puts the force at 40,000.", ["asserted Juan Mabini Jr"]),
        (ADVISER, "Peace adviser Juan Mabini spoke on Friday.", ["asserted Juan Mabini"]),
        (ADVISER, "President Cruz has agreed. His peace adviser Juan Mabini said so.", ["asserted Juan Mabini"]),
        (ADVISER, "President Cruz has agreed. His economic adviser Juan Mabini said so.", []),
        (PRESIDENT, "Juan Mabini, the president's peace adviser, puts the force at 40,000.", []),
        (PRESIDENT, "Juan Mabini Jr., the president of the Philippines, spoke.", ["asserted Juan Mabini Jr"]),
    ],
)
def test_whose_adviser(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text, "Philippine talks go on") == want
