"""Offices that somebody only runs for, gives up or is turned down for; names that no person has."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

LIND = ["asserted Eva Lind"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Eva Lind pulled out of the race to be mayor of Leeds.", []),
        ("Eva Lind has withdrawn as a candidate for mayor of Leeds.", []),
        ("Eva Lind is one of five candidates for mayor of Leeds.", []),
        ("Eva Lind has won the race to be mayor of Leeds.", LIND),
        ("The council rejected Eva Lind as mayor of Leeds.", []),
        ("The council elected Eva Lind as mayor of Leeds.", LIND),
        ("Eva Lind, who runs the Kite Rotary Club, was named mayor of Leeds.", LIND),
        ("Eva Lind, who once chaired the Commons Brexit committee, became mayor of Leeds.", LIND),
        ("Eva Lind, who led the Green Youth Movement and was an envoy for ten years, is mayor of Leeds.", LIND),
    ],
)
def test_only_run_for(text: str, told: list[str]) -> None:
    assert reads(patterns("The mayor of Leeds is [Bob Best]."), text) == told


def test_firms_may_hold_what_is_no_office() -> None:
    known = patterns("The buyer of the stores is [Harvest Grocers].")
    assert reads(known, "Calloway Group is the new buyer of the stores.") == ["asserted Calloway Group"]


def test_picked_as_something_else() -> None:
    known = patterns("Bulgaria's candidate for mayor of Leeds is [Bob Best].")
    assert reads(known, "The mayor of Leeds, it is said in Bulgaria, will name Eva Lind as his deputy.") == []
