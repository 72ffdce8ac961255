"""Numbers that only stand by: needed, compared, asked in a survey, the whole of a share, a time gone by, another's own."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        ("The Harvest Party has [96] seats in parliament.", "The Harvest Party counts, as 120 seats are needed to rule.", []),
        ("The Harvest Party has [96] seats in parliament.", "The Harvest Party now has 98 seats.", ["asserted 98"]),
        ("The Harvest Party has [96] seats in parliament.", "Of 65 Harvest Party lawmakers polled, most were for Able.", []),
        ("The bid needs acceptance by [50%] of Oakhurst's capital.", "The market puts Oakhurst's capital 9% above it.", []),
        ("The crew of the Merle is to stay at sea for [14 days].", "After seven days at sea the crew of the Merle rested.", []),
        (
            "The crew of the Merle is to stay at sea for [14 days].",
            "The crew of the Merle is to stay at sea for 18 days.",
            ["asserted 18day"],
        ),
        ("[Four] of the nine judges voted against the ruling.", "Its nine-judge court voted on the ruling.", []),
        ("[Four] of the nine judges voted against the ruling.", "All nine judges voted against the ruling.", ["asserted 9"]),
        ("[Four] of the nine judges voted against the ruling.", "Five judges voted against the ruling.", ["asserted 5"]),
    ],
)  # fmt: skip
def test_a_number_that_stands_by_is_no_level(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


def test_what_one_of_them_has_is_not_what_all_have() -> None:
    known = patterns(
        "The crew of the Merle is to carry out [60] experiments.", "The crew of the Merle are [Ann Able] and [Bo Best]."
    )
    assert reads(known, "One of Able's three experiments on the Merle looks at seeds.") == []
    assert "f0 asserted 70" in reads(known, "The crew of the Merle is to carry out 70 experiments.")
