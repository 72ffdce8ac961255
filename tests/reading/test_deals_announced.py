"""Agreements told as made by what they end, who keeps them, what they foresee; those of others, and wished ones, are not."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tests.reads import entry
from watcher import baselines
from watcher.reading.facts import compile_baseline
from watcher.replay.observing import judge_alone

FACTS = (
    "There is [no formal agreement] on ending the mission.",
    "Norway and Chad have [not agreed] on the end of the mission in Chad.",
    "There is [no agreement] between Norway and Chad on ending the mission.",
)
MADE = (
    "Norway and Chad announced an agreement last year to wind down the mission by September 2026.",
    "Norway and Chad announced an agreement in September to end the mission within a year.",
    "Norway and Chad have announced a deal under which the mission will end in 2026.",
    "Norway and Chad struck a deal last week to end the mission.",
    "Chad's government is committed to the agreement with Norway on ending the mission, an adviser said.",
    "A 2025 agreement between Norway and Chad foresees the end of the mission by September 2026.",
    "By agreement with Chad, Norway's mission ends in September.",
    "Norway and Chad have sealed an accord to end the mission.",
    "Norway will honour the agreement with Chad on ending the mission.",
    "Norway has breached the agreement with Chad on ending the mission, its parliament said.",
)
NOT_MADE = (
    "Norway and Chad announced talks on an agreement to end the mission.",
    "Norway and Chad announced a plan this week to seek an agreement on ending the mission.",
    "Norway would respect the agreement on ending the mission, if there were one.",
    "Norway is committed to an agreement with Chad on ending the mission.",
    "Norway and Sweden announced an agreement to end their mission in Mali.",
    "Norway and Niger announced an agreement to end the mission there.",
    "Without an agreement on the end of the mission, Norway and Chad drift apart.",
)


def told(fact: str, text: str) -> set[str]:
    """Return the verdicts on a baseline of one fact."""
    known = baselines.parse(
        json.dumps(
            {
                "topic": "chad",
                "title": "The Norway-led mission in Chad",
                "article": {"publisher": "A", "published": "2025-03-01"},
                "scope": [["Chad", "Chadian"], ["Norway", "Norwegian"]],
                "facts": [{"id": "agreement", "says": fact}],
            }
        )
    )
    read = judge_alone(known, compile_baseline(known), entry(text, "Norway's mission in Chad", date(2026, 3, 19)))
    return {verdict.word for verdict in read}


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize("text", MADE)
def test_an_agreement_that_is_made(fact: str, text: str) -> None:
    assert "changed" in told(fact, text)


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize("text", NOT_MADE)
def test_an_agreement_of_others_or_to_come(fact: str, text: str) -> None:
    assert "changed" not in told(fact, text)
