"""Who is staying and then goes, plans that there were none of, deeds that are voted on, another camp than the fact's."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.stays import as_departure

STAYING = "Norland's soldiers are [staying] in Arlan."
EXPULSION = "Arlan's parliament has [not approved] the expulsion of foreign troops."
EXPEL = "Arlan's parliament has [not decided] to expel foreign troops."
EXTENSION = "The extension of the UN mission in Arlan is [not decided]."
TIMETABLE = "There is [no timetable] for the departure of US troops from Arlan."
CAMP = "The handover of Camp Merrit to Arlan's army has [not taken place]."


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        (STAYING, "The withdrawal of Norland's soldiers from Arlan has [not begun]."),
        ("The 200 marines are [staying in Arlan].", "The withdrawal of the 200 marines from Arlan has [not begun]."),
        ("The minister is [staying] in Arlan.", "The minister is [staying] in Arlan."),
    ],
)
def test_departure(says: str, plain: str) -> None:
    assert as_departure(says) == plain


@pytest.mark.parametrize(
    ("says", "news", "told"),
    [
        (STAYING, "Norland will withdraw its soldiers from Arlan.", ["planned in-force"]),
        (STAYING, "Norland has withdrawn its soldiers from Arlan.", ["asserted completed"]),
        (STAYING, "Norland has withdrawn its soldiers from Brelin.", []),
        (EXPULSION, "Arlan's parliament voted on Monday to expel foreign troops.", ["asserted approved"]),
        (EXPULSION, "Arlan's parliament voted on Monday to hire foreign doctors.", []),
        (EXPEL, "Arlan's parliament voted against expelling foreign troops.", ["asserted rejected"]),
        (EXTENSION, "Russia vetoed the extension of the UN mission in Arlan.", ["asserted rejected"]),
        (EXTENSION, "Russia vetoed the extension of the UN mission in Brelin.", []),
        (TIMETABLE, "The US and Arlan have agreed on a timetable for the departure of US troops.", ["asserted in-force"]),
        (TIMETABLE, "There is still no timetable for the departure of US troops from Arlan.", ["asserted none"]),
        (CAMP, "Norland handed Camp Merrit over to Arlan's army on Monday.", ["asserted completed"]),
        (CAMP, "Norland handed Camp Orle over to Arlan's army on Monday.", []),
    ],
)
def test_told(says: str, news: str, told: list[str]) -> None:
    assert reads(patterns(says), news) == told
