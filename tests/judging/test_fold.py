"""The fold's laws: order within a period does not matter, twice is once, a record survives as text, live is replay."""

from __future__ import annotations

import itertools
import random
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.build import PUBLISHED, RULES, Watch, day, entry, fact, judge, says
from watcher.errors import UsageError
from watcher.judging import changes, decisions
from watcher.judging.memory import from_text, to_text, with_fact
from watcher.judging.passing import pass_time
from watcher.judging.record import FactRecord
from watcher.judging.replaying import judge_entry, replay_in_time
from watcher.model import Entry, Fact, Observation

Read = tuple[Entry, list[Observation]]
FACTS = {
    "quantity": (fact("quantity", "~2500"), ["~2500", "<2000", "~2000", "<1000", "~1000", "=1000", "=0"]),
    "date": (fact("date", "2025-09"), ["2025-09", "2026", "2026-09", "2026-09-30", "2026-12", "2025-03"]),
    "status": (fact("status", "none"), ["none", "talks", "agreed", "in-force", "rejected"]),
    "holder": (fact("holder", "Ada Able"), ["Ada Able", "Bo Best", "Cy Crane"]),
    "set": (fact("set", ["A", "B", "C"]), [{"left": ["A"]}, {"left": ["A", "B"]}, {"joined": ["D"]}, ["A", "B", "C"]]),
}


@st.composite
def days_of_news(draw: st.DrawFn) -> tuple[Fact, list[list[Read]]]:
    """Some days of entries on one fact, with a few outlets, values and stances."""
    about, values = FACTS[draw(st.sampled_from(sorted(FACTS)))]
    told = []
    start = day("2024-09-01")
    for number in range(draw(st.integers(1, 3))):
        start += timedelta(days=draw(st.sampled_from([3, 20, 200, 500])))
        told.append([_read(draw, about, values, start, number, at) for at in range(draw(st.integers(1, 5)))])
    return about, told


def _read(draw: st.DrawFn, about: Fact, values: list[Any], start: Any, number: int, at: int) -> Read:
    said = draw(st.sampled_from(values))
    stance = draw(st.sampled_from(["asserted", "asserted", "asserted", "planned", "denied"]))
    publisher = draw(st.sampled_from(["Post", "Times", "Herald", "Wire"]))
    head = draw(st.booleans())
    when = start + timedelta(hours=draw(st.integers(0, 12)))
    words = f"{publisher} {number}-{at} tells that it is {said} on that day."
    on = entry(
        when.isoformat()[:16], publisher, "" if head else "Other words first. " * 20 + words, title=words if head else ""
    )
    return on, [says(on, about, said, stance, sentence=words)]


def fold(about: Fact, reads: list[Read]) -> FactRecord:
    record = changes.begin(about, PUBLISHED)
    end = max(on.when for on, _ in reads)
    for on, observations in reads:
        record = changes.apply(record, on, observations, now=end, rules=RULES, judge=judge).record
    return record


def essence(record: FactRecord) -> dict[str, Any]:
    """Return what a record comes to, without the names of changes (which the first telling that arrives gives)."""
    kept = [c for c in record.changes if c.status != "withdrawn"]
    place = {c.id: at for at, c in enumerate(sorted(kept, key=lambda c: (c.reported, repr(c.now), c.word)))}
    return {
        "current": record.current,
        "changes": sorted(
            (
                (c.was, c.now, c.word, c.status, c.step, c.disputed, c.reported, c.updated, c.significance,
                 place.get(c.thread, -1), sorted((e.verdict.observation.id, e.source, e.copy_of, e.role) for e in c.evidence))
                for c in kept
            ),
            key=repr,
        ),
        "states": [(s.value, s.holds_from, s.holds_to) for s in record.states if s.believed_to is None],
        "mentioned": record.standing.mentioned,
        "confirmed": record.standing.confirmed,
    }  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(days_of_news(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_within_a_period_does_not_matter(news: tuple[Fact, list[list[Read]]], dice: random.Random) -> None:
    about, told = news
    in_order = sorted(itertools.chain(*told), key=lambda read: (read[0].when, read[0].id))
    shuffled: list[Read] = []
    for one_day in told:
        mixed = list(one_day)
        dice.shuffle(mixed)
        shuffled += mixed
    assert essence(fold(about, shuffled)) == essence(fold(about, in_order))


@settings(max_examples=25, deadline=None)
@given(days_of_news())
def test_hearing_it_twice_changes_nothing(news: tuple[Fact, list[list[Read]]]) -> None:
    about, told = news
    reads = list(itertools.chain(*told))
    record = fold(about, reads)
    for on, observations in reads:
        again = changes.apply(record, on, observations, now=day("2026-01-01"), rules=RULES, judge=judge)
        assert again.record is record or again.record == record
        assert again.events == ()


@settings(max_examples=25, deadline=None)
@given(days_of_news())
def test_a_record_survives_as_text(news: tuple[Fact, list[list[Read]]]) -> None:
    about, told = news
    record = fold(about, list(itertools.chain(*told)))
    assert from_text(about, PUBLISHED, to_text(record), now=day("2026-01-01")) == record


@settings(max_examples=60, deadline=None)
@given(days_of_news())
def test_live_with_restarts_is_what_a_replay_gives(news: tuple[Fact, list[list[Read]]]) -> None:
    about, told = news
    reads = sorted(itertools.chain(*told), key=lambda read: (read[0].when, read[0].id))
    key = (about.topic, about.id)
    replayed, events, heard = replay_in_time({key: changes.begin(about, PUBLISHED)}, reads, rules=RULES, judge=judge)
    live, live_events, live_heard = changes.begin(about, PUBLISHED), [], []
    for on, observations in reads:
        live = from_text(about, PUBLISHED, to_text(live), now=on.when)
        for hour in (-20, -2):
            passed = pass_time(live, now=on.when + timedelta(hours=hour), rules=RULES)
            live, live_events = passed.record, [*live_events, *passed.events]
        one = judge_entry({key: live}, on, observations, now=on.when, rules=RULES, judge=judge)[key]
        live, live_events, live_heard = one.record, [*live_events, *one.events], [*live_heard, *one.heard]
    assert essence(live) == essence(replayed[key])
    assert {e.id for e in live_events} == {e.id for e in events}
    assert [h.outcome for h in live_heard] == [h.outcome for h in heard]


@settings(max_examples=25, deadline=None)
@given(days_of_news())
def test_every_change_is_explained_by_what_was_stored(news: tuple[Fact, list[list[Read]]]) -> None:
    about, told = news
    record = changes.begin(about, PUBLISHED)
    stored_changes: dict[str, Any] = {}
    stored_states: dict[Any, Any] = {}
    for on, observations in sorted(itertools.chain(*told), key=lambda read: (read[0].when, read[0].id)):
        judged = changes.apply(record, on, observations, now=on.when, rules=RULES, judge=judge)
        record = judged.record
        stored_changes.update({c.id: c for c in judged.changes})
        stored_states.update({(s.value, s.holds_from, s.believed_from, s.holds_to): s for s in judged.states})
        assert {c.id for c in judged.changes} >= {e.change.id for e in judged.events if e.change and e.kind != "evidence"}
    assert tuple(stored_changes[c.id] for c in record.changes) == record.changes
    first = changes.begin(about, PUBLISHED).states
    assert set(record.states) <= set(stored_states.values()) | set(first)


@settings(max_examples=50, deadline=None)
@given(days_of_news(), st.randoms(use_true_random=False))
def test_in_whatever_order_news_comes_each_change_is_opened_once(
    news: tuple[Fact, list[list[Read]]], dice: random.Random
) -> None:
    about, told = news
    reads = list(itertools.chain(*told))
    dice.shuffle(reads)
    record, events = changes.begin(about, PUBLISHED), []
    for on, observations in reads:
        judged = changes.apply(record, on, observations, now=day("2026-01-01"), rules=RULES, judge=judge)
        record, events = judged.record, [*events, *judged.events]
    opened = [e.change.id for e in events if e.kind in ("opened", "step", "edit") and e.change and e.alert]
    assert sorted(opened) == sorted(c.id for c in record.changes)
    told = [e.id for e in events if e.alert]  # what late reports refine to and fro is one row of the history
    assert len(set(told)) == len(told)


@settings(max_examples=50, deadline=None)
@given(days_of_news(), st.booleans())
def test_the_users_word_said_twice_is_said_once(news: tuple[Fact, list[list[Read]]], accepts: bool) -> None:
    about, told = news
    record = fold(about, list(itertools.chain(*told)))
    say = decisions.accept if accepts else decisions.dismiss
    for change in record.changes:
        try:
            once = say(record, change.id, now=day("2026-01-01"))
        except UsageError:  # a plan cannot be accepted
            continue
        again = say(once.record, change.id, now=day("2026-01-02"))
        assert (again.record, again.events) == (once.record, ())


def test_a_late_report_of_the_same_day_keeps_the_changes_name() -> None:
    watch = Watch(fact("quantity", "~2500"))
    watch.hears("2026-03-20T12:00", "A", "<1000")
    name = watch.record.changes[0].id
    events = watch.hears("2026-03-20T08:00", "B", "~1000")
    assert [c.id for c in watch.record.changes] == [name]
    assert not any(e.alert for e in events)
    assert watch.record.changes[0].reported == day("2026-03-20T08:00")


def test_a_rolled_baseline_goes_on_and_a_new_value_is_the_users_word() -> None:
    watch = Watch(fact("quantity", "~2500", accept_at=2))
    for publisher in ("A", "B"):
        watch.hears("2026-03-20", publisher, "<1000")
    rolled = with_fact(watch.record, fact("quantity", "<1000"), PUBLISHED, now=day("2026-04-01"))
    assert rolled.changes == watch.record.changes
    other = with_fact(watch.record, fact("quantity", "=300"), PUBLISHED, now=day("2026-04-01"))
    assert other.current.show() == "300"
    assert other.states[-1].value.show() == "300"


def again(watch: Watch, about: Fact | None = None, published: date = PUBLISHED) -> FactRecord:
    """Keep the record as text and take it up again, with the fact as its file says it by now."""
    watch.record = from_text(about or watch.fact, published, to_text(watch.record), now=day("2028-01-01"))
    return watch.record


def moved_often(times: int) -> Watch:
    """A fact that moves each month, each move accepted."""
    watch = Watch(fact("quantity", "~2500"))
    for number in range(times):
        month = f"{2026 + number // 12}-{number % 12 + 1:02}"
        for publisher in ("A", "B"):
            watch.hears(f"{month}-20", publisher, f"={300 + number}")
        newest = max(watch.record.changes, key=lambda change: change.reported)
        watch.record = decisions.accept(watch.record, newest.id, now=day(f"{month}-21")).record
        assert again(watch).current.show() == f"{300 + number}"
    return watch


def test_a_baseline_that_nobody_edited_stays_behind_however_often_the_fact_moved() -> None:
    watch = moved_often(20)
    assert again(watch).current.show() == "319"
    assert "about 2,500" not in [state.value.show() for state in watch.record.states]


def test_a_value_that_was_left_comes_back_by_the_users_word() -> None:
    watch = moved_often(3)
    for said, shown in (("=302", "302"), ("=301", "301"), ("~2500", "about 2,500")):
        record = again(watch, fact("quantity", said, says=f"It is [{shown}]."))
        assert record.current.show() == shown
        assert (record.states[-1].value.show(), record.states[-1].believed_to) == (shown, None)


def test_a_sentence_worded_anew_is_no_word_on_its_value() -> None:
    watch = moved_often(2)
    assert again(watch, fact("quantity", "~2500", says="Of troops there are about [2,500].")).current.show() == "301"


def test_a_baseline_that_takes_over_what_was_reported_accepts_it() -> None:
    watch = Watch(fact("quantity", "~2500"))
    for publisher in ("A", "B"):
        watch.hears("2026-03-20", publisher, "=1200")
    record = again(watch, fact("quantity", "=1200", says="It is [1,200]."))
    assert [(c.status, c.now.show()) for c in record.changes] == [("accepted", "1,200")]
    assert (record.current.show(), record.standing.accepted) == ("1,200", record.changes[0].id)
    assert not any(event.alert for event in watch.hears("2026-04-20", "C", "=1200"))


def test_a_record_of_another_form_is_refused() -> None:
    with pytest.raises(ValueError, match="form"):
        from_text(fact(), PUBLISHED, '{"form": 99}', now=day("2026-01-01"))
