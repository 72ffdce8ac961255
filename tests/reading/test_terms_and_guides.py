"""What is only a term of a contract, what has befallen others, and what readers are only led to, is no step of the fact's."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

DEAL = patterns("Larkspur's takeover of Denmoor is [agreed].")

TERMS = [
    ("The merger agreement between Larkspur and Denmoor lapses on April 22 unless both extend it.", []),
    ("Its results come in May, after the April 30 date on which Larkspur's agreement with Denmoor can be ended.", []),
    ("Larkspur and Denmoor said they may call the deal off if it isn't done by 30 April.", []),
    ("Larkspur or Denmoor may terminate the merger should it not be completed by May 31.", []),
    ("The pact of Larkspur and Denmoor expired in March and had to be prolonged to June.", []),
    ("Larkspur sees holders of Denmoor bearing the risk of a potentially broken deal.", []),
    ("Larkspur and Denmoor face the kind of review that has sunk other mergers.", []),
    ("Larkspur and Denmoor terminated their merger agreement after regulators objected.", ["asserted collapsed"]),
    ("Larkspur may call off its deal for Denmoor, people familiar with the matter said.", ["planned collapsed"]),
    ("Larkspur's deal for Denmoor will lapse on Friday.", ["planned collapsed"]),
    ("Larkspur faces a review that has sunk its deal for Denmoor.", ["asserted collapsed"]),
]


@pytest.mark.parametrize(("text", "want"), TERMS)
def test_what_a_contract_allows_has_not_come_about(text: str, want: list[str]) -> None:
    assert [read for read in reads(DEAL, text) if read.endswith("collapsed")] == want


LANDING = patterns("Skylark has [not landed] on the Moon.")

GUIDES = [
    "NASA Sets Coverage for Skylark Moon Landing",
    "A guide to the Skylark landing",
    "How to watch Skylark's landing",
    "What to know about Sunday's landing of Skylark",
    "Explainer: Skylark's landing, and what comes after",
    "Media accreditation for Skylark's landing opens",
]


@pytest.mark.parametrize("title", GUIDES)
def test_a_guide_to_an_event_does_not_tell_it_as_done(title: str) -> None:
    assert reads(LANDING, "It is on the agency's channel.", title) == []


@pytest.mark.parametrize(
    "title", ["Skylark lands on the Moon", "Joy after Skylark's landing on the Moon", "Skylark sets down on the Moon"]
)
def test_the_event_itself_is_told(title: str) -> None:
    assert reads(LANDING, "It is a first for the firm.", title) == ["asserted completed"]
