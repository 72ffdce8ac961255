"""Crafts told by where they are, and bids told by what becomes of them."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.facts import Patterns


@pytest.fixture(scope="module")
def probe() -> Patterns:
    return patterns("The Kestrel probe has [not been launched].")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The launch of Kestrel went off without a hitch.", ["asserted completed"]),
        ("Kestrel's launch was a success, the agency said.", ["asserted completed"]),
        ("The successful launch of Kestrel came after three delays.", ["asserted completed"]),
        ("Kestrel has separated from its rocket.", ["asserted completed"]),
        ("The Kestrel mission was cancelled in a budget cut.", ["asserted none"]),
        ("A rehearsal of the launch of Kestrel went well.", []),
        ("The launch of Kestrel was well prepared.", []),
        ("The launch of Kestrel, after two delays, is now set for Monday.", []),
        ("A news conference on Kestrel was cancelled.", []),
        ("In a test, Kestrel unfurled its solar panels.", []),
    ],
)
def test_a_launch_told_by_how_it_went(probe: Patterns, text: str, want: list[str]) -> None:
    assert reads(probe, text) == want


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        ("The Osprey capsule [is docked] at the space station.", "Osprey undocked from the station on Monday.", "none"),
        ("The Osprey capsule [is docked] at the space station.", "Osprey splashed down off Florida.", "none"),
        ("The Osprey capsule [is docked] at the space station.", "Osprey's undocking has been put off.", ""),
        ("The Osprey capsule [is docked] at the space station.", "The Heron cargo ship left the station.", ""),
        ("Osprey is [on its way] to the station.", "Osprey docked at the station on Tuesday.", "completed"),
        ("Osprey is [on its way] to the station.", "Osprey's docking was called off after a thruster failed.", ""),
        (
            "The Osprey capsule has [not returned] to Earth.",
            "Osprey left the station and splashed down a day later.",
            "completed",
        ),
        ("The Osprey capsule has [not returned] to Earth.", "The Osprey capsule and its crew returned to Earth.", "completed"),
        ("The Osprey capsule has [not returned] to Earth.", "The Osprey crew returned to Earth.", ""),
    ],
)
def test_a_craft_told_by_where_it_is(fact: str, text: str, want: str) -> None:
    assert reads(patterns(fact), text) == ([f"asserted {want}"] if want else [])


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Garvan's offer for Sutter lapsed on Tuesday after too few owners accepted.", ["asserted collapsed"]),
        ("Garvan let its offer for Sutter lapse.", ["asserted collapsed"]),
        ("Garvan will let its offer for Sutter lapse.", ["planned collapsed"]),
        ("Garvan's offer for Sutter has not lapsed.", []),
        ("Garvan's period of exclusivity for Sutter lapsed.", []),
        ("Garvan completed takeover of Sutter.", ["asserted completed"]),
        ("The Garvan deal with Sutter closed on Tuesday.", ["asserted completed"]),
    ],
)
def test_a_bid_that_lapses_or_closes(text: str, want: list[str]) -> None:
    assert reads(patterns("Garvan [has agreed] to buy Sutter."), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Garvan has secured the approval of Sutter's shareholders.", ["asserted approved"]),
        ("Having won the backing of Sutter's shareholders, Garvan now needs that of regulators.", ["asserted approved"]),
        ("Garvan wins Sutter shareholders' approval.", ["asserted approved"]),
        ("Garvan needs the approval of Sutter's shareholders.", []),
        ("Garvan won the backing of its own shareholders for the takeover of Sutter.", []),
        ("A top Sutter shareholder said it would vote against the Garvan deal.", []),
        ("Sutter shareholders approved a sale to Helmark, a rival of Garvan, in 2019.", []),
    ],
)
def test_what_owners_approve(text: str, want: list[str]) -> None:
    assert reads(patterns("Sutter's shareholders have [yet to approve] the sale to Garvan."), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Garvan's takeover of Sutter has been approved by the European Union, on some conditions.", ["asserted approved"]),
        ("Garvan's purchase of Sutter was waved through by Brussels.", ["asserted approved"]),
        ("Garvan's purchase of Sutter was waved through by India.", []),
    ],
)
def test_by_whom_a_takeover_is_cleared(text: str, want: list[str]) -> None:
    assert reads(patterns("The European Commission has [not approved] Garvan's takeover of Sutter."), text) == want


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Best and Able could ride home with Vantor in May.", ["f0 planned Vantor"]),
        ("Vantor will fetch the astronauts Best and Able in May.", ["f0 planned Vantor"]),
        ("Kite's capsule is unsafe. The two astronauts will come home with Vantor.", ["f0 planned Vantor"]),
        ("Vantor fetched its parcels in May. Best and Able waited.", []),
    ],
)
def test_who_brings_them_home_is_named_by_another_fact(text: str, told: list[str]) -> None:
    known = patterns("Best and Able will come home on [Kite].", "Vantor has [3,000] employees.")
    assert [read for read in reads(known, text) if read.startswith("f0")] == told
