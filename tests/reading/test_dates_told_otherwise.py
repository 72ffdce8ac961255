"""Days whose event is not told beside them: what they are set against, what is only given its day, and who follows."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

EXIT = "The Ostland brigade is to leave Lorra by [May 2026]."
TRIAL = "The trial of Milan Voss is to begin on [12 May 2025]."
DEAL = "Halden's takeover of Brisk is expected to be completed by [June 2025]."
KESTREL = "Kestrel is to be launched on [12 May 2025]."
REACTOR = "Unit 3 of the Torvik plant is to be restarted in [June 2026]."
MANDATE = "The mandate of the UN mission in Lorra ends on [30 June 2025]."
VOTE = "The date of the General Council's vote on Ostland is [not set]."
TREATY = "The Amber treaty is to enter into force on [1 June 2025]."

LANDING = "Kestrel is to land on the Moon on [12 May 2025]."
REPORT = "The Amber Union is to publish its report on Ostland in [May 2025]."
UNION = "Ostland is to join the Amber Union in [2027]."
EURO = "Ostland is to adopt the euro on [1 January 2026]."
TROOPS = "Ostland's troops are to leave Lorra by [30 June 2025]."
GOAL = "The bank expects inflation to reach its 3% target by [the end of 2025]."
SCHOOLS = "Schools in Torvik are to reopen on [18 April 2025]."
TALKS = "The talks on Lorra are to resume in Torvik on [2 April 2025]."

CASES = [
    (EXIT, "", "The Ostland brigade prepares for a departure by the end of 2025 rather than in May 2026.", ["planned by 2025"]),
    (EXIT, "", "The Ostland brigade prepares for a parade by the end of 2025 rather than in June 2026.", []),
    (
        TRIAL,
        "Trial of Milan Voss must wait again",
        "At a hearing on Friday the judge moved it from May to June 9.",
        ["asserted 2025-06-09"],
    ),
    (
        TRIAL,
        "Trial of Milan Voss must wait again",
        "At a hearing on Friday the judge moved it from April to June 9.",
        [],
    ),
    (
        TRIAL,
        "Trial of Anna Brandt must wait again",
        "At a hearing on Friday the judge moved it from May to June 9.",
        [],
    ),
    (DEAL, "Halden's takeover of Brisk goes into extra time", "The deadline is now 4 August.", ["asserted 2025-08-04"]),
    (DEAL, "Halden's takeover of Brisk goes into extra time", "A regulator, whose deadline is now 4 August, said no.", []),
    (DEAL, "Halden's takeover of Brisk goes into extra time", "The date for the next hearing is 4 August.", []),
    (DEAL, "Halden's takeover of Brisk goes into extra time", "They hope to complete that in August.", ["planned 2025-08"]),
    (DEAL, "Halden's profits rise", "They hope to complete that in August.", []),
    (REACTOR, "Torvik plant restarts its second reactor", "Unit 3 could follow in 2027.", ["planned 2027"]),
    (REACTOR, "Torvik plant restarts its second reactor", "A report could follow in 2027.", []),
    (REACTOR, "Torvik plant restarts its second reactor", "Unit 3 follows the second in size, as in 2027.", []),
    (KESTREL, "Kestrel now set for 4 June", "The wind was too strong.", ["asserted 2025-06-04"]),
    (KESTREL, "First Kestrel aims for 4 June from Torvik", "The tank is full.", ["planned 2025-06-04"]),
    (KESTREL, "Kestrel set for 4 June landing", "The tank is full.", []),
    (KESTREL, "", "If all goes well, Kestrel would come in July.", ["planned 2025-07"]),
    (KESTREL, "", "If all goes well, the stamps of Kestrel would come in July.", []),
    (MANDATE, "", "The UN voted on Friday to leave its peacekeepers in Lorra until 31 March 2026.", ["asserted 2026-03-31"]),
    (MANDATE, "", "The UN voted on Friday to leave its archives in Lorra until 31 March 2026.", []),
    (VOTE, "", "On 16 June the General Council is to approve Ostland's terms.", ["asserted 2025-06-16"]),
    (VOTE, "", "On 16 June the fishermen are to approve Ostland's terms.", []),
    (TREATY, "The Amber treaty begins", "It became active on Saturday.", ["asserted 2025-03-15"]),
    (TREATY, "The Amber treaty begins", "It became famous on Saturday.", []),
    (KESTREL, "", "A lander named Kestrel rumbled out of the base in the dark on Saturday.", ["asserted 2025-03-15"]),
    (KESTREL, "", "A truck rumbled out of the base in the dark on Saturday.", []),
    (LANDING, "", "Kestrel, its first lander, came down on its side on Friday.", ["asserted 2025-03-14"]),
    (LANDING, "", "Kestrel's price came down on Friday.", []),
    (UNION, "", "Ostland can belong to the Amber Union in 2028.", ["planned 2028"]),
    (UNION, "", "Ostland can belong to the winners in 2028.", []),
    (EURO, "", "The way is clear for Ostland to become the 21st in the euro area on 1 January 2027.", ["planned 2027-01-01"]),
    (EURO, "", "The way is clear for Ostland to become the 21st in the league on 1 January 2027.", []),
    (TROOPS, "", "The last soldiers of Ostland in Lorra landed at home on Friday.", ["asserted 2025-03-14"]),
    (TROOPS, "", "A minister of Ostland landed in Lorra on Friday.", []),
    (DEAL, "", "Halden expects to take control of Brisk on 4 August.", ["planned 2025-08-04"]),
    (DEAL, "", "Halden expects to take stock of Brisk on 4 August.", []),
    (DEAL, "", "Halden said the takeover of Brisk would go on and that completion was likely in August.", ["planned 2025-08"]),
    (DEAL, "", "Halden said the takeover of Brisk would go on and that rain was likely in August.", []),
    (
        GOAL,
        "",
        "The bank expects inflation of 4.4% now and convergence only in the fourth quarter of 2026.",
        ["planned 2026-Q4"],
    ),
    (GOAL, "", "The bank expects inflation of 4.4% now and a review only in the fourth quarter of 2026.", []),
    (GOAL, "", "Inflation is to fall into the target band in the second quarter of 2026.", ["asserted 2026-Q2"]),
    (GOAL, "", "Inflation is to fall in the second quarter of 2026.", []),
    (SCHOOLS, "", "Children went back to school in Torvik on Monday.", ["asserted 2025-03-17"]),
    (SCHOOLS, "", "Children went back to the beach in Torvik on Monday.", []),
    (REACTOR, "", "Unit 3 of Torvik is not coming back before the middle of May.", ["asserted after 2025-05"]),
    (REACTOR, "", "The chief of Torvik is not coming back before the middle of May.", []),
    (TALKS, "", "The negotiators on Lorra returned to Torvik on Monday.", ["asserted 2025-03-17"]),
    (TALKS, "", "The fishermen of Lorra returned to Torvik on Monday.", []),
    (REPORT, "", "Ostland should join, its envoy said on Tuesday as she presented the report.", ["asserted 2025-03-18"]),
    (REPORT, "", "Ostland should join, its envoy said on Tuesday as he left.", []),
    (UNION, "", "Ostland will officially be a full member of the Amber Union on 2 February 2028.", ["asserted 2028-02-02"]),
    (UNION, "", "Ostland will be ready for the Amber Union in 2028 and richer.", []),
]


@pytest.mark.parametrize(("fact", "title", "text", "said"), CASES)
def test_the_day_of_an_event_that_is_told_elsewhere(fact: str, title: str, text: str, said: list[str]) -> None:
    assert reads(patterns(fact), text, title) == said


def test_a_preposition_makes_no_noun_of_the_one_before_it() -> None:
    known = patterns("The date of the Kestrel crew's return to Earth is [not set].")
    assert reads(known, "", "Agency targets 4 June for Kestrel crew's return aboard its capsule") == ["planned 2025-06-04"]
    assert reads(known, "", "Agency targets 4 June for Kestrel crew's return ticket sale") == []
