"""The same news told otherwise is read alike: `python -m tests.retold` shows it in full, here with few of the changes."""

from __future__ import annotations

from itertools import cycle

import pytest

from tests.retold import CHANGES, Kept, kept, put
from tests.scoring import GROUPS, topics

MOST = 0.015  # of the alerts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Troops left; the troops' camp", "Soldiers left; the soldiers' camp"),
        ("paratroops and troops-carriers", "paratroops and troops-carriers"),
    ],
)
def test_whole_words_are_put_for_others(text: str, told: str) -> None:
    assert put({"troops": "soldiers"}, text) == told


@pytest.mark.parametrize(
    ("change", "text", "told"),
    [
        ("semicolons", "The force left. It was small.", "The force left; it was small."),
        ("meanwhile", "It left. The force was small.", "It left. Meanwhile, the force was small."),
        (
            "the day first",
            "Peru left it on Monday. The rest stayed on Friday.",
            "On Monday, Peru left it. The rest stayed on Friday.",
        ),
        ("the day without on", "Peru left on Monday.", "Peru left Monday."),
        ("a day before its month", "It left on May 3, in May 2024.", "It left on 3 May, in May 2024."),
        ("a day behind its month", "It left on 3 May.", "It left on May 3."),
        ("an aside", "The soldiers have left.", "The soldiers, officials say, have left."),
        ("numbers without commas", "2,500 of 12,000,000", "2500 of 12,000,000"),
    ],
)
def test_a_change_of_the_text(change: str, text: str, told: str) -> None:
    assert CHANGES[change][1](text) == told


def test_what_is_lost() -> None:
    total = Kept()
    for topic, name in zip(topics(GROUPS["learned"])[::2], cycle(CHANGES), strict=False):
        for _, one in kept(topic, [name]):
            total += one
    assert total.entries > 500
    assert total.lost <= MOST * total.hits
    assert total.false <= MOST * total.hits
