"""Weapons that a movement has not given up: in what words it does, and what is another's."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

FACTS = (
    "Tasko has [not handed over] its weapons.",
    "Tasko has [not laid down] its arms.",
    "Tasko's weapons have [not been put beyond use].",
    "Tasko has [not surrendered] its weapons.",
)

GIVEN_UP = (
    "Tasko has put all its weapons beyond use, the head of the commission said on Monday.",
    "Disarmament chief: Tasko has scrapped its full arsenal.",
    "Tasko, which ended its boycott in 2011 and turned over its arsenal this month, has 340 members in prison.",
    '"Tasko has disarmed. What is the excuse now?" asked the spokesman.',
    "Only this week did Tasko destroy its arsenal.",
    "Tasko surrendered the last of its guns to monitors on Thursday.",
    "Monitors confirmed that all of Tasko's weapons had been destroyed.",
)
ANOTHERS = (
    "Corvian rebels hand over their weapons to the UN. Among the guests was a delegation of Tasko.",
    "FARC completes handover of weapons to the UN. A delegation of Tasko watched.",
    "Police destroyed weapons found in a Tasko hideout.",
    "The army handed over weapons to the militia fighting Tasko.",
    "Tasko must hand over its weapons before talks, the minister said.",
    "The government insists that Tasko disarm.",
    "Q&A on Tasko: disarming so far.",
)


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize("text", GIVEN_UP)
def test_weapons_are_given_up_in_many_words(fact: str, text: str) -> None:
    assert "asserted completed" in reads(patterns(fact), text)


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize("text", ANOTHERS)
def test_anothers_weapons_and_what_is_asked_are_not_given_up(fact: str, text: str) -> None:
    assert not [r for r in reads(patterns(fact), text) if r.startswith(("asserted", "planned")) and not r.endswith("none")]


def test_where_its_own_were_given_up() -> None:
    assert reads(patterns(FACTS[0]), "Tasko hands over its last weapons in Ruvenia.") == ["asserted completed"]


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("Ruvenia has [not handed out] rations in Lund.", "The agency has started handing in rations in Marn."),
        ("The disarmament of Tasko's forces has [not begun].", "The agency has started handing out rations in Tasko's town."),
    ],
)
def test_a_place_ends_no_verb(fact: str, text: str) -> None:
    assert not reads(patterns(fact), text)
