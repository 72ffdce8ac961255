"""What goes before an event is not the event; the day of an election and of a treaty in other words."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

VOTES = ["The election is to be held on [12 May 2025].", "Voters go to the polls on [12 May 2025]."]
PACTS = ["The pact is to take effect on [1 July 2025].", "The pact is due to be in force by [1 July 2025]."]


@pytest.mark.parametrize("says", VOTES)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The election was put off to 20 May.", ["asserted 2025-05-20"]),
        ("The electoral commission set 20 May as the date of the election.", ["asserted 2025-05-20"]),
        ("The date for the election was moved to 20 May.", ["asserted 2025-05-20"]),
        ("Registration for the election ends on 3 April.", []),
    ],
)
def test_an_election(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The summit will be held on 20 May.", ["asserted 2025-05-20"]),
        ("Officials will meet on 2 May to prepare the summit.", []),
    ],
)
def test_a_summit(text: str, want: list[str]) -> None:
    assert reads(patterns("The summit is to be held on [12 May 2025]."), text) == want


@pytest.mark.parametrize("says", PACTS)
def test_a_pact(says: str) -> None:
    assert reads(patterns(says), "The pact entered into force on 10 March.") == ["asserted 2025-03-10"]
    assert reads(patterns(says), "The pact was signed on 10 March.") == []
