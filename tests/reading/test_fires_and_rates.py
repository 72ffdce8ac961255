"""Fires, orders to leave and rates: what is wholly so, what is of two at once, "the former", a month's rise of prices."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CONTAINED = "The Alder fire is [6%] contained."
BURNED = "The Alder fire has burned [2,100] acres."
BIRCH = "The Birch fire is [3%] contained."
ORDERS = "About [18,000] people are under evacuation orders in Corran."
RATE = "The main interest rate of the Bank of Norvik is [2.5%]."
INFLATION = "Annual inflation in Chad is [38%]."
CORE = "Core inflation in Chad is [2%]."

READ = [
    (CONTAINED, "The Alder fire is fully contained.", "asserted 100%"),
    (CONTAINED, "The Alder and Birch fires are now completely contained.", "asserted 100%"),
    (CONTAINED, "The containment leapt from 15% to 27% while crews fought on at the Alder fire.", "asserted 27%"),
    (BURNED, "The Alder fire, by now nearly out, covered 2,450 acres and killed a man.", "asserted 2450acre"),
    (ORDERS, "All evacuation orders in Corran have been lifted.", "asserted 0"),
    (ORDERS, "The fire service in Corran on Sunday lifted the very last evacuation order.", "asserted 0"),
    (RATE, "The Bank of Norvik raised the overnight call rate to 2.75 percent.", "asserted 2.75%"),
    (RATE, "The Bank of Norvik has cut its one-week repo auction rate to 2.25%.", "asserted 2.25%"),
    (RATE, "Since he took over in June the head of the Bank of Norvik has raised the rate to 3.5%.", "asserted 3.5%"),
    (CORE, "Core consumer prices in Chad rose 3% in February.", "asserted 3%"),
    (INFLATION, "Inflation in Chad has slowed. The institute put the annual rate at 31 per cent in February.", "asserted 31%"),
    (INFLATION, "The institute in Chad put inflation at 2.1% for the month and 31% for the year.", "asserted 31%"),
]
SILENT = [
    (CONTAINED, "The Alder fire is nearly fully contained."),
    (CONTAINED, "Crews hope to have the Alder fire fully contained by Friday."),
    (BURNED, "The Alder and Birch fires burned more than 3,700 acres."),
    (BURNED, "A new blaze near Vik charred 900 acres as crews fought the Alder fire."),
    (ORDERS, "Nearly all evacuation orders in Corran have been lifted."),
    (ORDERS, "All evacuation orders in Corran will be lifted on Friday."),
    (ORDERS, "The evacuation orders in Corran were extended."),
    (RATE, "Inflation troubles the Bank of Norvik. It put the annual rate at 7.5 percent."),
    (CORE, "Core consumer prices in Chad rose 0.3% in February."),
]


@pytest.mark.parametrize(("fact", "text", "said"), READ)
def test_read(fact: str, text: str, said: str) -> None:
    assert said in reads(patterns(fact), text)


@pytest.mark.parametrize(("fact", "text"), SILENT)
def test_not_read(fact: str, text: str) -> None:
    assert reads(patterns(fact), text) == []


def test_the_former_and_the_latter() -> None:
    known = patterns(CONTAINED, BIRCH)
    told = reads(known, "Crews fight the Alder fire and the Birch fire. The former is 8% contained, the latter out of reach.")
    assert told == ["f0 asserted 8%"]
    told = reads(known, "Crews fight the Alder fire and the Birch fire. The latter is 8% contained.")
    assert told == ["f1 asserted 8%"]


def test_the_verb_is_left_to_the_first_of_two() -> None:
    known = patterns(CONTAINED, BIRCH)
    told = reads(known, "The Alder fire was 95 percent contained on Tuesday; the Birch fire stood at 99 percent.")
    assert told == ["f0 asserted 95%", "f1 asserted 99%"]


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("Tarrow fire now covers 6,100 hectares", "", ["asserted 6100hectare"]),
        ("Winds push Tarrow fire to 10,000 hectares", "", ["asserted 10000hectare"]),
        ("Tarrow blaze doubles", "Flames have devoured 8,000 hectares of pine forest.", ["asserted 8000hectare"]),
        ("Homes lost at Tarrow", "The wildfire grew to 5,200 hectares by Wednesday.", ["asserted 5200hectare"]),
        ("Kessel fire burns 12,000 hectares", "Crews were moved there from Tarrow.", []),
    ],
)
@pytest.mark.parametrize(
    "fact",
    [
        "The Tarrow wildfire has burned [4,000] hectares.",
        "[4,000] hectares have burned in the Tarrow fire.",
        "The area burned by the Tarrow fire is [4,000] hectares.",
    ],
)
def test_how_far_a_fire_reaches(fact: str, title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(fact), text, title) == told
