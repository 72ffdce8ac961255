"""An office put in other words by another user: the same sentence must move it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.offices import as_office

PREMIERS = [
    "Iraq is led by Prime Minister [Omar Nasri].",
    "Prime Minister [Omar Nasri] leads Iraq.",
    "[Omar Nasri] leads Iraq as its prime minister.",
    "[Omar Nasri] serves as Iraqi prime minister.",
    "[Omar Nasri] holds the post of prime minister of Iraq.",
    "[Omar Nasri] has been Iraq's prime minister since 2022.",
    "Iraq's government is headed by [Omar Nasri].",
    "The Iraqi government is led by [Omar Nasri].",
    "[Omar Nasri] is the head of Iraq's government.",
]


@pytest.mark.parametrize("says", PREMIERS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Iraq's new prime minister, Hadi Salman, was sworn in on Thursday.", ["asserted Hadi Salman"]),
        ("Iraqi Prime Minister Omar Nasri said so.", ["asserted Omar Nasri"]),
        ("Iran's new prime minister, Hadi Salman, was sworn in.", []),
        ("Iraq's new defence minister, Hadi Salman, was sworn in.", []),
    ],
)
def test_the_premier(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize(
    ("says", "want"),
    [
        ("The WTO is headed by Director-General [Bo Lind].", "The director-general of WTO is [Bo Lind]."),
        ("The fund is run by its managing director, [Bo Lind].", "The managing director of the fund is [Bo Lind]."),
        ("The mission is commanded by General [Bo Lind].", "The mission is commanded by [Bo Lind]."),
        ("[Bo Lind] chairs the panel.", "[Bo Lind] chairs the panel."),
        ("The CEO of Harle is [Bo Lind].", "The CEO of Harle is [Bo Lind]."),
        ("Chief executive [Bo Lind] runs Harle.", "The chief executive of Harle is [Bo Lind]."),
    ],
)
def test_as_one_sentence(says: str, want: str) -> None:
    assert as_office(says).replace("of the WTO", "of WTO") == want
