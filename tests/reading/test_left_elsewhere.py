"""Places left in another state, and one place that another takes: neither empties those of the fact."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tests.reads import entry
from watcher import baselines
from watcher.reading.facts import compile_baseline
from watcher.replay.observing import judge_alone

KNOWN = baselines.parse(
    json.dumps(
        {
            "topic": "chad",
            "title": "Norway's troops in Chad",
            "article": {"publisher": "A", "published": "2025-03-01"},
            "scope": [["Chad", "Chadian", "Sudan"], ["Norway", "Norwegian"]],
            "facts": [
                {"id": "troops", "says": "Norway has about [2,500] troops in Chad."},
                {"id": "sudan", "says": "Norway has about [300] troops in Sudan."},
                {"id": "agreement", "says": "Chad and Norway have [not agreed] on their withdrawal."},
                {"id": "bases", "says": "Norwegian troops are housed at three bases, in [Moundou], [Abeche] and [Faya]."},
            ],
        }
    )
)


@pytest.mark.parametrize(
    ("title", "text", "want"),
    [
        ("", "Sudan's ministry welcomed the handover of all sites where Norwegian forces had been in Sudan.", set()),
        ("", "Sudan's army took all bases where Norwegian forces had been in the country.", set()),
        ("", "Norway has handed over its last base in Chad.", {"bases"}),
        ("", "Norwegian forces have left all their bases in Chad.", {"bases"}),
        ("Chadian army takes over Fort Amory as Norwegian troops withdraw", "It lies in the south of Chad.", set()),
        ("Norwegian troops withdraw from Chad", "They flew out at dawn.", {"troops"}),
    ],
)
def test_what_is_left(title: str, text: str, want: set[str]) -> None:
    read = judge_alone(KNOWN, compile_baseline(KNOWN), entry(text, title, date(2025, 3, 19)))
    assert {v.observation.fact for v in read if v.word == "changed"} & {"bases", "troops"} == want
