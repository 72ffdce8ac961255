"""A timetable is agreed where a deal has days, phases or a span: a bare deal is none."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

FACTS = [
    "There is [no agreed timetable] for the withdrawal of Lorrish troops from Tessa.",
    "There is [no agreed timetable] for ending the mission in Tessa.",
]


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize(
    ("news", "want"),
    [
        ("Lorra and Tessa agreed on Monday on a timetable for it, with the troops out of Tessa and the mission ended.", True),
        ("Lorra and Tessa agree on two-phase plan for the withdrawal of troops and the end of the mission.", True),
        ("Under a deal struck this week the mission in Tessa and the withdrawal of troops end by September 2026.", True),
        ("Under an agreement signed in January, the withdrawal of troops and the end of the mission in Tessa began.", False),
        ("How many troops left Tessa and the mission since the agreement was signed, nobody said.", False),
        ("The agreement on the withdrawal of troops and the end of the mission in Tessa is being implemented.", False),
        ("Lorra and Tessa still differ over the timetable for the withdrawal of troops and the end of the mission.", False),
    ],
)
def test_a_deal_without_days_is_no_timetable(fact: str, news: str, want: bool) -> None:
    found = [each for each in reads(patterns(fact), news) if each.startswith("asserted") and not each.endswith("none")]
    assert bool(found) is want, found


def test_parties_that_are_to_agree_on_one() -> None:
    known = patterns("Lorra and Tessa have [not agreed] on a timetable for the withdrawal of troops.")
    assert reads(known, "Lorra and Tessa have agreed on a timetable for the withdrawal of troops.") == ["asserted agreed"]
    assert reads(known, "Lorra and Tessa have agreed on a price for the withdrawal of the bid.") == []
