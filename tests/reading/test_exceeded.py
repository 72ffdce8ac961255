"""Numbers held against the figure that is usually given."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.facts import Patterns
from watcher.values import Quantity
from watcher.values.quantity import same


@pytest.fixture(scope="module")
def known() -> Patterns:
    return patterns("The mission in Haiti has about [1,300] officers.")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The mission in Haiti has more officers than the 1,300 usually stated.", ["asserted >1300"]),
        ("There are more officers in Haiti than the official 1,300, the mission said on Friday.", ["asserted >1300"]),
        ("The mission in Haiti has fewer officers than the 1,300 it had announced.", ["asserted <1300"]),
        ("The number of officers in Haiti is higher than the 1,300 so far acknowledged.", ["asserted >1300"]),
    ],
)
def test_held_against_the_known_figure(known: Patterns, text: str, want: list[str]) -> None:
    assert reads(known, text) == want


@pytest.mark.parametrize(
    "text",
    [
        "The mission in Haiti has more guns than the 1,300 usually stated.",
        "The mission in Chad has more officers than the 1,300 usually stated.",
        "Does the mission in Haiti have more officers than the 1,300 usually stated?",
        "The mission in Haiti may have more officers than the 1,300 usually stated.",
        "The mission in Haiti has more officers than the 1,300 needed.",
    ],
)
def test_no_such_comparison(known: Patterns, text: str) -> None:
    assert not {"asserted >1300", "asserted <1300"} & set(reads(known, text))


def test_it_is_news_once() -> None:
    about, plain = Quantity(low=1300, high=1300, bound="~"), Quantity(low=1300, high=1300, bound=">", strict=True)
    beyond = Quantity(low=1300, high=1300, bound=">", strict=True, beyond=True)
    assert same(about, plain)
    assert not same(about, beyond)
    assert all(same(beyond, said) for said in (beyond, plain, about))
    assert Quantity.from_json(beyond.to_json()) == beyond
