"""Exits that nobody has decided on: decided, announced, meant, begun or over; not demanded, and not another's."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

DECIDED = "France has [not decided] to withdraw its troops from Mali."
AGREED = "The withdrawal of the UN mission from Chad has [not been agreed]."

READ = [
    (DECIDED, "France has decided to withdraw its troops from Mali.", "asserted agreed"),
    (DECIDED, "France announced the withdrawal of its troops from Mali.", "asserted agreed"),
    (DECIDED, "France's decision to leave Mali was criticised.", "asserted agreed"),
    (DECIDED, "The minister said that French troops would leave Mali.", "asserted agreed"),
    (DECIDED, "France is to decide on a withdrawal from Mali next week.", "planned approved"),
    (DECIDED, "The last French soldier has left Mali.", "asserted completed"),
    (AGREED, "The Security Council agreed to withdraw the UN mission from Chad.", "asserted agreed"),
    (AGREED, "The withdrawal of the UN mission from Chad began on Monday.", "asserted in-force"),
]
SILENT = [
    (DECIDED, "Mali demanded that French troops leave."),
    (DECIDED, "Germany announced the withdrawal of its troops from Mali."),
    (DECIDED, "France is considering a withdrawal from Mali."),
    (AGREED, "Kenyan troops left Chad."),
]


@pytest.mark.parametrize(("fact", "text", "said"), READ)
def test_read(fact: str, text: str, said: str) -> None:
    assert reads(patterns(fact), text) == [said]


@pytest.mark.parametrize(("fact", "text"), SILENT)
def test_not_read(fact: str, text: str) -> None:
    assert reads(patterns(fact), text) == []
