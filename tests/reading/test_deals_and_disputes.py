"""More of takeovers, rates, strikes and recalls: bidders, boards, prices for each, streaks, flights and bottles, injuries."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import observed, patterns, short

# A fact; then what news says of it: the text, whether it is a headline, and its stance and value, "" where it says nothing new.
CASES: list[tuple[str, list[tuple[str, bool, str]]]] = [
    (
        "Palmer Group is offering [€18.50] for each Ventis share.",
        [
            ("Palmer Group has lifted its offer for Ventis to 20 euros per share.", False, "asserted 20EUR"),
            ("Palmer raises Ventis bid to 20 euros a share", True, "asserted 20EUR"),
            (
                "Ventis investors would get 19.75 euros in cash for every share under the improved terms from Palmer.",
                False,
                "planned 19.75EUR",
            ),
            ("Ventis shares closed at 19.10 euros, above Palmer's bid.", False, ""),
            ("Palmer Group paid a dividend of 2.10 euros per share last year, Ventis 0.80.", False, ""),
        ],
    ),
    (
        "The total value of the Ventis deal, with debt, is [€6.1 billion].",
        [
            ("Including debt, the sweetened bid values Ventis at 6.6 billion euros.", False, "asserted 6600000000EUR"),
            ("Palmer to buy Ventis for 6.6 bln euros including debt", True, "planned 6600000000EUR"),
            (
                "The enterprise value of the Ventis deal has risen to 6.6 billion euros, Palmer said.",
                False,
                "asserted 6600000000EUR",
            ),
            ("Palmer has lined up 2.5 billion euros in loans for the purchase of Ventis.", False, ""),
        ],
    ),
    (
        "The waiting period for the Ventis deal ends on [31 March 2025].",
        [
            ("The waiting period for the Ventis deal now expires on July 30.", False, "asserted 2025-07-30"),
            (
                "Regulators extended the waiting period for Palmer's purchase of Ventis until July 30.",
                False,
                "asserted 2025-07-30",
            ),
            ("Palmer opens a new plant on July 30, its chief said after the Ventis talks.", False, ""),
        ],
    ),
    (
        "Ventis has [not recommended] the offer to its shareholders.",
        [
            ("The board of Ventis has recommended that shareholders accept Palmer's offer.", False, "planned in-force"),
            ("Ventis advised investors to accept the offer from Palmer.", False, "asserted in-force"),
            ("Ventis is likely to recommend the offer to its shareholders.", False, "planned in-force"),
            ("Ventis has recommended a dividend of 80 cents; Palmer is watching.", False, ""),
        ],
    ),
    (
        "After the merger [Oskar Hahn] will run the new bank.",
        [
            (
                "Clara Weiss, not Oskar Hahn, will run the new bank after Nordhaus and Rieck merge.",
                False,
                "planned Clara Weiss",
            ),
            ("Clara Weiss to head merged Nordhaus-Rieck", True, "planned Clara Weiss"),
            (
                "Nordhaus and Rieck have agreed that Clara Weiss will be the first chief executive of the new bank.",
                False,
                "planned Clara Weiss",
            ),
            ("Rieck's finance chief Jan Ott will join the board of the new bank, Nordhaus said.", False, ""),
        ],
    ),
    (
        "[Four] bidders remain in the race for Ventis.",
        [
            ("Three bidders are left in the race for Ventis.", False, "asserted 3"),
            ("Ventis race narrows to three bidders", True, "asserted 3"),
            ("Only two suitors are still in the running for Ventis.", False, "asserted 2"),
            ("Four bidders for Ventis's Spanish unit have come forward.", False, ""),
        ],
    ),
    (
        "Nordhaus and Rieck have [not signed] a merger agreement.",
        [
            ("Nordhaus and Rieck signed a merger agreement on Monday.", False, "asserted signed"),
            ("The two banks, Nordhaus and Rieck, have inked a merger pact.", False, "asserted signed"),
            ("Nordhaus and Rieck aim to sign a merger agreement in July.", False, "planned signed"),
        ],
    ),
    (
        "The National Bank of Poland's reference rate is [5.75 percent].",
        [
            ("Poland's central bank cut its main interest rate by 50 basis points to 5.25 percent.", False, "asserted 5.25%"),
            ("Polish rate-setters slash benchmark rate to 5.25%", True, "asserted 5.25%"),
            ("The National Bank of Poland has brought down its reference rate to 5.25 percent.", False, "asserted 5.25%"),
            ("Poland's inflation rate was 4.1 percent, the central bank said.", False, ""),
        ],
    ),
    (
        "The Bank of Thailand will decide on rates on [30 April 2025].",
        [
            ("The Bank of Thailand holds its next rate-setting meeting on June 25.", False, "asserted 2025-06-25"),
            ("Thailand's central bank is to announce its next rate decision on June 25.", False, "asserted 2025-06-25"),
            (
                "The next monetary policy meeting of the Bank of Thailand is scheduled for August 13.",
                False,
                "asserted 2025-08-13",
            ),
            ("Thailand releases its inflation data on July 7, and the Bank of Thailand its minutes.", False, ""),
        ],
    ),
    (
        "Consumer prices in Ghana rose [22.4 percent] in the year to March.",
        [
            ("Ghana's annual consumer inflation slowed to 18.4 percent in May.", False, "asserted 18.4%"),
            ("Ghana inflation falls to 18.4%, lowest in three years", True, "asserted 18.4%"),
            ("Consumer prices in Ghana were 18.4 percent higher in May than a year earlier.", False, "asserted 18.4%"),
            ("Food prices in Ghana rose 22.8 percent in the year to May.", False, ""),
            ("Ghana's central bank kept its rate at 28 percent.", False, ""),
        ],
    ),
    (
        "[Nadia Brook] chairs the committee that sets rates.",
        [
            ("Piet Vos now chairs the committee that sets rates.", False, "asserted Piet Vos"),
            ("Piet Vos has replaced Nadia Brook as chair of the rate-setting committee.", False, "asserted Piet Vos"),
            ("Piet Vos is a member of the committee that sets rates.", False, ""),
        ],
    ),
    (
        "Train drivers at Koral Rail have been on strike for [nine days].",
        [
            ("The strike by train drivers at Koral Rail has entered its 21st day.", False, "asserted 21day"),
            ("Koral Rail strike enters day 21", True, "asserted 21day"),
            ("Train drivers at Koral Rail have now been striking for 21 days.", False, "asserted 21day"),
            ("Koral Rail has 21 days of fuel left, drivers were told.", False, ""),
        ],
    ),
    (
        "The strike has cancelled [60 percent] of Koral's trains.",
        [
            ("About 80 percent of Koral trains have been cancelled because of the strike.", False, "asserted ~80%"),
            ("Koral said 40 percent of its trains were cancelled on Monday.", False, "asserted 40%"),
            ("Koral's ticket sales are down 30 percent.", False, ""),
        ],
    ),
    (
        "Koral and the drivers' union will meet again on [20 March 2025].",
        [
            ("Koral and the drivers' union are to resume talks on June 24.", False, "asserted 2025-06-24"),
            ("Talks between Koral and the drivers' union will continue on June 24.", False, "asserted 2025-06-24"),
            ("Koral, union to return to table June 24", True, "asserted 2025-06-24"),
            ("Koral's new timetable starts on June 24, the drivers were told.", False, ""),
        ],
    ),
    (
        "Lindo has pulled [2.3 million] bottles of its baby shampoo from shops.",
        [
            ("Lindo has expanded its recall of baby shampoo to 5.1 million bottles.", False, "asserted 5100000"),
            ("Lindo recalls 5.1 million bottles of baby shampoo", True, "asserted 5100000"),
            ("Some 5.1 million bottles of Lindo baby shampoo are now affected by the recall.", False, "asserted ~5100000"),
            ("Lindo sells 40 million bottles of shampoo a year.", False, ""),
        ],
    ),
    (
        "[No injuries] have been reported from the Lindo heaters.",
        [
            ("Two people have been injured by Lindo heaters.", False, "asserted in-force"),
        ],
    ),
    (
        "Norvania's tariffs on Indian steel are [suspended].",
        [
            ("Norvania has reimposed its tariffs on Indian steel.", False, "asserted in-force"),
            ("Norvania's tariffs on steel from India are back in force.", False, "asserted in-force"),
            ("Norvania scraps tariffs on Indian steel for good", True, "asserted collapsed"),
            ("Norvania raised a tariff on Indian tea.", False, ""),
        ],
    ),
    (
        "Norvania's duty on Indian rice rises to [50 percent] in July.",
        [
            ("Norvania will raise its duty on Indian rice to only 30 percent.", False, "planned 30%"),
            ("Norvania's duty on rice from India is to go up to 70 percent in July.", False, "planned 70%"),
        ],
    ),
    (
        "The union and Brava Air have agreed a pay deal worth [12 percent].",
        [
            ("The pay deal between Brava Air and the union is worth 15 percent, not 12.", False, "asserted 15%"),
            ("Brava Air crew get 15% in revised pay deal", True, "asserted 15%"),
            ("Brava Air's fares rose 15 percent.", False, ""),
        ],
    ),
    (
        "Brava Air has cancelled [410 flights] because of the strike.",
        [
            ("Brava Air has now scrapped 620 flights over the walkout.", False, "asserted 620"),
            ("The number of Brava Air flights called off because of the strike has climbed to 620.", False, "asserted 620"),
            ("Brava Air operates 620 flights a day.", False, ""),
        ],
    ),
]


@pytest.mark.parametrize(
    ("fact", "text", "title", "want"), [(fact, text, title, want) for fact, rows in CASES for text, title, want in rows]
)
def test_deals_and_disputes(fact: str, text: str, title: bool, want: str) -> None:
    known = patterns(fact)
    told = observed(known, "" if title else text, text if title else "", date(2025, 6, 18))
    was = short(known.facts[0].fact.value)
    new = [f"{o.stance} {short(o.value)}" for o in told if o.stance in ("asserted", "planned") and short(o.value) != was]
    assert want in new if want else not new
