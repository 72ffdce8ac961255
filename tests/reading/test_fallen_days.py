"""The fact's own day refused, in words that tell no other day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads

LANDER = "The lander Mira is to be launched on [12 June 2025]."
PROBE = "Torva's probe Alba is to be launched in [June 2025]."
VOTE = "Elections in Arlan are to be held by [the end of July 2025]."
MERGER = "Fennick expects to complete its takeover of Orbeck by [30 June 2025]."
TALKS = "The second round of talks between Norland and Tessalin is to start on [17 June 2025]."
EURO = "Brelin is to adopt the euro on [1 January 2026]."


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (LANDER, "Mira will not be launched on June 12, the agency said, nor did it say what comes next."),
        (LANDER, "Torva's agency won't launch Mira on June 14, either."),
        (LANDER, "Engineers will not be able to launch Mira on June 12, the agency said."),
        (LANDER, "There will be no launch of Mira on June 12, as the agency had hoped, and work goes on if all is well."),
        (VOTE, "It is all but certain that elections in Arlan will not be held by the end of July."),
        (MERGER, "Fennick does not expect to complete its takeover of Orbeck by the end of June, it said."),
        (MERGER, "Having failed to complete its takeover of Orbeck by 30 June, Fennick is talking to its banks."),
        (TALKS, "Tuesday's second round of talks between the two neighbours Norland and Tessalin will not take place."),
        (EURO, "So there will be no adoption of the euro by Brelin on 1 January 2026, and all else is open if prices rise."),
        (LANDER, "Mira has no chance of a launch any more, the agency said, though its tanks should last until Thursday."),
        (PROBE, "Torva has called off this Thursday's launch of its probe Alba, as a storm is coming."),
    ],
)
def test_own_day_refused(fact: str, text: str) -> None:
    assert {"asserted unknown", "planned unknown"} & {*reads(patterns(fact), text, published=date(2025, 6, 10))}


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (LANDER, "Mira will not be launched on June 10, the agency said."),
        (LANDER, "Mira will not be launched in September, the agency said."),
        (LANDER, "The launch of Mira will not be moved to June 20."),
        (LANDER, "Mira will not be launched on the old rocket on June 12 but on a new one."),
        (LANDER, "The agency would not be drawn on the launch of Mira on June 12."),
        (LANDER, "The mishap will not change the plan to launch Mira on June 12."),
        (LANDER, "The agency sees no reason to put off the launch of Mira on June 12."),
        (LANDER, "The agency denied that Mira will be launched on June 20."),
        (VOTE, "There are no grounds to postpone the elections in Arlan at the end of July, the commission said."),
        (MERGER, "Fennick does not expect to complete its takeover of Orbeck before the end of June."),
        (TALKS, "Tuesday's second round of talks between Norland and Tessalin will not be televised."),
        (EURO, "If there is no adoption of the euro by Brelin on 1 January 2026, prices will rise."),
        (LANDER, "There is no chance of rain, the agency said, and Mira has enough fuel for a launch on Thursday."),
        (PROBE, "Torva has called off this Thursday's talks on the launch of its probe Alba, as a storm is coming."),
    ],
)
def test_own_day_stands(fact: str, text: str) -> None:
    assert not {"asserted unknown", "planned unknown"} & {*reads(patterns(fact), text, published=date(2025, 6, 10))}
