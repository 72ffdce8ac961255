"""The finders of quantities and dates on texts made to be slow: time grows with the text and no faster, and has an end."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

import pytest

from watcher.reading import dates, quantities

DAY = date(2025, 3, 19)
FINDERS: dict[str, Callable[[str], object]] = {
    "quantities": quantities.find,
    "dates": lambda text: dates.find(text, DAY),
}
PIECES = [
    "1 ", "1,", "1,1,1,1", "1/", "1/1/1/1/", "1-", "1.1.", "1:", "1\n", "1 (", "1e5 ", "1th ", "１", "½", "½ ", "9" * 45 + " ",
    "one ", "one one one ", "two-", "half a ", "one and a half ", "one hundred and ", "hundreds of ", "third ", "no ",
    "$ $ $", "$1-$", "$1bn to ", "%%%%", "5 per cent a ", "5m ", "1 000 ", "1.500 ", "2,5 ", "1,000,",
    "more than ", "about about about 5 ", "from 5 to 6 to ", "to 5 from 5 ", "between 5 and ", "14 of 23 ", "one in two ",
    "5 or ", "five point ", "May 5 to May 5 to ", "5 May ", "next next ", "the end of ", "of the year ", "in 2019 ", "2019-20 ",
    "2019/20 ", "today ",
    "a year earlier, ", "said on Monday to ", "early ", "the day before ", "12:30 ", "q1 ", "aa ", "a",
]  # fmt: skip


@pytest.mark.parametrize("name", FINDERS)
@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_text_and_no_faster(piece: str, name: str) -> None:
    find = FINDERS[name]

    def spent(size: int) -> float:
        text = piece * (size // len(piece))
        began = time.process_time()
        find(text)
        return time.process_time() - began

    limit = 20 * spent(20_000) + 0.5
    # What the rest of the process does meanwhile (collecting its garbage) is no time of the finder: the best of three.
    assert any(spent(200_000) < limit for _ in range(3))


@pytest.mark.parametrize("piece", ["1 ", "one ", "½", "5 May ", "2019-20 "])
def test_plain_rows_have_an_end_too(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    began = time.process_time()
    quantities.plain(text)
    dates.plain(text, DAY.isoformat())
    assert time.process_time() - began < 5


def test_what_a_long_text_says_first_is_still_read() -> None:
    text = "It has 2,500 troops, said on Monday. " + "1 " * 100_000
    assert quantities.find(text)[0].noun == "troops"
    text = "They leave on 30 September 2025. " + "5 May " * 100_000
    assert dates.find(text, DAY)[0].text == "30 September 2025"
