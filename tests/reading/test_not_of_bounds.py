"""The "not" of a bound denies nothing: "not later than June", "not fewer than 3,000"."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The mission in Chad ends not later than September 2026.", "asserted by 2026-09"),
        ("The mission in Chad ends no later than September 2026.", "asserted by 2026-09"),
        ("Not later than September 2026 the mission in Chad ends.", "asserted by 2026-09"),
        ("The mission in Chad will end not earlier than March 2026.", "asserted after 2026-03"),
        ("The mission in Chad does not end in September 2026.", "denied 2026-09"),
    ],
)
def test_of_a_day(text: str, want: str) -> None:
    assert reads(patterns("The mission in Chad is to end by [September 2025]."), text) == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("There are not fewer than 3,000 French troops in Chad.", "asserted >3000"),
        ("France has not less than 3,000 troops in Chad.", "asserted >3000"),
        ("France has not more than 1,500 troops in Chad.", "asserted <1500"),
        ("France keeps not quite 1,500 troops in Chad.", "asserted <1500"),
        ("France does not have 3,000 troops in Chad.", "denied 3000"),
    ],
)
def test_of_a_number(text: str, want: str) -> None:
    assert reads(patterns("About [2,500] French troops are in Chad."), text) == [want]


def test_a_handshake_alone_agrees_on_nothing() -> None:
    known = patterns("France and Chad have [no agreement] on the end of the mission.")
    assert reads(known, "A French officer and a Chadian one shook hands as the flag of the mission was lowered.") == []
    assert reads(known, "France and Chad shook hands on ending the mission.") == ["asserted agreed"]
