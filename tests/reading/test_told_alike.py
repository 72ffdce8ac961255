"""Numbers told in the fact's words: waits, debts, output, prices, fleets, limits, and what is of another."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "Norda has pledged [40] tanks to Ister.",
        [
            ("", "Norda has raised its pledge to Ister to 60 tanks, the defence minister said.", ["asserted 60"]),
        ],
    ),
    (
        "The hospital in Vik is short of [70] nurses.",
        [
            ("", "The hospital in Vik is still 40 nurses short.", ["asserted 40"]),
        ],
    ),
    (
        "Patients in Kelland wait [14] weeks for a hip operation.",
        [
            ("", "The wait for a hip operation in Kelland has grown to 20 weeks.", ["asserted 20week"]),
            ("", "Patients in Kelland now wait nine weeks for a new hip.", ["asserted 9week"]),
            ("", "Patients in Kelland wait six months for a dentist.", []),
        ],
    ),
    (
        "The average wait for asylum decisions in Norda is [11] months.",
        [
            ("", "The average wait for an asylum decision in Norda has fallen to eight months.", ["asserted 8month"]),
        ],
    ),
    (
        "Water in the Orr reservoir stands at [31] percent of capacity.",
        [
            ("", "After the rains the Orr reservoir has filled to 55 percent of its capacity.", ["asserted 55%"]),
            ("", "Water bills in Orr will rise by 24 percent.", []),
        ],
    ),
    (
        "Kelland's public debt equals [61] percent of output.",
        [
            ("", "Public debt in Kelland has risen to 66 percent of output.", ["asserted 66%"]),
        ],
    ),
    (
        "Ister owes the fund [3 billion] dollars.",
        [
            ("", "Ister now owes the fund 2.2 billion dollars after a repayment in May.", ["asserted 2200000000USD"]),
        ],
    ),
    (
        "The Tarn mine produces [900] tonnes of copper a day.",
        [
            ("", "Output at the Tarn mine has risen to 1,200 tonnes of copper a day.", ["asserted 1200tonne"]),
            ("", "The Tarn mine now produces only 500 tonnes of copper a day because of a strike.", ["asserted 500tonne"]),
            ("", "The Orr mine produces 1,500 tonnes of copper a day.", []),
        ],
    ),
    (
        "The fine for riding without a ticket in Orr is [60] euros.",
        [
            ("", "Riding without a ticket in Orr now costs 100 euros.", ["asserted 100EUR"]),
            ("", "Orr has raised the fine for riding without a ticket to 80 euros.", ["asserted 80EUR"]),
            ("", "The fine for littering in Orr is 90 euros.", []),
        ],
    ),
    (
        "Tenants of the Alder estate pay [9] euros a square metre.",
        [
            ("", "Tenants of the Alder estate now pay 11 euros a square metre.", ["asserted 11EUR"]),
        ],
    ),
    (
        "A litre of diesel costs [1.60] euros in Kelland.",
        [
            ("", "A litre of milk costs 1.20 euros in Kelland.", []),
        ],
    ),
    (
        "The ceasefire in Gorash has held for [12] days.",
        [
            ("", "The ceasefire in Gorash has now held for 20 days.", ["asserted 20day"]),
        ],
    ),
    (
        "The talks in Vik have lasted [five] days.",
        [
            ("", "The talks in Vik are now in their ninth day.", ["asserted 9day"]),
        ],
    ),
    (
        "Judges in Norda retire at [68].",
        [
            ("", "Norda has raised the retirement age for judges to 70.", ["asserted 70"]),
        ],
    ),
    (
        "The Alder Prize is worth [50,000] euros.",
        [
            ("", "The Alder Prize, now worth 75,000 euros, goes to a poet this year.", ["asserted 75000EUR"]),
        ],
    ),
    (
        "The Orr dam is [70] percent complete.",
        [
            ("", "The Orr dam is now 85 percent finished, engineers said.", ["asserted 85%"]),
        ],
    ),
    (
        "Ister's army has called up [30,000] reservists.",
        [
            ("", "Ister's army has now called up 50,000 reservists.", ["asserted 50000"]),
            ("", "The number of reservists called up by Ister's army has reached 45,000.", ["asserted 45000"]),
            ("", "Ister's army has bought 45,000 rifles.", []),
        ],
    ),
    (
        "Demonstrations in Vik have led to [240] arrests.",
        [
            ("", "Police in Vik have now arrested 310 people over the demonstrations.", ["asserted 310"]),
            ("", "The number of arrests at the demonstrations in Vik has risen to 400.", ["asserted 400"]),
        ],
    ),
    (
        "Some [12] political prisoners are still in jail in Norda.",
        [
            ("", "Only seven political prisoners are still behind bars in Norda.", ["asserted 7"]),
            ("", "There are now 20 political prisoners in Norda's jails.", ["asserted 20"]),
        ],
    ),
    (
        "The bank has cut [800] posts since January.",
        [
            ("", "The bank has now cut 1,100 posts since January.", ["asserted 1100"]),
        ],
    ),
    (
        "Aldo Air has [34] aircraft.",
        [
            ("", "Aldo Air's fleet has grown to 40 aircraft.", ["asserted 40"]),
            ("", "Aldo Air is down to 28 planes after selling six.", ["asserted 28"]),
            ("", "Aldo Air will have 50 planes by 2027.", ["planned 50"]),
            ("", "Rival Orr Air has 60 aircraft.", []),
        ],
    ),
    (
        "Rebels control [nine] of Oruma's 14 provinces.",
        [
            ("", "Rebels now control 11 of Oruma's 14 provinces.", ["asserted 11"]),
        ],
    ),
    (
        "Voters in Norda must choose among [six] candidates.",
        [
            ("", "Five candidates are left in Norda's election after one pulled out.", ["asserted 5"]),
            ("", "There are now seven candidates in Norda's election.", ["asserted 7"]),
        ],
    ),
    (
        "The jury in the Bell trial has [12] members.",
        [
            ("", "The jury in the Bell trial is down to 11 members after one fell ill.", ["asserted 11"]),
        ],
    ),
    (
        "The Alder festival has sold [30,000] tickets.",
        [
            ("", "The Alder festival has now sold 42,000 tickets.", ["asserted 42000"]),
            ("", "Ticket sales for the Alder festival have reached 42,000.", ["asserted 42000"]),
        ],
    ),
    (
        "Norda has vaccinated [2 million] people against cholera.",
        [
            ("", "Norda has now vaccinated 3.1 million people against cholera.", ["asserted 3100000"]),
            ("", "In Norda 3.1 million people have been vaccinated against cholera so far.", ["asserted 3100000"]),
            ("", "In Norda 4,000 people have caught cholera.", []),
        ],
    ),
    (
        "The EU has frozen [200 billion] euros of Vellan assets.",
        [
            ("", "Vellan assets frozen by the EU now amount to 210 billion euros.", ["asserted 210000000000EUR"]),
        ],
    ),
    (
        "Kelland takes in [5,000] refugees a year.",
        [
            ("", "Kelland has lowered the number of refugees that it takes in each year to 3,000.", ["asserted 3000"]),
        ],
    ),
]


@pytest.mark.parametrize(("says", "title", "text", "want"), [(says, *case) for says, cases in CASES for case in cases])
def test_the_number_is_read(says: str, title: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text, title) == want
