"""A deal told in a headline is read whatever it is called and whatever it is on."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.verbs import is_verb
from watcher.reading.words import analyse

MINERALS = patterns("Peru and Chad have [no agreement] on minerals.")
SIGNING = patterns("The minerals deal between Peru and Chad is [agreed but not signed].")


@pytest.mark.parametrize("noun", ["deal", "agreement", "pact", "accord", "treaty"])
def test_a_headline_on_a_deal(noun: str) -> None:
    assert reads(MINERALS, "It rained.", f"Peru, Chad sign minerals {noun}") == ["asserted signed"]
    assert reads(SIGNING, "It rained.", f"Peru and Chad sign minerals {noun}") == ["asserted signed"]
    assert reads(MINERALS, "It rained.", f"Peru, Chad near minerals {noun}") == ["planned agreed"]
    assert reads(MINERALS, "It rained.", f"Peru, Mali sign minerals {noun}") == []


@pytest.mark.parametrize(
    ("title", "is_done"),
    [
        ("Rebels deal blow to army in Chad", True),
        ("Banks deal in gold, Peru says", True),
        ("Peru sees banks deal in gold", True),
        ("Peru, Chad sign minerals deal", False),
        ("Peru close to minerals deal", False),
        ("Chad votes on fisheries deal", False),
    ],
)
def test_whether_deal_is_a_verb(title: str, is_done: bool) -> None:
    words = analyse(title, 0)
    assert is_verb(words, words.low.index("deal")) is is_done


TREATY = patterns("Peru has [not signed] the treaty of accession to the East African Community.")


@pytest.mark.parametrize("how", ["", "formally ", "officially ", "finally "])
def test_an_adverb_is_nobody_who_signs(how: str) -> None:
    signed = f"Peru {how}signed the treaty of accession to the East African Community."
    assert reads(TREATY, signed, "It rained.") == ["asserted signed"]
    other = f"Chad {how}signed the treaty of accession to the East African Community."
    assert reads(TREATY, other, "It rained.") == []


COUNCIL = patterns("Peru is [not a member] of the Council of Europe.")


@pytest.mark.parametrize("who", ["Peru's parliament", "The parliament of Peru", "The Peruvian parliament"])
def test_to_refuse_to_do_another_thing(who: str) -> None:
    assert reads(COUNCIL, f"{who} refused on Wednesday to back a government led by Ada Weir.", "Peru heads for a vote") == []
    assert reads(COUNCIL, f"{who} refused to back a government led by Ada Weir.", "Peru heads for a vote") == []
