"""A site or a region that is left is not the whole place, and who leaves at another's end is not that other."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

OUT = "UN peacekeepers are to be out of Norway by [30 June 2025]."
DONE = "The withdrawal of the UN force from Norway is to be completed by [30 June 2025]."

BEGUN, NOT = "The withdrawal of", "from Norway has [not begun]."


@pytest.mark.parametrize("says", [OUT, DONE])
@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("", "The base that UN peacekeepers left in Norway on Monday is the third to be given up."),
        ("", "The camp closed on Saturday, so that UN peacekeepers have left central Norway."),
        ("UN peacekeepers leave northern Norway", ""),
        ("Denmark's last soldiers leave Norway at end of UN mission", ""),
    ],
)
def test_not_the_whole(says: str, title: str, text: str) -> None:
    assert not [row for row in reads(patterns(says), text, title) if row.startswith("asserted")]


def test_the_whole() -> None:
    assert reads(patterns(OUT), "", "Last UN peacekeepers leave Norway") == ["asserted 2025-03"]


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        (
            "UN peacekeepers have [not started to leave] Norway.",
            f"{BEGUN} UN peacekeepers {NOT}",
        ),
        ("The UN's withdrawal from Norway is [yet to begin].", f"{BEGUN} the UN mission {NOT}"),
        (
            "Danish troops have [not begun withdrawing] from Norway.",
            f"{BEGUN} Danish troops {NOT}",
        ),
    ],
)
def test_who_has_not_begun_to_leave(says: str, plain: str) -> None:
    assert patterns(says).facts[0].fact.says == plain


@pytest.mark.parametrize("who", ["Rebels", "The militia's fighters", "Fighters of the Northern Guard"])
def test_fighters_who_leave_are_no_mission(who: str) -> None:
    assert (
        reads(patterns("The withdrawal of the UN mission from Norway has [not begun]."), f"{who} have begun to leave Norway.")
        == []
    )
