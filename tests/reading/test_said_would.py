"""What somebody said he would do: the "would" of a report is a will, but for a condition or a forecast."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

LEAVING = "The withdrawal of France's troops from Mali has [not begun]."


@pytest.mark.parametrize(
    ("news", "told"),
    [
        ("France said it would withdraw its troops from Mali.", ["planned in-force"]),
        ("Paris said on Monday that it would bring its troops home from Mali.", ["planned in-force"]),
        ("The French president said the troops would leave Mali by May.", ["planned in-force"]),
        ("Analysts said France would withdraw its troops from Mali.", []),
        ("The minister said France would withdraw its troops from Mali if asked.", []),
        ("The minister did not say that France would withdraw its troops from Mali.", ["questioned in-force"]),
    ],
)
def test_said(news: str, told: list[str]) -> None:
    assert reads(patterns(LEAVING), news) == told


def test_flag() -> None:
    known = patterns("The UN mission in Arlan is [under way].")
    assert reads(known, "The flag of the UN mission in Arlan was lowered on Monday.") == ["asserted completed"]
