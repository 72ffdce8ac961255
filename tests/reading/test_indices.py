"""Rates, indices and headcounts: which rate, which year, whose people, and on whose word."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

DEPOSITS = "The Lake Bank's deposit rate is [2.5%]."
PRICES = "Inflation in the islands is [2.6%]."
FORECAST = "The Lake Bank expects inflation of [2.6%] in 2025."
AFFECTED = "The storm has affected [300,000] people."
KILLED = "The number of Kenyan soldiers killed in Haiti is [six]."
TROOPS = "The United States has [about 2,000] troops in Syria."


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (DEPOSITS, "The Lake Bank cut its deposit rate to 2%.", ["asserted 2%"]),
        (DEPOSITS, "The Lake Bank cut its key rate to 2%.", ["asserted 2%"]),
        (DEPOSITS, "The Lake Bank put its main rate at 2.15% and the deposit rate at 2%.", ["asserted 2%"]),
        (DEPOSITS, "The Lake Bank's mortgage rate is 4%.", []),
        (DEPOSITS, "The Lake Bank trimmed its deposit rate to 2% earlier this month.", ["asserted 2%"]),
        (DEPOSITS, "The Lake Bank plans to raise its deposit rate to 3% next year.", ["planned 3%"]),
        (PRICES, "Inflation in the islands rose to 2.9%.", ["asserted 2.9%"]),
        (PRICES, "The bank expects inflation in the islands of 2.2% in 2026.", []),
        (FORECAST, "The Lake Bank now expects inflation of 2.9% in 2025.", ["asserted 2.9%"]),
        (FORECAST, "The Lake Bank expects inflation of 2.2% in 2026.", []),
        (AFFECTED, "The storm has affected 400,000 people.", ["asserted 400000"]),
        (AFFECTED, "At least 100,000 children are affected by the storm.", []),
        (KILLED, "Seven Kenyan soldiers have been killed in Haiti.", ["asserted 7"]),
        (KILLED, "More than 200 people were killed in Haiti.", []),
        (
            TROOPS,
            "The Pentagon has cut the number of American troops in Syria to fewer than 1,000, an official said.",
            ["asserted <1000"],
        ),
        ("The storm has killed [45] people.", "Storm deaths jump to 128, rescue service says", ["asserted 128"]),
    ],
)
def test_which_number(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


def test_what_is_told_of_one_is_not_told_of_the_other() -> None:
    known = patterns("Germany has about [100] soldiers in Haiti.", "Italy has about [250] soldiers in Haiti.")
    assert reads(known, "The last 60 soldiers have gone, it said.", title="Germany withdraws from Haiti") == ["f0 asserted 0"]
    assert reads(known, "Italy has 300 soldiers in Haiti.") == ["f1 asserted 300"]


def test_a_toll_in_one_of_several_places() -> None:
    known = patterns("The floods in Vietnam have killed [35] people.", "The floods in Thailand have killed [60] people.")
    assert reads(known, "Vietnam flood death toll hits 40", title="Vietnam flood death toll hits 40") == ["f0 asserted 40"]


def test_the_object_of_a_verb_is_no_verb() -> None:
    known = patterns("Ukraine and the United States have [not signed] a minerals deal.")
    assert reads(known, "Kyiv and Washington signed their long-delayed minerals deal late on Wednesday.") == ["asserted signed"]


def test_a_body_acts_for_its_country() -> None:
    known = patterns("The United States has [not approved] the takeover of Acme.")
    assert reads(known, "Congress approved the takeover of Acme.") == ["asserted approved"]
    assert reads(known, "Japan approved the takeover of Acme.") == []


def test_what_was_not_said_is_not_told() -> None:
    known = patterns("There is [no agreement] on the base in Haiti.")
    assert reads(known, "The statement did not say it would restore the agreement on the base in Haiti.") == [
        "questioned in-force"
    ]
