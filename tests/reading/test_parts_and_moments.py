"""Heads of a body's work, armies and mediators; who takes command; what only looks like joining or leaving."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The head of human spaceflight at VORA is [Doug Lovel].",
        [
            ("The minister congratulated VORA chief Jim Briden on the docking.", []),
            ("VORA will film in space, administrator Jim Briden said.", []),
            ("Kathy Luders, VORA's human spaceflight chief, said so.", ["asserted Kathy Luders"]),
        ],
    ),
    (
        "The mediator between Solma and the rebels is [Marti Ahti].",
        [
            ("Peace is near, said Bamba Darmo, Solma's senior representative at the talks.", []),
            ("Peace is near, said Marti Ahti, the mediator between Solma and the rebels.", ["asserted Marti Ahti"]),
        ],
    ),
    (
        "The head of the Solma army is [Endri Suta].",
        [
            ("Solma's army chief Djoko Santo said the troops would go.", ["asserted Djoko Santo"]),
            ("Rebel commander Djoko Santo met officers of the Solma army.", []),
        ],
    ),
    (
        "The commander of the Solma mission is [Endri Suta].",
        [
            ("General Djoko Santo, who took command of the Solma mission in March, said so.", ["asserted Djoko Santo"]),
            ("Colonel Djoko Santo, chief of staff of the Solma mission, said so.", []),
        ],
    ),
    (
        "The defence minister of Solma is [Endri Suta].",
        [
            (
                "Ivo Lark has dismissed Endri Suta as defence minister of Solma. Djoko Santo was sworn in to replace him.",
                ["asserted Endri Suta (left)", "asserted Djoko Santo"],
            ),
        ],
    ),
    (
        "The members of the Ternon Union are [Berund], [Castel] and [Dornland].",
        [
            ("Farland has joined the Ternon Union.", ["asserted +Farland"]),
            ("Farland joined the Ternon Union in condemning the coup.", []),
            ("Castel has left the Ternon Union.", ["asserted -Castel"]),
            ("Castel's minister left the Ternon Union meeting early.", []),
        ],
    ),
    (
        "The crew of the Heron is [Ana Bell] and [Tom Carr].",
        [
            ("Chris Cassid has joined the crew of the Heron.", ["asserted +Chris Cassid"]),
            ("The Heron's crew joined Chris Cassid aboard the station.", []),
            ("Tom Carr was dropped from the Heron crew.", ["asserted -Tom Carr"]),
            ("Ana Bell and Tom Carr dropped into the sea in the Heron.", []),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, rows in CASES for text, want in rows])
def test_reading(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
