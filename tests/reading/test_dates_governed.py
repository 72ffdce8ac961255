"""Which event a date is of, where grammar parts the two or another verb takes it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads, sentence
from watcher.values import DateValue


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The ferry will not sail on May 18 as planned but a week later, on May 25, the harbour said.", "asserted 2025-05-25"),
        ("The ferry will not sail on May 18.", "asserted unknown"),
    ],
)
def test_a_day_behind_but_takes_the_verb_that_was_refused(text: str, want: str) -> None:
    assert want in reads(patterns("The ferry is to sail on [18 May 2025]."), text)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Parliament will debate the withdrawal of French troops from Mali on Friday.", []),
        ("The vote on the withdrawal of French troops from Mali on Friday was close.", []),
        ("The plan proposed on Friday would end the withdrawal of French troops from Mali.", []),
        ("French troops are in the middle of a withdrawal from Mali that will go on until August.", ["asserted 2025-08"]),
        ("By Friday next week the French force that retook Gao in 2013 will be gone from Mali.", ["asserted by 2025-03-28"]),
        ("French troops will leave Mali in three stages by the end of August.", ["asserted by 2025-08"]),
        ("The withdrawal of French troops from Mali is to be completed in the third quarter.", ["asserted 2025-Q3"]),
    ],
)
def test_a_withdrawal(text: str, want: list[str]) -> None:
    assert reads(patterns("French troops are to leave Mali by [30 June 2025]."), text) == want


def test_what_happened_when_another_thing_did_has_its_day() -> None:
    oath = patterns("When the cabinet of Ostland will be sworn in is [not known].")
    assert reads(oath, "She became premier on Monday when the king swore in the cabinet of Ostland.") == ["asserted 2025-03-17"]
    assert reads(oath, "The cabinet of Ostland has been chosen; it met on Monday.") == []


def test_what_an_event_is_held_on_is_another() -> None:
    talks = patterns("The next round of talks on the merger is to be held in Oslo on [11 May 2025].")
    assert reads(talks, "Talks on the merger were moved to May 25.") == ["asserted 2025-05-25"]
    assert reads(talks, "The merger is due to be completed on May 25.") == []
    vote = patterns("The referendum in Ostland on joining the euro is to be held on [17 May 2025].")
    assert reads(vote, "Ostland's euro referendum will now be held on 24 May.") == ["asserted 2025-05-24"]
    assert reads(vote, "Ostland is due to join the euro on 1 January 2026.") == []


def test_the_next_talks_are_told_as_such() -> None:
    talks = patterns("The date of the next round of talks between the union and the airline is [not set].")
    assert reads(talks, "The union and the airline will hold talks on Friday.") == ["asserted 2025-03-21"]
    assert reads(talks, "The airline suspended its talks with the union on Monday.") == []


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kestrel is now targeted for 12 May.", ["asserted 2025-05-12"]),
        ("Kestrel has been sold for 12 million.", []),
        ("Officials hinted at a launch of Kestrel in May.", ["planned 2025-05"]),
        ("If all goes well Kestrel could lift off on May 6.", ["planned 2025-05-06"]),
        ("The company gave up on a May launch of Kestrel.", []),
        ("The regulator turned down a request to move the launch of Kestrel to May 6.", ["denied 2025-05-06"]),
        ("The owner wants the launch of Kestrel put off until May 6.", ["planned 2025-05-06"]),
        ("The ministry has denied media reports that the launch of Kestrel was put off until June.", ["denied 2025-06"]),
        ("The launch of Kestrel comes to a vote on 6 May.", []),
        ("The panel on the launch of Kestrel on Monday adopted its rules.", []),
        ("Kestrel launch to cost more", []),
    ],
)
def test_a_launch(text: str, want: list[str]) -> None:
    known = patterns("The Kestrel rocket is to lift off on [5 April 2025].")
    assert reads(known, *(("", text) if not text.endswith(".") else (text,))) == want


def test_a_past_day_has_no_plan() -> None:
    cut = patterns("The central bank last cut its rate in [November 2024].")
    assert reads(cut, "The central bank could cut its rate this year.") == []
    assert reads(cut, "The central bank cut its rate on Wednesday.") == ["asserted 2025-03-19"]


def test_a_date_for_doing_a_thing() -> None:
    fuel = patterns("The date for loading fuel at the Heron plant is [not set].")
    assert reads(fuel, "Fuel will be loaded at the Heron plant on 6 May.") == ["asserted 2025-05-06"]
    assert reads(fuel, "The Heron plant got a permit for its fuel on Monday.") == []


def test_a_step_of_an_exit_is_no_exit() -> None:
    exit_ = patterns("French troops are to leave Mali by [30 June 2025].")
    assert reads(exit_, "French troops completed the second phase of their withdrawal from Mali on Monday.") == []
    assert reads(exit_, "France will send 2,000 soldiers home from Mali by May.") == []
    assert reads(exit_, "The French withdrawal from Mali is to end by May.") == ["asserted by 2025-05"]


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        ("The date of the visit of Chad's president to Niger is [not set].",
         "Chad president mulls visit to Niger in mid-May", ["planned 2025-05"]),
        ("The date of the restart of the Heron plant is [not set].", "Owner to partially restart Heron plant on May 20",
         ["asserted 2025-05-20"]),
        ("The date of a summit between Chad and Niger is [not set].",
         "Mali sees high chance of Chad-Niger summit in May", ["planned 2025-05"]),
    ],
)  # fmt: skip
def test_a_day_that_was_not_set(says: str, title: str, want: list[str]) -> None:
    assert reads(patterns(says), "", title) == want


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        ("The date of the visit of Chad's president to Niger is [not set].",
         "Chad's president visits Mali as tension with Niger grows.", []),
        ("The accord is to be signed in Oslo on [18 May 2025].", "The president signed the decree on Monday.", []),
        ("The accord is to be signed in Oslo on [18 May 2025].", "The two sides signed the accord on Monday.",
         ["asserted 2025-03-17"]),
        ("French troops are to leave Mali by [30 June 2025].",
         "Parliament voted to put back by a month, to 30 July 2025, the departure of the French troops from Mali.",
         ["asserted 2025-07-30"]),
        ("Ostland's election is to be held on [3 May 2025].",
         "Ostland's ruling party leads, according to a poll published on Friday.", []),
        ("The Kestrel rocket is to lift off on [5 April 2025].",
         "A leak pushes back the first launch of Kestrel from the island of Unst by two weeks.",
         ["asserted 2025-04-19"]),
    ],
)  # fmt: skip
def test_who_has_a_hand_in_it(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("She was named to lead the force from June.", "2025-06"),
        ("He was appointed chief executive from June.", "2025-06"),
        ("She was chosen as speaker from June to August.", "2024-06"),
        ("He was elected mayor in June.", "2024-06"),
    ],
)
def test_who_is_appointed_from_a_month_has_it_ahead(text: str, want: str) -> None:
    value = sentence(text).dates[0].value
    assert isinstance(value, DateValue)
    assert value.iso == want
