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
