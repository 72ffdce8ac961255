"""A status beside the other facts of its baseline: whose day is known, and which sort of the same is spoken of."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CHECKS = (
    "Checks at the sea borders of Peru have [not been lifted].",
    "Checks at the land borders of Peru have [not been lifted].",
)
STRIKES = ("Lima's nurses are [on strike].", "Lima's teachers are [on strike].")
LANDING = ("The Heron probe has [not landed] on the Moon.", "The Heron probe is to touch down on the Moon on [23 August 2025].")
RATES = ("The bank of Peru has cut interest rates [once] since it began easing.",)


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        (CHECKS, "Peru lifts checks at sea borders", ["f0 asserted completed"]),
        (CHECKS, "Peru drops checks at land borders", ["f1 asserted completed"]),
        (STRIKES, "Lima nurses' strike over", ["f0 asserted completed"]),
        (LANDING, "The Heron probe will land on the Moon in August", ["f1 asserted 2025-08"]),
        (LANDING, "Heron probe lands on Moon", ["f0 asserted completed", "f1 asserted 2025-03"]),
        (RATES, "Bank of Peru cuts rates for the third time since easing began", ["asserted 3times"]),
        (RATES, "Bank of Peru cuts rates to 4%", []),
    ],
)  # fmt: skip
def test_a_status_beside_others(says: tuple[str, ...], title: str, want: list[str]) -> None:
    assert reads(patterns(*says), title=title, text="") == want


BASE = "The German air base in Niamey is [in operation]."
STATE = "The Republic of Ostland is [in existence]."


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        (BASE, "Germans vacate their air base in Niamey", ["asserted completed"]),
        (BASE, "Germany will close its air base in Niamey in May", ["planned completed"]),
        (STATE, "The Republic of Ostland ceases to exist", ["asserted completed"]),
        (STATE, "The Republic of Ostland is to be dissolved in May", ["planned completed"]),
    ],
)  # fmt: skip
def test_what_is_there_or_is_no_more(says: str, title: str, want: list[str]) -> None:
    assert reads(patterns(says), title=title, text="") == want


VETO = "Ostland has [vetoed] the entry of Peru into the Nordic Pact."
STAY = "A long-term agreement on the stay of Peruvian forces in Ostland has [not been reached]."
GRAIN = "The Black Sea grain deal is [in force]."
EXIT = "The withdrawal of Peruvian peacekeepers from Ostland has [not begun]."
TALKS = "The nurses' union has [no agreement] with the hospitals."


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        (VETO, "Ostland drops its veto on Peru's entry into the Nordic Pact", ["asserted approved"]),
        (VETO, "Ostland could lift its opposition to Peru's entry into Nordic Pact", ["planned approved"]),
        (VETO, "Westland drops its veto on Peru's entry into the Nordic Pact", []),
        (STAY, "Talks between Peru and Ostland break down", ["asserted collapsed"]),
        (STAY, "Talks between Chile and Westland break down", []),
        (GRAIN, "Peru pulls out of Black Sea grain deal", ["asserted collapsed"]),
        (GRAIN, "Peru threatens to quit Black Sea grain deal", ["planned collapsed"]),
        (EXIT, "Residents have left Ostland", []),
        (EXIT, "Peruvian peacekeepers have left Ostland", ["asserted completed"]),
        (EXIT, "Forty Peruvian peacekeepers have left Ostland", ["asserted in-force"]),
        (TALKS, "Nurses' union, hospitals reach tentative deal", ["asserted agreed"]),
        (TALKS, "Nurses' union, hospitals near tentative deal", ["planned agreed"]),
    ],
)  # fmt: skip
def test_what_is_given_up_fails_or_is_reached(says: str, title: str, want: list[str]) -> None:
    assert reads(patterns(says), title=title, text="") == want
