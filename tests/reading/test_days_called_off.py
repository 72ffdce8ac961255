"""Days that are given up or moved by a span, in the short words of headlines, and what only looks like it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

BRIDGE = patterns("The Kestrel bridge is to reopen on [12 May 2025].")
VOTE = patterns("The referendum in Malta is to be held on [18 May 2025].")
FLIGHT = patterns("The launch of the Lantern probe is set for [4 April 2025].")
EXIT = patterns("Dutch troops are to leave Niger by [September 2025].")
DEAL = patterns("The merger of Aldera and Brisk is expected to close by [June 2025].")
PLANT = patterns("The Corvo nuclear plant is to be shut down on [31 December 2025].")


@pytest.mark.parametrize(
    ("known", "title", "wanted"),
    [
        (VOTE, "Malta referendum called off", ["asserted unknown"]),
        (VOTE, "Referendum in Malta scrapped", ["asserted unknown"]),
        (FLIGHT, "Lantern launch postponed", ["asserted unknown"]),
        (FLIGHT, "Launch of Lantern called off", ["asserted unknown"]),
        (FLIGHT, "Meeting on Lantern launch called off", []),
        (EXIT, "Lagos meeting on Dutch withdrawal from Niger put off by a fortnight", []),
        (BRIDGE, "Kestrel bridge to reopen three weeks late", ["asserted 2025-06-02"]),
        (EXIT, "Dutch to quit Niger by June", ["asserted by 2025-06"]),
        (EXIT, "Dutch ambassador to quit Niger by June", []),
        (EXIT, "Dutch troops complete withdrawal from Niger", ["asserted 2025-03"]),
        (EXIT, "Dutch troops to complete withdrawal from Niger", []),
    ],
)
def test_headlines(known, title, wanted):
    assert reads(known, "", title) == wanted


@pytest.mark.parametrize(
    ("known", "text", "wanted"),
    [
        (VOTE, "The president of Malta has called off the May referendum.", ["asserted unknown"]),
        (VOTE, "The president of Malta has called off the June referendum.", []),
        (
            BRIDGE,
            "The council said on Tuesday it could no longer say when the Kestrel bridge would reopen.",
            ["asserted unknown"],
        ),
        (BRIDGE, "The council said on Tuesday when the Kestrel bridge would reopen.", []),
        (BRIDGE, "The Kestrel bridge will stay shut for three weeks longer than planned.", ["asserted 2025-06-02"]),
        (BRIDGE, "Repairs took three weeks longer than planned, said the owner of the Kestrel bridge.", []),
        (BRIDGE, "The Kestrel bridge will reopen three weeks early, the council said.", ["asserted 2025-04-21"]),
        (BRIDGE, "Tolls on the Kestrel bridge were paid three weeks late.", []),
        (BRIDGE, "A temporary footbridge beside the Kestrel bridge opened on Tuesday.", []),
        (EXIT, "Dutch troops will stay in Niger for six months longer than planned.", ["asserted 2026-03"]),
        (EXIT, "The 90 days for the withdrawal of Dutch troops from Niger ran out.", []),
        (FLIGHT, "The agency put off the launch of the Lantern probe by a week.", ["asserted 2025-04-11"]),
        (DEAL, "Aldera closed at 43 euros on Tuesday, as investors bet on its takeover of Brisk.", []),
        (DEAL, "Aldera said the takeover of Brisk had closed on Tuesday.", ["asserted 2025-03-18"]),
        (PLANT, "The Corvo nuclear plant was shut for repairs on Monday.", []),
        (PLANT, "The Corvo nuclear plant was shut down for good on Monday.", ["asserted 2025-03-17"]),
        (VOTE, "The deadline to register for the referendum in Malta is 20 April.", []),
        (VOTE, "Parliamentary elections in Malta are set for 5 October.", []),
        (VOTE, "The referendum in Malta is now set for 5 October.", ["asserted 2025-10-05"]),
    ],
)
def test_sentences(known, text, wanted):
    assert reads(known, text) == wanted
