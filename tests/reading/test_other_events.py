"""Events of the fact's sort that are others: one of many, another turn, the opposite sort, a day in reserve or of deciding."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kestrel 5 lifted off on Monday on its maiden flight.", ["asserted 2025-03-17"]),
        ("Kestrel 5, its second in history and the first for a paying customer, lifted off on Monday.", []),
        ("A Kestrel 5 left the launch pad on Monday.", []),
        ("Kestrel 5 has flown two missions this year.", []),
        ("The Kestrel 5 lifted off on Monday.", ["asserted 2025-03-17"]),
    ],
)  # fmt: skip
def test_the_first_of_a_thing_is_none_of_many(text: str, want: list[str]) -> None:
    assert reads(patterns("Kestrel 5 is to make its first flight by [5 April 2025]."), text) == want


def test_several_delivered_are_not_the_first() -> None:
    known = patterns("The first Osprey jet is to be delivered in [2026].")
    assert reads(known, "Just 13 aircraft were delivered by Osprey in February.") == []
    assert reads(known, "The first Osprey jet was delivered on 10 March.") == ["asserted 2025-03-10"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Alba is to fly empty on 9 May and with four astronauts on 24 July.",
            ["f0 asserted 2025-07-24", "f1 asserted 2025-05-09"],
        ),
        ("Alba is to lift off without people on board on 9 May.", []),
        ("The crewed flight of Alba is set for 24 July.", ["f0 asserted 2025-07-24"]),
    ],
)  # fmt: skip
def test_a_flight_without_a_crew_is_another(text: str, want: list[str]) -> None:
    known = patterns(
        "The crewed flight of Alba is planned for [24 June 2025].",
        "The uncrewed test flight of Alba is planned for [9 April 2025].",
    )
    assert reads(known, text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("If the weather is bad, the launch of Kestrel will have to wait until June.", []),
        ("If all goes well, Kestrel will be launched on 12 May.", ["asserted 2025-05-12"]),
    ],
)  # fmt: skip
def test_a_day_in_reserve_is_not_the_day(text: str, want: list[str]) -> None:
    assert reads(patterns("Kestrel is to be launched on [5 April 2025]."), text) == want


def test_the_day_of_a_decision_is_not_that_of_what_is_decided() -> None:
    known = patterns("The UN mission in Ostland is to end on [31 December 2025].")
    text = "The Security Council voted on Friday to end the UN mission in Ostland by 30 June 2026."
    assert reads(known, text) == ["asserted by 2026-06-30"]
    assert reads(known, "The UN mission in Ostland ended on Friday.") == ["asserted 2025-03-14"]


def test_what_is_launched_has_a_name_of_its_own() -> None:
    known = patterns("India and Japan plan to launch their joint probe Osprey in [2026].")
    assert reads(known, "India's space agency launched a rocket on Friday to study the sun.") == []
    assert reads(known, "India and Japan will launch Osprey in May 2027.") == ["asserted 2027-05"]


def test_what_follows_a_month_is_no_next_one() -> None:
    known = patterns("The bank last cut its rate in [March 2025].")
    assert "asserted 2025-08" not in reads(known, "The bank held its rate on Monday following August's cut.")


def test_a_purpose_has_not_the_day_of_its_means() -> None:
    known = patterns("Ostland is to join the EU in [2028].")
    text = "Ostland wants to finish the talks by the end of 2026 so as to become a member in 2029."
    assert reads(known, text) == ["planned 2029"]
