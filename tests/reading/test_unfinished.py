"""What is under construction, or not finished: done as a whole, in part, or something beside it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.values import StatusValue

FACTS = (
    "The Korr dam is [under construction].",
    "The Korr dam is [not finished].",
    "Construction of the Korr dam is [not complete].",
)


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Work on the Korr dam was completed on Tuesday.", ["asserted completed"]),
        ("The Korr dam is finished, the ministry said.", ["asserted completed"]),
        ("The Korr dam will be completed in June.", ["planned completed"]),
        ("A museum about the Korr dam was completed on Tuesday.", []),
        ("The road to the Korr dam is finished.", []),
        ("A survey of fish below the Korr dam has been completed.", []),
        ("Workers at the Korr dam finished their strike.", []),
        ("Two thirds of the Korr dam has been completed.", []),
    ],
)
def test_what_is_finished(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize(
    "text",
    [
        "The Korr dam is still under construction.",
        "The Korr dam is not finished yet.",
        "The Korr dam is half finished.",
        "The first phase of the Korr dam has been completed.",
    ],
)
def test_that_it_goes_on_is_no_news(fact: str, text: str) -> None:
    known = patterns(fact)
    value = known.baseline.facts[0].value
    assert isinstance(value, StatusValue)
    assert set(reads(known, text)) <= {f"asserted {value.word}"}


@pytest.mark.parametrize(
    "text", ["Workers at the Korr dam finished their strike.", "A survey of fish below the Korr dam has been completed."]
)
def test_beside_a_thing_that_has_not_been_completed(text: str) -> None:
    assert not reads(patterns("The Korr dam has [not been completed]."), text)
