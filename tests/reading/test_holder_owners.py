"""Whose leader, council or minister it is; ranks, duties handed on, proposals, and what is taken over."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The coalition talks in Norway are led by [Olaf Hansen].",
        [
            ("Norway's coalition talks are now led by Anna Brandt.", ["asserted Anna Brandt"]),
            ("Norway's far-right leader Karl Berg gave a speech.", []),
        ],
    ),
    (
        "The leader of the Marsh Party is [Joan Reed].",
        [
            ("Marsh Party leader Mark Dunn gave a speech.", ["asserted Mark Dunn"]),
            ("Liberal leader Karl Berg attacked the Marsh Party.", []),
            ("The Marsh Party's leader in the Senate, Penny Wonk, gave a speech.", []),
        ],
    ),
    (
        "The head of the state emergency agency is [Terna Ayo].",
        [
            ("The emergency agency is at work, council chairman Peter Iort said.", []),
            ("The emergency agency's head, Peter Iort, resigned from the golf club.", ["asserted Peter Iort"]),
        ],
    ),
    (
        "The chair of Paravel is [Shari Stone].",
        [
            ("The FCC's review of the Paravel merger goes on, the agency's chair Brendan Karr said.", []),
            ("Paravel's chair Brendan Karr said the review goes on.", ["asserted Brendan Karr"]),
        ],
    ),
    (
        "South Africa's defence minister is [Thandi Modis].",
        [
            ("The force in Mozambique will stay. Defence Minister Cristo Chume visited Maputo.", []),
            (
                "The force in Mozambique will stay. South Africa's Defence Minister Cristo Chume said so.",
                ["asserted Cristo Chume"],
            ),
            ("South Africa: Minister of Defence and Military Veterans, Angela Mots, said so.", ["asserted Angela Mots"]),
            (
                "South Africa: Angela Mots, till now in charge of Basic Education, is the new minister of defence "
                "in place of Thandi Modis.",
                ["asserted Angela Mots"],
            ),
        ],
    ),
    (
        "The commander of the French forces in Senegal is [Yves Aubin].",
        [
            ("General Luc Morel took command of the French forces in Senegal.", ["asserted Luc Morel"]),
            ("General Mba Sarr, chief of staff of Senegal's armies, thanked France.", []),
        ],
    ),
    (
        "The head of the inquiry is [Milena Korsak].",
        [
            ("Urs Haller, a professor in Goram, has taken over the inquiry.", ["asserted Urs Haller"]),
            ("Urs Haller, a professor in Goram, has taken over a bakery.", []),
            ("The inquiry began again on Monday under its new chairman, Urs Haller.", ["asserted Urs Haller"]),
            ("The inquiry, now chaired by Urs Haller, began again.", ["asserted Urs Haller"]),
            ("The inquiry began again, the chairman of Norvik, Urs Haller, said.", []),
        ],
    ),
    (
        "The head of the UN mission in Iraq is [Jeanine Henn].",
        [
            (
                "He received the new head of the UN Mission for Iraq (UNMI), Mohamed al-Hadi, on Sunday.",
                ["asserted Mohamed al-Hadi"],
            ),
            ("Mohamed al-Hadi, the special envoy for Iraq and head of the UN mission, spoke.", ["asserted Mohamed al-Hadi"]),
        ],
    ),
    (
        "The governor of the Bank of Norvik is [Anna Lind].",
        [
            ("Former Bank of Norvik governor Ola Dahl said rates would fall.", ["past Ola Dahl"]),
            ("Bank of Norvik governor Ola Dahl said rates would fall.", ["asserted Ola Dahl"]),
        ],
    ),
    (
        "The chief executive of Norvik is [David Burr].",
        [
            (
                "The fund proposed nine directors, and Alan Kest to take over as Norvik's chief executive.",
                ["planned Alan Kest (nominated)"],
            ),
            ("Quist is to head Kestrel after the Norvik merger.", []),
        ],
    ),
    (
        "The UK's business secretary is [Kemi Bade].",
        [
            ("UK: Peter Kile is Secretary of State for Business and Trade.", ["asserted Peter Kile"]),
            ("UK: Peter Kile is Secretary of State for Health.", []),
        ],
    ),
    (
        "The executive secretary of the plastics treaty is [Amina Wek].",
        [
            (
                "The plastics treaty has 60 parties. Cheers rose. Santiago Rest, the acting executive secretary, spoke.",
                ["asserted Santiago Rest (acting)"],
            ),
            ("The whale convention has 60 parties. Santiago Rest, the acting executive secretary, spoke.", []),
        ],
    ),
    (
        "The president of the Marsh Party is [Shiro Ishi].",
        [
            ("Sanae Taka and Hiro Yoshi, leaders of the Marsh Party and the Green Union, met.", ["asserted Sanae Taka"]),
            ("The Marsh Party met. Sanae Taka, elected party leader on Saturday, spoke.", ["asserted Sanae Taka"]),
            ("The Green Union met. Sanae Taka, elected party leader on Saturday, spoke.", []),
        ],
    ),
    (
        "The owner of the club is [Roman Petrow].",
        [
            ("Todd Holl has bought the club.", ["asserted Todd Holl"]),
            ("Todd Holl has bought shares in a rival of the club.", []),
        ],
    ),
    (
        "The president of Chile is [Gabriel Borik].",
        [
            ("The president of Chile's Senate, Jose Garz, closed the session.", []),
            ("The president of the Chilean football federation, Pablo Mila, resigned.", []),
            ("The president of Chile, Jose Garz, closed the session.", ["asserted Jose Garz"]),
            ("Gabriel Borik left Chile for a summit in Brazil.", []),
            ("Gabriel Borik left office on Monday, Chile's government said.", ["asserted Gabriel Borik (left)"]),
        ],
    ),
    (
        "The administrator of NASA is [Bill Neal].",
        [
            ("The president's choice for NASA, Jared Isaak, spoke.", ["planned Jared Isaak (nominated)"]),
            ("The president's choice for lunch, Jared Isaak said, was fish.", []),
        ],
    ),
    (
        "The prime minister of Thailand is [Phum Wecha].",
        [
            ("Bangkok wants calm. US President Don Able wrote. Prime Minister Anu Charn said so.", ["asserted Anu Charn"]),
            ("Bangkok wants calm. Peru wrote. Prime Minister Anu Charn said so.", []),
        ],
    ),
    (
        "The head of the UN mission in Iraq is [Jeanine Henn].",
        [
            ("The UN mission ends in May, its head in Iraq, Mohamed al-Hadi, said.", ["asserted Mohamed al-Hadi"]),
        ],
    ),
    (
        "The foreign minister of Sudan is [Ali Sadik].",
        [
            (
                "Sudan relieved Ali Sadik of his post and assigned his duties to Deputy Minister Hussein Awal.",
                ["asserted Ali Sadik (left)", "asserted Hussein Awal"],
            ),
            ("Sudan assigned its budget to Deputy Minister Hussein Awal.", []),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, rows in CASES for text, want in rows])
def test_whose_office_it_is(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
