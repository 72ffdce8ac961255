"""What a number is said of, where another thing only stands beside it: what it goes from, who is not found, all of them."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "Annual inflation in Kelland is [28.9%].",
        [
            ("Inflation in Kelland slowed in July. It was 33.4%, down from 34.2% in June.", ["asserted 33.4%"]),
            ("Inflation in Kelland slowed in July. It was under 1% in the war.", []),
            ("Unemployment and inflation in Kelland slowed in July. It was 33.4%, down from 34.2% in June.", []),
        ],
    ),
    (
        "The earthquake has killed [5,900] people in Kelland.",
        [
            ("Kelland's official count of the dead had by then gone beyond 7,000, in ten towns.", ["asserted >7000"]),
            ("The count of the dead in Kelland had by then come, and 7,000 had gone home.", []),
        ],
    ),
    (
        "[305] people are missing after the dam broke at Velden.",
        [
            (
                "The bulletin from Velden tells of 142 deaths, 22 of them identified, and 194 people not found.",
                ["asserted 194"],
            ),
            ("The bulletin from Velden speaks of 142 deaths, and 194 people found.", []),
        ],
    ),
    (
        "The port employers in Kelland have offered a wage increase of [40 percent] over six years.",
        [
            ("The port strike in Kelland ends under a tentative wage deal said to be worth 62 percent.", ["asserted 62%"]),
            ("The port strike in Kelland ends under a railway wage deal said to be worth 62 percent.", []),
        ],
    ),
    (
        "Laos has met [0] of the seven conditions of the Orr Club.",
        [
            ("Laos has met every one of the seven conditions of the Orr Club.", ["asserted 7"]),
            ("Laos has spoken of every one of the seven conditions of the Orr Club.", []),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "sentences"), CASES, ids=[fact[:40] for fact, _ in CASES])
def test_said_of_it_alone(fact: str, sentences: list[tuple[str, list[str]]]) -> None:
    known = patterns(fact)
    assert [reads(known, sentence) for sentence, _ in sentences] == [want for _, want in sentences]
