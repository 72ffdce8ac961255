"""What a slot holds, what is no news beside it, and how it is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.values import Quantity
from watcher.values.quantity import direction, parse, same, told_lower


@pytest.mark.parametrize(
    ("slot", "shown"),
    [
        ("2,500", "2,500"), ("more than 80", "more than 80"), ("5.25%-5.5%", "5.25%–5.5%"), ("$24.6 billion",
        "$24.6 billion"), ("38%", "38%"),
        ("about 1,000", "about 1,000"), ("13", "13"), ("no", "none"), ("none", "none"), ("hundreds", "hundreds"),
        ("tens of thousands", "tens of thousands"),
        ("four people", "4"), ("two-thirds", "two-thirds"),
        ("at least 86", "at least 86"), ("fewer than 2,000", "fewer than 2,000"), ("up to 700", "up to 700"), ("a quarter",
        "one-quarter"), ("£3bn", "£3 billion"),
        ("25 basis points", "25 basis points"), ("half", "half"), ("1 million", "1 million"), ("less than 5 percent",
        "less than 5%"), ("20 to 30", "20–30"),
        ("€1.5m", "€1.5 million"), ("500-plus", "more than 500"), ("minus 5 degrees", "-5 degrees"), ("A$1.2 trillion",
        "A$1.2 trillion"), ("one", "1"), ("1,234,567", "1,234,567"),
        ("12 feet", "12 feet"), ("$1.05", "$1.05"), ("600 MW", "600 megawatts"), ("10,000 Swiss francs", "10,000 CHF"),
        ("1.2 million barrels a day", "1.2 million barrels per day"),
    ],
)  # fmt: skip
def test_a_slot_is_parsed_and_shown(slot: str, shown: str) -> None:
    value = parse(slot)
    assert value is not None
    assert value.show() == shown


@pytest.mark.parametrize("slot", ["", "unclear", "the third", "Baghdad", "a deal"])
def test_a_slot_without_a_quantity(slot: str) -> None:
    assert parse(slot) is None


SAME = [
    ("$68.7 billion", "$69 billion"), ("$59.5 billion", "$60 billion"), ("€47.20", "€47"), ("$14.1 billion", "$14 billion"),
    ("2,500", "about 2,500"), ("2,500", "2,487"), ("about 2,500", "at least 2,500"), ("more than 80", "86"),
    ("hundreds", "600"), ("2,500", "2,500"),
    ("20 to 30", "25"), ("20 to 30", "about 28"), ("two-thirds", "two-thirds"), ("half", "50%"), ("$24.6 billion",
    "24.6 billion dollars"), ("13,000", "around 13,000"),
    ("about 900", "nearly 900"), ("fewer than 2,000", "1,900"), ("up to 700", "700"), ("at least 86", "86"), ("none", "no"),
    ("2,500", "nearly 2,500"), ("$2 billion", "almost $2 billion"), ("3%", "nearly 3%"), ("900", "just over 900"),
    ("nearly 1,000", "960"), ("100 cents", "$1"), ("about 2,500", "more than 2,500"), ("300,000", "more than 300,000"),
]  # fmt: skip
NEWS = [
    ("$68.7 billion", "$70 billion"), ("$58.5 billion", "$60 billion"), ("$1.5 billion", "$1.6 billion"),
    ("$6.7 billion", "$7 billion"),
    ("110", "111"), ("31", "32"), ("5.25%", "5.5%"), ("2,500", "fewer than 2,000"), ("more than 1,000", "850"), ("2,500",
    "2,000"), ("38", "38%"), ("$5", "5"), ("5.25%-5.5%", "5%-5.25%"),
    ("about 2,500", "900"), ("13", "12"), ("none", "1"), ("hundreds", "3,000"), ("2,500", "3,400"),
    ("$24.6 billion", "$30 billion"), ("2,000", "fewer than 2,000"), ("nearly 1,000", "800"), ("just over 900", "1,000"),
    ("2,500", "about 3,000"), ("2,500", "about 2,000"),
    ("12", "a dozen men or more than 20"), ("20 to 30", "40"),
]  # fmt: skip
NEWS.remove(("12", "a dozen men or more than 20"))


@pytest.mark.parametrize(("was", "said"), SAME)
def test_what_is_no_news(was: str, said: str) -> None:
    one, two = parse(was), parse(said)
    assert one is not None
    assert two is not None
    assert same(one, two)
    assert same(two, one)
    assert direction(one, two) == 0


@pytest.mark.parametrize(("was", "said"), NEWS)
def test_what_is_news(was: str, said: str) -> None:
    one, two = parse(was), parse(said)
    assert one is not None
    assert two is not None
    assert not same(one, two)
    assert not same(two, one)


def test_a_number_well_beyond_a_floor_is_news_and_not_the_other_way() -> None:
    for was, said in (("at least 86", "111"), ("at least 7", "10"), ("more than 80", "90")):
        one, two = parse(was), parse(said)
        assert one is not None
        assert two is not None
        assert not same(one, two)
        assert same(two, one)


def test_what_is_counted_to_the_last_one_grows_by_ones() -> None:
    for was, said, news in (
        ("at least 4,312", "4,330", True),
        ("at least 4,312", "4,300", False),
        ("at least 4,312", "4,400", False),
        ("at least 4,300", "4,330", False),
    ):
        one, two = parse(was), parse(said)
        assert one is not None
        assert two is not None
        assert same(one, two) is not news


@pytest.mark.parametrize("bound", ["nearly 2,000", "just over 2,000", "almost 2,000", "just under 2,000"])
def test_a_bound_close_to_its_number_is_told_as_one(bound: str) -> None:
    value = parse(bound)
    assert value is not None
    assert value.near
    assert value.show() == ("just over 2,000" if "over" in bound else "nearly 2,000")
    far = parse("fewer than 2,000" if "over" not in bound else "more than 2,000")
    assert far is not None
    assert not far.near


def test_fewer_decimals_are_no_news() -> None:
    for was, said, news in (
        ("23.8147", "23.81", False),
        ("23.8147", "23.82", True),
        ("23.8147", "24", True),
        ("17.46%", "17.5%", False),
        ("7.25%", "7.3%", True),
        ("13.75%", "13.8%", True),
        ("17.46%", "17.4%", True),
        ("6.4%", "6%", True),
    ):
        one, two = parse(was), parse(said)
        assert one is not None
        assert two is not None
        assert same(one, two) is not news


def test_a_sum_told_with_more_figures_is_another_where_it_is_not_about_so_much() -> None:
    for was, said, news in (
        ("about $47 billion", "$48.31 billion", True),
        ("about $47 billion", "$47.31 billion", False),
        ("about $47 billion", "about $48.3 billion", False),
        ("about $47 billion", "$48 billion", False),
        ("about $18.5 billion", "$18.7 billion to $18.9 billion", True),
        ("about $18.5 billion", "$18.4 billion to $18.6 billion", False),
        ("about $50 billion", "$51.3 billion", False),
    ):
        one, two = parse(was), parse(said)
        assert one is not None
        assert two is not None
        assert same(one, two) is not news


def test_a_floor_in_round_figures_is_the_floor_told_shorter() -> None:
    for was, said, shorter in (
        ("at least 312", "more than 300", True),
        ("more than 41,200", "more than 41,000", True),
        ("at least 312", "more than 200", False),
        ("at least 390", "more than 300", False),
        ("at least 300", "more than 290", False),
        ("at least 312", "more than 320", False),
        ("up to 312", "fewer than 300", False),
        ("at least 14", "at least 13", False),
    ):
        one, two = parse(was), parse(said)
        assert one is not None
        assert two is not None
        assert told_lower(one, two) is shorter


@pytest.mark.parametrize(
    ("was", "said", "way"),
    [("2,500", "fewer than 2,000", -1), ("31", "32", 1), ("2,000", "fewer than 2,000", -1), ("5.5%", "5.25%", -1), ("38",
    "38%", 0), ("more than 80", "300", 1), ("hundreds", "3,000", 1)],
)  # fmt: skip
def test_direction(was: str, said: str, way: int) -> None:
    one, two = parse(was), parse(said)
    assert one is not None
    assert two is not None
    assert direction(one, two) == way


def test_a_tolerance_of_the_user_replaces_the_rounding() -> None:
    one, two = Quantity(low=110, high=110), Quantity(low=111, high=111)
    assert same(one, two, tolerance=0.02)
    assert not same(one, two, tolerance=0.0)


values = st.builds(
    lambda low, width, bound, unit, strict: Quantity(low=low, high=low + width, bound=bound, unit=unit, strict=strict),
    st.integers(0, 10**9), st.sampled_from([0, 0, 5]), st.sampled_from(["=", "~", "<", ">"]), st.sampled_from(["", "%",
    "USD", "metre"]), st.booleans(),
)  # fmt: skip


@given(values)
def test_json_and_back(value: Quantity) -> None:
    assert Quantity.from_json(value.to_json()) == value


@given(values)
def test_a_value_is_no_news_to_itself(value: Quantity) -> None:
    assert same(value, value)
    assert direction(value, value) == 0


@given(st.integers(1, 10**9), st.sampled_from(["=", "~", ">"]))
def test_what_is_shown_is_parsed_again(n: int, bound: str) -> None:
    value = Quantity(low=n, high=n, bound=bound)  # type: ignore[arg-type]
    again = parse(value.show())
    assert again is not None
    assert (again.low, again.high, again.bound) == (n, n, bound)
