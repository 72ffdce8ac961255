"""Elections of one sort: a parliament's day is not moved by a president's, nor by that of the mayors."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.facts import Patterns

HEAD = patterns("The presidential election in Peru is to be held on [15 June 2025].")
HOUSE = patterns("Peru is to elect a parliament on [15 June 2025].")


@pytest.mark.parametrize(
    ("known", "text"),
    [
        (HEAD, "The parliamentary elections in Peru will be held in October."),
        (HEAD, "Elections to parliament are due in Peru in October."),
        (HEAD, "Peru is to elect a new parliament on 4 May."),
        (HEAD, "Peru elected a new congress on Sunday."),
        (HEAD, "Mayoral elections are to be held in Peru on 4 May."),
        (HEAD, "Voters in Peru elect councils on 4 May."),
        (HOUSE, "A presidential election in Peru will be held in October."),
        (HOUSE, "Peru will elect a president on 5 May."),
        (HOUSE, "Peru elected a president on Sunday."),
        (HOUSE, "Local elections will be held in Peru on 5 May."),
    ],
)
def test_an_election_of_another_sort_is_silent(known: Patterns, text: str) -> None:
    assert reads(known, text) == []


@pytest.mark.parametrize(
    ("known", "text"),
    [
        (HEAD, "Peru will hold its presidential election on 29 June."),
        (HEAD, "Presidential and parliamentary elections will be held in Peru on 29 June."),
        (HEAD, "Peru is to choose a new president on 29 June."),
        (HEAD, "Peru elects a president and a parliament on 29 June."),
        (HEAD, "General elections will be held in Peru on 29 June."),
        (HOUSE, "Peru votes for a new parliament on 29 June."),
        (HOUSE, "Elections to the parliament of Peru are now to take place on 29 June."),
        (HOUSE, "Legislative elections in Peru were set for 29 June."),
        (HOUSE, "Peru elects a president and a parliament on 29 June."),
    ],
)
def test_an_election_of_that_sort_has_its_day(known: Patterns, text: str) -> None:
    assert reads(known, text) == ["asserted 2025-06-29"]
