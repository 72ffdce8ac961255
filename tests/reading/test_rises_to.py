"""A number that something goes up to, and numbers only as round as the fact's."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.quantities import find
from watcher.values import Quantity, quantity


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The wage will go up to 2.9 million pesos.", "="),
        ("It went up to 18 posts.", "="),
        ("That brings the total up to 400 people.", "="),
        ("It can hold up to 300 people.", "<"),
        ("They take up to 30 people.", "<"),
    ],
)
def test_up_to(text: str, bound: str) -> None:
    value = find(text)[0].value
    assert isinstance(value, Quantity)
    assert value.bound == bound


def test_goes_up_to_a_level() -> None:
    known = patterns("Arlan and Brelin have [12] joint border posts.")
    assert reads(known, "The number of joint border posts of Arlan and Brelin will go up to 18 next year.") == ["planned 18"]


def test_only_new_ones_are_no_level() -> None:
    known = patterns("Arlan has [12] border posts.")
    assert not reads(known, "Six new posts in Arlan")
    assert reads(known, "Arlan has 18 border posts.") == ["asserted 18"]


@pytest.mark.parametrize(
    ("was", "said", "alike"),
    [(2.8e6, 2.9e6, False), (2500, 2600, False), (2500, 2500, True), (2500, 2487, True), (40_000, 41_000, True)],
)
def test_as_round_as_each_other(was: float, said: float, alike: bool) -> None:
    one, two = (Quantity(low=n, high=n, bound="=", unit="") for n in (was, said))
    assert quantity.same(one, two) is alike


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Three hundred go in August, which will take the number of children brought back to Arlan to 1,600.",
            "planned 1600",
        ),
        ("The return of 300 more took the number of children brought back to Arlan from Norland to 1,600.", "asserted 1600"),
    ],
)
def test_what_brings_the_number_to(text: str, want: str) -> None:
    known = patterns("About [1,300] children have been brought back to Arlan from Norland.")
    assert want in reads(known, text)
