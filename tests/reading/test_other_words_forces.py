"""A fact on a force, its bases or what it keeps somewhere, put in other words by another user."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

GOING = [
    "The withdrawal of US troops from Peru is [under way].",
    "US troops are [withdrawing] from Peru.",
    "US troops are [leaving] Peru.",
    "The US is [pulling] its troops out of Peru.",
]


@pytest.mark.parametrize("says", GOING)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The withdrawal of US troops from Peru was suspended on Monday.", ["asserted suspended"]),
        ("US troops completed their withdrawal from Peru on Monday.", ["asserted completed"]),
        ("US troops completed their withdrawal from Chad on Monday.", []),
    ],
)
def test_who_is_withdrawing(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


WORKING = [
    "The German base in Niamey is [in operation].",
    "The German base in Niamey is [still open].",
    "The Bundeswehr's base in Niamey is [operating].",
    "The Bundeswehr [operates] a base in Niamey.",
]


@pytest.mark.parametrize("says", WORKING)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The German base in Niamey was closed on Friday.", ["asserted completed"]),
        ("The French base in Niamey was closed on Friday.", []),
    ],
)
def test_a_base_that_is_open(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


ARMY = ["Germany has around [90] troops in Niger.", "The Bundeswehr has around [90] troops in Niger."]


@pytest.mark.parametrize("says", ARMY)
def test_an_army_by_its_name(says: str) -> None:
    assert reads(patterns(says), "There are now 40 German soldiers in Niger.") == ["asserted 40"]
    assert reads(patterns(says), "There are now 40 Italian soldiers in Niger.") == []


WHERE = [
    "France has bases in [Peru], [Chile] and [Chad].",
    "The countries in which France has bases are [Peru], [Chile] and [Chad].",
    "The countries where France keeps bases are [Peru], [Chile] and [Chad].",
]


@pytest.mark.parametrize("says", WHERE)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("France handed over its last base in Chad on Monday.", ["asserted -Chad"]),
        ("Italy handed over its last base in Chad on Monday.", []),
    ],
)
def test_where_its_bases_are(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


BASES = ["The US has [47] bases in Peru.", "The number of US bases in Peru is [47]."]


@pytest.mark.parametrize("says", BASES)
@pytest.mark.parametrize(
    ("text", "want"), [("The US now has 12 bases in Peru.", ["asserted 12"]), ("All US troops will leave Peru.", [])]
)
def test_how_many_bases(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


STRENGTHS = [
    "The Takuba force has about [900] soldiers.",
    "The Takuba force is about [900] strong.",
    "The Takuba force numbers about [900].",
]


@pytest.mark.parametrize("says", STRENGTHS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("About 400 soldiers are left in the Takuba force.", ["asserted ~400"]),
        ("The Takuba force has about 40 vehicles.", []),
    ],
)
def test_how_strong_a_force_is(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


CEASES = [
    "UNIFIL is to stop its operations on [31 December 2025].",
    "UNIFIL is to cease operating on [31 December 2025].",
]


@pytest.mark.parametrize("says", CEASES)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("UNIFIL's operations will now end on 31 March 2026.", ["asserted 2026-03-31"]),
        ("UNIFIL will send 2,000 soldiers home by the end of May.", []),
    ],
)
def test_when_it_stops(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The UN peacekeepers left South Kivu on Monday.", ["asserted -South Kivu"]),
        ("The UN halts the withdrawal of its peacekeepers from South Kivu.", []),
        ("The withdrawal of UN peacekeepers from South Kivu follows its course.", []),
    ],
)
def test_a_departure_that_goes_on(text: str, want: list[str]) -> None:
    assert reads(patterns("UN peacekeepers are based in [North Kivu], [South Kivu] and [Ituri]."), text) == want


DECIDED = [
    "Washington has [not decided] whether to send troops back to Somalia.",
    "Washington has [not decided] to send troops back to Somalia.",
]


@pytest.mark.parametrize("says", DECIDED)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Washington approved sending troops back to Somalia on Monday.", ["asserted agreed"]),
        ("The withdrawal of US troops from Somalia is complete.", []),
    ],
)
def test_what_nobody_has_decided(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
