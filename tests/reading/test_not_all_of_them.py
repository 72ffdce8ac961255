"""Numbers beside how many there are: jobs at stake, some of whom something else is told, a part of a sum, a whole country's."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

STAFF = "The Garrow plant has [1,200] workers."
WARD = "About [340] patients are in the Mallow hospital."
CAMP = "There are [30,000] refugees in the Dassa camp."
HOME = "The Dassa camp is home to [30,000] people."
JOBLESS = "Unemployment in Norway is at [6.2%]."
RATE = "Norway's key interest rate is [4.5%]."
FARE = "A bus ticket in Larn costs [$2.40]."
AID = "The EU has pledged [$300 million] in aid to Georgia."


@pytest.mark.parametrize(
    ("fact", "title", "text", "want"),
    [
        (STAFF, "", "Garrow plant could lose 400 jobs, union fears.", []),
        (STAFF, "", "The Garrow plant supports 5,000 jobs in the region, a study found.", []),
        (STAFF, "", "Up to 400 jobs are at risk at the Garrow plant.", []),
        (STAFF, "", "The Garrow plant now has 900 workers.", ["asserted 900"]),
        (STAFF, "", "About 900 people work at the Garrow plant today.", ["asserted ~900"]),
        (STAFF, "", "Staff numbers at the Garrow plant doubled to 2,400 over the past year.", ["asserted 2400"]),
        (STAFF, "", "The Garrow plant had 2,400 workers in 2019.", ["past 2400"]),
        (WARD, "", "Twelve patients at Mallow hospital were moved to Ardley on Monday.", []),
        (WARD, "", "Thirty patients at Mallow hospital are in intensive care.", []),
        (WARD, "", "There are now 120 patients at Mallow hospital.", ["asserted 120"]),
        (CAMP, "", "A fire in the Dassa camp left 1,500 people homeless.", []),
        (CAMP, "", "The UN has registered 110,000 refugees in the country since 2022.", []),
        (CAMP, "", "There are now 38,000 people in Dassa camp.", ["asserted 38000"]),
        (CAMP, "Dassa camp doubles in a month", "It is now home to 60,000 people.", ["asserted 60000"]),
        (CAMP, "", "The population of Dassa camp has swollen to 45,000.", ["asserted 45000"]),
        (HOME, "", "The Dassa camp now houses 42,000 refugees.", ["asserted 42000"]),
        (JOBLESS, "Unemployment in Norway dropped last month", "The rate now stands at 5.7%.", ["asserted 5.7%"]),
        (JOBLESS, "", "Unemployment in the Norwegian city of Arl is 11%.", []),
        (JOBLESS, "", "Unemployment in Norway is now 7%.", ["asserted 7%"]),
        (RATE, "", "Norway's ten-year yield rose to 4.9% after the key rate decision.", []),
        (RATE, "", "A key rate of 6% would be too much for Norway, economists said.", ["questioned 6%"]),
        (FARE, "", "The average bus fare in the country is $2.15.", []),
        (AID, "", "Georgia's president called on the EU to give $1 billion in aid.", ["questioned 1000000000USD"]),
        (AID, "", "The EU has so far paid out $90 million of the aid to Georgia.", []),
        (AID, "", "The EU's aid to Georgia includes $30 million for schools.", []),
        (AID, "", "The EU has now pledged $500 million in aid to Georgia.", ["asserted 500000000USD"]),
    ],
)
def test_a_number_of_all_of_them(fact: str, title: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text, title) == want


SCHOOL = "Harrow Lane school has [850] pupils."
FIRE = "The Corran fire has burned [4,000] hectares."


@pytest.mark.parametrize(
    ("fact", "title", "text", "want"),
    [
        (SCHOOL, "", "Harrow Lane school has places for 1,100 pupils.", []),
        (SCHOOL, "", "Harrow Lane school opened in 1962 with 300 pupils.", ["past 300"]),
        (SCHOOL, "", "Just 640 pupils now attend Harrow Lane school.", ["asserted 640"]),
        (SCHOOL, "", "Some 200 parents protested outside Harrow Lane school.", []),
        (FIRE, "Firefighters battle Corran blaze", "It has now spread across 5,300 hectares.", ["asserted 5300hectare"]),
        (FIRE, "Firefighters battle Corran blaze", "It has destroyed 40 homes.", []),
    ],
)
def test_how_many_there_are_now(fact: str, title: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text, title) == want


CUTS = "About [400] jobs will go at Garrow."
MISSING = "[36] people are missing after the landslide in Corva."
OUT = "About [5,000] people have been evacuated from Tarn."
WAGE = "Workers in Norway must be paid at least [$12] an hour."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (CUTS, "Some 80 of the jobs to go at Garrow are in Wales.", []),
        (CUTS, "Garrow has cut 120 of the 400 jobs so far.", ["asserted 400"]),
        (CUTS, "Garrow now plans to cut 650 jobs.", ["asserted 650"]),
        (MISSING, "Some 400 rescuers are searching for the missing in Corva.", []),
        (MISSING, "After the landslide in Corva 52 people are missing.", ["asserted 52"]),
        (OUT, "Some 300 soldiers helped to evacuate Tarn.", []),
        (OUT, "About 1,200 people evacuated from Tarn are staying in a sports hall.", []),
        (OUT, "Some 7,500 people have now been evacuated from Tarn.", ["asserted ~7500"]),
        (WAGE, "The minimum wage for apprentices in Norway is $8 an hour.", []),
        (WAGE, "Norway's minimum wage is now $14 an hour.", ["asserted 14USD"]),
    ],
)
def test_those_who_help_and_some_of_the_struck(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


HOSTAGES = "The rebels in Gorra hold [24] hostages."
BEARS = "About [310] bears live in Norway."
BASES = "The US has [four] bases in Iraq."
TERM = "Paul Karr was sentenced to [nine years] in prison."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (HOSTAGES, "All hostages in Gorra have been freed by the rebels.", ["asserted 0"]),
        (HOSTAGES, "Nearly all hostages in Gorra have been freed by the rebels.", []),
        (BEARS, "The bear population of Norway has grown to 400.", ["asserted 400"]),
        (BEARS, "About 280 bears live in Norway.", ["asserted ~280"]),
        (BEARS, "Norway allows 30 bears to be shot.", []),
        (BEARS, "Hunters shot 12 bears in Norway.", []),
        (BASES, "US troops at three bases in Iraq were put on alert.", []),
        (BASES, "US troops are now at three bases in Iraq.", ["asserted 3"]),
        (TERM, "Paul Karr has been in jail for two years.", []),
        (TERM, "A court cut Paul Karr's sentence to six years.", ["asserted 6year"]),
    ],
)
def test_all_of_them_and_what_befalls_some(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


TOWN = "Larn has [410,000] inhabitants."
LAKE = "The Selm reservoir is [64%] full."
LOAN = "The IMF has agreed to lend Georgia [$3 billion]."
BORDER = "About [1,400] people cross the border at Dern each day."
CRUDE = "Brent crude costs [$71] a barrel."
PAYOUT = "Oceanic has set aside [$40 million] for victims of the ferry disaster."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (TOWN, "The flood in Larn drove 90,000 people from their homes.", []),
        (TOWN, "A march drew 200,000 people in Larn.", []),
        (TOWN, "Some 425,000 people now live in Larn.", ["asserted ~425000"]),
        (TOWN, "Larn is a city of 425,000 people.", ["asserted 425000"]),
        (LAKE, "The Selm reservoir is now 71% full after heavy rain.", ["asserted 71%"]),
        (LOAN, "The IMF will now lend Georgia $2.4 billion.", ["asserted 2400000000USD"]),
        (BORDER, "Police stopped 60 people at the border at Dern on Monday.", []),
        (BORDER, "Some 900 people cross the border at Dern each day now.", ["asserted ~900"]),
        (CRUDE, "Brent was down 3% at $68.50 a barrel.", ["asserted 68.5USD"]),
        (CRUDE, "Producing a barrel of oil in Norway costs $25.", []),
        (PAYOUT, "Oceanic has paid $12 million to victims of the ferry disaster so far.", []),
    ],
)
def test_inhabitants_levels_and_sums(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


FIRM = "Hanwa employs [14,000] people."
PRISON = "Larn prison holds [620] inmates."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (FIRM, "Hanwa employs 3,000 people in Ireland.", []),
        (FIRM, "Hanwa gave 500 workers a pay rise.", []),
        (FIRM, "Hanwa now employs 13,200 people.", ["asserted 13200"]),
        (PRISON, "Larn prison has cells for 500 inmates.", []),
        (PRISON, "Some 80 inmates of Larn prison are under 21.", []),
        (PRISON, "Larn prison now has 710 inmates.", ["asserted 710"]),
    ],
)
def test_staff_in_one_country_and_ages(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


@pytest.mark.parametrize(
    "news",
    [
        "About 1,200 Norland troops are in Ostland, the ministry said.",
        "About 1,200 Norland troops are based in Ostland.",
        "About 1,200 soldiers of Norland are in Ostland.",
    ],
)
def test_whose_they_are_is_not_where_some_of_them_are(news: str) -> None:
    assert reads(patterns("About [2,500] Norland troops are in Ostland."), news) == ["asserted ~1200"]
