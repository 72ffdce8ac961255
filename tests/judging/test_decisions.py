"""The user's word, and the dated states that follow from it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.build import RULES, Watch, day, fact, judge
from watcher.errors import UsageError
from watcher.judging import decisions
from watcher.judging.record import Judged
from watcher.judging.replaying import replay_in_time
from watcher.judging.states import believed_about


def told() -> Watch:
    watch = Watch(fact("quantity", "~2500"))
    watch.hears("2026-03-20", "A", "<1000")
    watch.hears("2026-03-21", "B", "<1000")
    return watch


def take(watch: Watch, judged: Judged) -> Judged:
    watch.record = judged.record
    return judged


def test_accepting_moves_the_current_value_and_is_idempotent() -> None:
    watch = told()
    name = watch.record.changes[0].id
    first = take(watch, decisions.accept(watch.record, name, now=day("2026-03-22")))
    assert watch.record.current.show() == "fewer than 1,000"
    assert [e.kind for e in first.events] == ["accepted"]
    again = decisions.accept(watch.record, name, now=day("2026-03-23"))
    assert again.record == watch.record
    assert again.events == ()
    watch.hears("2026-03-25", "C", "<1000")
    assert watch.heard[-1].outcome == "confirmed"


def test_a_plan_cannot_be_accepted_as_a_fact() -> None:
    watch = Watch(fact("quantity", "~2500"))
    watch.hears("2026-03-20", "A", "<1000", "planned")
    with pytest.raises(UsageError, match="is a plan"):
        decisions.accept(watch.record, watch.record.changes[0].id, now=day("2026-03-22"))


def test_a_dismissed_value_stays_quiet_and_another_does_not() -> None:
    watch = told()
    name = watch.record.changes[0].id
    take(watch, decisions.dismiss(watch.record, name, now=day("2026-03-22")))
    again = decisions.dismiss(watch.record, name, now=day("2026-03-22"))
    assert again.record == watch.record
    assert again.events == ()
    assert watch.hears("2026-03-25", "C", "~1000", head=True) == []
    assert watch.heard[-1].outcome == "dismissed"
    assert [e.kind for e in watch.hears("2026-03-26", "C", "~300") if e.alert] == ["opened"]


def test_a_dismissal_ends() -> None:
    watch = told()
    take(watch, decisions.dismiss(watch.record, watch.record.changes[0].id, now=day("2026-03-22"), until=day("2026-06-01")))
    assert watch.hears("2026-05-25", "C", "<1000") == []
    assert [e.kind for e in watch.hears("2026-06-25", "C", "<1000") if e.alert] == ["opened"]


def test_a_note_stays_with_its_change() -> None:
    watch = told()
    name = watch.record.changes[0].id
    take(watch, decisions.note(watch.record, name, "ask Ann", now=day("2026-03-22")))
    assert decisions.note(watch.record, name, "ask Ann", now=day("2026-03-23")).events == ()
    watch.hears("2026-03-24", "C", "<1000")
    assert watch.record.changes[0].note == "ask Ann"


def test_an_unknown_change_is_named() -> None:
    with pytest.raises(UsageError, match="no change beef"):
        decisions.accept(told().record, "beef", now=day("2026-03-22"))


def test_what_was_believed_when_about_when() -> None:
    watch = Watch(fact("quantity", "~2500"))
    watch.hears("2026-03-20", "A", "<1000", since="2026-01")
    watch.hears("2026-03-21", "B", "<1000", since="2026-01")
    states = watch.record.states

    def value(on: str, about: date) -> str:
        state = believed_about(states, on=day(on), about=about)
        return state.value.show() if state else ""

    assert value("2026-03-01", date(2026, 2, 1)) == "about 2,500"
    assert value("2026-04-01", date(2026, 2, 1)) == "fewer than 1,000"
    assert value("2026-04-01", date(2025, 2, 1)) == "about 2,500"
    assert value("2026-03-01", date(2020, 2, 1)) == ""


def test_states_are_closed_and_never_overwritten() -> None:
    watch = told()
    before = watch.record.states
    watch.hears("2026-09-01", "A", "=0")
    watch.hears("2026-09-02", "B", "=0")
    after = watch.record.states
    closed = {(s.value, s.holds_from, s.believed_from) for s in after}
    assert {(s.value, s.holds_from, s.believed_from) for s in before} <= closed
    assert len([s for s in after if s.believed_to is None]) == 3


def test_replay_with_nothing_new_gives_the_same_record() -> None:
    watch = told()
    records, events, heard = replay_in_time({("t", "f"): watch.record}, [], rules=RULES, judge=judge)
    assert records[("t", "f")] == watch.record
    assert (events, heard) == ([], [])
