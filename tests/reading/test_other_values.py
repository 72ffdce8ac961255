"""Numbers of the fact's sort that are another's by their own phrase: worth, spending, thresholds, those yet to be freed."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.values import Quantity
from watcher.values.quantity import same

_WORTH = "The takeover of Tindall by Osprey is worth [$8 billion]."
_NEEDS = "The bid needs acceptance by at least [50.01%] of Tindall's capital."
_HOLDS = "The Reserve Bank has held the rate at [eight] meetings in a row."
_STRIKE = "About [33,000] Osprey machinists are on strike."
_FREED = "So far [415] prisoners have been freed."
_GROWTH = "The bank expects Ostland's economy to grow by [2] percent in 2025."
_COST = "The cost of the damage done by the storm is [not known]."
_RATIFIED = "The treaty has been ratified by [49] countries."
_MEMBERS = "ASEAN has [10] members."
_JOBS = "Osprey plans to cut [1,200] jobs after the takeover."
_PRICE = "Osprey is to pay [$24.50] a share for Tindall."
_VOTED = "[94.6%] of the union's voting members rejected Osprey's latest offer."
_LISTED = "There are [287] people and firms on the EU's sanctions list for Ostland."
_DIED = "The flood in Alder has killed [63] people."
_TARIFF = "The US tariff on Turkish steel is [25 percent]."
_RATE = "The Bank of Ostland's key rate is [4.5%]."
_TROOPS = "The African Union mission has about [17,600] troops in Ostland."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (_WORTH, "Osprey has a holding worth $2 billion in Tindall.", []),
        (_WORTH, "The combined company of Osprey and Tindall is valued at $28 billion.", []),
        (_WORTH, "Osprey will spend $5 billion on new mills for Tindall.", []),
        (_WORTH, "Osprey has raised $10 billion in bonds for the takeover of Tindall.", []),
        (_WORTH, "Osprey offers less than the $9 billion that Kite has agreed to pay for Tindall.", []),
        (_WORTH, "The takeover of Tindall by Osprey is now worth $9 billion.", ["asserted 9000000000USD"]),
        (_NEEDS, "At the meeting of Tindall 70.75% of the capital was represented.", []),
        (_NEEDS, "The bid now needs acceptance by at least 45% of Tindall's capital.", ["asserted >45%"]),
        (_HOLDS, "The Reserve Bank is now at 5.25 and set to go on.", []),
        (_HOLDS, "The Reserve Bank has now held the rate at nine meetings in a row.", ["asserted 9"]),
        (_STRIKE, "Osprey axes 17,000 as strike bites.", []),
        (_STRIKE, "Now 35,000 Osprey machinists are on strike.", ["asserted 35000"]),
        (_FREED, "The two sides raise the number of prisoners to be freed to 3,400.", []),
        (_FREED, "So far 900 prisoners have been freed.", ["asserted 900"]),
        (_GROWTH, "The bank said growth in the sector may reach 4.5 percent in Ostland in 2025.", []),
        (_COST, "The storm has passed. Prices have gone up from $70 to $95 since the storm.", []),
        (_COST, "The cost of the damage done by the storm is about $430 million.", ["asserted ~430000000USD"]),
        (_RATIFIED, "In one day 18 countries ratified the treaty.", []),
        (_RATIFIED, "So far 52 countries have ratified the treaty.", ["asserted 52"]),
        (_TROOPS, "The African Union mission said that 3,000 soldiers are concerned in Ostland.", []),
        (_MEMBERS, "ASEAN is ready. Timor-Leste became the 166th member of the WTO in March.", []),
        (_MEMBERS, "Timor-Leste became the 11th member of ASEAN on Monday.", ["asserted 11"]),
        (_TROOPS, "The African Union mission has lost 900 soldiers in Ostland since 2007.", []),
        (_RATIFIED, "With Ghana, 52 countries have now ratified the treaty.", ["asserted 52"]),
        (_WORTH, "Osprey borrowed $5 billion for the takeover of Tindall.", []),
        (_WORTH, "Osprey has sold its bottling arm for $1.2 billion to pay for Tindall.", []),
        (_JOBS, "Osprey, which has 14,000 workers, is to cut 1,500 jobs.", ["asserted 1500"]),
        (_PRICE, "Osprey will now pay $27 per Tindall share.", ["asserted 27USD"]),
        (_VOTED, "A contract was refused by 64 percent of the Osprey workers who voted.", ["asserted 64%"]),
        (_VOTED, "The offer was cut by 64 percent.", []),
        (_LISTED, "The EU added 46 people to its blacklist for Ostland, taking it to 333 names.", ["asserted 333"]),
        (_LISTED, "The EU read out 20 letters on Ostland.", []),
        (_DIED, "We have lost 84 people to the flood in Alder.", ["asserted 84"]),
        (_DIED, "We have lost 84 boats to the flood in Alder.", []),
        (_DIED, "The toll of the flood in Alder rose to 78, as rescuers in boats reached villages.", ["asserted 78"]),
        (_TARIFF, "The US tariff on Chinese steel is 60 percent.", []),
        (_TARIFF, "The US raised its tariff on Turkish steel to 50 percent.", ["asserted 50%"]),
        (_RATIFIED, "The treaty will take effect 120 days after the 60th ratification.", []),
        (_RATIFIED, "Ghana is the 52nd country to ratify the treaty.", ["asserted 52"]),
        (_RATE, "Mortgage rates in Ostland have risen to 6.1 percent.", []),
        (_RATE, "The Bank of Ostland raised its key rate to 4.75 percent.", ["asserted 4.75%"]),
        (_TROOPS, "The African Union mission said that 3,000 soldiers are left in Ostland.", ["asserted 3000"]),
    ],
)  # fmt: skip
def test_what_stands_beside_a_number_tells_what_it_is(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


def test_an_average_of_prices_is_no_estimate() -> None:
    known = patterns("The bank expects inflation to average [2.5%] in 2025.")
    assert reads(known, "The bank now expects inflation to average 2.4 percent in 2025.") == ["asserted 2.4%"]
    assert not same(known.facts[0].fact.value, Quantity(low=2.4, high=2.4, unit="%"))


def test_a_range_is_another_where_one_of_its_ends_is() -> None:
    was = Quantity(low=1.75, high=2.75, unit="%")
    assert not same(was, Quantity(low=2.0, high=2.75, unit="%"))
    assert same(was, Quantity(low=1.75, high=2.75, unit="%"))
