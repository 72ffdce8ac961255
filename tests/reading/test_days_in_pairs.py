"""Two days of one sitting, the day by which none is left, and exits that are only thought of."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MEETING = "The bank's next rate meeting is on [20 March 2025]."
VOTE = "Ostland votes in a general election on [9 May 2025]."
EXIT = "Norwegian troops are to leave Ostland by [31 May 2025]."
LAUNCH = "The Tern probe is to be launched on [18 March 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "title", "want"),
    [
        (MEETING, "The bank holds its next rate meeting on March 19 and 20.", "", ["asserted 2025-03-20"]),
        (MEETING, "The bank holds its next rate meeting on March 20 and 21.", "", ["asserted 2025-03-20"]),
        (MEETING, "The next rate meeting of the bank is on 20-21 March.", "", ["asserted 2025-03-20"]),
        (MEETING, "The bank's next rate meeting is on 27 March.", "", ["asserted 2025-03-27"]),
        (MEETING, "The bank's next rate meeting moves from March 20 to March 21.", "", ["asserted 2025-03-21"]),
        (VOTE, "Ostland votes in a general election on 9 and 10 May.", "", ["asserted 2025-05-09"]),
        (EXIT, "By mid-April, no Norwegian soldier is to be left in Ostland.", "", ["asserted by 2025-04"]),
        (EXIT, "No Norwegian soldier will be left in Ostland by mid-April.", "", ["asserted by 2025-04"]),
        (EXIT, "Norwegian troops will not leave Ostland by mid-April.", "", ["denied by 2025-04"]),
        (EXIT, "It is cold there.", "Norwegian troops leave Ostland", ["asserted 2025-03"]),
        (EXIT, "It is cold there.", "Norway spells out timetable for leaving Ostland", []),
        (EXIT, "Norway may look once more at its schedule for pulling its troops out of Ostland.", "", []),
        (LAUNCH, "It is cold there.", "Tern launches from foggy pad", ["asserted 2025-03"]),
        (LAUNCH, "It is cold there.", "NASA launches cubesat from Tern", []),
    ],
)
def test_days(fact: str, text: str, title: str, want: list[str]) -> None:
    assert reads(patterns(fact), text, title) == want
