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


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The next round will be held in Muscat on 24 April.", ["asserted 2025-04-24"]),
        ("The fourth round ended on Friday.", []),
    ],
)  # fmt: skip
def test_a_round_is_of_talks(text: str, want: list[str]) -> None:
    assert reads(patterns("The date of the next round of talks is [not set]."), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Work on the bridge is to begin in September.", ["asserted 2025-09"]),
        ("The bridge is to be finished in September 2028.", []),
    ],
)  # fmt: skip
def test_work_on_what_is_built(text: str, want: list[str]) -> None:
    assert reads(patterns("Construction of the bridge is to begin in [May 2025]."), text) == want


@pytest.mark.parametrize(
    ("says", "text"),
    [
        ("Ostland is to join the Pacific pact on [1 January 2026].", "Ostland signed the protocol of accession on Tuesday."),
        ("The trial of Marek Dolny is to open on [8 September 2025].", "A bail hearing for Dolny is set for 4 April."),
        ("The strike is to begin on [7 April 2025].", "Talks to avert the strike are set for 2 April."),
        ("The Ostley factory is to reopen on [2 June 2025].", "A memorial opened in Ostley on Monday."),
        ("The next meeting of the board is on [8 May 2025].", "The board met on Tuesday."),
    ],
)
def test_the_day_of_something_else(says: str, text: str) -> None:
    assert reads(patterns(says), text) == []


def test_a_mandate_is_renewed_by_a_span() -> None:
    known = patterns("The mandate of the force in Haiti runs out on [30 June 2025].")
    text = "The Security Council renewed the force's mandate in Haiti for six months."
    assert reads(known, text) == ["asserted 2025-12-31"]
