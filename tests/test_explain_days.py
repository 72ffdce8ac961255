"""Why a fact did not move in some days: what came near it, judged by what the fact's own sentence waives."""

from __future__ import annotations

import pytest

from tests.reads import entry, patterns, reads
from watcher.explain_days import Days, explain_days


@pytest.mark.parametrize(
    ("fact", "told", "read"),
    [
        (
            "Some of the troops are to leave Ostley by [5 May 2025].",
            "Some of the troops are to leave Ostley by 9 May 2025.",
            True,
        ),
        ("The transfer of [2,000] soldiers to Ostley has begun.", "The transfer of 1,500 soldiers to Ostley has begun.", True),
        (
            "All of the troops are to leave Ostley by [5 May 2025].",
            "Some of the troops are to leave Ostley by 9 May 2025.",
            False,
        ),
    ],
)
def test_what_is_read_as_the_fact_is_not_said_to_come_only_near(fact: str, told: str, read: bool) -> None:
    known = patterns(fact)
    days = Days(said="in March", verdicts=(), changes=(), entries=(entry(told),))
    lines = explain_days(known.baseline, known.baseline.facts[0], days).lines()
    assert any("is not it" in line for line in lines) is not read
    assert bool(reads(known, told)) is read
