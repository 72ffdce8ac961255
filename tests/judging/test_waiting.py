"""A telling too weak to be told on its own waits, shown as unclear, until it is told again."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.build import Watch, fact
from watcher.judging.sameness import span
from watcher.values import DateValue

UNSURE = {"score": 0.65}


def holder() -> Watch:
    return Watch(fact("holder", "Ada Able"))


def test_what_is_read_unsurely_in_passing_waits_for_another_source_which_both_then_tell() -> None:
    watch = holder()
    watch.hears("2026-01-24", "Post", "Bo Best", **UNSURE)
    assert (watch.kinds, watch.record.changes) == (["unclear"], ())
    watch.hears("2026-01-24", "Post", "Bo Best", **UNSURE)
    assert watch.record.changes == (), "one outlet twice on a day is once"
    watch.hears("2026-01-25", "Times", "Bo Best", **UNSURE)
    assert watch.alerts == ["opened: Ada Able -> Bo Best"]
    (change,) = watch.record.changes
    assert (change.status, change.sources) == ("corroborated", ("post", "times"))
    assert watch.record.standing.unclear == ()


def test_the_same_outlet_on_another_day_in_other_words_tells_it_again() -> None:
    watch = holder()
    watch.hears("2026-01-24", "Post", "Bo Best", **UNSURE)
    watch.hears("2026-02-20", "Post", "Bo Best", **UNSURE)
    assert watch.alerts == ["opened: Ada Able -> Bo Best"]


def test_what_has_waited_too_long_waits_anew() -> None:
    watch = holder()
    watch.hears("2026-01-24", "Post", "Bo Best", **UNSURE)
    watch.hears("2026-09-24", "Times", "Bo Best", **UNSURE)
    assert watch.alerts == []


@pytest.mark.parametrize(
    "more", [{"head": True}, {"authority": "named"}, {"authority": "official"}, {"since": "2026-01-23"}, {"score": 0.8}]
)
def test_a_headline_a_speaker_a_day_or_a_sure_reading_is_told_at_once(more: dict[str, Any]) -> None:
    watch = holder()
    watch.hears("2026-01-24", "Post", "Bo Best", **(UNSURE | more))
    assert watch.alerts == ["opened: Ada Able -> Bo Best"]


def test_in_passing_against_what_many_have_just_confirmed_waits_however_sure() -> None:
    watch = Watch(fact("quantity", "~2500"))
    for publisher in ("A", "B", "C"):
        watch.hears("2026-01-20", publisher, "~2500")
    watch.hears("2026-01-21", "Post", "<1000")
    assert watch.alerts == []
    watch.hears("2026-01-22", "Times", "<1000", authority="named")
    assert watch.alerts == ["opened: about 2,500 -> fewer than 1,000"]
    later = Watch(fact("quantity", "~2500"))
    for publisher in ("A", "B", "C"):
        later.hears("2026-01-20", publisher, "~2500")
    later.hears("2026-03-20", "Post", "<1000")
    assert later.alerts == ["opened: about 2,500 -> fewer than 1,000"], "what was confirmed long ago may have moved"


def test_what_is_known_already_waits_for_nothing() -> None:
    watch = holder()
    watch.hears("2026-01-24", "Post", "Bo Best", head=True)
    watch.hears("2026-01-25", "Times", "Bo Best", **UNSURE)
    assert watch.record.changes[0].status == "corroborated"


def test_what_is_told_for_a_day_ahead_is_a_plan_however_it_is_worded() -> None:
    watch = Watch(fact("set", ["A", "B", "C"]))
    watch.hears("2025-08-18", "Post", {"left": ["A"]}, since="2025-09")
    watch.hears("2025-09-02", "Times", {"left": ["A"]}, since="2025-09")
    assert [c.word for c in watch.record.changes] == ["planned", "changed"]


@pytest.mark.parametrize(
    ("iso", "days"), [("2024-WI", ("2024-12-01", "2025-02-28")), ("2024-W51", ("2024-12-16", "2024-12-22"))]
)
def test_winter_is_no_week(iso: str, days: tuple[str, str]) -> None:
    assert span(DateValue(iso=iso)) == tuple(map(date.fromisoformat, days))
