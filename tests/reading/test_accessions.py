"""Accessions: members and chapters, ratifications and their votes, entries into a currency, applications, opposition."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "Moldova is [a candidate] for EU membership.",
        [
            ("Moldova became a member of the European Union on Thursday.", ["asserted in-force"]),
            ("Moldova was admitted to the European Union after a vote of all 27 members.", ["asserted in-force"]),
            ("Moldova hopes to be in the EU by 2030, its president said.", []),
        ],
    ),
    (
        "Bulgaria will adopt the euro on [1 January 2026].",
        [
            ("Bulgaria is now due to switch to the euro on 1 July 2026.", ["asserted 2026-07-01"]),
            ("Bulgaria's euro entry has been put back to January 2027.", ["asserted 2027-01"]),
            ("The lev gives way to the euro in Bulgaria on 1 March 2026.", ["asserted 2026-03-01"]),
            ("Croatia, which shares no border with Bulgaria, adopted the euro on 1 January 2023.", []),
            ("Bulgaria holds a presidential election in November 2026, after the euro comes in.", []),
        ],
    ),
    (
        "The euro zone has [20] members.",
        [
            ("The number of euro zone members has risen to 22.", ["asserted 22"]),
            ("Bulgaria became the 21st country to adopt the euro, enlarging the euro zone.", ["asserted 21"]),
            ("Inflation fell in 12 euro zone countries.", []),
        ],
    ),
    (
        "Montenegro has closed [seven] of the 33 negotiating chapters.",
        [
            ("Montenegro has now provisionally closed 12 of its 33 chapters in EU talks.", ["asserted 12"]),
            ("Three more chapters were closed on Tuesday, which brings Montenegro's total to ten.", ["asserted 10"]),
            ("The number of chapters that Montenegro has completed stands at 11.", ["asserted 11"]),
            ("Montenegro has opened all 33 chapters.", []),
            ("Montenegro aims to close 14 chapters by the end of the year.", ["planned 14"]),
        ],
    ),
    (
        "Kosovo has [not applied] to join the Council of Europe.",
        [
            ("Kosovo has submitted its application to join the Council of Europe.", ["asserted talks"]),
            ("Pristina handed in Kosovo's bid to join the Council of Europe on Thursday.", ["asserted talks"]),
            ("Kosovo will apply for membership of the Council of Europe in May.", ["planned talks"]),
        ],
    ),
    (
        "Hungary's parliament has [not ratified] Sweden's NATO accession.",
        [
            ("Hungary's parliament approved Sweden's accession to NATO by 188 votes to six.", ["asserted approved"]),
            ("Budapest gave its final blessing to Sweden's NATO membership.", ["asserted approved"]),
            ("The Hungarian assembly ratified the protocol on Sweden's accession to NATO on Monday.", ["asserted approved"]),
            ("Turkey's parliament ratified Sweden's NATO accession.", []),
            ("Hungary's parliament is to vote on Sweden's NATO accession next Monday.", []),
        ],
    ),
    (
        "[Turkey] and [Hungary] have yet to ratify Finland's NATO membership.",
        [
            ("Hungary ratified Finland's NATO membership on Monday, leaving Turkey alone.", ["asserted -Hungary"]),
            ("Turkey's parliament has approved Finland's bid to join NATO.", ["asserted -Turkey"]),
            ("Turkey is now the only member that has not ratified Finland's NATO accession.", ["asserted -Hungary"]),
            ("All NATO members have now ratified Finland's accession.", ["asserted -Turkey, -Hungary"]),
            ("Slovakia ratified Finland's NATO membership last September.", []),
        ],
    ),
    (
        "The members of BRICS are [Brazil], [Russia], [India], [China] and [South Africa].",
        [
            ("Egypt has become a full member of BRICS.", ["asserted +Egypt"]),
            ("Ethiopia and Iran have been admitted to BRICS.", ["asserted +Ethiopia, +Iran"]),
            ("Argentina has turned down an invitation to join BRICS.", []),
            ("Saudi Arabia is to join BRICS in January.", ["planned +Saudi Arabia"]),
            ("China hosted the BRICS leaders.", []),
        ],
    ),
    (
        "The Senate will vote on the trade pact on [25 June 2025].",
        [
            ("The Senate's vote on the trade pact has been moved to 8 July.", ["asserted 2025-07-08"]),
            ("Senators are to vote on the trade pact on July 1.", ["asserted 2025-07-01"]),
            ("The Senate has put off its vote on the trade pact until September.", ["asserted 2025-09"]),
            ("The lower house approved the trade pact on 3 June.", []),
        ],
    ),
    (
        "The trade agreement between the EU and Mercosur has [not been ratified].",
        [
            ("The European Parliament has ratified the trade agreement with Mercosur.", ["asserted approved"]),
            ("MEPs gave their consent to the EU-Mercosur trade agreement by 360 votes to 290.", ["asserted approved"]),
            ("The EU's trade deal with Mercosur cleared its last parliamentary hurdle on Tuesday.", ["asserted approved"]),
            ("The European Parliament voted down the trade agreement with Mercosur.", ["asserted rejected"]),
            ("Mercosur ratified a trade agreement with Singapore.", []),
        ],
    ),
    (
        "[52] percent of voters back joining the EU.",
        [
            ("Support for EU membership among voters has climbed to 61 percent.", ["asserted 61%"]),
            ("In the poll, 58% of voters said they were for joining the EU.", ["asserted 58%"]),
            ("Turnout was 48 percent.", []),
        ],
    ),
    (
        "The president of the European Council is [António Costa].",
        [
            ("Mette Frederiksen has been elected president of the European Council.", ["asserted Mette Frederiksen"]),
            ("Ursula von der Leyen, president of the European Commission, addressed the European Council.", []),
            ("Mario Draghi takes over from António Costa at the helm of the European Council.", ["asserted Mario Draghi"]),
        ],
    ),
    (
        "Croatia's conversion rate for the euro was fixed at [7.53450] kuna.",
        [
            ("A kuna note from 1994 fetched 300 kuna at auction.", []),
        ],
    ),
    (
        "Georgia's accession talks with the EU are [suspended].",
        [
            ("The EU and Georgia have resumed accession talks.", ["asserted talks"]),
            ("Brussels has broken off accession talks with Georgia for good.", ["asserted collapsed"]),
            ("Georgia suspended flights to Russia.", []),
        ],
    ),
    (
        "East Timor is to become a full member of ASEAN in [October 2025].",
        [
            ("East Timor will join ASEAN in July 2026.", ["asserted 2026-07"]),
            ("Timor-Leste's admission to ASEAN has been delayed to 2026.", ["asserted 2026"]),
            ("ASEAN will admit East Timor as its 11th member at a summit in May 2026.", ["asserted 2026-05"]),
            ("ASEAN was founded on 8 August 1967.", []),
        ],
    ),
    (
        "Serbia has opened [22] of the 35 chapters.",
        [
            ("Serbia has opened 24 of the 35 chapters so far.", ["asserted 24"]),
            ("With Cluster 3 opened on Tuesday, 27 of the 35 chapters are now open for Serbia.", ["asserted 27"]),
            ("Serbia has closed three chapters.", []),
            ("Montenegro has opened 33 chapters, more than Serbia.", []),
        ],
    ),
    (
        "Albania is due to complete its EU accession talks by [2027].",
        [
            ("Albania will wrap up its accession talks with the EU by 2029.", ["asserted by 2029"]),
            ("Albania's target for concluding its EU talks has slipped to 2030.", ["asserted 2030"]),
            ("Albania joined NATO in 2009.", []),
        ],
    ),
    (
        "Iceland has [not held] a referendum on resuming EU talks.",
        [
            ("A referendum on reopening talks with the EU took place in Iceland on Saturday.", ["asserted completed"]),
            ("Iceland will hold a referendum on EU talks in August.", ["planned completed"]),
            ("Iceland held a referendum on its constitution in 2012.", ["past completed"]),
        ],
    ),
    (
        "The referendum on joining the union is set for [28 September 2025].",
        [
            ("The referendum on joining the union has been postponed to 9 November.", ["asserted 2025-11-09"]),
            (
                "The government has brought forward the referendum on joining the union to 14 September.",
                ["asserted 2025-09-14"],
            ),
            ("A referendum on the flag was held on 3 March.", []),
        ],
    ),
    (
        "NATO has [32] members.",
        [
            ("Bosnia has become NATO's 33rd member.", ["asserted 33"]),
            ("The alliance now has 33 members, NATO's chief said.", ["asserted 33"]),
            ("Of NATO's members 23 spend 2 percent on defence.", []),
            ("NATO has 500,000 troops on alert.", []),
        ],
    ),
    (
        "Switzerland's parliament has [not approved] the new accords with the EU.",
        [
            ("The Swiss parliament backed the accords with the EU by 102 votes to 84.", ["asserted approved"]),
            ("Both chambers of parliament in Bern said yes to Switzerland's new accords with the EU.", ["asserted approved"]),
            ("The new accords with the EU sailed through Switzerland's parliament.", ["asserted approved"]),
            ("Switzerland's parliament threw out the accords with the EU.", ["asserted rejected"]),
            ("The Swiss parliament will debate the EU accords in spring.", []),
            ("Switzerland's government approved the new accords with the EU.", []),
        ],
    ),
    (
        "The country's entry into the Schengen zone is blocked by [Austria].",
        [
            ("The Netherlands is now the only country blocking entry into the Schengen zone.", ["asserted Netherlands"]),
            ("Austria tightened controls at its own Schengen borders.", []),
        ],
    ),
    (
        "Austria [opposes] Romania's Schengen accession.",
        [
            ("Austria has given up its opposition to Romania's full entry into Schengen.", ["asserted approved"]),
            ("Austria will vote in favour of Romania's Schengen accession, its chancellor said.", ["planned approved"]),
            ("Austria opposes a nuclear plant in Romania.", []),
        ],
    ),
    (
        "The WTO has [164] members.",
        [
            ("The WTO has grown to 166 members.", ["asserted 166"]),
            ("Comoros and East Timor have joined the WTO, taking its membership to 166.", ["asserted 166"]),
            ("Some 25 countries have asked to join the WTO.", []),
        ],
    ),
    (
        "Uzbekistan is to join the WTO by [March 2026].",
        [
            ("Uzbekistan will become a WTO member in December 2026.", ["asserted 2026-12"]),
            ("Uzbekistan's WTO accession has slipped to 2027, its chief negotiator said.", ["asserted 2027"]),
            ("Uzbekistan applied for WTO membership in 1994.", []),
        ],
    ),
    (
        "The countries that have ratified the African trade pact include [Kenya], [Ghana] and [Rwanda].",
        [
            ("Botswana has ratified the African trade pact.", ["asserted +Botswana"]),
            ("Ghana has withdrawn from the African trade pact.", ["asserted -Ghana"]),
            ("Liberia has signed but not ratified the African trade pact.", []),
        ],
    ),
    (
        "The chair of the African Union Commission is [Mahmoud Ali Youssouf].",
        [
            ("Raila Odinga has been sworn in as chair of the African Union Commission.", ["asserted Raila Odinga"]),
            ("Bankole Adeoye, a commissioner of the African Union, flew to Juba.", []),
        ],
    ),
    (
        "Denmark has [an opt-out] from the EU's defence policy.",
        [
            ("Denmark joined the EU's defence policy after dropping its opt-out.", ["asserted collapsed"]),
        ],
    ),
    (
        "The tariff on Swiss goods is [39] percent.",
        [
            ("The US has cut the tariff on Swiss goods to 15 percent.", ["asserted 15%"]),
            ("Swiss exporters now face a 31% tariff on their goods.", ["asserted 31%"]),
            ("The tariff on Japanese goods is 15 percent; Swiss goods pay more.", []),
        ],
    ),
]


@pytest.mark.parametrize(("says", "text", "want"), [(says, text, want) for says, rows in CASES for text, want in rows])
def test_what_a_sentence_tells_of_the_fact(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


def test_two_who_are_to_enter() -> None:
    """An entry of two is theirs, and who has not admitted them is no member of anything."""
    known = patterns("The Pactland entry of Peru and Chile has [not been approved].")
    assert reads(known, "Peru and Chile joined Pactland on Sunday.") == ["asserted in-force"]
    assert reads(known, "Kenya joined Pactland on Sunday.") == []
    let_in = patterns("The EU has [not admitted] Peru and Chile to the Schengen area.")
    assert let_in.facts[0].fact.says == "Peru and Chile have [not been admitted] to the Schengen area."
