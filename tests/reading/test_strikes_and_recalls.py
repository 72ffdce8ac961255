"""Strikes, recalls and tariffs as news tells them: who is out and how long, offers and demands, what is recalled, duties."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import observed, patterns, short

# A fact; then what news says of it: the text, whether it is a headline, and its stance and value, "" where it says nothing new.
CASES: list[tuple[str, list[tuple[str, bool, str]]]] = [
    (
        "About [4,500 workers] at Halden Motors are on strike.",
        [
            ("Some 6,000 Halden Motors workers have now walked off the job.", False, "asserted ~6000"),
            ("Halden Motors strike grows to 6,000 workers", True, "asserted 6000"),
            ("The number of strikers at Halden Motors has risen to 6,000, the union said.", False, "asserted 6000"),
            ("Halden Motors employs 22,000 people in the country.", False, ""),
        ],
    ),
    (
        "The strike at Halden Motors has lasted [12 days].",
        [
            ("The walkout at Halden Motors entered its 30th day on Tuesday.", False, "asserted 30day"),
            ("Halden Motors strike drags into day 30", True, "asserted 30day"),
            ("Halden Motors workers have been on strike for 30 days.", False, "asserted 30day"),
            ("Halden Motors has 60 days of stock on dealers' lots, enough to outlast the strike.", False, ""),
            ("The last strike at Halden Motors, in 2019, lasted 40 days.", False, ""),
        ],
    ),
    (
        "The company has offered a pay rise of [14 percent] over three years.",
        [
            ("Halden Motors raised its wage offer to 18 percent over three years.", False, "asserted 18%"),
            ("Halden sweetens pay offer to 18%", True, "asserted 18%"),
            (
                "The automaker's latest proposal would lift wages by 20 percent over the life of the contract, Halden said.",
                False,
                "planned 20%",
            ),
            ("The union at Halden Motors wants a 30 percent pay increase.", False, ""),
            ("Halden Motors shares fell 4 percent after the offer.", False, ""),
        ],
    ),
    (
        "The union is demanding a raise of [30 percent].",
        [
            ("The union has lowered its wage demand to 25 percent.", False, "asserted 25%"),
            ("The union at Halden is now asking for 25 percent more pay, down from 30.", False, "asserted 25%"),
            ("The union's members now seek a 25% pay increase from Halden.", False, "asserted 25%"),
            ("Halden has offered the union a raise of 14 percent.", False, ""),
        ],
    ),
    (
        "Nurses in Corvania have [not ended] their strike.",
        [
            ("Nurses in Corvania have called off their strike after a pay deal.", False, "asserted collapsed"),
            ("Corvania nurses return to work as strike ends", True, "asserted completed"),
            ("Striking nurses in Corvania went back to their wards on Monday.", False, "asserted completed"),
            ("Teachers in Corvania ended their strike, but the nurses stayed out.", False, ""),
        ],
    ),
    (
        "There are [no talks] between the rail union and the government.",
        [
            ("The government and the rail union will return to the bargaining table on Friday.", False, "planned talks"),
            ("Rail union, government resume talks", True, "asserted talks"),
            ("Negotiations between the rail union and the government resumed on Monday.", False, "asserted talks"),
        ],
    ),
    (
        "Members of the pilots' union are to vote on the contract by [4 April 2025].",
        [
            ("Pilots have until July 10 to vote on the contract, their union said.", False, "asserted 2025-07-10"),
            ("Voting by pilots on the contract closes on July 10.", False, "asserted 2025-07-10"),
            ("The ballot of pilots on the tentative contract runs until July 10.", False, "asserted 2025-07-10"),
            ("The pilots' union elects a new president on July 10.", False, ""),
        ],
    ),
    (
        "Maro has recalled [120,000 cars] over faulty airbags.",
        [
            ("Maro expanded its airbag recall to 340,000 vehicles.", False, "asserted 340000"),
            ("Maro widens recall to 340,000 cars over airbags", True, "asserted 340000"),
            ("The airbag recall now covers some 340,000 Maro vehicles worldwide.", False, "asserted ~340000"),
            ("Maro sold 2.1 million cars last year, before the airbag recall.", False, ""),
            ("Rival Teska recalled 56,000 cars over brakes, and Maro said its own were safe.", False, ""),
        ],
    ),
    (
        "The faulty airbags have injured [six people].",
        [
            ("Nine injuries have now been linked to the airbags in Maro cars.", False, "asserted 9"),
            ("Maro airbag injuries rise to nine", True, "asserted 9"),
            ("The number of people hurt by Maro airbags has climbed to nine.", False, "asserted 9"),
            ("Nine people complained about the seats of Maro cars with the airbags.", False, ""),
        ],
    ),
    (
        "Brisko's infant formula has been linked to [14 cases] of illness.",
        [
            ("Brisko formula: 23 babies now sick", True, "asserted 23"),
            ("Health officials have confirmed 23 infections from Brisko's formula.", False, "asserted 23"),
            ("Brisko's formula is sold in 23 countries.", False, ""),
        ],
    ),
    (
        "Brisko has [not recalled] its infant formula.",
        [
            ("Brisko has pulled its infant formula from shelves.", False, "asserted in-force"),
            ("Brisko recalls infant formula over salmonella fears", True, "asserted in-force"),
            (
                "Parents were told to return Brisko's infant formula after the company issued a recall.",
                False,
                "asserted in-force",
            ),
            ("Brisko recalled a cereal bar in May, a spokesman for the formula maker said.", False, ""),
        ],
    ),
    (
        "The US tariff on goods from Veldia is [25 percent].",
        [
            ("The United States raised its tariff on Veldian goods to 40 percent.", False, "asserted 40%"),
            ("US hikes duty on imports from Veldia to 40%", True, "asserted 40%"),
            ("Under the deal, exports from Veldia to the United States will face a 15 percent levy.", False, "planned 15%"),
            ("Veldia imposed a 20 percent tariff on US soybeans in return.", False, ""),
            ("Veldia's exports to the US fell 40 percent in May.", False, ""),
        ],
    ),
    (
        "Veldia and the United States have [not reached] a trade deal.",
        [
            ("Veldia and the United States struck a trade agreement on Monday.", False, "asserted agreed"),
            ("US, Veldia clinch trade deal", True, "asserted agreed"),
            ("The US and Veldia have agreed on a trade pact that lowers tariffs.", False, "asserted agreed"),
            ("Veldia reached a trade deal with Japan, days before talks with the US.", False, ""),
        ],
    ),
    (
        "The new tariffs take effect on [2 April 2025].",
        [
            ("The new tariffs on Veldia will kick in on August 1.", False, "asserted 2025-08-01"),
            ("Tariffs on Veldia delayed until August 1", True, "asserted 2025-08-01"),
            ("Washington has postponed the new tariffs on Veldian goods to July 9.", False, "asserted 2025-07-09"),
            ("Veldia's president will visit Washington on August 1 over the tariffs.", False, ""),
        ],
    ),
    (
        "China's tariff on American soybeans is [not in force].",
        [
            ("China's tariff on American soybeans took effect on Monday.", False, "asserted in-force"),
            ("Chinese duties on US soybeans kick in", True, "asserted in-force"),
            ("The Chinese levy on soybeans from the United States came into force at midnight.", False, "asserted in-force"),
            ("A Mexican tariff on American corn took effect, while soybeans were spared.", False, ""),
        ],
    ),
    (
        "Some [9,000 dockworkers] have walked out at the ports of Ravia.",
        [
            ("The strike at Ravia's ports now involves 12,000 dockworkers.", False, "asserted 12000"),
            ("12,000 dockers down tools at Ravia ports", True, "asserted 12000"),
            ("Nearly 12,000 longshoremen are on strike at the ports of Ravia, their union said.", False, "asserted <12000"),
            ("Ravia's ports handle 12,000 containers a day.", False, ""),
        ],
    ),
    (
        "The port employers are offering [8 percent] more pay.",
        [
            ("Port employers in Ravia have upped their offer to 11 percent.", False, "asserted 11%"),
            ("Ravia's port operators now propose to raise wages by 11 percent.", False, "asserted 11%"),
            ("The employers' new offer to the dockers of Ravia is worth 11% over two years.", False, "asserted 11%"),
            ("The dockworkers of Ravia are asking for 20 percent more.", False, ""),
            ("Freight rates from Ravia rose 11 percent because of the strike.", False, ""),
        ],
    ),
    (
        "Teachers in Ostmark are to strike from [10 March 2025].",
        [
            ("Teachers in Ostmark will walk out on September 1.", False, "asserted 2025-09-01"),
            ("Ostmark teachers set September 1 strike date", True, "asserted 2025-09-01"),
            ("The teachers' union in Ostmark has called a strike for September 1.", False, "asserted 2025-09-01"),
            ("Schools in Ostmark reopen on September 1, and teachers return a day earlier.", False, ""),
        ],
    ),
    (
        "The union and Ferrona have [not agreed] on a new contract.",
        [
            ("Ferrona and the union have reached a tentative agreement on a new contract.", False, "asserted agreed"),
            ("Workers at Ferrona have ratified a new contract.", False, "asserted approved"),
            ("A new labour contract for Ferrona's workers was signed on Monday.", False, "asserted signed"),
        ],
    ),
    (
        "The strike costs Ferrona [$30 million a day].",
        [
            ("The walkout is costing Ferrona about $45 million a day, analysts estimate.", False, "asserted ~45000000USD"),
            ("Ferrona puts the daily cost of the strike at $45 million.", False, "asserted 45000000USD"),
            ("Ferrona has lost $600 million in sales since the strike began.", False, ""),
        ],
    ),
    (
        "[96 percent] of the union's members voted for a strike.",
        [
            ("Ferrona workers authorised a strike with 98 percent in favour, the union said.", False, "planned 98%"),
            ("Union members backed the walkout by 61 percent.", False, "asserted 61%"),
        ],
    ),
    (
        "Kolde is recalling about [80,000 washing machines].",
        [
            ("Kolde's recall of washing machines has been extended to 210,000 units.", False, "asserted 210000"),
            ("Kolde recalls 210,000 washing machines over fire risk", True, "asserted 210000"),
            ("Some 210,000 Kolde washing machines are being called back.", False, "asserted ~210000"),
            ("Kolde made 1.2 million washing machines last year.", False, ""),
            ("Kolde recalled 15,000 toasters.", False, ""),
        ],
    ),
    (
        "Kolde knows of [four fires] caused by the machines.",
        [
            ("Kolde has received 11 reports of fires caused by the machines.", False, "asserted 11"),
            ("Eleven fires have been traced to the Kolde machines.", False, "asserted 11"),
            ("The machines made by Kolde have now caused seven fires.", False, "asserted 7"),
            ("Kolde has 11 plants that make the machines.", False, ""),
        ],
    ),
    (
        "One person has died and [20] have been taken ill after eating Farnley cheese.",
        [
            ("34 people have been sickened by Farnley cheese, officials said.", False, "asserted 34"),
            ("Farnley cheese outbreak: 34 ill", True, "asserted 34"),
            ("The number of people who fell sick after eating Farnley cheese rose to 34.", False, "asserted 34"),
            ("Farnley cheese is sold in 340 shops.", False, ""),
        ],
    ),
    (
        "The European Union is charging a duty of [17 percent] on Zhen cars.",
        [
            ("The EU has raised its duty on Zhen cars to 21 percent.", False, "asserted 21%"),
            ("Zhen cars to face 21% EU tariff", True, "planned 21%"),
            ("The European Union will lower the levy on cars made by Zhen to 9 percent.", False, "asserted 9%"),
            ("Zhen's car sales in the European Union rose 21 percent.", False, ""),
        ],
    ),
    (
        "The free trade agreement between Lusia and Mercosur is [not ratified].",
        [
            ("Lusia's parliament ratified the free trade agreement with Mercosur on Thursday.", False, "asserted approved"),
            ("Lusia ratifies Mercosur trade pact", True, "asserted approved"),
            ("Lawmakers in Lusia gave final approval to the free trade deal with Mercosur.", False, "asserted approved"),
            ("Lusia ratified a trade pact with Chile; a deal with Mercosur is years away.", False, ""),
        ],
    ),
    (
        "The trade truce between Lusia and Canada runs out on [10 May 2025].",
        [
            ("Lusia and Canada extended their trade truce until August 12.", False, "asserted 2025-08-12"),
            ("Lusia-Canada tariff truce extended to Aug 12", True, "asserted 2025-08-12"),
            ("The tariff truce between Canada and Lusia now expires on August 12.", False, "asserted 2025-08-12"),
            ("Lusia and Canada will meet on August 12 to review their fisheries accord.", False, ""),
        ],
    ),
]


@pytest.mark.parametrize(
    ("fact", "text", "title", "want"), [(fact, text, title, want) for fact, rows in CASES for text, title, want in rows]
)
def test_strikes_and_recalls(fact: str, text: str, title: bool, want: str) -> None:
    known = patterns(fact)
    told = observed(known, "" if title else text, text if title else "", date(2025, 6, 18))
    was = short(known.facts[0].fact.value)
    new = [f"{o.stance} {short(o.value)}" for o in told if o.stance in ("asserted", "planned") and short(o.value) != was]
    assert want in new if want else not new
