"""Dates in a slot: parsed, compared, shown, kept as JSON."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.values import DateValue, from_json, to_json
from watcher.values.date import direction, interval, parse, same

AS_OF = date(2024, 7, 23)

SLOTS = {
    "September 2024": ("2024-09", "", "on", "September 2024"),
    "September, 2024": ("2024-09", "", "on", "September 2024"),
    "Sept. 2024": ("2024-09", "", "on", "September 2024"),
    "in September 2024": ("2024-09", "", "on", "September 2024"),
    "31 December 2023": ("2023-12-31", "", "on", "31 December 2023"),
    "December 31, 2023": ("2023-12-31", "", "on", "31 December 2023"),
    "Dec. 31st, 2023": ("2023-12-31", "", "on", "31 December 2023"),
    "the 31st of December 2023": ("2023-12-31", "", "on", "31 December 2023"),
    "2023-12-31": ("2023-12-31", "", "on", "31 December 2023"),
    "2014": ("2014", "", "on", "2014"),
    "the year 2014": ("2014", "", "on", "2014"),
    "mid-2027": ("2027", "mid", "on", "mid-2027"),
    "mid 2027": ("2027", "mid", "on", "mid-2027"),
    "the middle of 2027": ("2027", "mid", "on", "mid-2027"),
    "by the end of 2026": ("2026", "end", "by", "by the end of 2026"),
    "the end of September 2025": ("2025-09", "end", "on", "late September 2025"),
    "no later than 30 September 2026": ("2026-09-30", "", "by", "by 30 September 2026"),
    "before 2027": ("2027", "", "by", "by 2027"),
    "around 2030": ("2030", "", "about", "about 2030"),
    "after 2030": ("2030", "", "after", "after 2030"),
    "late 2025": ("2025", "end", "on", "late 2025"),
    "early 2026": ("2026", "start", "on", "early 2026"),
    "early September 2026": ("2026-09", "start", "on", "early September 2026"),
    "spring 2026": ("2026-SP", "", "on", "spring 2026"),
    "the autumn of 2026": ("2026-FA", "", "on", "autumn 2026"),
    "the third quarter of 2025": ("2025-Q3", "", "on", "the third quarter of 2025"),
    "Q3 2025": ("2025-Q3", "", "on", "the third quarter of 2025"),
    "the first half of 2026": ("2026-H1", "", "on", "the first half of 2026"),
    "2025-W31": ("2025-W31", "", "on", "the week of 28 July 2025"),
    "the 1990s": ("199", "", "on", "the 1990s"),
    "fiscal 2026": ("2026", "", "on", "2026"),
    "the second or third quarter of 2024": (
        "2024-Q2/2024-Q3",
        "",
        "on",
        "the second quarter of 2024 to the third quarter of 2024",
    ),
    "March or April 2025": ("2025-03/2025-04", "", "on", "March 2025 to April 2025"),
    "between June and September 2024": ("2024-06/2024-09", "", "on", "June 2024 to September 2024"),
    "late 2025 or early 2026": ("2025-09/2026-04", "", "on", "September 2025 to April 2026"),
}
COUNTED = {
    "September": "2024-09",
    "June": "2024-06",
    "Sept. 30": "2024-09-30",
    "next September": "2024-09",
    "next July": "2025-07",
    "September next year": "2025-09",
    "the end of the year": "2024",
    "year-end": "2024",
    "next year": "2025",
    "next month": "2024-08",
    "tomorrow": "2024-07-24",
    "the third quarter of this year": "2024-Q3",
}
NO_DATES = ("", "soon", "2,500", "2025-02-30", "31 June 2025", "not set", "Mohammed", "the 33rd of May 2020", "2025-W60", "by")


@pytest.mark.parametrize(("text", "want"), SLOTS.items())
def test_a_slot_without_the_day_of_publication(text: str, want: tuple[str, str, str, str]) -> None:
    value = parse(text)
    assert value is not None
    assert (value.iso, value.part, value.bound, value.show()) == want


@pytest.mark.parametrize(("text", "iso"), COUNTED.items())
def test_a_slot_counted_from_the_day_of_publication(text: str, iso: str) -> None:
    value = parse(text, AS_OF)
    assert value is not None
    assert value.iso == iso
    assert parse(text) is None


@pytest.mark.parametrize("text", NO_DATES)
def test_no_dates(text: str) -> None:
    assert parse(text) is None
    assert parse(text, AS_OF) is None


SAME = [
    ("by the end of September 2025", "September 2025"),
    ("by the end of September 2025", "30 September 2025"),
    ("September 2025", "30 September 2025"),
    ("2025", "September 2025"),
    ("mid-2027", "June 2027"),
    ("the third quarter of 2025", "September 2025"),
    ("late 2025", "the fourth quarter of 2025"),
    ("autumn 2025", "October 2025"),
    ("the 2020s", "2024"),
    ("2025-W31", "30 July 2025"),
    ("2025-W31", "July 2025"),
    ("by the end of 2026", "December 2026"),
]
OTHERS = [
    ("September 2025", "September 2026", 1),
    ("September 2025", "August 2025", -1),
    ("30 September 2025", "1 October 2025", 1),
    ("2025", "2026", 1),
    ("mid-2027", "early 2027", -1),
    ("by the end of 2026", "by the end of 2025", -1),
    ("the third quarter of 2025", "the fourth quarter of 2025", 1),
    ("2014", "the 1990s", -1),
    ("by the end of 2026", "September 2025", -1),
]


@pytest.mark.parametrize(("was", "said"), SAME)
def test_the_same_to_the_precision_of_the_coarser(was: str, said: str) -> None:
    first, second = parse(was), parse(said)
    assert first is not None
    assert second is not None
    assert same(first, second)
    assert same(second, first)
    assert direction(first, second) == 0


@pytest.mark.parametrize(("was", "said", "way"), OTHERS)
def test_another_time(was: str, said: str, way: int) -> None:
    first, second = parse(was), parse(said)
    assert first is not None
    assert second is not None
    assert not same(first, second)
    assert direction(first, second) == way
    assert direction(second, first) == -way


def test_tolerance_is_days_between() -> None:
    was, said = DateValue(iso="2025-09-30"), DateValue(iso="2025-10-02")
    assert not same(was, said, 1)
    assert same(was, said, 2)


def test_interval_applies_the_part() -> None:
    assert interval(DateValue(iso="2025-09")) == (date(2025, 9, 1), date(2025, 9, 30))
    assert interval(DateValue(iso="2025-09", part="end")) == (date(2025, 9, 21), date(2025, 9, 30))
    assert interval(DateValue(iso="2027", part="mid")) == (date(2027, 5, 1), date(2027, 8, 31))
    assert interval(DateValue(iso="2025-WI")) == (date(2025, 12, 1), date(2026, 2, 28))
    assert interval(DateValue(iso="202")) == (date(2020, 1, 1), date(2029, 12, 31))
    with pytest.raises(ValueError, match="no date"):
        interval(DateValue(iso="2025-X1"))


ISOS = st.one_of(
    st.dates().map(date.isoformat),
    st.dates().map(lambda d: d.isoformat()[:7]),
    st.dates().map(lambda d: d.isoformat()[:4]),
    st.builds("{:04}-{}".format, st.integers(1, 9998), st.sampled_from(("Q1", "Q4", "H2", "SP", "SU", "FA", "WI", "W31"))),
)
VALUES = st.builds(
    DateValue,
    iso=ISOS,
    part=st.sampled_from(("", "start", "mid", "end")),
    bound=st.sampled_from(("on", "by", "after", "about")),
)


@given(VALUES)
def test_json_keeps_everything(value: DateValue) -> None:
    assert from_json("date", to_json(value)) == value


def test_the_common_json_is_what_baselines_expect() -> None:
    assert to_json(DateValue(iso="2025-09")) == "2025-09"
    assert to_json(DateValue(iso="2026-09-30", bound="by")) == {"by": "2026-09-30"}
    assert to_json(DateValue(iso="2026", bound="by", part="end")) == {"by": "2026", "part": "end"}


@given(VALUES, VALUES)
def test_same_is_symmetric_and_a_date_is_the_same_as_itself(one: DateValue, two: DateValue) -> None:
    first, last = interval(one)
    assert first <= last
    assert same(one, one)
    assert same(one, two) == same(two, one)
    assert direction(one, two) == -direction(two, one)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_what_is_shown_is_parsed_again(day: date) -> None:
    for iso in (
        day.isoformat(),
        day.isoformat()[:7],
        day.isoformat()[:4],
        f"{day.year}-Q{(day.month + 2) // 3}",
        f"{day.year}-SP",
    ):
        value = DateValue(iso=iso)
        assert parse(value.show()) == value
    assert interval(DateValue(iso=day.isoformat()))[1] - day == timedelta(0)


def test_the_last_year_of_the_calendar_has_its_parts() -> None:
    parts = [interval(DateValue(iso="9999", part=part)) for part in ("start", "mid", "end")]
    assert (parts[0][0], parts[-1][1]) == (date(9999, 1, 1), date.max)
