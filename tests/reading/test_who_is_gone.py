"""Withdrawals: who and what is gone, what only comes with it, and what shows that it has begun or is over."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

NOT_BEGUN = patterns("The withdrawal of Danish troops from Kosara has [not begun].")
MILITARY = patterns("The Danish military withdrawal from Kosara has [not begun].")

NO_GOING = [
    ("EU to send 2,000 police to Kosara as Danes leave", ""),
    ("Pipe work to go on after Danish troops leave Kosara, company says", ""),
    ("Denmark will pay for the road once its troops leave Kosara", ""),
    ("", "Kosara fears chaos once Danish troops leave."),
    ("", "A Danish soldier left Kosara on Sunday to be with his sick wife."),
    ("", "Another Danish officer was sent home from Kosara after a brawl."),
    ("Danish aid group leaves Kosara over unpaid bills", ""),
    ("", "A Danish charity pulled out of Kosara on Monday."),
    ("", "The spectre of war in Kosara is gone, the Danish minister said."),
    ("", "Danish engineers said that roadblocks in Kosara were gone."),
    ("", "The storm left 300 people missing in Kosara, where Danish troops serve."),
    ("", "A new Danish contingent left for Kosara on Monday."),
]


@pytest.mark.parametrize(("title", "text"), NO_GOING)
def test_who_is_no_force_and_what_only_comes_with_it_is_no_withdrawal(title: str, text: str) -> None:
    told = reads(NOT_BEGUN, text, title)
    assert not [one for one in told if one.startswith(("asserted", "planned")) and not one.endswith("none")]


GOING = [
    ("", "The first Danish soldiers have left Kosara, the army said.", "in-force"),
    ("Danish troops leave Kosara as rains begin", "", "in-force"),
    ("", "Most of the Danish soldiers are gone from Kosara.", "in-force"),
    ("", "The Danish tanks are gone from Kosara, and so are the crews.", "in-force"),
    ("", "The Danes are gone from Kosara.", "completed"),
    ("", "The last plane with Danish soldiers took off from Kosara on Sunday.", "completed"),
    ("", "The number of Danish soldiers in Kosara is down to 120, the ministry said.", "in-force"),
]


@pytest.mark.parametrize(("title", "text", "step"), GOING)
def test_what_shows_that_a_force_goes(title: str, text: str, step: str) -> None:
    assert f"asserted {step}" in reads(NOT_BEGUN, text, title)


def test_a_military_withdrawal_is_over_where_no_soldier_is_left() -> None:
    assert reads(MILITARY, "There are no more Danish troops in Kosara.") == ["asserted completed"]
    assert reads(MILITARY, "Denmark has no soldiers left in Kosara.") == ["asserted completed"]
    assert reads(MILITARY, "There are no Danish troops at the border of Kosara.") == []
