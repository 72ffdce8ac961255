"""Who sends troops is no base of theirs, and where they meet is nobody's name."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize("title", ["Roe sends 250 more troops to Chad", "Ama Boateng sends soldiers to Chad"])
def test_who_sends_them_is_no_base(title: str) -> None:
    assert reads(patterns("Russian forces in Chad operate from [Garrow] and [Orla]."), "", title) == []


@pytest.mark.parametrize("place", ["Lake Orla", "Mount Orla", "Camp Orla", "Hotel Orla"])
def test_where_they_meet_is_no_envoy(place: str) -> None:
    known = patterns("The UN envoy for Syria is [Jan Roe].")
    assert reads(known, f"The negotiators returned to {place}, where the United Nations envoy hopes for a deal.") == []
    assert reads(known, "The UN envoy Ama Boateng hopes for a deal.") == ["asserted Ama Boateng"]


def test_several_at_once_are_nobodys_name() -> None:
    known = patterns("The chief executive of Norvik is [Jan Roe].")
    assert reads(known, "Both are seen as candidates to lead Norvik.") == []
    assert reads(known, "Ama Boateng was chosen to lead Norvik.") == ["asserted Ama Boateng"]


@pytest.mark.parametrize(
    "said",
    ["the Chief of the Defence Staff, visited the EU force", "chief of the general staff, spoke of the EU force",
     "chief of staff of the EU force, spoke in Abeche"],
)  # fmt: skip
def test_a_chief_of_staff_commands_no_force_abroad(said: str) -> None:
    known = patterns("The commander of the EU force in Chad is [General Jan Roe].")
    assert reads(known, f"General Bo Lind, {said} in Chad.") == []
    assert reads(known, "General Bo Lind, commander of the EU force in Chad, agreed.") == ["asserted Bo Lind"]
    army = patterns("The chief of the general staff is [General Jan Roe].")
    assert reads(army, "General Bo Lind, chief of the general staff, agreed.") == ["asserted Bo Lind"]
