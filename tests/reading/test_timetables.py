"""A timetable that both sides set, and one that is only wanted, another's or on another matter."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

EXIT = "There is [no agreed timetable] for the withdrawal of Kenyan troops from Haiti."


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kenya and Haiti announced a timetable for the withdrawal of Kenyan troops.", "asserted"),
        ("A joint statement published the timetable for the withdrawal of Kenyan troops from Haiti.", "asserted"),
        ("The timetable for the withdrawal of Kenyan troops from Haiti was fixed on Monday.", "asserted"),
        ("Kenya and Haiti have decided on a two-phase plan for the withdrawal of Kenyan troops.", "asserted"),
        ("Kenya and Haiti agreed that the Kenyan troops will withdraw from Haiti in two stages.", "asserted"),
        ("Kenya and Haiti agreed that the Kenyan troops will withdraw from Haiti by May 2026.", "asserted"),
        ("Both governments are to announce a timetable for the withdrawal of Kenyan troops from Haiti next week.", "planned"),
        ("Haiti wants a timetable for the withdrawal of Kenyan troops.", ""),
        ("Haiti announced a timetable for its election.", ""),
        ("Both governments announced a timetable for the withdrawal of French troops from Chad.", ""),
        ("The two governments have decided on a two-phase plan for the port of Haiti's capital.", ""),
        ("The timetable for the withdrawal of Kenyan troops from Haiti has not been set.", ""),
        ("Kenya and Haiti agreed that the Kenyan troops will help the police.", ""),
    ],
)
def test_a_timetable_is_agreed_on(text: str, want: str) -> None:
    assert [one for one in reads(patterns(EXIT), text) if "none" not in one] == ([f"{want} agreed"] if want else [])


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The two countries announced an accord ending the mission.", ["asserted agreed"]),
        ("Mali and Niger reached an accord ending the mission.", ["asserted agreed"]),
        ("Mali and Niger seek an accord ending the mission.", []),
        ("Mali and Niger hope for an accord ending the mission.", []),
        ("Mali and Niger are ending their accord on the mission.", ["asserted collapsed"]),
    ],
)
def test_an_accord_that_ends_something_is_not_ended(text: str, want: list[str]) -> None:
    assert reads(patterns("Mali and Niger have [no agreement] on the end of the mission."), text) == want
