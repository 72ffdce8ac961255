"""Which event a date is of: deals that close, numbered names, things pushed to another day, the next and the past one."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Osprey's takeover of Tindall Copper is now due to close in October.", ["asserted 2025-10"]),
        ("The companies expect to close the Tindall Copper deal by the end of October.", ["asserted by 2025-10"]),
        ("Osprey's shares closed at $58 on Tuesday after news of the takeover.", []),
        ("The takeover comes as Osprey is to close six mines by October.", []),
    ],
)  # fmt: skip
def test_a_takeover_is_complete_when_it_closes(text: str, want: list[str]) -> None:
    known = patterns("The takeover of Tindall Copper is expected to be completed by [June 2025].")
    assert [r.replace("planned", "asserted") for r in reads(known, text)] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The restart of Unit 2 at Corvo has been put off to 3 June.", ["f0 asserted 2025-06-03"]),
        ("Unit 3 at Corvo is to be restarted on 3 June.", ["f1 asserted 2025-06-03"]),
        ("Unit 4 at Corvo is to be restarted on 3 June.", []),
    ],
)  # fmt: skip
def test_a_number_tells_names_apart(text: str, want: list[str]) -> None:
    known = patterns(
        "Unit 2 of the Corvo plant is to be restarted on [1 May 2025].", "When Unit 3 will be restarted is [not known]."
    )
    assert reads(known, text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("A leak pushes Kestrel to May.", ["asserted 2025-05"]),
        ("A storm pushes Osprey to May, not Kestrel.", []),
    ],
)  # fmt: skip
def test_a_thing_is_pushed_to_its_day(text: str, want: list[str]) -> None:
    assert reads(patterns("The Kestrel rocket is to lift off on [5 April 2025]."), "", title=text) == want


def test_the_next_one_is_not_the_last() -> None:
    known = patterns("The Bank of Ostland's next rate decision is due on [9 April 2025].")
    text = "The Bank of Ostland, which held its rate last week, decides on the rate again on 11 April."
    assert reads(known, text) == ["asserted 2025-04-11"]


def test_what_happened_once_does_not_happen_again() -> None:
    known = patterns("The Corvo company was founded in [1987].")
    assert reads(known, "The Corvo company said on Tuesday that it had founded a school.") == []


def test_an_election_next_month() -> None:
    known = patterns("The date of Ostland's next election is [not set].")
    assert reads(known, "Ostland will hold an early election next month.") == ["asserted 2025-04"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The treaty takes effect on 1 October.", ["asserted 2025-10-01"]),
        ("Under the old plan the treaty took effect on 1 October.", []),
    ],
)  # fmt: skip
def test_the_present_tells_what_lies_ahead(text: str, want: list[str]) -> None:
    assert reads(patterns("The treaty is to take effect on [1 July 2025]."), text) == want


def test_a_vote_is_called_for_its_day() -> None:
    known = patterns("The election is to be held on [25 May 2025].")
    assert reads(known, "The president has called the election for 8 October.") == ["asserted 2025-10-08"]
