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


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Of the 1,100 German soldiers in Mali none was hurt, the army said.", ["asserted 1100"]),
        ("Germany has 1,100 soldiers in Mali. None has been ordered to move.", ["asserted 1100"]),
        ("Germany has 1,100 soldiers in Mali. None are to come home before May.", ["asserted 1100"]),
        ("Germany had 1,100 soldiers in Mali a year ago. None is there any longer.", ["past 1100", "asserted 0"]),
        ("Germany had 1,100 soldiers in Mali a year ago. None are still in the country.", ["past 1100", "asserted 0"]),
        ("Germany had 1,100 soldiers in Mali a year ago. Now there are none.", ["past 1100", "asserted 0"]),
    ],
)
def test_none_of_them_did_it_or_none_is_there(text: str, read: list[str]) -> None:
    assert reads(patterns(TROOPS), text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("No German soldier is based in Mali any longer, two officials said.", ["asserted 0"]),
        ("No German soldiers have been stationed in Mali since May.", ["asserted 0"]),
        ("No German soldier will be based in Mali by December, Berlin said.", ["planned 0"]),
        ("No German soldier is stationed at the hospital in Mali.", []),
        ("No German soldier should be based in Mali, the opposition said.", []),
    ],
)
def test_no_one_is_kept_there(text: str, read: list[str]) -> None:
    assert reads(patterns(TROOPS), text) == read
