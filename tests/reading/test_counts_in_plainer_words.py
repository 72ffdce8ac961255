"""Who guards, how many live there, what voters gave, what a drought has cut, in plainer words; wholes that are no number."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.counts import recounted

WORDED = [
    ("About [2,600] police guard the summit.", "About [2,600] police are guarding the summit."),
    ("[40] soldiers patrol the border.", "[40] soldiers are patrolling the border."),
    ("[40] dogs guard the border.", "[40] dogs guard the border."),
    ("Oland's population is [412,000].", "Oland has [412,000] inhabitants."),
    ("The population of Oland is [412,000].", "Oland has [412,000] inhabitants."),
    ("Oland has a population of [412,000].", "Oland has [412,000] inhabitants."),
    ("The population of wolves in Oland is [412].", "The population of wolves in Oland is [412]."),
    ("Voters gave the Green List [11%] at the last election.", "The Green List won [11%] of the vote at the last election."),
    ("Readers gave the Green List [11%].", "Readers gave the Green List [11%]."),
    ("Drought has cut the harvest in Oland to [2 million] tonnes.", "The harvest in Oland is [2 million] tonnes."),
    ("The bank has cut the rate to [2%].", "The bank has cut the rate to [2%]."),
]
MINE = "The Orr mine has [1,400] workers."
SUITS = "Only [two] of the five lawsuits against Orvane are still open."
TUNNEL = "The Mirador tunnel is [57] kilometres long."
FERRY = "The ferry disaster claimed [112] lives."
POWER = "The hurricane has cut power to [1.2 million] homes in Chad."
PEOPLE = "The population of Chad is [18 million]."
CASES = [
    (MINE, "The Orr mine has laid off 500 workers and now has 900.", ["asserted 900"]),
    (MINE, "The Orr mine has hired a new boss.", []),
    (SUITS, "Only one of the five lawsuits against Orvane is still open.", []),
    (SUITS, "Three lawsuits against Orvane are still open.", ["asserted 3"]),
    (TUNNEL, "40 kilometres of the Mirador tunnel have been dug.", []),
    (TUNNEL, "The Mirador tunnel is 58 kilometres long.", ["asserted 58kilometre"]),
    (FERRY, "The number of lives lost in the ferry disaster has risen to 118.", ["asserted 118"]),
    (FERRY, "The ferry disaster cost the owner 118 contracts.", []),
    (POWER, "Power is still out in 700,000 homes in Chad.", ["asserted 700000"]),
    (POWER, "The hurricane has flooded 700,000 homes in Chad.", []),
    (PEOPLE, "Chad's population has grown to 19 million.", ["asserted 19000000"]),
    (PEOPLE, "Chad now has 19 million inhabitants.", ["asserted 19000000"]),
    (PEOPLE, "Chad has 19 million cattle.", []),
]


@pytest.mark.parametrize(("says", "plain"), WORDED)
def test_counts_are_worded_plainly(says: str, plain: str) -> None:
    assert recounted(says) == plain


@pytest.mark.parametrize(("fact", "text", "want"), CASES)
def test_how_many_there_are(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
