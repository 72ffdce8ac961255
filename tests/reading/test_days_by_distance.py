"""Days told by how far they lie from the known one, by what takes up the event; facts of such days reworded."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TUNNEL = "Chile's Atlas tunnel is due to open on [1 November 2025]."
MERGER = "The Meridian merger with Apex is expected to be completed in [October 2025]."
CURFEW = "The curfew in Port Daru ends on [4 May 2025]."
TREATY = "Tarsis and Ruvia are to sign the extradition treaty on [11 April 2025]."
TRAVEL = "Visa-free travel between Marl and Sidon begins on [1 June 2025]."
SANCTIONS = "The trade sanctions on Rastan expire on [31 July 2025]."
VOTE = "Tamoa expects to hold its presidential election in [November 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "day"),
    [
        (
            TUNNEL,
            "Lorries will drive through the Atlas tunnel on 15 December 2025, six weeks later than planned.",
            "2025-12-15",
        ),
        (MERGER, "Meridian and Apex will be one company from 1 July 2025, three months ahead of schedule.", "2025-07-01"),
        (CURFEW, "People in Port Daru may go out from 27 April 2025, a week sooner than announced.", "2025-04-27"),
        (TREATY, "Tarsis and Ruvia will not sign their treaty next month. The ceremony is now set for 9 May.", "2025-05-09"),
        (TRAVEL, "Visa-free travel between Marl and Sidon has been pushed back to 1 September 2025.", "2025-09-01"),
        (SANCTIONS, "The EU lifted the trade sanctions on Rastan on Sunday.", "2025-03-16"),
        (VOTE, "Tamoa is to vote early. President Vea has brought the presidential election forward to August.", "2025-08"),
        ("Turin is to get its second metro line in [2032].", "Turin's second metro line will open in 2035.", "2035"),
        ("General Ruiz steps down on [30 April 2025].", "General Ruiz will leave his post on 30 June 2025.", "2025-06-30"),
        (
            "Evacuees may return to Sorvik on [1 May 2025].",
            "Evacuees will be let back into Sorvik on 9 May 2025.",
            "2025-05-09",
        ),
        ("Farmers expect the sugar quota to end on [1 June 2025].", "The sugar quota will end on 1 June 2026.", "2026-06-01"),
        (
            "A court in Lyon is due to hear the Rhodan bankruptcy on [22 April 2025].",
            "The bankruptcy hearing for Rhodan will now be held on 6 May 2025, the Lyon court said.",
            "2025-05-06",
        ),
        (
            "Senators are to take up the pension bill on [20 May 2025].",
            "The Senate will open its debate on the pension bill on 6 May 2025.",
            "2025-05-06",
        ),
        (
            "When will the bridge at Narwa open to cars? In [June 2025].",
            "The bridge at Narwa will open to cars in August 2025.",
            "2025-08",
        ),
        ("The Marsa ferry is back in service on [1 April 2025].", "The ferry to Marsa reopens on 1 May 2025.", "2025-05-01"),
    ],
)
def test_day_told(fact: str, text: str, day: str) -> None:
    assert f"asserted {day}" in reads(patterns(fact), text)


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (TUNNEL, "The Atlas tunnel gets its lamps on 1 October 2025, a month before it opens."),
        (TUNNEL, "Two months later, on 1 January 2026, a fire drill is held in the Atlas tunnel."),
        (MERGER, "Apex opened a shop on 7 March 2025, three weeks late. The Meridian merger was not touched on."),
        (CURFEW, "The minister will be back in Port Daru within a month to speak of it."),
        (SANCTIONS, "The EU left its office in Rastan on Sunday, a day after talks on the sanctions."),
        (TRAVEL, "Trains between Marl and Sidon have been delayed until 20 March 2025."),
    ],
)
def test_another_day(fact: str, text: str) -> None:
    assert not [said for said in reads(patterns(fact), text) if said.startswith("asserted")]
