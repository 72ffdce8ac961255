"""Verbs listed behind a "should" or a "will" are all of its mood; what somebody insists that others do is not done."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    "text",
    [
        "The Ostra Front should disarm, dissolve and disappear, the minister said.",
        "The Ostra Front must lay down its arms, dissolve and ask for pardon.",
        "The minister insisted that the Ostra Front dissolve.",
    ],
)
def test_what_others_ought_to_do_is_not_done(text: str) -> None:
    rows = reads(patterns("The Ostra Front has [not dissolved]."), text)
    assert [row for row in rows if row.startswith("asserted") and row != "asserted none"] == []


def test_what_is_told_as_done_stays_done() -> None:
    known = patterns("The Ostra Front has [not dissolved].")
    assert reads(known, "The Ostra Front has disarmed, dissolved and disappeared.") == ["asserted collapsed"]
    assert reads(known, "The minister insisted that the Ostra Front had dissolved.") == ["asserted collapsed"]
