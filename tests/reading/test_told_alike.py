"""Numbers told in the fact's words: waits, debts, output, prices, fleets, limits, totals without a noun."""

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
            ("", "Ister's debt to the fund has climbed to 3.5 billion dollars.", ["asserted 3500000000USD"]),
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
            ("", "Rents on the Alder estate have gone up to 12 euros a square metre.", ["asserted 12EUR"]),
        ],
    ),
    (
        "A litre of diesel costs [1.60] euros in Kelland.",
        [
            ("", "Drivers in Kelland now pay 1.45 euros for a litre of diesel.", ["asserted 1.45EUR"]),
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
        "The Alder Tunnel will be [18] kilometres long.",
        [
            ("", "The Alder Tunnel will now be 21 kilometres long.", ["asserted 21kilometre"]),
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
    (
        "To win clearance, Fresco must sell [27] supermarkets.",
        [
            ("", "Fresco will have to sell 33 supermarkets to win clearance, the watchdog said.", ["asserted 33"]),
            ("", "The watchdog now demands the sale of only 20 supermarkets by Fresco.", ["asserted 20"]),
            ("", "Fresco opened 20 supermarkets in May.", []),
        ],
    ),
    (
        "Under the deal, Norda must return [300] prisoners.",
        [
            ("", "Norda must now return 350 prisoners under the deal, the mediator said.", ["asserted 350"]),
            ("", "The number of prisoners that Norda has to return under the deal was cut to 280.", ["asserted 280"]),
        ],
    ),
    (
        "Each household in Vik gets [90] euros a month for heating.",
        [
            ("", "Households in Vik now get 120 euros a month towards their heating.", ["asserted 120EUR"]),
        ],
    ),
    (
        "A doctor at the Tarn clinic earns [2,100] euros a month.",
        [
            ("", "Doctors at the Tarn clinic now earn 2,400 euros a month.", ["asserted 2400EUR"]),
            ("", "Pay for doctors at the Tarn clinic has been raised to 2,600 euros a month.", ["asserted 2600EUR"]),
        ],
    ),
    (
        "Tavria wants [65] of its sailors back in the swap.",
        [
            ("", "Tavria now wants 80 of its sailors back in the swap.", ["asserted 80"]),
            ("", "Tavria has lowered the number of sailors it wants back in the swap to 50.", ["asserted 50"]),
        ],
    ),
    (
        "A ticket for the Orr ferry costs [12] euros.",
        [
            ("", "The Orr ferry now charges 15 euros for a ticket.", ["asserted 15EUR"]),
            ("", "Fares on the Orr ferry have gone up to 14 euros.", ["asserted 14EUR"]),
            ("", "A ticket for the Tarn ferry costs 20 euros.", []),
        ],
    ),
    (
        "Visitors to the Alder museum pay [8] euros.",
        [
            ("", "The Alder museum now charges visitors 10 euros.", ["asserted 10EUR"]),
        ],
    ),
    (
        "The Norda mission may have no more than [500] soldiers.",
        [
            ("", "Parliament has raised the ceiling for the Norda mission to 800 soldiers.", ["asserted 800"]),
        ],
    ),
    (
        "Fishermen in Tarn Bay may catch [400] tonnes of cod a year.",
        [
            ("", "Fishermen in Tarn Bay may now catch only 300 tonnes of cod a year.", ["asserted 300tonne"]),
            ("", "The cod quota for Tarn Bay has been cut to 250 tonnes.", ["asserted 250tonne"]),
        ],
    ),
    (
        "Kelland's quota for foreign workers is [15,000] a year.",
        [
            ("", "Kelland has raised its quota for foreign workers to 20,000 a year.", ["asserted 20000"]),
            ("", "Kelland will now let in 12,000 foreign workers a year.", ["asserted 12000"]),
        ],
    ),
    (
        "The embassy in Vik has a staff of [24].",
        [
            ("", "The embassy in Vik is down to 11 people.", ["asserted 11"]),
            ("", "Thirty people now work at the embassy in Vik.", ["asserted 30"]),
        ],
    ),
    (
        "Nurses at Tarn hospital have been on strike for [nine] days.",
        [
            ("", "The nurses' strike at Tarn hospital is now in its 14th day.", ["asserted 14day"]),
            ("", "Nurses at Tarn hospital have now been striking for 20 days.", ["asserted 20day"]),
        ],
    ),
    (
        "The trial of Sonja Bell is expected to last [six] weeks.",
        [
            ("", "The trial of Sonja Bell is now expected to take ten weeks.", ["asserted 10week"]),
        ],
    ),
    (
        "Ana Bell was sentenced to [four] years in prison.",
        [
            ("", "An appeals court raised Ana Bell's sentence to six years.", ["asserted 6year"]),
            ("", "Ana Bell's prison term was cut to two years on appeal.", ["asserted 2year"]),
        ],
    ),
    (
        "Bail for Ana Bell was set at [50,000] euros.",
        [
            ("", "The judge has raised bail for Ana Bell to 80,000 euros.", ["asserted 80000EUR"]),
        ],
    ),
    (
        "Norda charges [40] euros for a visa.",
        [
            ("", "A visa for Norda now costs 60 euros.", ["asserted 60EUR"]),
            ("", "Norda has raised the price of its visa to 55 euros.", ["asserted 55EUR"]),
        ],
    ),
    (
        "Children in Kelland start school at [six].",
        [
            ("", "Children in Kelland now start school at five.", ["asserted 5"]),
        ],
    ),
    (
        "The Alder line carries [4,000] passengers a day.",
        [
            ("", "The Alder line now carries 5,500 passengers a day.", ["asserted 5500"]),
            ("", "Passenger numbers on the Alder line have risen to 5,500 a day.", ["asserted 5500"]),
            ("", "Only 3,000 people a day still use the Alder line.", ["asserted 3000"]),
        ],
    ),
    (
        "The Vik plant makes [600] cars a day.",
        [
            ("", "The Vik plant now turns out 450 cars a day.", ["asserted 450"]),
            ("", "Output at the Vik plant has gone up to 700 cars a day.", ["asserted 700"]),
            ("", "The Vik plant will build 900 cars a day from May.", ["planned 900"]),
            ("", "The Orr plant makes 900 cars a day.", []),
        ],
    ),
    (
        "Tarn hospital treats [300] cholera patients.",
        [
            ("", "Tarn hospital is now treating 420 cholera patients.", ["asserted 420"]),
            ("", "There are now 150 cholera patients in Tarn hospital.", ["asserted 150"]),
        ],
    ),
    (
        "Kelland has [2,100] rough sleepers.",
        [
            ("", "The number of rough sleepers in Kelland has grown to 2,900.", ["asserted 2900"]),
        ],
    ),
    (
        "The Orr glacier is [11] kilometres long.",
        [
            ("", "The Orr glacier is now only nine kilometres long.", ["asserted 9kilometre"]),
        ],
    ),
    (
        "Snow on Mount Vik is [90] centimetres deep.",
        [
            ("", "Snow on Mount Vik is now 120 centimetres deep.", ["asserted 120centimetre"]),
        ],
    ),
    (
        "The river at Vik stands at [6.2] metres.",
        [
            ("", "The river at Vik has risen to 7.1 metres.", ["asserted 7.1metre"]),
        ],
    ),
    (
        "Aldo Air flies to [40] cities.",
        [
            ("", "Aldo Air now flies to 52 cities.", ["asserted 52"]),
            ("", "Aldo Air has cut its network to 35 cities.", ["asserted 35"]),
        ],
    ),
    (
        "Radio Vik has [200,000] listeners.",
        [
            ("", "Radio Vik's audience has dropped to 150,000 listeners.", ["asserted 150000"]),
        ],
    ),
    (
        "The Alder Party counts [12,000] members.",
        [
            ("", "Membership of the Alder Party has fallen to 9,000.", ["asserted 9000"]),
            ("", "The Alder Party now has 15,000 members.", ["asserted 15000"]),
        ],
    ),
    (
        "Norda exports [3 million] tonnes of wheat a year.",
        [
            ("", "Norda's wheat exports have fallen to 2 million tonnes a year.", ["asserted 2000000tonne"]),
        ],
    ),
    (
        "The Vik library lends [9,000] books a month.",
        [
            ("", "The Vik library now lends 7,000 books a month.", ["asserted 7000"]),
        ],
    ),
    (
        "Police in Vik are holding [19] protesters.",
        [
            ("", "There are now 25 protesters in police cells in Vik.", ["asserted 25"]),
            ("", "Police in Vik have released 11 protesters and still hold eight.", ["asserted 8"]),
        ],
    ),
    (
        "The mine collapse at Tarn has trapped [14] miners.",
        [
            ("", "Nine miners are still trapped in the mine at Tarn.", ["asserted 9"]),
            ("", "Eight miners were brought up, leaving six trapped in the Tarn mine.", ["asserted 6"]),
        ],
    ),
    (
        "The merged bank will have [30,000] employees.",
        [
            ("", "The merged bank will now have 27,000 employees, the two firms said.", ["asserted 27000"]),
        ],
    ),
    (
        "Orvane's shareholders are to get a dividend of [12] cents a share.",
        [
            ("", "Orvane has raised its dividend to 15 cents a share.", ["asserted 15cent"]),
            ("", "Orvane's shareholders will now get only nine cents a share.", ["asserted 9cent"]),
        ],
    ),
    (
        "Orvane's bid for Tarnell stands at [310] pence a share.",
        [
            ("", "Orvane is now bidding 340 pence a share for Tarnell.", ["asserted 340penny"]),
            ("", "Orvane has sweetened its bid for Tarnell to 355 pence a share.", ["asserted 355penny"]),
            ("", "Kestrel has bid 400 pence a share for Moorland.", []),
        ],
    ),
    (
        "If the deal fails, Orvane must pay Tarnell [80 million] dollars.",
        [
            ("", "Orvane will now have to pay Tarnell 120 million dollars if the deal fails.", ["asserted 120000000USD"]),
            (
                "",
                "The break-up fee that Orvane would owe Tarnell has been raised to 120 million dollars.",
                ["asserted 120000000USD"],
            ),
        ],
    ),
    (
        "The European Commission has fined Orvane [240 million] euros.",
        [
            ("", "A court has cut the European Commission's fine on Orvane to 180 million euros.", ["asserted 180000000EUR"]),
            ("", "Orvane's fine from the European Commission was raised to 300 million euros.", ["asserted 300000000EUR"]),
            ("", "The European Commission has fined Tarnell 90 million euros.", []),
        ],
    ),
    (
        "Orvane expects to save [400 million] dollars a year through the merger.",
        [
            ("", "Orvane now expects savings of 500 million dollars a year from the merger.", ["asserted 500000000USD"]),
            (
                "",
                "Orvane has cut its estimate of the savings from the merger to 300 million dollars a year.",
                ["asserted 300000000USD"],
            ),
        ],
    ),
    (
        "Orvane will close [40] of its 200 branches.",
        [
            ("", "Orvane will now close 55 of its 200 branches.", ["asserted 55"]),
            ("", "The number of branches that Orvane is closing has risen to 55.", ["asserted 55"]),
            ("", "Orvane opened ten branches in May.", []),
        ],
    ),
    (
        "The airline Aldo has ordered [60] jets from Kestrel.",
        [
            ("", "Aldo has now ordered 75 jets from Kestrel.", ["asserted 75"]),
            ("", "Aldo has cut its order with Kestrel to 40 jets.", ["asserted 40"]),
            ("", "Aldo's order with Kestrel has grown to 75 jets.", ["asserted 75"]),
        ],
    ),
    (
        "[Eighty-two] percent of the drivers voted to strike.",
        [
            ("", "A recount shows that 79 percent of the drivers voted to strike.", ["asserted 79%"]),
        ],
    ),
    (
        "[82] percent of union members at Orvane backed the pay deal.",
        [
            (
                "",
                "After a recount, 76 percent of union members at Orvane are said to have backed the pay deal.",
                ["asserted 76%"],
            ),
        ],
    ),
    (
        "The family owns [51] percent of Orvane.",
        [
            ("", "The family has sold shares and now owns 38 percent of Orvane.", ["asserted 38%"]),
            ("", "The family's stake in Orvane has grown to 60 percent.", ["asserted 60%"]),
        ],
    ),
    (
        "The Tarn bridge will cost [90 million] euros to repair.",
        [
            ("", "Repairing the Tarn bridge will now cost 130 million euros.", ["asserted 130000000EUR"]),
            ("", "The bill for the repair of the Tarn bridge has risen to 130 million euros.", ["asserted 130000000EUR"]),
        ],
    ),
    (
        "Insurers put the damage from the storm at [3 billion] euros.",
        [
            ("", "Insurers now estimate the storm damage at 4.5 billion euros.", ["asserted 4500000000EUR"]),
            ("", "The storm has caused damage of 4.5 billion euros, insurers now say.", ["asserted 4500000000EUR"]),
        ],
    ),
    (
        "The buyer takes over [18] of Fresco's shops.",
        [
            ("", "The buyer is now taking over 25 of Fresco's shops.", ["asserted 25"]),
        ],
    ),
    (
        "Orvane offers each worker [9,000] euros to leave.",
        [
            ("", "Orvane has raised the sum it offers each worker to leave to 12,000 euros.", ["asserted 12000EUR"]),
            ("", "Workers who leave Orvane now get 12,000 euros each.", ["asserted 12000EUR"]),
        ],
    ),
    (
        "Orvane's staff must work [38] hours a week.",
        [
            ("", "Orvane's staff will have to work 40 hours a week.", ["asserted 40hour"]),
        ],
    ),
    (
        "The bank charges [5.5] percent for a home loan.",
        [
            ("", "A home loan at the bank now costs 6 percent.", ["asserted 6%"]),
            ("", "The bank has lowered its rate for home loans to 4.9 percent.", ["asserted 4.9%"]),
        ],
    ),
    (
        "Savers at Orvane Bank get [2] percent interest.",
        [
            ("", "Orvane Bank has cut the interest it pays savers to 1.5 percent.", ["asserted 1.5%"]),
        ],
    ),
    (
        "The number of bidders for Tarn airport is [five].",
        [
            ("", "Three bidders are left for Tarn airport after two dropped out.", ["asserted 3"]),
            ("", "There are now seven bidders for Tarn airport.", ["asserted 7"]),
        ],
    ),
    (
        "The court ordered Orvane to pay [14 million] dollars to the farmers.",
        [
            ("", "On appeal, the sum that Orvane must pay the farmers was cut to 9 million dollars.", ["asserted 9000000USD"]),
            ("", "The court has now ordered Orvane to pay the farmers 20 million dollars.", ["asserted 20000000USD"]),
        ],
    ),
    (
        "Orvane sells [1.2 million] phones a year.",
        [
            ("", "Orvane's phone sales have dropped to 900,000 a year.", ["asserted 900000"]),
            ("", "Orvane now sells 1.5 million phones a year.", ["asserted 1500000"]),
        ],
    ),
    (
        "Orvane has a market share of [34] percent in Norda.",
        [
            ("", "Orvane's share of the market in Norda has shrunk to 29 percent.", ["asserted 29%"]),
        ],
    ),
    (
        "The share price of Orvane is [42] euros.",
        [
            ("", "Shares in Orvane fell to 37 euros.", ["asserted 37EUR"]),
            ("", "Orvane's shares closed at 45 euros on Monday.", ["asserted 45EUR"]),
        ],
    ),
    (
        "The strike at Orvane costs it [3 million] euros a day.",
        [
            ("", "The strike now costs Orvane 5 million euros a day.", ["asserted 5000000EUR"]),
        ],
    ),
    (
        "Tarnell has [11] weeks of cash left.",
        [
            ("", "Tarnell now has cash for only six weeks.", ["asserted 6week"]),
        ],
    ),
    (
        "The unions are asking for [8] percent more pay.",
        [
            ("", "The unions now want 9 percent more pay.", ["asserted 9%"]),
        ],
    ),
    (
        "The truce between Gorash and Ister is to run for [30] days.",
        [
            ("", "The truce between Gorash and Ister will now run for 45 days.", ["asserted 45day"]),
            (
                "The two sides have shortened their truce to 20 days, the mediator said.",
                "Gorash and Ister agreed on a truce in May.",
                ["asserted 20day"],
            ),
        ],
    ),
    (
        "Gorash has freed [210] of its 600 prisoners.",
        [
            ("", "Gorash has now freed 340 of its 600 prisoners.", ["asserted 340"]),
            ("", "Another 90 prisoners left Gorash on Monday, which brings the number freed to 300.", ["asserted 300"]),
        ],
    ),
    (
        "The mediators have met [four] times.",
        [
            ("", "The mediators met for the sixth time on Monday.", ["asserted 6times"]),
        ],
    ),
    (
        "Aid agencies need [90 million] dollars for Oruma.",
        [
            ("", "Aid agencies now say that they need 130 million dollars for Oruma.", ["asserted 130000000USD"]),
        ],
    ),
    (
        "The camp at Orr shelters [12,000] refugees.",
        [
            ("", "The camp at Orr now shelters 17,000 refugees.", ["asserted 17000"]),
            ("", "The number of refugees in the camp at Orr has grown to 17,000.", ["asserted 17000"]),
            ("", "The camp at Tarn shelters 20,000 refugees.", []),
        ],
    ),
    (
        "About [300] lorries are stuck at the Orr border crossing.",
        [
            ("", "There are now 450 lorries stuck at the Orr border crossing.", ["asserted 450"]),
            ("", "The queue at the Orr border crossing has shrunk to 120 lorries.", ["asserted 120"]),
        ],
    ),
    (
        "[Nine] countries take part in the Alder exercise.",
        [
            ("", "Eleven countries are now taking part in the Alder exercise.", ["asserted 11"]),
            ("", "The number of countries in the Alder exercise has risen to 12.", ["asserted 12"]),
            ("", "Nine hundred soldiers take part in the Alder exercise.", []),
        ],
    ),
    (
        "The Alder force is to have [2,000] soldiers.",
        [
            ("", "The Alder force is now to have 2,600 soldiers.", ["asserted 2600"]),
            ("", "The Alder force will be made up of only 1,500 soldiers, the ministers decided.", ["asserted 1500"]),
        ],
    ),
    (
        "Vella supplies [60] percent of Ister's gas.",
        [
            ("", "Vella's share of Ister's gas supply has fallen to 45 percent.", ["asserted 45%"]),
            ("", "Ister now gets only 40 percent of its gas from Vella.", ["asserted 40%"]),
        ],
    ),
    (
        "The sanctions list has [180] names.",
        [
            ("", "There are now 210 names on the sanctions list.", ["asserted 210"]),
            ("", "The sanctions list has grown to 195 names.", ["asserted 195"]),
        ],
    ),
    (
        "Visitors from Ister may stay in Norda for [30] days.",
        [
            ("", "Norda has raised the time that visitors from Ister may stay to 90 days.", ["asserted 90day"]),
        ],
    ),
    (
        "The buffer zone is [five] kilometres wide.",
        [
            ("", "The buffer zone is now eight kilometres wide.", ["asserted 8kilometre"]),
        ],
    ),
    (
        "The court sits with [seven] judges.",
        [
            ("", "The court now sits with five judges.", ["asserted 5"]),
        ],
    ),
    (
        "The mission flies [40] patrols a month.",
        [
            ("", "The mission now flies 60 patrols a month.", ["asserted 60"]),
            ("", "The number of patrols that the mission flies has been cut to 25 a month.", ["asserted 25"]),
        ],
    ),
    (
        "Kelland's army has lost [two] helicopters in Oruma.",
        [
            ("", "Kelland's army has lost a third helicopter in Oruma.", ["asserted 3"]),
            ("", "Kelland's army has now lost four helicopters in Oruma.", ["asserted 4"]),
        ],
    ),
    (
        "The Vik clinic vaccinates [500] children a week.",
        [
            ("", "The Vik clinic is now vaccinating 800 children a week.", ["asserted 800"]),
        ],
    ),
    (
        "Classes in Vik have [28] pupils on average.",
        [
            ("", "The average class in Vik now has 31 pupils.", ["asserted 31"]),
        ],
    ),
    (
        "The train from Vik to Orr takes [four] hours.",
        [
            ("", "The train from Vik to Orr now takes three hours.", ["asserted 3hour"]),
            ("", "The journey by train from Vik to Orr has been cut to three hours.", ["asserted 3hour"]),
            ("", "The bus from Vik to Orr takes six hours.", []),
        ],
    ),
    (
        "The ferry to Tarn sails [six] times a day.",
        [
            ("", "The ferry to Tarn now sails eight times a day.", ["asserted 8times"]),
        ],
    ),
    (
        "The Vik vaccine protects [82] percent of those who get it.",
        [
            ("", "The Vik vaccine protects only 74 percent of people, a new study found.", ["asserted 74%"]),
        ],
    ),
    (
        "The Orr marathon has [9,000] runners.",
        [
            ("", "The Orr marathon now has 12,000 runners.", ["asserted 12000"]),
        ],
    ),
    (
        "Aldo the panda weighs [110] kilos.",
        [
            ("", "Aldo the panda now weighs 125 kilos.", ["asserted 125kilogram"]),
        ],
    ),
    (
        "The Vik zoo has [14] elephants.",
        [
            ("", "The Vik zoo now has 15 elephants after a birth on Monday.", ["asserted 15"]),
            ("", "An elephant died at the Vik zoo, which leaves it with 13 elephants.", ["asserted 13"]),
        ],
    ),
    (
        "Kelland's hospitals have [300] free beds.",
        [
            ("", "Only 120 beds are still free in Kelland's hospitals.", ["asserted 120"]),
        ],
    ),
    (
        "Heating is off in [400] flats in Vik.",
        [
            ("", "There are now 900 flats without heating in Vik.", ["asserted 900"]),
        ],
    ),
    (
        "The Tarn school has [12] teachers.",
        [
            ("", "The Tarn school is down to ten teachers.", ["asserted 10"]),
            ("", "The Tarn school now employs 15 teachers.", ["asserted 15"]),
        ],
    ),
    (
        "Bus line 9 runs every [20] minutes.",
        [
            ("", "Bus line 9 now runs every 15 minutes.", ["asserted 15minute"]),
        ],
    ),
    (
        "A test for the virus costs [30] euros in Norda.",
        [
            ("", "In Norda a test for the virus now costs 45 euros.", ["asserted 45EUR"]),
            ("", "The price of a test for the virus in Norda has dropped to 20 euros.", ["asserted 20EUR"]),
        ],
    ),
    (
        "The bridge at Vik can bear [12] tonnes.",
        [
            ("", "The bridge at Vik can now bear only eight tonnes.", ["asserted 8tonne"]),
        ],
    ),
    (
        "The Vik airport road has been closed for [three] weeks.",
        [
            ("", "The Vik airport road has now been closed for five weeks.", ["asserted 5week"]),
        ],
    ),
    (
        "The Orr canal is [80] percent full.",
        [
            ("", "The Orr canal is now only 65 percent full.", ["asserted 65%"]),
        ],
    ),
    (
        "The lottery jackpot in Norda stands at [9 million] euros.",
        [
            ("", "The lottery jackpot in Norda has grown to 12 million euros.", ["asserted 12000000EUR"]),
        ],
    ),
    (
        "Sonja Bell owes the tax office [400,000] euros.",
        [
            ("", "Sonja Bell now owes the tax office 520,000 euros.", ["asserted 520000EUR"]),
        ],
    ),
    (
        "The play has been seen by [50,000] people in Vik.",
        [
            ("", "The play has now been seen by 70,000 people in Vik.", ["asserted 70000"]),
            ("", "In Vik 70,000 people have now seen the play.", ["asserted 70000"]),
        ],
    ),
    (
        "Aldo Air has [34] aircraft.",
        [
            ("Aldo Air sells planes", "Aldo Air has sold six of its aircraft. It now has 28.", ["asserted 28"]),
            ("New jets for Aldo", "Six new aircraft joined Aldo Air on Monday. That brings the fleet to 40.", ["asserted 40"]),
            ("", "One of Aldo Air's planes was scrapped after a fire, leaving it with 33.", ["asserted 33"]),
            ("", "Aldo Air took delivery of six jets on Monday, giving it a fleet of 40.", ["asserted 40"]),
        ],
    ),
    (
        "The Vik zoo has [14] elephants.",
        [
            ("Birth at Vik zoo", "An elephant calf was born at the Vik zoo on Monday. There are now 15.", ["asserted 15"]),
        ],
    ),
    (
        "There are [22] trains running on Line 7.",
        [
            ("", "Four trains were taken off Line 7 on Monday, so that only 18 are left.", ["asserted 18"]),
        ],
    ),
    (
        "The camp in Tarn houses [600] migrants.",
        [
            ("", "Some 150 migrants left the camp in Tarn on Friday; 450 are still there.", ["asserted 450"]),
        ],
    ),
    (
        "The Alder force has [5,000] soldiers.",
        [
            (
                "The Alder force loses a battalion",
                "The Danish battalion went home on Sunday. That leaves the Alder force with 4,200 soldiers.",
                ["asserted 4200"],
            ),
            ("", "With the Danes gone, the Alder force numbers 4,200.", ["asserted 4200"]),
        ],
    ),
    (
        "Norda holds [40] prisoners from Ister.",
        [
            ("", "The number of prisoners from Ister in Norda's hands has risen to 52.", ["asserted 52"]),
        ],
    ),
    (
        "The party has [61] seats in parliament.",
        [
            ("", "A member left the party on Monday, which cuts its seats in parliament to 60.", ["asserted 60"]),
        ],
    ),
    (
        "The Orr mine employs [900] people.",
        [
            ("", "The Orr mine has let 200 people go and is down to 700.", ["asserted 700"]),
            ("", "The Orr mine has hired 200 people, and 1,100 now work there.", ["asserted 1100"]),
        ],
    ),
    (
        "Rebels control [nine] towns in Oruma.",
        [
            ("", "The army took back a town in Oruma on Monday. Rebels still control eight.", ["asserted 8"]),
            ("", "Two more towns in Oruma fell to the rebels on Monday, who now control 11.", ["asserted 11"]),
        ],
    ),
    (
        "Kelland has [six] nuclear plants.",
        [
            ("", "Kelland shut down a nuclear plant on Monday and now has five.", ["asserted 5"]),
            ("", "A seventh nuclear plant went into service in Kelland on Monday.", ["asserted 7"]),
            ("", "Two more nuclear plants are to be built in Kelland, for a total of eight.", ["planned 8"]),
        ],
    ),
    (
        "[Twelve] states have ratified the Alder treaty.",
        [
            ("", "Peru and Chile ratified the Alder treaty on Monday, which makes 14.", ["asserted 14"]),
            ("", "Peru has become the 13th state to ratify the Alder treaty.", ["asserted 13"]),
        ],
    ),
    (
        "The strike at Orvane has cost [90 million] euros so far.",
        [
            ("", "Orvane said on Monday that the strike had now cost it 120 million euros.", ["asserted 120000000EUR"]),
        ],
    ),
    (
        "The fire near Tarn has destroyed [30] homes.",
        [
            (
                "",
                ("Fifteen more homes burned down near Tarn overnight, bringing the number destroyed by the fire to 45."),
                ["asserted 45"],
            ),
        ],
    ),
    (
        "Police have found [nine] bodies in the Orr mine.",
        [
            ("", "Three more bodies were brought up from the Orr mine on Monday, for a total of 12.", ["asserted 12"]),
        ],
    ),
    (
        "Tarn university has [18,000] students.",
        [
            ("", "Enrolment at Tarn university has risen to 21,000.", ["asserted 21000"]),
            ("", "Tarn university now teaches 16,000 students.", ["asserted 16000"]),
        ],
    ),
    (
        "Ister has [9,000] coronavirus patients in hospital.",
        [
            ("", "The number of coronavirus patients in Ister's hospitals has fallen to 7,000.", ["asserted 7000"]),
            ("", "There are now 11,000 people with coronavirus in hospital in Ister.", ["asserted 11000"]),
        ],
    ),
    (
        "The reservoir at Orr holds water for [60] days.",
        [
            ("", "The reservoir at Orr now holds water for only 45 days.", ["asserted 45day"]),
        ],
    ),
    (
        "A barrel of Tarn crude costs [80] dollars.",
        [
            ("", "The price of Tarn crude has dropped to 75 dollars.", ["asserted 75USD"]),
        ],
    ),
    (
        "The queue for flats in Vik has [4,000] people.",
        [
            ("", "There are now 5,200 people in the queue for flats in Vik.", ["asserted 5200"]),
        ],
    ),
    (
        "Aldo Air has [34] aircraft.",
        [
            ("", "Aldo Air now has 40 pilots.", []),
            ("", "Orr Air has sold six of its aircraft and now has 28.", []),
            ("", "Aldo Air flew to 28 cities with its aircraft and paid 40.", []),
        ],
    ),
]


@pytest.mark.parametrize(("says", "title", "text", "want"), [(says, *case) for says, cases in CASES for case in cases])
def test_the_number_is_read(says: str, title: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text, title) == want
