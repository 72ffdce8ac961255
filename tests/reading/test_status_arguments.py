"""What a step is of: compounds, relative clauses, missions by their body, what an agreement brings about."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TREATY = "Ostland and Westland have [agreed] on an extradition treaty."
EXIT = "The withdrawal of UNOSTA from Ostland has [not begun]."
SANCTIONS = "The senate has [not agreed] on new sanctions against Ostland."
MEMBER = "Ostland is [not yet a member] of NATO."
DRIVE = "The tree-planting campaign in Ulm has [not begun]."


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (TREATY, "Ostland signed its extradition treaty with Westland on Friday.", ["asserted signed"]),
        (TREATY, "Ostland signed a trade deal with Norway on Friday.", []),
        (EXIT, "UN peacekeepers have begun to leave Ostland.", ["asserted in-force"]),
        (EXIT, "EU soldiers have begun to leave Ostland.", []),
        (EXIT, "It is the first camp given up in the withdrawal of UNOSTA from Ostland, which began on 1 March.",
         ["asserted in-force"]),
        (MEMBER, "Ostland will become the 33rd NATO member.", ["planned in-force"]),
        (MEMBER, "Westland will become the 33rd NATO member.", []),
        (DRIVE, "Ulm's tree-planting drive, which began last Monday, is well ahead of schedule.", ["asserted in-force"]),
    ],
)  # fmt: skip
def test_what_a_step_is_of(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


def test_what_was_to_be_agreed_takes_effect() -> None:
    known = patterns(SANCTIONS)
    assert reads(known, "New sanctions against Ostland took effect on Thursday.") == ["asserted in-force"]
    assert reads(known, "A new tax law took effect in Ostland on Thursday.") == []


def test_a_council_of_a_longer_name_is_another() -> None:
    known = patterns("The Security Council has [not approved] a mission to Haiti.")
    assert reads(known, "The Peace and Security Council approved a mission to Haiti.") == []
    assert reads(known, "The Security Council approved a mission to Haiti.") == ["asserted approved"]
