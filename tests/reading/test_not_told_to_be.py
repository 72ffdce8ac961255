"""What is not known, only talked over, wanted by others or ruled out is no plan: "it is not known when it will reopen"."""

from __future__ import annotations

import pytest

from tests.reads import context, patterns, reads
from watcher.reading.stance import told_of

SANCTIONS = ("EU sanctions on Syria are [in force].", "EU sanctions on Syria have [not been lifted].")


@pytest.mark.parametrize("fact", SANCTIONS)
@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("", "It is not known when the EU will lift its sanctions on Syria."),
        ("", "Officials would not say how the EU will lift its sanctions on Syria."),
        ("EU says no plans to lift Syria sanctions", ""),
        ("EU ministers to discuss lifting Syria sanctions", ""),
        ("", "The EU should lift its sanctions on Syria, the UN envoy said."),
        ("Turkey urges EU to lift sanctions on Syria", ""),
    ],
)
def test_no_plan(fact: str, title: str, text: str) -> None:
    assert "planned completed" not in reads(patterns(fact), text or "There was no comment.", title)


@pytest.mark.parametrize("fact", SANCTIONS)
def test_a_plan(fact: str) -> None:
    assert reads(patterns(fact), "The EU will lift its sanctions on Syria in May.") == ["planned completed"]


@pytest.mark.parametrize(
    ("text", "verb", "stance"),
    [
        ("It remains unclear how and when the troops will leave.", "leave", "questioned"),
        ("He said when the troops would leave the base.", "leave", "planned"),
        ("Thousands march to demand US troops leave Niger.", "leave", "questioned"),
        ("The army says no to leaving the base.", "leaving", "asserted"),
    ],
)
def test_how_it_is_told(text: str, verb: str, stance: str) -> None:
    sentence = context(text).sentences[0]
    assert told_of(sentence, sentence.words.low.index(verb)).stance == stance
