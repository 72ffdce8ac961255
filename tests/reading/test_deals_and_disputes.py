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
    (
        "Shareholders of Aldane will receive [0.42] Corrin shares for each share they hold.",
        [
            ("Aldane shareholders will now get 0.45 Corrin shares for each of their shares.", False, "asserted 0.45"),
            ("Corrin shares fell 0.6 percent after the Aldane news.", False, ""),
        ],
    ),
    (
        "Corrin's takeover of Aldane faces [two lawsuits].",
        [
            ("Five lawsuits have now been filed against Corrin's takeover of Aldane.", False, "asserted 5"),
            ("Two more suits bring to four the number of lawsuits against Corrin's takeover of Aldane.", False, "asserted 4"),
        ],
    ),
    (
        "The deal must be completed by [30 June 2025] or either side can walk away.",
        [
            ("Corrin and Aldane extended the deadline for completing their deal to December 31.", False, "asserted 2025-12-31"),
            ("Aldane and Corrin now have until December 31 to close the deal.", False, "asserted 2025-12-31"),
            ("Corrin, Aldane push back merger deadline to December 31", True, "asserted 2025-12-31"),
            ("Corrin's chairman retires on December 31, after the Aldane deal.", False, ""),
        ],
    ),
    (
        "EU antitrust regulators have [not opened] an in-depth probe into the deal.",
        [
            (
                "The European Commission has opened an in-depth investigation into Corrin's purchase of Aldane.",
                False,
                "asserted completed",
            ),
            ("EU launches full-scale probe into Corrin-Aldane deal", True, "asserted completed"),
            (
                "EU regulators are set to open an in-depth probe into Corrin's purchase of Aldane, sources said.",
                False,
                "planned completed",
            ),
        ],
    ),
    (
        "[Sixty-one percent] of Aldane's shareholders backed the deal.",
        [
            ("Final results showed that 73 percent of Aldane's shareholders supported the deal.", False, "asserted 73%"),
            ("Aldane gets 73 percent of its sales from abroad.", False, ""),
        ],
    ),
    (
        "Corrin wants to sell [40] of Aldane's supermarkets to win approval.",
        [
            ("Corrin now offers to sell 65 of Aldane's supermarkets to win approval.", False, "asserted 65"),
            ("Corrin has agreed to divest 65 Aldane stores to get the deal past regulators.", False, "asserted 65"),
        ],
    ),
    (
        "Norges Bank is expected to cut its rate to [4.25 percent] by the end of the year.",
        [
            ("Norges Bank is now expected to lower its rate to 4 percent by the end of the year.", False, "asserted 4%"),
            ("Economists now see Norges Bank's rate at 4 percent at year-end.", False, "asserted 4%"),
            ("Norway's jobless rate is 2.1 percent, Norges Bank said.", False, ""),
        ],
    ),
    (
        "Norges Bank has held its rate at [4.5 percent] since December 2023.",
        [
            (
                "Norges Bank cut its policy rate to 4.25 percent on Thursday, the first reduction in five years.",
                False,
                "asserted 4.25%",
            ),
            ("Norway cuts rates to 4.25% in surprise move", True, "asserted 4.25%"),
            ("In a surprise, Norges Bank trimmed its key rate by a quarter point to 4.25%.", False, "asserted 4.25%"),
        ],
    ),
    (
        "Core inflation in Norway is [3.4 percent].",
        [
            ("Norway's core inflation slowed to 2.8 percent in May.", False, "asserted 2.8%"),
            ("Norwegian core inflation falls to 2.8%", True, "asserted 2.8%"),
            ("Core prices in Norway, which strip out energy, rose 2.8 percent from a year earlier.", False, "asserted 2.8%"),
            ("Headline inflation in Norway was 3.0 percent.", False, ""),
        ],
    ),
    (
        "Norway's economy is forecast to grow [1.2 percent] this year.",
        [
            ("Norway's economy is now expected to grow by 1.6 percent this year.", False, "asserted 1.6%"),
            ("Norway's economy grew 1.0 percent in the first quarter.", False, ""),
        ],
    ),
    (
        "The central bank next meets in [May 2025].",
        [
            ("The central bank of Peru holds its next meeting on July 10.", False, "asserted 2025-07-10"),
            ("Peru's central bank chief Julio Velarde turns 73 on July 10.", False, ""),
        ],
    ),
    (
        "The union says [80 percent] of drivers took part in the strike.",
        [
            ("The union said 60 percent of drivers joined the strike on its second day.", False, "asserted 60%"),
            ("Some 60 percent of the drivers were on strike on Tuesday, according to the union.", False, "asserted ~60%"),
            ("The company said 60 percent of buses ran, and the union disagreed.", False, ""),
        ],
    ),
    (
        "The strike is set to end on [14 March 2025].",
        [
            ("The strike is now due to end on June 27.", False, "asserted 2025-06-27"),
            ("Unions have extended the strike until June 27.", False, "asserted 2025-06-27"),
            ("The union prolonged the strike to June 27.", False, "asserted 2025-06-27"),
            ("The strike committee meets the minister on June 27.", False, ""),
        ],
    ),
    (
        "Doctors are asking for [5,000 pesos] more a month.",
        [
            ("The doctors have lowered their demand to 4,000 pesos a month.", False, "asserted 4000PESO"),
        ],
    ),
    (
        "The mediator's proposal has been [rejected by the union].",
        [
            ("The union has accepted the mediator's proposal.", False, "asserted approved"),
            ("Union says yes to mediator's proposal", True, "asserted approved"),
        ],
    ),
    (
        "The recall covers [three] models of the Orbis car seat.",
        [
            ("The Orbis recall has been extended to five models of the car seat.", False, "asserted 5"),
            ("Five models of the Orbis car seat are now being recalled.", False, "asserted 5"),
            ("Orbis sells five models of prams.", False, ""),
        ],
    ),
    (
        "Orbis has received [31 complaints] about the buckle.",
        [
            ("Orbis has now received 74 complaints about the buckle.", False, "asserted 74"),
            ("Complaints about the Orbis buckle have risen to 74.", False, "asserted 74"),
            ("The number of complaints about the buckle of the Orbis seat has climbed to 74.", False, "asserted 74"),
            ("Orbis has 74 service centres, and the buckle can be changed there.", False, ""),
        ],
    ),
    (
        "US tariffs on steel stand at [25 percent].",
        [
            ("The United States doubled its tariffs on steel to 50 percent.", False, "asserted 50%"),
            ("Canada put a 50 percent tariff on steel from China.", False, ""),
        ],
    ),
    (
        "The EU has paused its retaliatory tariffs until [14 July 2025].",
        [
            ("The EU extended the pause in its retaliatory tariffs until October 14.", False, "asserted 2025-10-14"),
            ("EU retaliatory tariffs on hold until October 14", True, "asserted 2025-10-14"),
            ("The EU's trade chief flies to Washington on October 14 to discuss tariffs.", False, ""),
        ],
    ),
    (
        "A total of [57 countries] are affected by the higher tariffs.",
        [
            ("A total of 69 countries are covered by the higher tariffs.", False, "asserted 69"),
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
