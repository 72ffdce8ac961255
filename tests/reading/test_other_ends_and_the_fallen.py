"""What ends beside a mission, and who fell or ever served in it: no end of it, and not how many are there."""

from __future__ import annotations

import pytest

from tests.reads import observed, patterns, reads


@pytest.mark.parametrize(
    ("news", "want"),
    [
        ("EU combat ends this summer, most know.", []),
        ("Talks on the EU mission end on Friday.", []),
        ("His term as head of the EU mission ends in June.", []),
        ("The inquiry into the EU mission ends in June.", []),
        ("The EU mission in Haiti ends in June 2026.", ["asserted 2026-06"]),
        ("The EU mission's mandate in Haiti ends in June 2026.", ["asserted 2026-06"]),
    ],
)
def test_what_ends(news: str, want: list[str]) -> None:
    assert reads(patterns("The EU mission in Haiti is to end in [March 2027]."), news) == want


@pytest.mark.parametrize(
    ("news", "want"),
    [
        ("It brings to 157 the number of Kenyan soldiers who have lost their lives in Chad.", []),
        ("The number of Kenyan soldiers killed in Chad has risen to 157.", []),
        ("More than 40,000 Kenyan soldiers served in Chad over the years.", []),
        ("The number of Kenyan soldiers in Chad has fallen below 1,000.", ["asserted <1000"]),
        ("The number of Kenyan soldiers in Chad is down to 157.", ["asserted 157"]),
        ("Only 157 Kenyan soldiers serve in Chad.", ["asserted 157"]),
    ],
)
def test_how_many_are_there(news: str, want: list[str]) -> None:
    assert reads(patterns("Kenya has about [2,800] soldiers in Chad."), news) == want


def test_a_plan_to_leave_another_place_is_no_other_facts() -> None:
    known = patterns("Kenya has about [2,800] soldiers in Chad.", "Kenyan soldiers are to leave Haiti by [May 2027].")
    found = observed(known, "All Kenyan soldiers will leave Chad by June 2027.", "")
    assert [(o.fact, o.stance) for o in found] == [(known.facts[0].fact.id, "planned")]
