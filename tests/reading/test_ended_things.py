"""What ends: a mission, by any noun for it, and not the combat, the campaign or the strike of which is told beside it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TRAINING = "The Danish training mission in Chad is to end in [March 2026]."


@pytest.mark.parametrize(
    "text",
    [
        "Most people know that combat in Chad, where Danish trainers are, ends this summer.",
        "The Danish mission in Chad has hardly been told of the drought, which ends on 2 May.",
        "Peace talks in Chad, which the Danish mission guards, end on Friday.",
        "The strike of dockers ends on Friday, a day before Danish trainers of the mission fly to Chad.",
    ],
)
def test_another_thing_that_ends_is_no_mission(text: str) -> None:
    assert reads(patterns(TRAINING), text) == []


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The Danish mission in Chad will end in June.", "2025-06"),
        ("Denmark ends its training mission in Chad in June.", "2025-06"),
        ("Denmark ended its presence in Chad on Tuesday.", "2025-03-18"),
        ("The Danish training mission in Chad is to end in June.", "2025-06"),
    ],
)
def test_a_mission_ends_by_any_of_its_nouns(text: str, want: str) -> None:
    assert reads(patterns(TRAINING), text) == [f"asserted {want}"]
