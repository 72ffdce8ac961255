"""Remainders: so many of so many have gone, so the rest is left."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.facts import Patterns


def gap(text: str, want: list[str], reason: str) -> object:
    return pytest.param(text, want, marks=pytest.mark.xfail(reason=reason))


@pytest.fixture(scope="module")
def known() -> Patterns:
    return patterns("The mission in Haiti has [13] bases.")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The mission in Haiti has closed eight of its 13 bases.", ["asserted 5"]),
        ("The mission in Haiti has closed about eight of its 13 bases.", ["asserted ~5"]),
        ("The mission in Haiti has handed over three of its 13 bases.", ["asserted 10"]),
        ("The mission in Haiti will close eight of its 13 bases.", ["planned 5"]),
        ("The mission in Haiti gave up half of its 13 bases, which have closed.", ["asserted ~6"]),
        ("Eight of the mission's 13 bases in Haiti have been closed.", ["asserted 5"]),
        gap("Half of the mission's 13 bases in Haiti have closed.", ["asserted ~6"], "a possessive before the whole"),
        gap(
            "Seven of its 13 bases in Haiti remain, the mission said.", ["asserted 7"], "what remains of the whole is not read"
        ),
    ],
)
def test_what_is_left(known: Patterns, text: str, want: list[str]) -> None:
    assert reads(known, text) == want


def test_more_than_so_many_gone_leave_less(known: Patterns) -> None:
    assert reads(known, "The mission in Haiti has closed more than eight of its 13 bases.") == ["asserted <5"]


@pytest.mark.parametrize(
    "text",
    [
        "The mission in Haiti has opened eight of its 13 bases.",
        "The mission in Haiti has not closed eight of its 13 bases.",
        "The mission in Chad has closed eight of its 13 bases.",
        "The mission in Haiti has closed eight of its 13 shops.",
        "Has the mission in Haiti closed eight of its 13 bases?",
    ],
)
def test_no_remainder(known: Patterns, text: str) -> None:
    assert "asserted 5" not in reads(known, text)


def test_people_who_have_left() -> None:
    known = patterns("The mission in Haiti has about [13,000] staff.")
    assert reads(known, "Half of its 13,000 staff have left, the mission in Haiti said.") == ["asserted ~6500"]
