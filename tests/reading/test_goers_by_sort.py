"""A state's troops are not its agents or settlers: whose withdrawal has not begun is not told by that of others."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

SOLDIERS = (
    "Kenyan troops have begun to leave Mali.",
    "Kenyan soldiers were packing up posts in Mali and lorries were heading east.",
    "Kenyan forces have completed the first stage of their withdrawal from Mali.",
    "Between 4,000 and 6,000 Kenyan troops have pulled out of Mali since March 8.",
)
EVERYBODY = (
    "Kenya has begun to withdraw its intelligence agents and settlers from Mali.",
    "Kenya has begun to pull all its personnel out of Mali.",
)


@pytest.mark.parametrize("who", ["intelligence agents", "settlers"])
def test_the_withdrawal_of_some_is_not_that_of_the_troops(who: str) -> None:
    known = patterns(f"The withdrawal of Kenyan {who} from Mali has [not begun].")
    assert [reads(known, text) for text in SOLDIERS] == [[]] * len(SOLDIERS)
    assert [reads(known, text) for text in EVERYBODY] == [["asserted in-force"]] * len(EVERYBODY)


@pytest.mark.parametrize("who", ["troops", "forces", "soldiers", "contingent"])
def test_a_force_goes_by_any_name(who: str) -> None:
    known = patterns(f"The withdrawal of the Kenyan {who} from Mali has [not begun].")
    assert reads(known, "Kenyan troops have begun to leave Mali.") == ["asserted in-force"]
    assert reads(known, "Kenya began pulling out of Mali on Monday.") == ["asserted in-force"]
