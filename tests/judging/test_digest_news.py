"""Which event becomes a card, which a line, and which goes without saying."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.judging.digest_material import BASELINE, DREDGERS, OPENING, STATIONS, TOLLS, at, number
from watcher.delivery.gathering import course
from watcher.judging.digest.card import corroborated_by
from watcher.judging.digest.news import sort_events
from watcher.model import Change, Event, EventKind, State
from watcher.values import Quantity


def event(kind: EventKind, change: Change | None = DREDGERS, **more: object) -> Event:
    about = change or DREDGERS
    given: dict[str, object] = {
        "kind": kind,
        "topic": about.topic,
        "fact": about.fact,
        "when": at("2025-05-05T10:00"),
        "recorded": at("2025-05-05T10:05"),
        "change": change,
        "evidence": about.evidence[0] if change else None,
    }
    return Event(**(given | more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kinds", "news"),
    [
        (["opened"], "new"),
        (["step", "evidence", "corroborated"], "new"),
        (["opened", "edit"], "edit"),
        (["corroborated"], "status moved"),
        (["corroborated", "withdrawn"], "withdrawn"),
        (["refined"], "refined"),
        (["settled"], "settled"),
        (["evidence"], "more sources"),
        (["edit"], "edit"),
    ],
)
def test_what_is_new_about_a_change(kinds: list[EventKind], news: str) -> None:
    (moved,) = sort_events([event(kind, alert=True) for kind in kinds]).moved
    assert moved.news == news
    assert moved.told_before is not ({"opened", "step"} & set(kinds) != set())


@pytest.mark.parametrize("kind", ["accepted", "dismissed", "noted"])
def test_the_users_own_word_is_no_news(kind: EventKind) -> None:
    assert sort_events([event(kind, alert=True)]).moved == ()


@pytest.mark.parametrize("kind", ["evidence", "refined"])
def test_what_raises_no_alarm_goes_without_saying(kind: EventKind) -> None:
    assert sort_events([event(kind)]).moved == ()


def test_a_dispute_that_is_settled_is_told_to_those_who_were_told_of_it() -> None:
    (moved,) = sort_events([event("settled")]).moved
    assert (moved.news, moved.told_before) == ("settled", True)
    assert sort_events([event("disputed"), event("settled")]).moved == ()


def test_a_plan_that_has_come_true_is_told() -> None:
    (moved,) = sort_events([event("refined", was="140", now="140")]).moved
    assert (moved.news, moved.told_before) == ("come true", True)
    assert sort_events([event("refined", was="140", now="about 140")]).moved == ()


def test_what_was_raised_and_taken_back_before_anybody_heard() -> None:
    gone = replace(DREDGERS, status="withdrawn")
    assert sort_events([event("opened", gone, alert=True), event("withdrawn", gone, alert=True)]).moved == ()
    back = replace(DREDGERS, status="reversed")
    (moved,) = sort_events([event("opened", back, alert=True)]).moved
    assert (moved.news, moved.told_before) == ("reversed", False)


def test_a_reversal_is_told_by_its_own_step_and_not_by_what_it_reverses() -> None:
    back, reversal = replace(DREDGERS, status="reversed"), replace(TOLLS, step="reversal", thread=DREDGERS.id)
    (moved,) = sort_events([event("corroborated", back, alert=True), event("step", reversal, alert=True)]).moved
    assert moved.change is reversal


def test_who_corroborates_is_named_in_a_line_beside_what_was_told() -> None:
    first, second = (replace(DREDGERS.evidence[0], source=name) for name in ("harbour post", "the lanta gazette"))
    later = replace(second, verdict=replace(second.verdict, observation=replace(second.verdict.observation, sentence="So.")))
    change = replace(DREDGERS, status="corroborated", evidence=(first, later))
    (moved,) = sort_events([event("corroborated", change), event("evidence", change, evidence=later)]).moved
    assert (moved.news, moved.told_before, moved.sources_before) == ("status moved", True, ("harbour post",))
    assert corroborated_by(moved) == "now corroborated by the lanta gazette"
    earlier = replace(change, evidence=(later, first))
    (moved,) = sort_events([event("corroborated", earlier), event("evidence", earlier, evidence=later)]).moved
    assert corroborated_by(moved) == "now corroborated by the lanta gazette", "polled later, though dated earlier"


def test_a_source_that_corroborates_by_saying_so_again_is_named() -> None:
    one = DREDGERS.evidence[0]
    said = replace(one.verdict, observation=replace(one.verdict.observation, sentence="Officially so."))
    again, other = replace(one, verdict=said, source="reuters"), replace(DREDGERS.evidence[-1], source="ap", role="supports")
    change = replace(DREDGERS, status="corroborated", evidence=(replace(one, source="reuters"), other, again))
    (moved,) = sort_events([event("corroborated", change), event("evidence", change, evidence=again)]).moved
    assert corroborated_by(moved) == "now corroborated, as Reuters says so again"


def test_an_edit_says_what_stood_there_before() -> None:
    (moved,) = sort_events([event("edit", evidence=None, was="There are 130.", now="There are 140.")]).moved
    assert (moved.news, moved.edited_from) == ("edit", "There are 130.")
    (moved,) = sort_events([event("edit", was="130", now="140", alert=True)]).moved
    assert moved.edited_from == "", "a value is no sentence"


def test_a_change_that_the_user_dismissed_is_not_told() -> None:
    assert sort_events([event("opened", replace(DREDGERS, status="dismissed"), alert=True)]).moved == ()


def test_lines_of_their_own() -> None:
    verdict = STATIONS.evidence[0].verdict
    found = sort_events(
        [
            event("deadline-passed", None, fact="opening", verdict=OPENING.evidence[0].verdict),
            event("quiet", None, fact="depth"),
            event("quiet", None, fact="depth", recorded=at("2025-05-06T10:00")),
            event("unclear", None, verdict=verdict),
            event("unclear", None, verdict=verdict),
            event("disputed", OPENING),
        ]
    )
    assert found.moved == ()
    assert [p.last is not None for p in found.passed] == [True]
    assert [q.fact for q in found.quiet] == ["depth"]
    assert found.unclear == (verdict.observation,)
    ((one, other),) = [dispute.sides for dispute in found.disputes]
    assert (one.role, other.role) == ("supports", "disputes")


def test_a_sentence_does_not_dispute_itself() -> None:
    piece = OPENING.evidence[0]
    change = replace(OPENING, evidence=(piece, replace(piece, role="disputes")))
    assert sort_events([event("disputed", change)]).disputes == ()


def state(n: float, day: str, change: str = "", until: str | None = None) -> State:
    return State(
        topic="lanta-canal",
        fact="dredgers-lanta",
        value=number(n),
        holds_from="2025",
        holds_to=until,
        believed_from=at(day),
        change=change,
    )


def shape(states: tuple[State, ...]) -> list[float]:
    return [s.value.n for s in states if isinstance(s.value, Quantity)]


def test_a_course_is_what_was_believed_in_turn() -> None:
    rows = [
        state(90, "2025-01-14"),
        state(110, "2025-03-02", "a"),
        state(90, "2025-03-02", until="2025-03-01"),
        state(110, "2025-03-09", "b"),
    ]
    assert shape(course(BASELINE, "dredgers-lanta", rows, [])) == [90, 110]
    assert shape(course(BASELINE, "dredgers-lanta", [], [DREDGERS])) == [90, 140]
    assert shape(course(BASELINE, "dredgers-lanta", rows, [DREDGERS])) == [90, 110, 140]
    for status in ("dismissed", "withdrawn", "reversed"):
        assert shape(course(BASELINE, "dredgers-lanta", rows, [replace(DREDGERS, status=status)])) == [90, 110]
    assert len(course(BASELINE, "toll-agreement", [], [TOLLS])) == 1, "a plan is no part of the course"
