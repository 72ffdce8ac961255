"""Days in other forms: what is written otherwise and means the same day is read the same."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads, sentence, short

# A sentence of 19 March 2025, a Wednesday, and its dates with their roles.
DAYS = {
    "They will be out by Tuesday (September 30).": ["by:by 2025-09-30"],
    "They will be out by Tuesday (30 September).": ["by:by 2025-09-30"],
    "They will be out by September 30 (Tuesday).": ["by:by 2025-09-30"],
    "They will be out by September 30, a Tuesday.": ["by:by 2025-09-30"],
    "They will be out by Tuesday, the 30th of September.": ["by:by 2025-09-30"],
    "They met on Sunday (March 16) in Avel.": ["on:2025-03-16"],
    "It went from Tuesday (March 18) to Friday (March 21).": ["from:2025-03-18", "until:2025-03-21"],
    "It closes on July 8, Monday's papers said.": ["on:2025-07-08", "on:2025-03-24"],
    "Talks (in Avel on Friday) go on.": ["on:2025-03-14"],
    "The court (which sits on Monday) rules on March 24.": ["on:2025-03-17", "on:2025-03-24"],
    "The bank raised its rate on March 7 to 5.25 percent.": ["on:2025-03-07"],
    "The bank raised its rate on March 3 to 4%.": ["on:2025-03-03"],
    "The force was cut on March 3 to 12 soldiers.": ["on:2025-03-03"],
    "The force was cut on March 17 to 12.": ["on:2025-03-17"],
    "They met from March 3 to 12 in Avel.": ["from:2025-03-03", "until:2025-03-12"],
    "They will be out by year-end 2026.": ["by:by 2026"],
    "They will be out by end of year.": ["by:by 2025"],
    "They will be out before the year ends.": ["by:by 2025"],
    "The end of year report says nothing.": [],
    "They will leave within one year.": ["by:by 2026-03"],
    "They will leave in one month.": ["by:by 2025-04"],
    "It was signed one month ago.": ["ago:2025-02"],
    "In one week the force lost 40 men.": [],
    "It took one year to build.": [],
}


@pytest.mark.parametrize("text", DAYS)
def test_days_in_other_forms(text: str) -> None:
    assert [f"{m.role}:{short(m.value)}" for m in sentence(text).dates] == DAYS[text]


def test_what_is_to_be_before_a_day_to_come_is_no_past() -> None:
    known = patterns("The Morvanian force will leave Kelso by [September 2026].")
    text = "Hundreds of soldiers are expected to go by May 2025, and the rest of the Morvanian force {}."
    for day in ("by the end of 2027", "before the end of 2027", "by year-end 2027", "by end-2027"):
        assert reads(known, text.format(day), "The force will leave Kelso") == ["asserted by 2027"]
    past = "Before 2019 the Morvanian force had 900 soldiers in Kelso."
    assert reads(patterns("The Morvanian force has [400] soldiers in Kelso."), past) == ["past 900"]


def test_the_day_of_the_weekday_told_beside_it_is_the_nearest_of_its_name() -> None:
    (told,) = sentence("It was signed on Monday (June 30).", published=date(2025, 7, 2)).dates
    assert short(told.value) == "2025-06-30"
