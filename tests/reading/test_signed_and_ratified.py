"""Accords on things, signed, backed and ratified, in the turns that news has for it; offices of states beside others."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Peru and Chad plan to sign the minerals deal, four people said.", ["planned signed"]),
        ("Signed on Monday after bruising talks, the Peru-Chad minerals agreement pleases nobody.", ["asserted signed"]),
        (
            "Deputies heard how Peru's minerals agreement with Chad, signed on Monday, is to be scrutinised.",
            ["asserted signed"],
        ),
        ("Officials in Peru and Chad deal with minerals.", []),
    ],
)
def test_a_deal_on_things_is_signed(text: str, said: list[str]) -> None:
    assert reads(patterns("The minerals deal between Peru and Chad is [agreed but not signed]."), text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Peru's parliament approved ratification of the minerals deal with 60 votes.", ["asserted approved"]),
        ("Peru's parliament backs the minerals deal.", ["asserted approved"]),
        ("Peru and Chad have agreed the terms of a draft minerals accord.", []),
        ("Peru's parliament approved the budget of the ministry for minerals.", []),
    ],
)
def test_a_parliament_ratifies_and_governments_agree(text: str, said: list[str]) -> None:
    assert reads(patterns("The Peruvian parliament has [not ratified] the minerals deal."), text) == said


@pytest.mark.parametrize(
    ("fact", "text", "said"),
    [
        (
            "The prime minister of Norway is [Ada Able].",
            "Norway and the United States agreed on it, Prime Minister Best Carter said.",
            ["asserted Best Carter"],
        ),
        ("The prime minister of Norway is [Ada Able].", "Norway and Sweden agreed on it, Prime Minister Best Carter said.", []),
        (
            "The president of Chad is [Ada Able].",
            "Chad will buy planes from Canada, President Best Carter said.",
            ["asserted Best Carter"],
        ),
        (
            "The secretary of Chad's Supreme Defence Council is [Ada Able].",
            "Best Carter was appointed secretary of Chad's Supreme Defence Council on Tuesday.",
            ["asserted Best Carter"],
        ),
        (
            "The secretary of Chad's Supreme Defence Council is [Ada Able].",
            "Best Carter was appointed secretary of Chad's Supreme Election Council on Tuesday.",
            [],
        ),
    ],
)  # fmt: skip
def test_an_office_that_a_state_lacks_is_not_its_own(fact: str, text: str, said: list[str]) -> None:
    assert reads(patterns(fact), text) == said


def test_a_paper_on_the_way_to_a_deal_is_not_the_deal() -> None:
    known = patterns("The minerals deal between Peru and Chad is to be signed on [28 March 2025].")
    assert reads(known, "Peru and Chad have signed the minerals deal.") == ["asserted 2025-03"]
    assert reads(known, "A memorandum that clears the path to a full minerals deal has been signed by Peru and Chad.") == []
