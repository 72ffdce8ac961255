"""Courses told not to be over, what comes before them, and the departures of others' forces."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

SEARCH = "The search for the crew of the Halden is [under way]."
TALKS = "Talks between Chad and the Delta Union on a border have [not begun]."
EXIT = "The withdrawal of Peruvian troops from Chad has [not begun]."
SALE = "The takeover of Norvik by Halden is [agreed]."
CASES = [
    (SEARCH, "The search for the crew of the Halden is not over.", "asserted in-force"),
    (SEARCH, "The search for the crew of the Halden is far from over.", "asserted in-force"),
    (SEARCH, "Their departure does not mean that the search for the crew of the Halden is over.", "asserted in-force"),
    (SEARCH, "The search for the crew of the Halden is over.", "asserted completed"),
    (SEARCH, "The search in Westport for the crew of the Halden is over.", "asserted in-force"),
    (SALE, "The takeover of Norvik by Halden has not been completed.", ""),
    (SALE, "The takeover of Norvik by Halden is off.", "asserted collapsed"),
    (SALE, "The deal between Halden and Norvik died on Monday.", "asserted collapsed"),
    (SALE, "The takeover of Norvik by Halden is off to a good start.", ""),
    (SALE, "Norvik's founder died in May, Halden said.", ""),
    (SALE, "Halden may still walk away from its takeover of Norvik.", ""),
    (TALKS, "Chad must do more before talks with the Delta Union on a border start.", ""),
    (TALKS, "Talks between Chad and the Delta Union on a border have started.", "asserted in-force"),
    (EXIT, "The departure of 2,000 African Union troops from Chad has begun, Peru's ambassador said.", ""),
    (EXIT, "The departure of 200 Peruvian troops from Chad has begun, Kenya's ambassador said.", "asserted in-force"),
]


@pytest.mark.parametrize(("fact", "text", "want"), CASES)
def test_not_over(fact: str, text: str, want: str) -> None:
    told = [one for one in reads(patterns(fact), text) if one.startswith(("asserted", "planned"))]
    assert (want in told) if want else not told
