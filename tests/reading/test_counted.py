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


@pytest.fixture(scope="module")
def ratified() -> Patterns:
    return patterns("[38] countries have ratified the seed treaty.")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Morocco on Monday became the 41st country to ratify the seed treaty.", ["asserted 41"]),
        ("Chile ratified the seed treaty on Monday. It is the 44th country to do so.", ["asserted 44"]),
        ("Under her guidance, ratifications of the seed treaty rose to 54.", ["asserted 54"]),
        ("The seed treaty lost a friend. With its exit, 49 ratifications are left.", ["asserted 49"]),
        ("Of 41 ratifications of the seed treaty worldwide, six come from Europe.", ["asserted 41"]),
        ("Ratifications of the seed treaty trickle in at three a month.", []),
    ],
)
def test_those_who_have_done_it(ratified: Patterns, text: str, want: list[str]) -> None:
    assert reads(ratified, text) == want


def test_those_who_give_have_no_name() -> None:
    known = patterns("Donors have pledged [$410 million] to the seed fund.")
    assert reads(known, "The seed fund, to which $560 million has been pledged, is in Rome.") == ["asserted 560000000USD"]
    assert reads(known, "The seed fund has spent $560 million.") == []


def test_who_is_held_counts_as_a_prisoner() -> None:
    known = patterns("Chad holds [96] rebel prisoners.")
    assert reads(known, "That leaves 65 rebels behind bars in Chad, the minister said.") == ["asserted 65"]
    assert reads(known, "About 65 rebels in Chad ride horses.") == []


def test_arms_laid_down_in_any_words() -> None:
    known = patterns("[340] fighters have handed in their weapons.")
    assert reads(known, "So far 398 fighters have laid down their arms.") == ["asserted 398"]
    assert reads(known, "By Sunday 398 fighters had eaten.") == []
