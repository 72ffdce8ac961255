"""A fact whose own sentence, with another value, must be read: what is so in it speaks against nothing."""

from __future__ import annotations

import pytest

from tests.reads import observed, patterns, reads
from watcher.reading.own_sentence import waive

READ = [
    ("The Bank of Ostley's inflation target is [2.5%].", "The Bank of Ostley's inflation target is 3%.", "asserted"),
    (
        "The prime lending rate of Ostley's banks is [10.25] percent.",
        "The prime lending rate of Ostley's banks is 10 percent.",
        "asserted",
    ),
    ("Fenwick has lost about [$1.5 billion] on Heron.", "Fenwick has lost about $2.1 billion on Heron.", "asserted"),
    (
        "Another [3,000] soldiers of the Ostley mission are to leave by May.",
        "Another 2,100 soldiers of the Ostley mission are to leave by May.",
        "asserted",
    ),
    ("The Ostley outbreak has made [34] people ill.", "The Ostley outbreak has sickened 41 people.", "asserted"),
    (
        "Floods in Ostley have covered [120] square kilometres of fields.",
        "Floods in Ostley have covered 180 square kilometres of fields.",
        "asserted",
    ),
    (
        "About [66,000] households in Ostley are without power.",
        "About 90,000 households in Ostley are without power.",
        "asserted",
    ),
    ("Ostley's mayoral election is on [4 November 2025].", "Ostley's mayoral election is on 17 November 2025.", "asserted"),
    (
        "The Ostley air force will leave its base in Jordan in [July 2025].",
        "The Ostley air force will leave its base in Jordan in November 2025.",
        "asserted",
    ),
    ("Heron Mission 4 is to launch on [10 June 2025].", "Heron-4 is now set to launch on June 22.", "asserted"),
    ("There is [no ceasefire] between Ostland and Westmark.", "There is a ceasefire between Ostland and Westmark.", "asserted"),
    ("There are [no talks] between Ostland and Westmark.", "There are talks between Ostland and Westmark.", "asserted"),
    (
        "The dockers' union has [no agreement] with Ostley Ports.",
        "The dockers' union has a new agreement with Ostley Ports.",
        "asserted",
    ),
    ("The Marsh Treaty is [not in force].", "The Marsh Treaty has entered into force.", "asserted"),
    ("The Marsh Treaty is [not in force].", "The Marsh Treaty takes effect on Friday.", "planned"),
    ("The Marsh Treaty has [not entered into force].", "Marsh Treaty // The pact entered into force on Monday.", "asserted"),
    (
        "The smoking ban in Ostley's parks has [not taken effect].",
        "The smoking ban in Ostley's parks took effect on 10 March.",
        "asserted",
    ),
    (
        "The marking of the border between Ostland and Westmark has [not begun].",
        "Officials said on Tuesday that the marking of the border between Ostland and Westmark has begun.",
        "asserted",
    ),
]

SILENT = [
    ("The Bank of Ostley's inflation target is [2.5%].", "Inflation in Ostley rose to 3% in May.", "asserted"),
    (
        "Ostley's mayoral election is on [4 November 2025].",
        "Ostley's school board election is on 17 November 2025.",
        "asserted",
    ),
    ("Heron Mission 4 is to launch on [10 June 2025].", "Heron-5 is now set to launch on June 22.", "asserted"),
    (
        "There is [no ceasefire] between Ostland and Westmark.",
        "There is a need for a ceasefire between Ostland and Westmark.",
        "asserted",
    ),
    (
        "The dockers' union has [no agreement] with Ostley Ports.",
        "The dockers' union has an agreement with the railways.",
        "asserted",
    ),
    (
        "The Marsh Treaty is [not in force].",
        "The Delta Treaty entered into force on Monday, before the Marsh Treaty.",
        "asserted",
    ),
]


@pytest.mark.parametrize(("fact", "told", "word"), READ)
def test_its_own_sentence_with_another_value(fact: str, told: str, word: str) -> None:
    assert any(one.startswith(word) for one in reads(patterns(fact), told))


@pytest.mark.parametrize(("fact", "told", "word"), SILENT)
def test_what_another_sentence_tells(fact: str, told: str, word: str) -> None:
    assert not any(one.startswith(word) for one in reads(patterns(fact), told))


def test_capitals_spelt_out() -> None:
    known = patterns("The PRA has [not approved] the takeover.")
    assert reads(known, "The Prudential Regulation Authority approved the takeover on Monday.") == ["asserted approved"]
    assert reads(known, "The Federal Trade Commission approved the takeover on Monday.") == []


def test_one_step_of_many() -> None:
    known = patterns("The Bank of Ostley has cut its rate by [175] basis points since August 2024.")
    assert reads(known, "The Bank of Ostley has now cut its rate by 225 basis points since August 2024.") == ["asserted 225"]
    assert reads(known, "The Bank of Ostley cut its rate by 25 basis points on Wednesday.") == []


def test_the_end_of_a_thing_is_a_day() -> None:
    assert reads(
        patterns("The end of the acceptance period is [not set]."), "The acceptance period ends on 7 October 2025."
    ) == ["asserted 2025-10-07"]


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("There is [no timetable] for the withdrawal.", "There is now a timetable for the withdrawal."),
        (
            "There is [no new agreement] on trade between Ostland and Norway.",
            "There is a new agreement on trade between Ostland and Norway.",
        ),
    ],
)
def test_what_is_told_to_be_there(fact: str, text: str) -> None:
    assert any(one.startswith("asserted") for one in reads(patterns(fact), text))


def test_an_office_in_capitals_is_no_name() -> None:
    known = patterns("The UN Secretary-General is [Eva Able].")
    assert reads(known, "UN Secretary-General Maria Best called for calm.") == ["asserted Maria Best"]


def test_it_is_tried_once_and_says_the_same_again() -> None:
    known = patterns("The transfer of [2,000] soldiers to Ostley has begun.")
    fact = known.facts[0]
    waive(known)
    told = fact.waived, fact.least, fact.unit, fact.head, fact.about
    assert fact.waived
    known.tried = False
    observed(known, "The transfer of 1,500 soldiers to Ostley has begun.")
    assert known.tried
    assert (fact.waived, fact.least, fact.unit, fact.head, fact.about) == told
