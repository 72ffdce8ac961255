"""What a quantity fact counts: what is done to so many, what somebody owns, and what only looks like it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.facts import Patterns


@pytest.fixture(scope="module")
def jobs() -> Patterns:
    return patterns("Halden plans to cut [1,200] jobs.")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Halden is to cut 1,500 jobs, the group said.", ["asserted 1500"]),
        ("Halden announced 1,500 redundancies on Monday.", ["asserted 1500"]),
        ("Halden will cut 1,900 jobs, 700 more than it announced in June.", ["asserted 1900"]),
        ("Halden is selling a mill with 340 workers.", []),
        ("Halden has 9,000 employees in Norway.", []),
        ("Vestby cut 400 jobs. Its rival Halden was told by Vestby on Monday.", []),
    ],
)
def test_what_is_done_to_so_many(jobs: Patterns, text: str, want: list[str]) -> None:
    assert reads(jobs, text) == want


@pytest.fixture(scope="module")
def stake() -> Patterns:
    return patterns("Halden holds [12%] of Vestby's shares.", "The large owners of Vestby are [Polder Fund] and [Kessler].")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Halden has raised its holding to 44%.", ["f0 asserted 44%"]),
        ("Halden now owns 51% of Vestby.", ["f0 asserted 51%"]),
        ("Halden said the group controls 66 per cent of the share capital of Vestby.", ["f0 asserted 66%"]),
        ("The stake that Halden has in Vestby is 30%, and closing is due in June.", ["f0 asserted 30%"]),
        ("Polder Fund, which owns 6.1% of Vestby, would sell to Halden.", []),
        ("Halden said holders of 66% of the shares had accepted.", []),
    ],
)
def test_what_somebody_owns(stake: Patterns, text: str, want: list[str]) -> None:
    assert reads(stake, text) == want


def test_a_noun_says_what_a_sum_is() -> None:
    known = patterns("The offer values Vestby at [€9.4 billion].")
    assert reads(known, "Halden now values Vestby at 9.9 billion euros.") == ["asserted 9900000000EUR"]
    assert reads(known, "Halden must pay Vestby a break fee of 8 billion euros.") == []
