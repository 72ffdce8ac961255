"""Dates told of the fact's own parties by another verb than its own."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

EURO = "Bulgaria is to adopt the euro on [1 January 2026]."


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Bulgaria will probably get the euro in 2027.", ["planned 2027"]),
        ("Bulgaria is to enter the euro zone on 1 January 2027.", ["asserted 2027-01-01"]),
        ("Bulgaria will vote on the euro in May 2026.", []),
        ("Bulgaria's minister for the euro is to step down in May 2026.", []),
        ("Bulgaria will not get the euro in 2027.", ["denied 2027"]),
        ("Bulgaria will build a bridge in 2027.", []),
    ],
)
def test_the_parties_tell_the_event(text: str, want: list[str]) -> None:
    assert reads(patterns(EURO), text) == want


def test_a_takeover_is_completed() -> None:
    known = patterns("The takeover is expected to be completed by [June 2025].")
    assert reads(known, "It paid cash.", title="Acme completes $69bn takeover of Bolt") == ["asserted 2025-03"]
    assert reads(known, "Ministers discussed the takeover of Bolt.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Selby bridge will be repainted in June.",
        "The Selby bridge will be shut to lorries in June.",
        "The Selby bridge is to get a new name in June.",
        "Runners will cross the Selby bridge on 6 April.",
        "The council will publish a report on the Selby bridge on 6 April.",
    ],
)
def test_two_words_are_too_few(text: str) -> None:
    known = patterns("The Selby bridge will open in [May 2025].")
    assert not reads(known, text)
    assert reads(known, "The Selby bridge will be ready in June.") == ["asserted 2025-06"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The plan for ending the mission in Haiti is to be presented in August 2025.", ["asserted 2025-08"]),
        ("The mission in Haiti will end in December 2025.", []),
    ],
)
def test_a_paper_has_its_own_day(text: str, want: list[str]) -> None:
    assert reads(patterns("The plan for ending the mission in Haiti is due by [June 2025]."), text) == want


def test_the_end_whose_day_is_known_is_no_news() -> None:
    known = patterns("The mission in Haiti is to end on [31 December 2025].", "The mission in Haiti is [in operation].")
    assert reads(known, "The mission in Haiti is to end by the end of 2025.") == ["f0 asserted by 2025"]
    assert reads(known, "The mission in Haiti ended on Monday.") == ["f0 asserted 2025-03-17", "f1 asserted completed"]


def test_who_has_only_the_last_name() -> None:
    known = patterns("The trial of John Sorel is to begin on [2 June 2025].")
    assert not reads(known, "The trial of his brother Paul Sorel begins on 8 September.")
    assert reads(known, "The trial of Mr Sorel begins on 8 September.") == ["asserted 2025-09-08"]
    assert not reads(known, "John Sorel will appear in court on 5 May for a hearing on bail.")


def test_a_run_off_is_another_day() -> None:
    known = patterns("The presidential election in Belm is to be held on [6 April 2025].")
    assert not reads(known, "A run-off in Belm's presidential election will be held on 20 April.")
    assert reads(known, "Belm's presidential election will be held on 20 April.") == ["asserted 2025-04-20"]


@pytest.mark.parametrize("title", ["", "Peru signs trade deal with Bolivia"])
def test_a_deal_with_a_third_is_not_theirs(title: str) -> None:
    known = patterns("Peru and Chile are to sign their trade deal on [3 April 2025].")
    assert reads(known, "Peru signed a trade deal with Bolivia on Tuesday.", title) == []
    assert reads(known, "Peru signed a trade deal with Chile on Tuesday.") == ["asserted 2025-03-18"]
