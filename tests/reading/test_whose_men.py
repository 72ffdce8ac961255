"""A state's name before its men tells whose they are and not where."""

from __future__ import annotations

import pytest

from tests.reads import reads
from watcher import baselines
from watcher.reading.facts import compile_baseline

BASELINE = """
topic: t
title: The coalition in Brazil
article: {publisher: A, published: 2025-03-01}
scope:
  - [Brazil, Brazilian]
  - [US, American, coalition, troops]
facts:
  - id: f0
    says: Brazil wants coalition troops to begin withdrawing from Brazil in [September 2025].
"""


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("US troops' withdrawal from Brazil starts", ["asserted 2025-03"]),
        ("US military starts its withdrawal", ["asserted 2025-03"]),
        ("US troops begin to withdraw from Peru", []),
        ("Withdrawal from the United States begins", []),
    ],
)
def test_the_day_of_who_goes(title: str, wanted: list[str]) -> None:
    assert reads(compile_baseline(baselines.parse(BASELINE)), "The coalition troops are in Brazil.", title) == wanted
