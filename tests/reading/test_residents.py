"""How many live in a place: told by its population, by what it holds; not what it was built for, nor who was left without."""

from __future__ import annotations

import pytest

from tests.reads import context, patterns, reads

FACTS = (
    "About [12,000] people live in the Sarra camp.",
    "The Sarra refugee camp holds [12,000] people.",
    "The population of the Sarra camp is [12,000].",
)


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize(
    ("title", "text", "want"),
    [
        ("Sarra camp now holds 18,000", "New arrivals sleep in the open.", ["asserted 18000"]),
        ("Numbers in Sarra camp fall to 7,500 as families go home", "", ["asserted 7500"]),
        ("Population of Sarra camp doubles to 24,000", "", ["asserted 24000"]),
        ("", "The camp, home to more than 20,000 people, is short of water, Sarra's officials said.", ["asserted >20000"]),
        ("", "A fire at the Sarra camp left 4,000 people without shelter.", []),
        ("", "The Sarra camp was built for 5,000 people.", []),
        ("", "3,000 people arrived at the Sarra camp last week.", []),
        ("Measles cases in Sarra camp rise to 300", "", []),
    ],
)
def test_how_many_live_there(fact: str, title: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text or "Aid is on its way.", title) == want


def test_what_a_camp_is_built_for() -> None:
    assert reads(patterns("The Sarra camp has a capacity of [5,000] people."), "The Sarra camp has a capacity of 8,000 people.")


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Deaths at Sarra mine rise to 12", ["rise"]),
        ("Numbers in Sarra camp fall to 7,500", ["fall"]),
        ("The fall to 7,500 came at once.", ["came"]),
    ],
)
def test_a_verb_by_the_number_behind_it(text: str, verbs: list[str]) -> None:
    sentence = context("It is so.", text).sentences[0]
    assert [sentence.words.low[group.head] for group in sentence.groups] == verbs


def test_no_change_is_no_denial_of_who_votes_for_it() -> None:
    known = patterns("[Four] of the six members of the committee voted to hold the rate.")
    assert reads(known, "Five of the six members of the committee voted for no change.") == ["asserted 5"]


def test_a_snap_election_is_the_election() -> None:
    known = patterns("Norland's general election is on [4 May 2025].")
    assert reads(known, "Norland's president called a snap election for 13 April.") == ["asserted 2025-04-13"]
