"""Signs: happenings that tell how far a course has come without a word of a step; what only stands within another thing."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

EXIT = "The withdrawal of UNOSTA from Ostland has [not begun]."
ARMS = "The disarmament of the Red Front has [not begun]."
FLIGHTS = "Oval Air flights to Port Said are [suspended]."
AID = "Deliveries of aid to Ostland are [suspended]."
ROAD = "Traffic on the N7 road to Ostland is [suspended]."
SALE = "Kestrel's acquisition of Oval Air is [not completed]."
CASE = "The inquiry into the collapse of the dam in Ostland is [under way]."


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        (EXIT, "UNOSTA flag lowered for last time in Ostland", ["asserted completed"]),
        (EXIT, "UNOSTA lowers flags to half-mast in Westland", []),
        (EXIT, "UNOSTA ends its presence in Ostland", ["asserted completed"]),
        (EXIT, "UNOSTA ends its programme for schools in Ostland", []),
        (ARMS, "Red Front fighters hand in heavy weapons", ["asserted in-force"]),
        (ARMS, "Red Front fighters hand in a petition", []),
        (ARMS, "Red Front will not hand in its weapons", []),
        (FLIGHTS, "First Oval Air jet in weeks lands in Port Said", ["asserted in-force"]),
        (FLIGHTS, "Oval Air jet lands in Westland", []),
        (AID, "Aid trucks reach Ostland", ["asserted in-force"]),
        (AID, "Aid trucks could reach Ostland by May", ["planned in-force"]),
        (AID, "Visitors reach Ostland", []),
        (ROAD, "Lorries roll on the N7 to Ostland again", ["asserted in-force"]),
        (SALE, "Oval Air is now part of Kestrel", ["asserted completed"]),
        (SALE, "Kestrel drops its appeal against acquisition of Oval Air", []),
        (CASE, "Ostland dam inquiry finds rust", ["asserted completed"]),
        (CASE, "Prosecutors drop inquiry into builder of the dam in Ostland", []),
        (CASE, "Collapse of the dam in Ostland: inquiry wrapped up", ["asserted completed"]),
    ],
)  # fmt: skip
def test_what_a_happening_tells(says: str, title: str, want: list[str]) -> None:
    assert reads(patterns(says), title=title, text="") == want
