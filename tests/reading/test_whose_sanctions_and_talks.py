"""Sets of who is under sanctions, on a station, in talks, a pact or a coalition, in their plain wordings."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

SANCTIONS = "The countries under EU sanctions are [Belarus, Syria, Iran and Mali]."
BANKS = "The banks on the EU sanctions list are [Arba, Belt, Corin and Delto]."
STATION = "On board the Halo station are [Jane Roe, Ivan Petrov and Li Wei]."
CREW = "The crew of the Halo station is [Jane Roe, Ivan Petrov and Li Wei]."
TALKS = "The parties to the talks are [Norway, Sweden and Estonia]."
PACT = "The states in the Arden pact are [Norway, Sweden and Estonia]."
COALITION = "The coalition's parties are [Union, Greens and Liberals]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (SANCTIONS, "The EU has imposed sanctions on Niger.", ["asserted +Niger"]),
        (SANCTIONS, "The EU lifted its sanctions on Syria.", ["asserted -Syria"]),
        (SANCTIONS, "The US has imposed sanctions on Niger.", []),
        (SANCTIONS, "Britain has lifted its sanctions on Syria.", []),
        (SANCTIONS, "Niger said it respects the EU sanctions.", []),
        (SANCTIONS, "The EU extended its sanctions on Syria by a year.", []),
        (BANKS, "The EU has imposed sanctions on Ersa bank.", ["asserted +Ersa"]),
        (BANKS, "The EU took Belt off its sanctions list.", ["asserted -Belt"]),
        (BANKS, "Ersa bank froze accounts because of the EU sanctions.", []),
        (STATION, "Anna Berg has arrived at the Halo station.", ["asserted +Anna Berg"]),
        (CREW, "Ivan Petrov returned to Earth from the Halo station.", ["asserted -Ivan Petrov"]),
        (CREW, "Ivan Petrov went on a spacewalk outside the Halo station.", []),
        (CREW, "Anna Berg designed the robot arm of the Halo station.", []),
        (TALKS, "Latvia is now taking part in the talks.", ["asserted +Latvia"]),
        (TALKS, "Sweden has walked out of the talks.", ["asserted -Sweden"]),
        (TALKS, "Latvia will host the talks.", []),
        (TALKS, "Norway urged Latvia to join the talks.", []),
        (PACT, "Latvia has signed the Arden pact.", ["asserted +Latvia"]),
        (PACT, "Latvia attended a meeting of the Arden pact as a guest.", []),
        (COALITION, "The Reform party has joined the coalition.", ["asserted +Reform"]),
        (COALITION, "The Liberal party has left the coalition.", ["asserted -Liberals"]),
        (COALITION, "The Pensioners' Party has joined the coalition.", ["asserted +Pensioners' Party"]),
        (COALITION, "The Reform party criticised the coalition.", []),
        (COALITION, "The Reform party will back the coalition from outside.", []),
    ],
)
def test_who_comes_and_goes(fact: str, text: str, want: list[str]) -> None:
    """Whoever is put on, taken in or walks out is told so; who hosts, backs or respects it, or whom others act on, is not."""
    assert reads(patterns(fact), text) == want


STRIKE = "The unions on strike at Oceanic are [Navi, Porta and Steva]."
CANDIDATES = "The candidates for EU membership are [Georgia, Moldova and Serbia]."


@pytest.mark.parametrize(
    ("fact", "title", "want"),
    [
        (STRIKE, "Porta ends strike at Oceanic", ["asserted -Porta"]),
        (STRIKE, "The Marina union has joined the strike at Oceanic.", ["asserted +Marina"]),
        (STRIKE, "Porta holds a rally at Oceanic", []),
        (CANDIDATES, "Armenia becomes EU candidate", ["asserted +Armenia"]),
        (CANDIDATES, "Armenia hosts EU candidates", []),
    ],
)
def test_strikers_and_candidates_in_headlines(fact: str, title: str, want: list[str]) -> None:
    assert reads(patterns(fact), "", title) == want
