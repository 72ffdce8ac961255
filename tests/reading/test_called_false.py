"""Claims called false, counts that somebody is judged on, people of one sex, and how many will go of whom nobody knows."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TROOPS = "Norland has about [2,000] troops in Kelland."
COUNTS = "Ida Bell is charged with [12] counts of fraud."
JURY = "The jury has [five] women."
JOBS = "The number of jobs that Norvik will cut after the takeover is [not known]."
OFFER = "The port employers have offered a wage increase of [40 percent] over six years."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (TROOPS, "A claim that Norland has 400 troops in Kelland is factually incorrect.", ["denied 400"]),
        (TROOPS, "It isn't so that Norland has 400 troops in Kelland.", ["denied 400"]),
        (TROOPS, "It is not wrong that Norland has 400 troops in Kelland.", ["asserted 400"]),
        (TROOPS, "A report says that Norland has 400 troops in Kelland.", ["asserted 400"]),
        (TROOPS, "The ministry described as false reports that Norland has 400 troops in Kelland.", ["denied 400"]),
        (TROOPS, "The ministry called reports that Norland has 400 troops in Kelland baseless.", ["denied 400"]),
        (TROOPS, "The ministry described as accurate reports that Norland has 400 troops in Kelland.", ["asserted 400"]),
        (COUNTS, "A jury found Ida Bell guilty of four of the 11 charges against her.", ["asserted 11"]),
        (COUNTS, "Ida Bell was convicted on four of 11 counts.", ["asserted 11"]),
        (COUNTS, "Ida Bell now faces 11 counts of fraud.", ["asserted 11"]),
        (COUNTS, "Ida Bell was found guilty on two counts.", []),
        (JURY, "Eight men and four women sit on the jury.", ["asserted 4"]),
        (JURY, "The jury has twelve members.", []),
        (JOBS, "Norvik plans to cut 3,500 jobs.", ["asserted 3500"]),
        (JOBS, "Norvik has 9,000 jobs in Kelland.", []),
        (OFFER, "The port employers had lifted their pay offer to over 50% in six years, they say.", ["asserted >50%"]),
        (OFFER, "The union demands 77% more pay from the port employers.", []),
    ],
)
def test_what_is_so_and_what_is_not(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
