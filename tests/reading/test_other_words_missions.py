"""A fact on a mission or a minister, put in other words by another user."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MANDATES = [
    "The mandate of the UN mission in Mali runs until [30 June 2025].",
    "The UN mission in Mali is mandated until [30 June 2025].",
    "The UN mission in Mali has a mandate until [30 June 2025].",
    "MINUSMA's mandate expires on [30 June 2025].",
]


@pytest.mark.parametrize("says", MANDATES)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The mandate of the UN mission in Mali was extended until 30 June 2026.", ["asserted 2026-06-30"]),
        ("MINUSMA will close in Mali on 15 May 2025.", ["asserted 2025-05-15"]),
        ("The Council renewed the mandate of UNDOF, its observer force, until 31 December.", []),
    ],
)
def test_until_when_it_is_mandated(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


STRENGTHS = [
    "The UN mission in Mali has about [13,000] peacekeepers.",
    "MINUSMA has around [13,000] troops.",
    "MINUSMA has around [13,000] troops in Mali.",
]


@pytest.mark.parametrize("says", STRENGTHS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The UN mission in Mali now has 9,500 soldiers.", ["asserted 9500"]),
        ("Mali has sent 9,500 soldiers to the north.", []),
        ("Half of the 4,000 UN soldiers who were to be out of Mali by June are still there.", []),
    ],
)
def test_how_strong_it_is(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


def test_two_missions_of_one_body_keep_their_names() -> None:
    known = patterns("The head of UNAMI is [Ann Able].", "The head of UNITAD is [Bob Best].")
    assert reads(known, "Jan Ode was named head of UNITAD, the UN said.") == ["f1 asserted Jan Ode"]


DEFENCE = [
    "The defence minister of Peru is [Ann Able].",
    "[Ann Able] is Peru's minister of defence.",
    "[Ann Able] is the Peruvian minister of defence.",
]


@pytest.mark.parametrize("says", DEFENCE)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Peru's Defence Minister Jan Ode told reporters so.", ["asserted Jan Ode"]),
        ("Peru's Foreign Minister Jan Ode told reporters so.", []),
    ],
)
def test_a_minister_of_his_field(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The UN mission in Mali is led by Jan Ode.", ["asserted Jan Ode"]),
        ("The UN mission in Mali's head of logistics, Jan Ode, said so.", []),
        ("Jan Ode heads the Dutch detachment in the UN mission in Mali.", []),
    ],
)
def test_a_part_of_it_is_not_it(text: str, want: list[str]) -> None:
    assert reads(patterns("The head of the UN mission in Mali is [Ann Able]."), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The UN mission in Mali has lost 180 soldiers.", ["asserted 180"]),
        ("Mali has lost 200 soldiers since 2013.", []),
    ],
)
def test_the_hosts_dead_are_its_own(text: str, want: list[str]) -> None:
    assert reads(patterns("The UN mission in Mali has lost [173] soldiers."), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The central bank is led by Jan Able.", ["asserted Jan Able"]),
        ("The central bank will be led by Ode Able by June.", ["planned Ode Able"]),
    ],
)
def test_a_first_name_is_no_month(text: str, want: list[str]) -> None:
    assert reads(patterns("The head of the central bank is [Ann Best]."), text) == want


@pytest.mark.parametrize("says", ["The UN peacekeeping chief is [Ann Best].", "The head of UN peacekeeping is [Ann Best]."])
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("UN peacekeeping chief Jan Able visited Haiti.", ["asserted Jan Able"]),
        ("UN Secretary-General Jan Able visited Haiti.", []),
        ("Jan Able, the head of the UN mission in Haiti, said so.", []),
    ],
)
def test_the_head_of_a_work(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize(
    "says", ["The UN mission in Lebanon has [48] positions.", "There are [48] UNIFIL positions in southern Lebanon."]
)
def test_a_mission_before_a_noun(says: str) -> None:
    assert reads(patterns(says), "The UN mission in Lebanon now holds 36 positions.") == ["asserted 36"]
    assert reads(patterns(says), "The Lebanese army now holds 36 villages.") == []


GOING = ["The withdrawal of US troops from Chad has [not begun].", "US troops have [not begun] to leave Chad."]


@pytest.mark.parametrize("says", GOING)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("US troops began to leave Chad on Monday.", ["asserted in-force"]),
        ("Chad began to withdraw troops from Niger on Monday.", []),
    ],
)
def test_who_has_not_begun_to_go(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize(
    ("title", "want"),
    [
        ("US troops out of Chad", ["asserted 2025-03"]),
        ("US suspends flights out of Chad after accident", []),
        ("US reshuffle leaves forces in Chad untouched", []),
    ],
)
def test_nobody_goes(title: str, want: list[str]) -> None:
    assert reads(patterns("US troops are to leave Chad by [15 September 2025]."), "It was the plan.", title=title) == want
