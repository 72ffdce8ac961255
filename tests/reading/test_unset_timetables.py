"""Facts that there is no timetable for a thing, in other words, and the agreement that brings one."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.judging.compare import same_value
from watcher.reading.rewording.timetables import as_timetable
from watcher.values import StatusValue, Unknown

PLAIN = "There is [no timetable] for the end of the Danish mission."


@pytest.mark.parametrize(
    "says",
    [
        "There is [no timetable] for the end of the Danish mission as yet.",
        "There is [no timeline] yet for the end of the Danish mission.",
        "[No timetable] has been set for the end of the Danish mission.",
        "[No timetable] for the end of the Danish mission has been announced.",
        "[No schedule] exists for the end of the Danish mission.",
        "The timetable for the end of the Danish mission is [not known].",
        "A timetable for the end of the Danish mission has [not been fixed].",
        "The end of the Danish mission has [no timetable].",
    ],
)
def test_no_timetable(says: str) -> None:
    assert as_timetable(says) == PLAIN


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("[No timetable] for the exit has been agreed.", "There is [no agreed timetable] for the exit."),
        ("[No timetable] has been agreed for the exit.", "There is [no agreed timetable] for the exit."),
        ("A timetable for the exit has [not been agreed].", "A timetable for the exit has [not been agreed]."),
        ("Mora has [no election timetable].", "Mora has [no election timetable]."),
        ("The timetable for the exit is [in force].", "The timetable for the exit is [in force]."),
        ("The timetable of the ferry is [suspended].", "The timetable of the ferry is [suspended]."),
    ],
)
def test_agreed_or_not(says: str, plain: str) -> None:
    assert as_timetable(says) == plain


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Denmark and Arlan have agreed on a plan to end the Danish mission by December 2026.", ["asserted agreed"]),
        ("Denmark and Arlan agreed that the Danish mission in Arlan will end in two stages by 2026.", ["asserted agreed"]),
        ("A timetable for the end of the Danish mission in Arlan was published.", ["asserted in-force"]),
        ("There is still no timetable for the end of the Danish mission in Arlan.", ["asserted none"]),
        ("The Danish mission in Arlan trained forty officers.", []),
        ("Denmark and Arlan agreed on a tax treaty by December 2026.", []),
    ],
)
def test_the_parties_agree_on_one(text: str, want: list[str]) -> None:
    assert reads(patterns("There is [no timetable] for the end of the Danish mission in Arlan as yet."), text) == want


def test_a_bridge_needs_nobodys_consent() -> None:
    known = patterns("[No timetable] has been set for reopening the Orsk bridge.")
    assert reads(known, "The county has set a timetable for reopening the Orsk bridge.") == ["asserted in-force"]
    assert reads(known, "The county and its workers agreed on a pay rise at the Orsk bridge by May 2026.") == []


def test_what_is_undecided_has_no_decision() -> None:
    fact = patterns("The timetable for the exit is [not set].").facts[0].fact
    none = StatusValue(word="none", phrase="no timetable")
    assert same_value(fact, Unknown(word="not set"), none)
    assert not same_value(fact, Unknown(word="unclear"), none)
    assert not same_value(fact, Unknown(word="not set"), StatusValue(word="agreed", phrase="agreed"))
