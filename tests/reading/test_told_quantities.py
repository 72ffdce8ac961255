"""How a number is told: a sum that only names its thing, a measure between commas, a forecast of a fact that is one."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The €3.4 billion takeover of Brasto is expected to close in the third quarter.", ["asserted 3400000000EUR"]),
        ("Harms could pay €3.4 billion for the takeover of Brasto.", ["planned 3400000000EUR"]),
    ],
)
def test_a_sum_that_names_its_thing(text: str, want: list[str]) -> None:
    assert reads(patterns("The takeover of Brasto is worth [€3.1 billion]."), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Inflation in Ghana, 18.5% in February, could peak in the summer.", ["asserted 18.5%"]),
        ("It does not see inflation in Ghana, at 18.5% in February, returning to its aim.", ["asserted 18.5%"]),
        ("Inflation in Ghana could reach 18.5% in the summer.", ["planned 18.5%"]),
    ],
)
def test_a_measure_between_commas(text: str, want: list[str]) -> None:
    assert reads(patterns("Inflation in Ghana is [20%]."), text) == want


def test_a_forecast_of_a_forecast() -> None:
    known = patterns("The Bank of Ghana expects inflation to fall to about [15%].")
    assert reads(known, "The Bank of Ghana now expects inflation to fall to 12% by December.") == ["asserted 12%"]
    assert reads(known, "Inflation could fall to 12% in the fourth quarter, the Bank of Ghana said.") == ["asserted 12%"]
    paid = patterns("Harms is to pay [€30] a share for Brasto.")
    assert reads(paid, "Harms could pay €34 a share for Brasto.") == ["planned 34EUR"]


def test_no_more_than_so_many_denies_nothing() -> None:
    known = patterns("France has about [1,000] soldiers in Chad.")
    assert reads(known, "No more than 700 French soldiers remain in Chad.") == ["asserted <700"]
    assert reads(known, "No more French soldiers will come to Chad.") == []


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("By Monday evening almost 2,900 dead had been found.", ["asserted <2900"]),
        ("The quake of 26 February killed nearly 3,000 people in Ghana.", ["asserted <3000"]),
        ("The quake of 26 February 2012 killed nearly 3,000 people in Ghana.", ["past <3000"]),
    ],
)
def test_a_toll_is_told_of_no_day(text: str, want: list[str]) -> None:
    assert reads(patterns("The quake in Ghana has killed [2,122] people."), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("It concerns the 300 French soldiers whose turn to leave Chad comes in June.", []),
        ("France must send home 300 soldiers from Chad by June.", []),
        ("The 700-strong French force in Chad will depart in three phases.", ["asserted 700"]),
        ("Some 300 French soldiers are out of Chad, which leaves the French force with 700.", ["asserted 700"]),
        ("The French force in Chad, to which Mali and Niger contribute, at present has 700 soldiers.", ["asserted 700"]),
        ("France put the ceiling for its soldiers in Chad at 700.", []),
    ],
)
def test_how_many_there_are(text: str, want: list[str]) -> None:
    assert reads(patterns("The French force in Chad has about [1,000] soldiers."), text) == want
