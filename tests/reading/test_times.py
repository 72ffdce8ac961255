"""Since when a value is told to hold, and whether that is history."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import context, patterns, reads, token
from watcher.reading.times import time_of


def since(text: str, word: str, *, lasting: bool = False, published: date = date(2025, 3, 19)) -> tuple[str, bool]:
    """Return what time_of says of the first `word` of an entry of 19 March 2025; the baseline is of 1 March."""
    one = context(text, published=published)
    sentence = one.sentences[0]
    return time_of(one, sentence, token(sentence.words, word), lasting=lasting)


@pytest.mark.parametrize(
    ("text", "word", "iso"),
    [
        ("On Monday 2,500 soldiers left.", "2,500", "2025-03-17"),
        ("The force had 2,500 soldiers last month.", "2,500", "2025-02"),
        ("The camp opens on 2 April.", "opens", "2025-04-02"),
        ("The force has 2,500 soldiers.", "2,500", ""),
        ("The force is to have 2,500 soldiers by June.", "2,500", ""),
        ("The mandate of the 2,500 soldiers runs until 2027.", "2,500", ""),
        ("The 2015 agreement gave 2,500 soldiers leave.", "2,500", ""),
    ],
)
def test_the_nearest_date_says_since_when(text: str, word: str, iso: str) -> None:
    assert since(text, word) == (iso, False)


@pytest.mark.parametrize("text", ["In 2021 the force had 2,500 soldiers.", "In December the force had 2,500 soldiers."])
def test_a_number_of_long_before_the_entry_is_history(text: str) -> None:
    assert since(text, "2,500")[1]


def test_a_number_of_a_few_weeks_before_the_entry_is_news() -> None:
    assert since("In February the force had 2,500 soldiers.", "2,500") == ("2025-02", False)
    assert since("In February the force had 2,500 soldiers.", "2,500", published=date(2025, 9, 1)) == ("2025-02", True)


def test_what_lasts_is_history_only_where_it_was_before_the_article() -> None:
    assert since("The camp closed in February.", "closed", lasting=True) == ("2025-02", True)
    assert since("The camp closed on 4 March.", "closed", lasting=True) == ("2025-03-04", False)
    assert since("The camp closed on 4 March.", "closed", lasting=True, published=date(2026, 3, 1))[1] is False


def test_an_old_step_of_a_status_is_told_as_past() -> None:
    known = patterns("The treaty is [not signed].")
    assert reads(known, "The treaty was signed on 12 March.") == ["asserted signed"]
    assert reads(known, "The treaty was signed on 12 March 2019.") == ["past signed"]
    assert reads(known, "The treaty was signed on 12 March.", published=date(2026, 1, 5)) == ["asserted signed"]
