"""Steps of a status: which are no news beside what is awaited."""

from __future__ import annotations

import pytest

from watcher.values import status


@pytest.mark.parametrize(
    ("was", "said", "short"),
    [
        ("not in force", "signed", True),
        ("not in force", "approved", True),
        ("not ratified", "signed", True),
        ("not yet approved", "in talks", True),
        ("not in force", "in force", False),
        ("not in force", "rejected", False),
        ("not signed", "agreed", False),
        ("no formal agreement", "agreed", False),
        ("signed", "agreed", False),
        ("not a member", "approved", False),
        ("not yet a full member", "agreed", True),
        ("not a member", "in talks", True),
    ],
)
def test_a_step_below_the_one_that_is_awaited_is_no_news(was: str, said: str, short: bool) -> None:
    one, other = status.parse(was), status.parse(said)
    assert one is not None
    assert other is not None
    assert status.short_of(one, other) is short


@pytest.mark.parametrize(
    ("says", "word"),
    [
        ("may stay", "may-remain"),
        ("might remain", "may-remain"),
        ("will be kept", "will-remain"),
        ("are to stay on", "will-remain"),
        ("will not stay", "none-remain"),
        ("may stand", "may-stand"),
    ],
)
def test_who_may_stay(says: str, word: str) -> None:
    value = status.parse(says)
    assert value is not None
    assert value.word == word


@pytest.mark.parametrize(
    ("says", "word"),
    [
        ("agreed but not signed", "agreed"),
        ("signed, not yet ratified", "signed"),
        ("approved and awaiting signature", "approved"),
        ("not agreed and not signed", "none"),
        ("signed", "signed"),
    ],
)
def test_what_has_been_reached_counts_and_not_what_has_not(says: str, word: str) -> None:
    value = status.parse(says)
    assert value is not None
    assert value.word == word
