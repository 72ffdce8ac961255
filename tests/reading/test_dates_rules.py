"""The grammar's own examples, what it must survive, and the plain form."""

from __future__ import annotations

import time
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from watcher.language import load
from watcher.reading.dates import find, plain
from watcher.reading.dates.reader import may_hold
from watcher.reading.dates.words import grammar
from watcher.values.date import interval

AS_OF = date(2025, 3, 19)
RULES: list[dict[str, Any]] = load("calendar")["rules"]
EXAMPLES = [(rule["name"], text, list(map(str, want))) for rule in RULES for text, want in (rule.get("examples") or {}).items()]
NEVER = [(rule["name"], text) for rule in RULES for text in rule.get("never") or ()]
MONTHS = [date(2025, n, 1).strftime("%B") for n in range(1, 13)]
SHORT = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]


@pytest.mark.parametrize(("rule", "text", "want"), EXAMPLES, ids=[f"{r}: {t}" for r, t, _ in EXAMPLES])
def test_examples(rule: str, text: str, want: list[str]) -> None:
    mentions = find(text, AS_OF)
    assert [m.value.iso for m in mentions] == want
    assert rule in {m.rule for m in mentions}


@pytest.mark.parametrize(("rule", "text"), NEVER, ids=[f"{r}: {t}" for r, t in NEVER])
def test_never(rule: str, text: str) -> None:
    assert not find(text, AS_OF)


def test_every_example_passes_the_cheap_look() -> None:
    for _, text, _ in EXAMPLES:
        assert may_hold(text, grammar())


def test_a_sentence_without_a_date_is_not_read() -> None:
    assert not may_hold("The cabinet agreed to the plan, officials said.", grammar())


@given(st.text(max_size=200), st.dates())
def test_anything_may_come(text: str, published: date) -> None:
    for mention in find(text, published):
        assert text[mention.start : mention.end] == mention.text


EXTRA = ("30", "2025", "1st", "9", "1990s", ",", ".", "-", "/", "Q3")
WORDS = [*sorted({w for w in grammar().classes if not w[0].isdigit()})[::7], *EXTRA]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(WORDS), max_size=25), st.dates())
def test_any_words_in_any_order(words: list[str], published: date) -> None:
    text = " ".join(words)
    last = 0
    for mention in find(text, published):
        assert last <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        interval(mention.value)
        last = mention.end
    plain(text, published.isoformat())


@given(st.dates(min_value=date(1500, 1, 1), max_value=date(2199, 12, 31)))
def test_every_way_to_write_a_day(day: date) -> None:
    month, short = MONTHS[day.month - 1], SHORT[day.month - 1]
    tail = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    for said in (
        f"{month} {day.day}, {day.year}",
        f"{short} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{day.day}{tail} of {month}, {day.year}",
        f"{month} {day.day}{tail}, {day.year}",
        f"{day.year}-{day.month:02}-{day.day:02}",
        f"{day.day:02}.{day.month:02}.{day.year}",
        f"{day:%A}, {day.day} {month} {day.year}",
    ):
        (mention,) = find(f"The treaty of {said} still holds.", AS_OF)
        assert (mention.value.iso, mention.text) == (day.isoformat(), said)


@given(st.dates(min_value=date(1990, 1, 8), max_value=date(2100, 1, 1)), st.integers(0, 6))
def test_weekdays_turn_with_the_tense(published: date, ahead: int) -> None:
    name = (published + timedelta(days=ahead)).strftime("%A")
    (coming,) = find(f"They will meet on {name}.", published)
    (gone,) = find(f"They met on {name}.", published)
    assert coming.value.iso == (published + timedelta(days=ahead)).isoformat()
    assert gone.value.iso == (published - timedelta(days=(7 - ahead) % 7)).isoformat()


@pytest.mark.parametrize(
    "piece", ["May ", "1/1/1/1/", "next ", "2025-", "Sept. ", "the end of ", "last year's ", "a few of ", "May 5 to "]
)
def test_hostile_text_is_read_in_bounded_time(piece: str) -> None:
    started = time.perf_counter()
    find(piece * (200_000 // len(piece)), AS_OF)
    assert time.perf_counter() - started < 10


def test_next_september_is_the_next_that_has_not_begun() -> None:
    for published, iso in ((date(2025, 8, 1), "2025-09"), (date(2024, 9, 27), "2025-09"), (date(2025, 2, 1), "2025-09")):
        assert [m.value.iso for m in find("The force is to leave next September.", published)] == [iso]


PLAIN = [
    ("Police said Thursday that he left.", [("Thursday", "DATE", "2013-03-21")]),
    (
        "Sales rose in the fourth quarter from a year earlier.",
        [("the fourth quarter", "DATE", "2012-Q4"), ("a year earlier", "DATE", "2011-Q4")],
    ),
    ("They arrived Friday night.", [("Friday night", "TIME", "2013-03-22TNI")]),
    ("It took three days.", [("three days", "DURATION", "P3D")]),
    ("It is now over.", [("now", "DATE", "PRESENT_REF")]),
    ("It was recently sold.", [("recently", "DATE", "PAST_REF")]),
    ("They meet every year.", [("every year", "SET", "P1Y")]),
    ("It rose last week.", [("last week", "DATE", "2013-W11")]),
    ("It fell over the weekend.", [("the weekend", "DATE", "2013-W11-WE")]),
    ("It was built in the 19th century.", [("the 19th century", "DATE", "18")]),
    ("It grew in the past three years.", [("the past three years", "DURATION", "P3Y")]),
    ("Results for the second quarter will come out.", [("the second quarter", "DATE", "2012-Q2")]),
    ("It forecast losses for the second quarter.", [("the second quarter", "DATE", "2013-Q2")]),
    ("A court postponed it on May 7.", [("May 7", "DATE", "2012-05-07")]),
    ("The postponed vote on May 7 is open.", [("May 7", "DATE", "2013-05-07")]),
    ("It opens at 5 p.m. Monday.", [("5 p.m. Monday", "TIME", "2013-03-25T17:00")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), PLAIN, ids=[t for t, _ in PLAIN])
def test_plain(text: str, want: list[tuple[str, str, str]]) -> None:
    rows = plain(text, "2013-03-22")
    assert [(text[r["start"] : r["end"]], r["type"], r["value"]) for r in rows] == want  # type: ignore[misc]
