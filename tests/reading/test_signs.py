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
        (ARMS, "Red Front will not hand in its weapons", ["asserted none"]),
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


INQUIRY = "The inquiry into the collapse of the Tarn bridge has [not begun]."
EVACUATION = "The evacuation of Faya is [under way]."
AIRPORT = "Masina airport is [closed]."
CURFEW = "The curfew in Lund is [in force]."
REACTOR = "Reactor 2 at Hamra is [shut down]."
BORDER = "The border between Peru and Chile is [closed]."
BILL = "The Peruvian senate has [not passed] the mining bill."
DAM = "Construction of the Tano dam has [not begun]."
DOCKERS = "Dockers at Belm are [on strike]."


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (INQUIRY, "The inquiry into the collapse of the Tarn bridge opened on Monday.", ["asserted in-force"]),
        (INQUIRY, "The council opened a park beside the Tarn bridge.", []),
        (EVACUATION, "All 12,000 people have now been evacuated from Faya.", ["asserted completed"]),
        (AIRPORT, "Talks on reopening Masina airport made no headway.", []),
        (AIRPORT, "Masina airport has reopened.", ["asserted in-force"]),
        (CURFEW, "Police in Lund held twelve people for breaking the curfew.", []),
        (REACTOR, "Reactor 1 at Hamra was restarted on Monday.", []),
        (REACTOR, "Reactor 2 at Hamra was restarted on Monday.", ["asserted in-force"]),
        (BORDER, "Peru's senate passed the mining bill with Chile in mind.", []),
        (BORDER, "Trucks passed the border between Peru and Chile again.", ["asserted in-force"]),
        (BILL, "Peru's lower house passed the mining bill.", []),
        (BILL, "Peru's senate passed the mining bill.", ["asserted approved"]),
        (DAM, "Work on the Tano dam is to start in the spring.", ["planned in-force"]),
        (DAM, "The first stone of the Tano dam was laid on Monday.", ["asserted in-force"]),
        (DOCKERS, "Rail workers at Belm ended their strike.", []),
        (DOCKERS, "Dockers at Belm ended their strike.", ["asserted completed"]),
    ],
)
def test_whose_happening_it_is(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
