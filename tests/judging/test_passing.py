"""What time alone brings is said once: a date that has come and gone, a fact that nobody mentions."""

from __future__ import annotations

from datetime import timedelta

from tests.build import Watch, day, fact
from watcher.judging.decisions import accept
from watcher.judging.passing import falls_due, pass_time
from watcher.judging.record import FactRecord
from watcher.judging.rules import JudgingRules

RULES = JudgingRules()


def ticks(record: FactRecord, *days: str, rules: JudgingRules = RULES) -> list[tuple[str, str]]:
    out = []
    for one in days:
        judged = pass_time(record, now=day(one), rules=rules)
        record = judged.record
        out += [(e.kind, e.when.date().isoformat()) for e in judged.events]
    return out


def test_a_date_that_has_passed_is_said_once_with_the_last_word() -> None:
    watch = Watch(fact("date", "2025-09"))
    watch.hears("2025-08-01", "Post", "2025-09", text="It is to end in September 2025.")
    assert ticks(watch.record, "2025-09-30", "2025-10-01", "2025-10-02", "2025-11-01") == [("deadline-passed", "2025-09-30")]
    (event,) = pass_time(watch.record, now=day("2025-10-05"), rules=RULES).events
    assert 'the last word on it: "It is to end in September 2025." (Post)' in event.why
    assert event.alert


def test_asked_seldom_or_often_it_is_the_same() -> None:
    watch = Watch(fact("date", "2025-09"))
    assert ticks(watch.record, "2025-12-30") == ticks(watch.record, "2025-10-01", "2025-11-02", "2025-12-30")


def test_a_date_that_was_moved_is_waited_for_at_its_new_place() -> None:
    watch = Watch(fact("date", "2025-09"))
    watch.hears("2025-08-18", "A", "2026-09")
    watch.hears("2025-08-19", "B", "2026-09")
    rules = JudgingRules(quiet_days=9999)
    assert ticks(watch.record, "2025-10-02", "2026-10-02", rules=rules) == [("deadline-passed", "2026-09-30")]


def test_a_constant_never_falls_due() -> None:
    watch = Watch(fact("date", "2014"))
    assert ticks(watch.record, "2025-01-01", rules=JudgingRules(quiet_days=9999)) == []


def test_what_has_happened_is_waited_for_no_more() -> None:
    watch = Watch(fact("date", "2025-09"))
    watch.hears("2025-08-20", "A", "2025-08-18")
    watch.hears("2025-08-21", "B", "2025-08-18")
    rules = JudgingRules(quiet_days=9999)
    assert ticks(watch.record, "2025-12-01", rules=rules) == []
    accepted = accept(watch.record, watch.record.changes[0].id, now=day("2025-08-25")).record
    assert ticks(accepted, "2025-12-01", rules=rules) == []


def test_one_outlets_word_moves_no_deadline() -> None:
    watch = Watch(fact("date", "2025-09"))
    watch.hears("2025-08-18", "A", "2026-09")
    rules = JudgingRules(quiet_days=9999)
    assert ticks(watch.record, "2025-10-02", "2026-10-02", rules=rules) == [("deadline-passed", "2025-09-30")]


def test_a_quiet_fact_is_said_once_until_it_is_mentioned_again() -> None:
    rules = JudgingRules(quiet_days=90)
    watch = Watch(fact("quantity", "~2500"), rules)
    watch.hears("2024-08-01", "Post", "~2500")
    assert ticks(watch.record, "2024-10-01", "2024-11-01", "2024-12-01", "2025-06-01", rules=rules) == [("quiet", "2024-10-30")]
    watch.hears("2025-06-02", "Post", "~2500")
    assert [e for e in watch.events if e.kind == "quiet"], "time passes before the entry"
    assert ticks(watch.record, "2025-07-01", rules=rules) == []


def test_a_fact_of_rare_mention_has_more_patience() -> None:
    rules = JudgingRules(quiet_days=90, quiet_times=6)
    watch = Watch(fact("quantity", "~2500"), rules)
    for month in ("2024-08", "2024-10", "2024-12", "2025-02", "2025-04"):
        watch.hears(f"{month}-01", "Post", "~2500")
    assert ticks(watch.record, "2025-08-01", rules=rules) == []


def test_until_it_falls_due_nobody_need_ask() -> None:
    watch = Watch(fact("date", "2025-09"))
    watch.hears("2025-08-01", "Post", "2025-09", text="It is to end in September 2025.")
    record, seen = watch.record, []
    while (due := falls_due(record, rules=RULES)) is not None:
        assert not pass_time(record, now=due - timedelta(seconds=1), rules=RULES).events
        passed = pass_time(record, now=due, rules=RULES)
        assert passed.events
        record = passed.record
        seen += [event.kind for event in passed.events]
    assert sorted(seen) == ["deadline-passed", "quiet"]
    assert not pass_time(record, now=day("2099-01-01"), rules=RULES).events
