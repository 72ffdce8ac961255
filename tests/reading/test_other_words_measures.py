"""Inflation, forecasts and rate cuts, put in other words by another user: the same sentence must move them."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.measures import as_course, as_measured

INFLATION = [
    "Inflation in Sweden is [2.2%].",
    "Swedish inflation stands at [2.2%].",
    "Sweden's inflation rate is [2.2%].",
    "The inflation rate in Sweden is [2.2%].",
    "Consumer prices in Sweden are [2.2%] higher than a year ago.",
    "Consumer prices in Sweden are rising at an annual rate of [2.2%].",
]
FORECASTS = [
    "The Riksbank expects inflation to average [2.4%] in 2026.",
    "The Riksbank sees inflation averaging [2.4%] in 2026.",
    "The Riksbank's inflation forecast for 2026 is [2.4%].",
]
CUTS = [
    "The Riksbank has cut its rate [three] times since May 2024.",
    "The Riksbank has made [three] rate cuts since May 2024.",
]


@pytest.mark.parametrize("says", INFLATION)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Inflation in Sweden rose to 2.9% in February.", ["asserted 2.9%"]),
        ("Sweden's consumer prices rose 0.3% in February from January.", []),
        ("Inflation in Norway rose to 2.9% in February.", []),
    ],
)
def test_how_high_inflation_is(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize("says", FORECASTS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The Riksbank now expects inflation to average 2.8% in 2026.", ["planned 2.8%"]),
        ("The Riksbank cut its rate to 2.25% in February.", []),
    ],
)
def test_what_is_forecast(says: str, text: str, want: list[str]) -> None:
    assert [read.replace("asserted", "planned") for read in reads(patterns(says), text)] == want


@pytest.mark.parametrize("says", CUTS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The Riksbank has cut its rate five times since May 2024.", ["asserted 5"]),
        ("Five members of the Riksbank's board voted for the cut.", []),
    ],
)
def test_how_often_rates_fell(says: str, text: str, want: list[str]) -> None:
    assert [read.replace("times", "") for read in reads(patterns(says), text)] == want


@pytest.mark.parametrize(
    "says",
    [
        "Vantor's inflation of costs is [2%].",
        "Inflation in Sweden is [2.2%].",
        "The Riksbank expects inflation to fall to [2%].",
        "There have been [11] cuts in staff since May.",
    ],
)
def test_what_is_plain_stays(says: str) -> None:
    assert as_measured(says) == says


@pytest.mark.parametrize(
    ("kind", "says", "plainer"),
    [
        ("quantity", "The recall covers about [9,000] cookers.", "About [9,000] cookers have been recalled."),
        ("quantity", "There are [20] payloads aboard Kestrel.", "Kestrel carries [20] payloads."),
        ("quantity", "NASA puts the cost of Kestrel at [$5 billion].", "The cost of Kestrel is put at [$5 billion]."),
        ("quantity", "The cost of rebuilding Palu is [not known].", "The cost of rebuilding Palu is [not known]."),
        ("status", "The bank's rate cuts have [not begun].", "The bank has [not begun] to cut rates."),
        ("status", "Sales of Chad's bonds have [not started].", "Chad has [not started] selling its bonds."),
        ("status", "The bank's sales have [not started].", "The bank's sales have [not started]."),
        (
            "date",
            "The bank is expected to cut rates for the first time in [May 2025].",
            "The bank's first rate cut is expected in [May 2025].",
        ),
        ("date", "The bank is expected to cut rates in [May 2025].", "The bank is expected to cut rates in [May 2025]."),
    ],
)
def test_a_course_and_a_measure(kind: str, says: str, plainer: str) -> None:
    assert as_course(kind, says) == plainer


@pytest.mark.parametrize(
    "says", ["The governor of Chad's central bank is [Ada Frye].", "Chad's central bank is headed by [Ada Frye]."]
)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Ben Holt has been named governor of Chad's central bank.", ["asserted Ben Holt"]),
        ("Chad's president, Jon Vane, criticised the central bank's rate on Monday.", []),
    ],
)
def test_who_heads_a_states_bank(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
