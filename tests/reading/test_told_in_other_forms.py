"""What befell a proposed thing, what analysts had expected, what went up from where: told in other words, read the same."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

_RATE = "The central bank of Morvania's key rate is [5.25%]."
_TAKEOVER = "Castell's takeover of Avelon is [agreed]."
_LAUNCH = "The Tarsia-2 lander will launch on [1 June 2025]."

ALIKE = [
    (
        _TAKEOVER,
        "Castell's {} of Avelon died on Tuesday.",
        ("takeover", "proposed takeover", "planned tie-up"),
        "asserted collapsed",
    ),
    (
        _TAKEOVER,
        "The {} of Avelon by Castell fell through.",
        ("takeover", "proposed sale", "planned buy-out"),
        "asserted collapsed",
    ),
    (
        _RATE,
        "Analysts had expected the Bank of Morvania to cut its key rate by {} to 5%.",
        ("25bp", "25 bps", "25 basis points", "a quarter point", "0.25 percentage points"),
        "planned 5%",
    ),
    (
        _RATE,
        "The Bank of Morvania {} its key rate at 5%, as had been expected.",
        ("kept", "held", "maintained", "retained", "left"),
        "asserted 5%",
    ),
    (
        _RATE,
        "The Bank of Morvania {} its key rate at 5% on Thursday, where analysts had foreseen a quarter more.",
        ("kept", "held", "maintained", "retained", "left"),
        "asserted 5%",
    ),
    (
        _LAUNCH,
        "The rocket carrying Tarsia-2 {} from Kelso on Tuesday.",
        ("lifted off", "launched", "went up"),
        "asserted 2025-03-18",
    ),
]

SILENT = [
    (_TAKEOVER, "Castell's proposed takeover of Avelon was {} on Tuesday.", ("criticised", "praised by analysts")),
    (_RATE, "Analysts {} that the Bank of Morvania would act by 25 basis points.", ("maintained", "said")),
]

# A plan stays one.
PLANNED = [
    (_TAKEOVER, "The proposed sale of Avelon to Castell may fall through."),
    (_TAKEOVER, "The planned takeover of Avelon by Castell could collapse."),
]

# An event of a row that is not the fact's, however it is told: (fact, text, read of its dates).
OF_ANOTHER = [
    (
        "The first Kestrel rocket is to be launched on [17 May 2025].",
        "The Kestrel rocket {} from Kelso on Tuesday. It came a year after the first Kestrel failed.",
        ("lifted off", "went up", "launched"),
        [],
    ),
    (
        "The first Kestrel rocket is to be launched on [17 May 2025].",
        "The first Kestrel rocket {} from Kelso on Tuesday. It came two days after the first attempt was called off.",
        ("lifted off", "went up", "launched"),
        ["asserted 2025-03-18"],
    ),
    (
        "The Bank of Morvania's next rate announcement is on [3 September 2024].",
        "The Bank of Morvania on Wednesday cut its rate by {} to 3% and announced the end of its programme.",
        ("25 basis points", "25bp", "a quarter point"),
        [],
    ),
]


@pytest.mark.parametrize(("fact", "text", "words", "read"), ALIKE)
def test_the_same_in_other_words_is_read_alike(fact: str, text: str, words: tuple[str, ...], read: str) -> None:
    """Each form is read as the plain one is."""
    known = patterns(fact)
    assert {word: reads(known, text.format(word)) for word in words} == {word: [read] for word in words}


@pytest.mark.parametrize(("fact", "text", "words"), SILENT)
def test_another_thing_is_none_in_any_form(fact: str, text: str, words: tuple[str, ...]) -> None:
    """What says nothing of the fact says nothing of it in another form."""
    known = patterns(fact)
    assert {word: reads(known, text.format(word)) for word in words} == {word: [] for word in words}


@pytest.mark.parametrize(("fact", "text"), PLANNED)
def test_what_may_come_is_no_deed(fact: str, text: str) -> None:
    """Only what has befallen a proposed thing is told as done."""
    assert not [read for read in reads(patterns(fact), text) if read.startswith("asserted")]


@pytest.mark.parametrize(("fact", "text", "words", "read"), OF_ANOTHER)
def test_another_of_a_row_is_another_in_any_form(fact: str, text: str, words: tuple[str, ...], read: list[str]) -> None:
    """A later launch or sitting is no first or next one, in whatever words it is told."""
    known = patterns(fact)
    assert {word: reads(known, text.format(word)) for word in words} == dict.fromkeys(words, read)
