"""Causes: what a thing came from, where the fact is that nobody knows."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

SINKING = "The cause of the sinking of the ferry Ilha Azul is [not known]."
FIRE = "The cause of the fire at the Ashulia factory is [not known]."
SOURCE = "The source of the outbreak of cholera in Nampula is [not known]."


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (SINKING, "A cracked weld led to the sinking of the Ilha Azul, the inquiry found.", ["asserted A cracked weld"]),
        (SINKING, "The sinking of the Ilha Azul led to protests.", []),
        (SINKING, "The cause of the sinking of the Ilha Azul was a cracked weld.", ["asserted a cracked weld"]),
        (SINKING, "The cause of the sinking of the Ilha Azul will not be known before June.", []),
        (SINKING, "The cause of the sinking of the Ilha Azul is being investigated.", []),
        (SINKING, "What caused the sinking of the Ilha Azul is still a mystery.", []),
        (SINKING, "Investigators have ruled out a collision as the cause of the sinking of the Ilha Azul.", []),
        (FIRE, "The fire at the Ashulia factory was started by a short circuit.", ["asserted a short circuit"]),
        (FIRE, "A short circuit may have started the fire at the Ashulia factory.", ["planned A short circuit"]),
        (FIRE, "The fire at the Ashulia factory caused damage of 3 million dollars.", []),
        (
            SOURCE,
            "A well in Nampula has been identified as the source of the cholera outbreak.",
            ["asserted A well in Nampula"],
        ),
        (SOURCE, "Health officials traced the outbreak of cholera in Nampula to a well.", ["asserted a well"]),
        (SOURCE, "Officials are still looking for the source of the outbreak of cholera in Nampula.", []),
    ],
)
def test_what_it_came_from(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


def test_a_headline_with_the_cause_first() -> None:
    assert reads(patterns(SINKING), "", "Cracked weld behind sinking of Ilha Azul") == ["asserted Cracked weld"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The fire at the Orsa mill was arson, police say.", ["asserted arson"]),
        ("The Orsa mill fire was accidental, the fire marshal said.", ["asserted accidental"]),
        ("The Orsa mill fire was not arson, police say.", []),
        ("A fire at a school in Bellan was arson.", []),
        ("The death of a guard in the Orsa mill fire was accidental.", []),
    ],
)
def test_what_it_was_itself(text: str, told: list[str]) -> None:
    assert reads(patterns("The cause of the fire at the Orsa mill is [unknown]."), text) == told
