"""A tie-up or buy-out is a merger or takeover, and the 2nd round is the second: the same in another spelling."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.scopes import widened
from watcher.reading.sentences import as_one_word

_TAKEOVER = "Castell's takeover of Avelon is [agreed]."
_MERGER = "The merger of Castell and Avelon is [agreed]."
_PRICE = "Castell will buy Avelon for [$8 billion]."
_RUNOFF = "The second round of Morvania's presidential election will be on [15 June 2025]."
_TALKS = "The second round of talks between Morvania and Tarsia has [not begun]."

ALIKE = [
    (_MERGER, "The {} between Castell and Avelon closed on Monday.", ("merger", "tie-up", "deal"), "asserted completed"),
    (
        _MERGER,
        "There will be no {} between Castell and Avelon.",
        ("merger", "tie-up", "buyout", "buy-out"),
        "asserted collapsed",
    ),
    (_TAKEOVER, "Castell and Avelon's {} is off.", ("takeover", "tie-up", "buy-out"), "asserted collapsed"),
    (_PRICE, "Castell agrees $8.4bn {} with Avelon", ("merger", "tie-up", "deal"), "asserted 8400000000USD"),
    (_RUNOFF, "The {} round of the election in Morvania will be on June 22.", ("second", "2nd"), "asserted 2025-06-22"),
    (_TALKS, "The {} round of talks between Morvania and Tarsia began on Tuesday.", ("second", "2nd"), "asserted in-force"),
]

SILENT = [
    (_TALKS, "The {} round of talks between Morvania and Tarsia began on Tuesday.", ("first", "1st", "third", "3rd")),
    (_RUNOFF, "The {} round of the election in Morvania will be on June 22.", ("first", "1st")),
    (_TAKEOVER, "Castell and Orvane called off their {}.", ("takeover", "tie-up", "buy-out")),
]

# The days of a month, what has its number for a name, and higher numbers.
UNCHANGED = [
    "On June 3rd they met.",
    "Born on the 3rd of June, and on 2nd March.",
    "The 3rd Infantry Division left.",
    "At 4th Street.",
    "The 42nd round, the 21st century.",
    "They tie up the boat and buy out the rest.",
]


@pytest.mark.parametrize(("fact", "text", "words", "read"), ALIKE)
def test_the_same_in_another_spelling_is_read_alike(fact: str, text: str, words: tuple[str, ...], read: str) -> None:
    """Each form is read as the plain one is."""
    known = patterns(fact)
    assert {word: reads(known, text.format(word)) for word in words} == {word: [read] for word in words}


@pytest.mark.parametrize(("fact", "text", "words"), SILENT)
def test_another_thing_is_none_in_any_spelling(fact: str, text: str, words: tuple[str, ...]) -> None:
    """What says nothing of the fact says nothing of it in another form."""
    known = patterns(fact)
    assert {word: reads(known, text.format(word)) for word in words} == {word: [] for word in words}


@pytest.mark.parametrize("text", UNCHANGED)
def test_what_is_no_ordinal_in_a_row_stays(text: str) -> None:
    """Days, names and higher numbers stay as written."""
    assert as_one_word(text) == text


def test_a_scope_takes_a_tie_up_for_a_merger() -> None:
    """Who asks for news of a takeover asks for that of a tie-up or a buyout too."""
    assert {"tie-up", "buyout", "merger"} <= set(widened(["takeover"]))
    assert widened(["treaty"]) == ("treaty",)
