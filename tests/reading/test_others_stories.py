"""Others' stories: what is told of other firms or other states before the fact's own are named is none of theirs."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

EXITS = patterns(
    "The withdrawal of Norwegian troops from Chad has [not begun].", "Norwegian troops are to leave Chad by [May 2025]."
)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Two jets fly home as Sweden starts leaving Chad", "The first sign that its force in Chad is being withdrawn."),
        ("Portugal: last of our soldiers has left Chad", "They flew home on Monday."),
        ("Ukraine withdraws envoy from Chad", "Its ambassador was recalled, and the last of its staff left on Friday."),
        ("UN peacekeepers begin to leave Chad", "The first 300 blue helmets have flown home, the mission said."),
        ("Denmark sets end of Chad deployment", "Three Danish ministers agreed that the force will leave Chad in October."),
    ],
)
def test_soldiers_of_a_state_that_is_named_nowhere_do_not_go(title: str, text: str) -> None:
    assert reads(EXITS, text, title) == []


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Norway begins withdrawing troops from Chad", "The first Norwegian soldiers have left."),
        ("Troops fly home", "The first Norwegian soldiers left Chad on Monday, a week after Sweden's."),
        ("Pullout from Chad starts", "Around 300 troops have departed, the general told senators."),
        ("Norway follows Portugal out of Chad", "The withdrawal has begun, the defence minister said."),
    ],
)
def test_those_of_the_fact_go_beside_others_or_where_nobody_else_is_named(title: str, text: str) -> None:
    assert any(read.startswith("f0 asserted in-force") for read in reads(EXITS, text, title))


def test_a_state_is_named_by_its_leader() -> None:
    exits = patterns("The withdrawal of US troops from Chad has [not begun].")
    said = "Trump pulls out first soldiers as France looks on"
    assert reads(exits, "The first 300 soldiers have left Chad.", said) == ["asserted in-force"]
    assert reads(exits, "The first 300 soldiers have left Chad.", "France looks back on its years in Chad") == []


DEAL = patterns(
    "Larkspur's takeover of Denmoor is [agreed].",
    "The deal is expected to close by [June 2025].",
    "The European Commission has [not approved] the takeover.",
)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Tessaly to sell itself for $35 billion", "Brightwell will buy it. The companies expect to close by the end of 2026."),
        ("Fivefold is bought", "Kessel agreed to buy it. The deal should close in 2026. Larkspur waits for Denmoor."),
        ("EU clears Brightwell and Tessaly", "Brightwell got the EU's approval for the deal on Monday. Denmoor has to wait."),
        ("Larkspur sells shoe label", "Calder pays $90 million. The deal was completed this week."),
    ],
)
def test_the_deal_of_an_entry_on_other_firms_is_no_deal_of_ours(title: str, text: str) -> None:
    assert reads(DEAL, text, title) == []


@pytest.mark.parametrize(
    ("title", "text", "read"),
    [
        ("Larkspur wins key nod", "Holders of Denmoor backed it. The deal should now close in October.", "f1 planned 2025-10"),
        ("Grocery merger put off", "The deal is now to close in October.", "f1 asserted 2025-10"),
        ("Last hurdle falls for Larkspur and Denmoor", "On Friday the EU approved the takeover.", "f2 asserted approved"),
    ],
)
def test_the_deal_is_ours_where_its_firms_were_named_or_nobody_was(title: str, text: str, read: str) -> None:
    assert read in reads(DEAL, text, title)
