"""One event is one change, however many tell it: merging, steps, corroboration, what is restated and what is reversed."""

from __future__ import annotations

import pytest

from tests.build import PUBLISHED, Watch, day, entry, fact, judge, says
from watcher.judging.changes import apply, begin
from watcher.judging.rules import JudgingRules
from watcher.judging.weighing import believed_value
from watcher.values import DateValue

BASES = ("A", "B", "C")


def troops() -> Watch:
    return Watch(fact("quantity", "~2500"))


def test_the_same_value_confirms_and_tells_nothing() -> None:
    watch = troops()
    assert watch.hears("2024-09-01", "Post", "~2500") == []
    assert watch.record.standing.confirmed == day("2024-09-01")
    assert [h.outcome for h in watch.heard] == ["confirmed"]


def test_nine_outlets_are_one_change_with_nine_pieces_of_evidence() -> None:
    watch = troops()
    for number in range(9):
        watch.hears(f"2026-03-20T{10 + number}:00", f"Outlet {number}", "<1000")
    assert watch.alerts == ["opened: about 2,500 -> fewer than 1,000"]
    (change,) = watch.record.changes
    assert len(change.evidence) == len(change.sources) == 9
    assert change.status == "corroborated"
    assert watch.kinds.count("evidence") == 8
    assert watch.kinds.count("corroborated") == 1


def test_a_first_report_is_reported_until_another_source_says_so() -> None:
    watch = troops()
    watch.hears("2026-03-20", "Post", "<1000")
    assert watch.record.changes[0].status == "reported"
    watch.hears("2026-03-21", "Post", "<1000")
    assert watch.record.changes[0].status == "reported", "one publisher counts once"
    watch.hears("2026-03-22", "Times", "<1000")
    assert watch.record.changes[0].status == "corroborated"


def test_unnamed_sources_weigh_less() -> None:
    watch = troops()
    for number in range(3):
        watch.hears("2026-03-20", f"Outlet {number}", "<1000", authority="unattributed")
    assert watch.record.changes[0].status == "reported"
    watch.hears("2026-03-21", "Ministry Gazette", "<1000", authority="official")
    assert watch.record.changes[0].status == "corroborated"


def test_wordings_of_one_cut_are_one_change() -> None:
    watch = troops()
    for publisher, said in (("A", "~1000"), ("B", "<1000"), ("C", "=1000"), ("D", "~1000"), ("E", "~1000")):
        watch.hears("2026-03-20", publisher, said, "planned")
    assert watch.alerts == ["opened: about 2,500 -> about 1,000"]


def test_ever_more_precise_dates_refine_one_change() -> None:
    watch = Watch(fact("date", "2025-09"))
    watch.hears("2025-01-18", "A", "2026")
    watch.hears("2025-01-20", "B", "2026-09")
    watch.hears("2025-08-12", "C", "2026-09-30")
    watch.hears("2025-08-13", "D", "2026-09")
    assert watch.alerts == ["opened: September 2025 -> 2026"]
    assert watch.kinds.count("refined") == 2
    assert watch.record.changes[0].now.to_json() == "2026-09-30"


def test_a_plan_and_its_completion_are_two_steps_of_one_thread_each_told_once() -> None:
    watch = Watch(fact("quantity", "~900"))
    for publisher in ("A", "B", "C"):
        watch.hears("2026-02-18", publisher, "=0", "planned")
    for publisher in ("A", "B", "C"):
        watch.hears("2026-04-16", publisher, "=0")
    watch.hears("2026-04-17", "D", "=0", "planned")
    assert watch.alerts == ["opened: about 900 -> none", "step: about 900 -> none"]
    plan, done = watch.record.changes
    assert plan.step == "plan"
    assert done.step == "done"
    assert plan.thread == done.thread == plan.id


def test_headline_grammar_beside_a_plan_is_the_plan() -> None:
    watch = troops()
    watch.hears("2025-09-30", "A", "<2000", "planned")
    watch.hears("2025-10-01", "B", "<2000")
    assert len(watch.alerts) == 1


def test_a_plan_for_a_date_only_firms_up() -> None:
    watch = Watch(fact("date", "2025-09"))
    watch.hears("2024-09-06", "A", "2026-12", "planned")
    watch.hears("2024-09-08", "B", "2026-12")
    assert watch.alerts == ["opened: September 2025 -> December 2026"]
    assert watch.record.changes[0].word == "changed"


def test_rungs_of_a_ladder_are_told_in_turn_and_not_again() -> None:
    watch = Watch(fact("status", "none"))
    for publisher in ("A", "B"):
        watch.hears("2024-09-06", publisher, "agreed", head=True)
    watch.hears("2024-09-08", "C", "talks")
    for publisher in ("A", "B"):
        watch.hears("2025-01-10", publisher, "in-force", head=True)
    watch.hears("2025-02-10", "C", "agreed")
    assert [(e.kind, e.change.now.to_json()) for e in watch.events if e.alert and e.change] == [
        ("opened", "agreed"),
        ("step", "in-force"),
    ]
    assert [h.outcome for h in watch.heard][2] == "restated"
    assert len({change.thread for change in watch.record.changes}) == 1


def test_a_step_of_before_told_as_history_is_not_news() -> None:
    watch = Watch(fact("status", "none"))
    for publisher in ("A", "B"):
        watch.hears("2024-09-06", publisher, "agreed", head=True)
    assert watch.hears("2025-10-01", "C", "approved", since="2024-09") == []


def test_background_repeats_of_the_old_value_neither_reverse_nor_confirm() -> None:
    watch = troops()
    for publisher in ("A", "B"):
        watch.hears("2026-03-20", publisher, "<1000")
    for week in range(4):
        watch.hears(f"2026-04-0{week + 1}", f"Wire {week}", "~2500")
    assert len(watch.alerts) == 1
    assert watch.record.standing.confirmed is None
    assert {h.outcome for h in watch.heard[2:]} == {"restated"}


def test_the_old_value_asserted_anew_is_a_reversal_of_its_own() -> None:
    watch = troops()
    for publisher in ("A", "B"):
        watch.hears("2025-10-01", publisher, "<1000")
    watch.hears(
        "2026-03-01", "A", "~2500", text="The force is back to 2,500, the ministry said.", head=True, authority="official"
    )
    watch.hears("2026-03-02", "B", "~2500", text="Some 2,500 are there again.")
    assert watch.alerts == ["opened: about 2,500 -> fewer than 1,000", "step: fewer than 1,000 -> about 2,500"]
    first, back = watch.record.changes
    assert first.status == "reversed"
    assert back.step == "reversal"
    assert back.status == "corroborated"


def test_there_and_back_and_there_again_are_three_events() -> None:
    watch = Watch(fact("set", list(BASES)))
    for publisher in ("P", "Q", "R"):
        watch.hears("2025-08-24", publisher, {"left": ["A", "B"]}, head=True)
    watch.hears("2025-10-21", "P", {"left": ["A"]}, "denied", head=True)
    for publisher in ("P", "Q", "R"):
        watch.hears("2026-01-18", publisher, {"left": ["A", "B"]}, head=True)
    assert [alert.split(":")[0] for alert in watch.alerts] == ["opened", "step", "step"]


def test_after_accepting_the_baselines_value_is_background_unless_it_is_news() -> None:
    watch = Watch(fact("quantity", "~2500", accept_at=2))
    for publisher in ("A", "B"):
        watch.hears("2026-03-20", publisher, "<1000")
    assert watch.record.current.show() == "fewer than 1,000"
    assert watch.hears("2026-04-20", "C", "~2500") == []
    assert watch.heard[-1].outcome == "restated"
    assert [e.kind for e in watch.hears("2026-05-20", "D", "~2500", head=True)] == ["step"]


def test_sources_that_differ_on_one_day_stand_side_by_side() -> None:
    watch = troops()
    watch.hears("2026-03-20T10:00", "France", "<2000")
    watch.hears("2026-03-20T12:00", "York", "<1000")
    assert all(change.disputed for change in watch.record.changes)
    assert "disputed" in watch.kinds
    assert len(watch.record.changes) == 2


def test_no_ping_pong() -> None:
    watch = troops()
    for hour in range(10, 20, 2):
        watch.hears(f"2026-03-20T{hour}:00", f"France {hour}", "<2000")
        watch.hears(f"2026-03-20T{hour + 1}:00", f"York {hour}", "<1000")
    assert len(watch.alerts) == 2
    assert len(watch.record.changes) == 2


def test_a_dispute_is_settled_when_one_side_goes_on_being_told() -> None:
    watch = troops()
    watch.hears("2026-03-20T10:00", "France", "<2000")
    watch.hears("2026-03-20T12:00", "York", "<1000")
    watch.hears("2026-03-25", "Post", "<1000")
    watch.hears("2026-03-26", "Times", "<1000")
    assert watch.kinds.count("settled") == 1
    assert [c.disputed for c in watch.record.changes] == [True, False]


def test_a_rising_toll_is_a_row_of_changes_not_a_dispute() -> None:
    watch = Watch(fact("quantity", "=8"))
    for at, (publisher, said) in enumerate((("A", "=36"), ("B", "=53"), ("C", "=67"), ("A", "=80"))):
        watch.hears(f"2026-08-1{at}", publisher, said)
    assert watch.alerts == ["opened: 8 -> 36", "opened: 8 -> 53", "opened: 8 -> 67", "opened: 8 -> 80"]
    assert not any(change.disputed for change in watch.record.changes)


def test_a_higher_floor_is_news() -> None:
    watch = Watch(fact("quantity", ">800"))
    watch.hears("2026-08-10", "A", ">800")
    watch.hears("2026-08-11", "A", ">1000")
    assert watch.alerts == ["opened: more than 800 -> more than 1,000"]


def test_a_denial_of_what_nobody_reported_is_no_event() -> None:
    watch = Watch(fact("status", "none"))
    assert watch.hears("2024-08-15", "A", "agreed", "denied") == []


def test_a_denial_beside_a_report_is_a_dispute() -> None:
    watch = Watch(fact("holder", "Ada Able"))
    watch.hears("2026-01-24", "A", "Bo Best")
    events = watch.hears("2026-01-25", "B", "Bo Best", "denied")
    assert "disputed" in [e.kind for e in events]
    assert watch.record.changes[0].disputed


def test_one_voice_against_many_puts_nothing_in_doubt() -> None:
    watch = Watch(fact("holder", "Ada Able"))
    for number in range(6):
        watch.hears("2026-01-24", f"Outlet {number}", "Bo Best")
    watch.hears("2026-01-25", "B", "Bo Best", "denied")
    assert not watch.record.changes[0].disputed
    watch.hears("2026-01-26", "C", "Bo Best", "denied")
    assert watch.record.changes[0].disputed


def test_a_plan_near_the_old_value_is_a_plan_once_the_value_has_moved() -> None:
    watch = Watch(fact("quantity", "~900"))
    for publisher in ("A", "B"):
        watch.hears("2024-12-19", publisher, "~2000")
    watch.hears("2025-04-18", "A", "~1000", "planned", head=True)
    assert watch.alerts == ["opened: about 900 -> about 2,000", "opened: about 2,000 -> about 1,000"]
    assert watch.record.changes[1].step == "plan"


def test_a_date_told_ahead_is_told_once_more_when_it_has_come() -> None:
    watch = Watch(fact("date", "2025-09"))
    for publisher in ("A", "B"):
        watch.hears("2025-08-12", publisher, "2026-09-30")
    for publisher in ("A", "B", "C"):
        watch.hears("2026-09-30", publisher, "2026-09", head=True)
    assert watch.alerts[-1] == "step: September 2025 -> September 2026"
    assert [a.split(":")[0] for a in watch.alerts] == ["opened", "step"]


def test_the_end_of_a_year_is_not_its_autumn() -> None:
    watch = Watch(fact("date", "2025-09"))
    watch.hears("2024-09-06", "A", DateValue(iso="2026", part="end", bound="by"), "planned")
    watch.hears("2024-09-20", "B", "2026-12", "planned")
    watch.hears("2025-08-19", "C", "2026-09")
    assert [a.split(":")[0] for a in watch.alerts] == ["opened", "opened"]


def test_one_loose_headline_moves_no_member() -> None:
    watch = Watch(fact("set", list(BASES)))
    for number in range(4):
        watch.hears("2026-01-18", f"Outlet {number}", {"left": ["A", "B"]})
    watch.hears("2026-01-19", "Loose", {"left": ["A", "B", "C"]})
    assert watch.record.changes[0].now.to_json() == {"left": ["A", "B"]}
    assert len(watch.alerts) == 1


def test_a_nominee_and_the_one_who_takes_office() -> None:
    watch = Watch(fact("holder", "Ada Able"))
    for publisher in ("A", "B", "C"):
        watch.hears("2026-01-24", publisher, "Bo Best / nominated", "planned")
    watch.hears("2026-05-14", "A", "Cy Crane")
    watch.hears("2026-05-14", "B", "Cy Crane")
    watch.hears("2026-06-14", "B", "Ada Able")
    assert len(watch.alerts) == 2


def test_what_was_unknown_becomes_known_once() -> None:
    watch = Watch(fact("quantity", None))
    watch.hears("2025-09-30", "A", "20%", "planned")
    watch.hears("2025-10-30", "B", "20%")
    assert watch.record.changes[1].step == "done"
    assert len(watch.alerts) == 2


def test_a_lone_report_that_is_confirmed_is_corroborated_once_and_raises_no_alarm() -> None:
    watch = troops()
    watch.hears("2025-01-01", "A", "~2000")
    watch.hears("2025-06-01", "B", "~2000", head=True)
    watch.hears("2025-09-01", "C", "~2000", head=True)
    assert watch.alerts == ["opened: about 2,500 -> about 2,000"]
    assert [e.urgent for e in watch.events if e.kind == "corroborated"] == [False]


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({"when": "2024-07-22"}, "before-baseline"),
        ({"when": "2026-03-20", "url": "https://a.example/2022/10/27/x"}, "stale"),
        ({"when": "2026-03-20", "title": "On this day: the pull-out"}, "stale"),
        ({"when": "2026-03-20", "now": "2026-03-10"}, "stale"),
        ({"when": "2026-03-20", "score": 0.2}, "unclear"),
    ],
)
def test_gates(fields: dict[str, str], outcome: str) -> None:
    watch = troops()
    watch.hears(publisher="A", said="<1000", **fields)
    assert [h.outcome for h in watch.heard] == [outcome]
    assert watch.alerts == []
    assert watch.record.changes == ()


def test_what_is_unclear_is_said_once_and_is_no_change() -> None:
    watch = troops()
    for publisher in ("A", "B"):
        watch.hears("2026-03-20", publisher, "<1000", score=0.3)
    assert watch.kinds == ["unclear"]


def test_an_old_report_that_comes_late_opens_nothing() -> None:
    watch = troops()
    for publisher in ("A", "B"):
        watch.hears("2026-03-20", publisher, "<1000")
    assert watch.hears("2025-03-20", "C", "~1800") == []
    assert watch.heard[-1].outcome == "stale"


def test_old_values_of_a_chain_stay_quiet() -> None:
    watch = troops()
    for month, said in (("2025-01", "~2000"), ("2025-08", "~1000")):
        for publisher in ("A", "B"):
            watch.hears(f"{month}-10", publisher, said)
    assert watch.hears("2026-01-10", "C", "~2000") == []
    assert [e.kind for e in watch.hears("2026-02-10", "D", "~2000", head=True)] == ["step"]


def test_one_entry_may_say_two_things() -> None:
    watch = troops()
    on = entry("2025-09-30", "A", "From 2,500 now. To under 2,000 next year.")
    watch.reads(
        on,
        [
            says(on, watch.fact, "<2000", "planned", sentence="To under 2,000 next year."),
            says(on, watch.fact, "~2500", sentence="From 2,500 now."),
        ],
    )
    assert [h.outcome for h in watch.heard] == ["confirmed", "opened"]


def test_a_number_far_off_told_in_passing_waits_for_a_second_source() -> None:
    watch = troops()
    watch.hears("2025-01-01", "A", "=2")
    assert (watch.alerts, watch.heard[-1].outcome) == ([], "unclear")
    watch.hears("2025-01-02", "B", "=2")
    assert watch.alerts == ["opened: about 2,500 -> 2"]


def test_a_number_far_off_in_a_headline_is_told_at_once() -> None:
    watch = troops()
    watch.hears("2025-01-01", "A", "=50000", head=True)
    assert watch.alerts == ["opened: about 2,500 -> 50,000"]


def test_one_entry_brings_one_value_of_a_stance() -> None:
    watch = troops()
    on = entry("2025-01-01", "A", "Now 2,000 of them are there. Another 600 came, and more than 28 went.")
    clear = says(on, watch.fact, "=2000", sentence="Now 2,000 of them are there.", score=0.9)
    doubtful = says(on, watch.fact, "=600", sentence="Another 600 came, and more than 28 went.", score=0.7)
    watch.reads(on, [doubtful, clear])
    assert watch.alerts == ["opened: about 2,500 -> 2,000"]
    assert [h.outcome for h in watch.heard] == ["opened", "outdone"]


def test_the_date_of_a_past_event_does_not_move() -> None:
    watch = Watch(fact("date", "2014"))
    watch.hears("2025-01-01", "A", "2012")
    watch.hears("2025-01-01", "B", "2013", head=True)
    watch.hears("2025-01-01", "C", "2024-12")
    assert watch.alerts == []
    assert {h.outcome for h in watch.heard} == {"past"}


def test_an_incumbent_who_runs_again_is_no_news() -> None:
    watch = Watch(fact("holder", "Ada Able"))
    assert watch.hears("2025-11-04", "A", "Ada Able / nominated", "planned", head=True) == []
    assert [e.kind for e in watch.hears("2025-11-05", "A", "Ada Able / left", "planned", head=True)] == ["opened"]


def test_a_rung_told_in_passing_long_after_the_one_before_is_background() -> None:
    watch = Watch(fact("status", "none"))
    for publisher in ("A", "B"):
        watch.hears("2024-09-06", publisher, "agreed", head=True)
    assert watch.hears("2025-10-01", "C", "approved") == []
    assert [e.kind for e in watch.hears("2025-10-02", "D", "approved", head=True)] == ["step"]


def test_phrases_on_no_ladder_have_no_order() -> None:
    watch = Watch(fact("status", "may-remain"))
    for publisher in ("A", "B"):
        watch.hears("2025-08-18", publisher, "will-remain", "planned")
        watch.hears("2026-01-18", publisher, "none-remain", "planned")
    told = [(e.kind, e.change.now.to_json()) for e in watch.events if e.alert and e.change]
    assert told == [("opened", "will-remain"), ("opened", "none-remain")]


def test_the_record_is_bounded() -> None:
    rules = JudgingRules(quiet_days=9999, keep_changes=5, keep_evidence=4, keep_heard=6, settle_most=7)
    watch = Watch(fact("quantity", "~2500"), rules)
    for number in range(60):
        watch.hears("2026-03-20", f"Outlet {number}", f"={600 + 50 * (number // 6)}")
    assert len(watch.record.changes) <= 5
    assert all(len(change.evidence) <= 4 for change in watch.record.changes)
    assert len(watch.record.standing.heard) <= 6
    assert len(watch.record.window) <= 7


def test_what_a_full_change_cannot_hold_is_handed_on_to_be_kept() -> None:
    rules = JudgingRules(quiet_days=9999, keep_evidence=3)
    record, about, kept = begin(fact("quantity", "~2500"), PUBLISHED), fact("quantity", "~2500"), []
    for number in range(6):
        on = entry(
            f"2026-03-20T{10 + number}:00", f"Outlet {number}", f"Outlet {number} counts fewer than 1,000 in all {number}."
        )
        judged = apply(record, on, [says(on, about, "<1000")], now=on.when, rules=rules, judge=judge)
        record, kept = judged.record, [*kept, *judged.beyond]
    (change,) = record.changes
    assert len(change.evidence) == 3
    assert [(id_, piece.source, piece.role) for id_, piece in kept] == [
        (change.id, f"outlet {number}", "supports") for number in (3, 4, 5)
    ]


def test_what_is_under_way_is_told_once_between_plan_and_deed() -> None:
    watch = Watch(fact("set", ["A", "B", "C"]))
    watch.hears("2024-09-06", "Post", {"left": ["A"]}, "planned", head=True)
    for publisher in ("Post", "Times"):
        watch.hears(
            "2025-08-20",
            publisher,
            {"left": ["A"]},
            "planned",
            head=True,
            text=f"{publisher} says that they have begun to leave A.",
        )
    watch.hears("2026-01-17", "Herald", {"left": ["A"]}, head=True)
    assert [c.step for c in watch.record.changes] == ["plan", "begun", "done"]
    assert len({c.thread for c in watch.record.changes}) == 1
    assert len(watch.alerts) == 3


def test_a_deed_in_a_headline_beside_the_plan_is_the_plan_until_enough_say_so() -> None:
    watch = Watch(fact("quantity", "~900"))
    watch.hears("2026-01-22", "Post", "=0", "planned", head=True)
    watch.hears("2026-02-18", "Times", "=0", "planned", head=True)
    watch.hears("2026-02-19", "Herald", "=0", head=True)
    assert [c.step for c in watch.record.changes] == ["plan"]
    watch.hears("2026-02-20", "Wire", "=0", head=True)
    assert [c.step for c in watch.record.changes] == ["plan", "done"]


def test_a_rung_passed_long_ago_reverses_nothing() -> None:
    watch = Watch(fact("status", "none"))
    for publisher in ("Post", "Times"):
        watch.hears("2024-09-06", publisher, "agreed", head=True)
    watch.hears("2025-11-10", "Herald", "talks", head=True)
    assert [c.status for c in watch.record.changes] == ["corroborated"]
    watch.hears("2025-12-10", "Wire", "none", head=True)
    assert [c.status for c in watch.record.changes] == ["reversed", "reported"]


def test_what_is_told_as_announced_reverses_nothing() -> None:
    watch = Watch(fact("date", "2025-09"))
    for publisher in ("Post", "Times"):
        watch.hears("2025-08-01", publisher, "2026-09", head=True)
    watch.hears("2025-08-29", "Herald", "2025-09", head=True, text="It ends in September 2025 as announced last year.")
    assert [c.status for c in watch.record.changes] == ["corroborated"]


def test_all_that_has_left_a_set_has_left_it() -> None:
    watch = Watch(fact("set", ["A", "B", "C"]))
    for member, day_ in (("A", "2026-01-17"), ("B", "2026-06-01")):
        for publisher in ("Post", "Times"):
            watch.hears(day_, publisher, {"left": [member]}, head=True)
    assert believed_value(watch.record.standing).show() == "C"
