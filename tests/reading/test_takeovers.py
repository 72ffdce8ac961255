"""Mergers and takeovers as news tells them: price, premium, clearance, votes, fees, jobs, rivals, who is to lead."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import observed, patterns, short

# A fact; then what news says of it: the text, whether it is a headline, and its stance and value, "" where it says nothing new.
CASES: list[tuple[str, list[tuple[str, bool, str]]]] = [
    (
        "Norvex will pay [$24 a share] for Calder Foods.",
        [
            ("Norvex has sweetened its bid for Calder Foods to $26.50 per share in cash.", False, "asserted 26.5USD"),
            ("Norvex lifts Calder offer to $26.50 a share", True, "asserted 26.5USD"),
            (
                "Calder Foods shareholders will now receive $26 for each share they own after Norvex improved its terms.",
                False,
                "asserted 26USD",
            ),
            ("Shares in Calder Foods closed at $25.10 on Tuesday, above the price Norvex has offered.", False, ""),
            ("Rival suitor Tandem Group has bid $28 a share for Calder Foods, topping Norvex.", False, ""),
        ],
    ),
    (
        "The deal values Brightwater at [$4.2 billion].",
        [
            ("The sweetened offer gives Brightwater an equity value of $4.8 billion.", False, "asserted 4800000000USD"),
            ("Orlen ups Brightwater bid to $4.8 bln", True, "planned 4800000000USD"),
            (
                "The revised terms value the water company Brightwater at about $5 billion, including debt.",
                False,
                "asserted ~5000000000USD",
            ),
            ("Brightwater reported annual revenue of $6.1 billion on Wednesday.", False, ""),
            ("Orlen, the buyer of Brightwater, has a market value of $31 billion.", False, ""),
        ],
    ),
    (
        "The offer represents a premium of [32 percent] to Hollis Bank's last closing price.",
        [
            ("The new terms put a 38 percent premium on shares of Hollis Bank.", False, "asserted 38%"),
            ("Corvin raises Hollis Bank bid, premium now 45%", True, "asserted 45%"),
            ("Hollis Bank shares jumped 22 percent on news of the higher offer.", False, ""),
            ("Corvin would own 61 percent of the combined bank, with Hollis Bank investors holding the rest.", False, ""),
        ],
    ),
    (
        "The merger of Astra Rail and Kolt is expected to close in [the third quarter of 2025].",
        [
            ("Astra Rail and Kolt now see their merger closing in March 2026.", False, "asserted 2026-03"),
            (
                "Completion of the Astra Rail-Kolt tie-up has slipped to the first half of 2026, the companies said.",
                False,
                "asserted 2026-H1",
            ),
            ("Astra Rail and Kolt push back merger close to December", True, "planned 2025-12"),
            ("Astra Rail shareholders will vote on the merger with Kolt on July 9.", False, ""),
            ("Astra Rail will publish second-quarter results on August 5, Kolt a week later.", False, ""),
        ],
    ),
    (
        "The European Commission is to decide on the takeover of Menta by Grupo Sol by [14 April 2025].",
        [
            ("EU antitrust regulators will rule by July 22 on Grupo Sol's bid for Menta.", False, "asserted by 2025-07-22"),
            (
                "Brussels' provisional deadline for a verdict on the Menta acquisition is now August 1.",
                False,
                "asserted 2025-08-01",
            ),
            ("Grupo Sol will announce first-half figures on July 29, a Menta spokesman said.", False, ""),
            ("Spain's competition watchdog will decide on the Menta deal by 30 June.", False, ""),
        ],
    ),
    (
        "The US Federal Trade Commission has [not approved] the takeover of Verity Labs by Ostrander.",
        [
            ("The FTC has cleared Ostrander's acquisition of Verity Labs.", False, "asserted approved"),
            ("Ostrander wins FTC nod for Verity Labs purchase", True, "asserted approved"),
            ("FTC sues to block Ostrander's $9 billion takeover of Verity Labs", True, "asserted rejected"),
            ("The FTC has approved Ostrander's sale of a plant in Ohio, and Verity Labs was not a party.", False, ""),
            ("Brazil's competition authority has approved Ostrander's takeover of Verity Labs.", False, ""),
        ],
    ),
    (
        "Shareholders of Pella Steel have [not voted] on the takeover by Daikan.",
        [
            ("Pella Steel shareholders approved the takeover by Daikan on Thursday.", False, "asserted approved"),
            ("Pella Steel investors back Daikan takeover", True, "asserted approved"),
            ("Pella Steel stockholders voted overwhelmingly for the Daikan deal.", False, "asserted approved"),
            ("Daikan shareholders re-elected the board on Thursday, a day after the Pella Steel talks.", False, ""),
        ],
    ),
    (
        "Pella Steel shareholders are to vote on the deal on [12 May 2025].",
        [
            (
                "Pella Steel has postponed its shareholder meeting on the Daikan takeover to July 2.",
                False,
                "asserted 2025-07-02",
            ),
            ("Pella Steel pushes vote on Daikan deal to July 2", True, "asserted 2025-07-02"),
            ("Investors in Pella Steel will now get their say on the takeover on July 2.", False, "planned 2025-07-02"),
            ("Pella Steel will report quarterly earnings on July 24.", False, ""),
            ("Unions at Pella Steel will vote on a pay deal on July 2.", False, ""),
        ],
    ),
    (
        "Norvex would owe Calder a break-up fee of [$150 million] if the deal falls through.",
        [
            ("Norvex agreed to raise the termination fee payable to Calder to $220 million.", False, "planned 220000000USD"),
            ("Norvex must now pay Calder $180 million should the takeover collapse.", False, "asserted 180000000USD"),
            ("The break fee that Norvex would pay Calder has been set at $200 million.", False, "asserted 200000000USD"),
            ("Norvex expects annual savings of $300 million from the purchase of Calder.", False, ""),
            ("Calder would owe Norvex $90 million if it accepted another offer.", False, ""),
        ],
    ),
    (
        "The merger will cost [1,200 jobs] at Hollis Bank.",
        [
            ("Hollis Bank to shed 2,000 jobs after merger", True, "asserted 2000"),
            (
                "The combined bank plans to cut 2,000 positions at Hollis Bank, unions were told on Tuesday.",
                False,
                "asserted 2000",
            ),
            ("Some 1,800 Hollis Bank employees will lose their jobs as a result of the tie-up.", False, "asserted ~1800"),
            ("Hollis Bank employs 14,000 people in six countries.", False, ""),
        ],
    ),
    (
        "There is [no rival bid] for Menta.",
        [
            ("A consortium led by Kestrel Partners has made a rival bid for Menta.", False, "asserted in-force"),
            ("Kestrel gatecrashes Menta takeover with 5-billion-euro counterbid", True, "asserted in-force"),
            ("Menta has received a competing offer from the investment firm Kestrel Partners.", False, "asserted in-force"),
            ("Menta is bidding for a power grid in Chile against a rival.", False, ""),
        ],
    ),
    (
        "[Elena Marsh] will be chief executive of the combined company.",
        [
            ("Calder boss Tobias Lind is to lead the combined company instead of Elena Marsh.", False, "planned Tobias Lind"),
            ("The enlarged group will be run by Tobias Lind, Norvex said.", False, "planned Tobias Lind"),
            (
                "Tobias Lind has been picked to head the merged business once the deal between Norvex and Calder closes.",
                False,
                "planned Tobias Lind",
            ),
            ("Norvex finance chief Ravi Anand will be chief financial officer of the combined company.", False, ""),
            ("Paula Kern will chair the combined company, Norvex and Calder said.", False, ""),
        ],
    ),
    (
        "Ostrander's purchase of Verity Labs is [not completed].",
        [
            ("Ostrander has completed its purchase of Verity Labs.", False, "asserted completed"),
            ("Ostrander wraps up Verity Labs buy", True, "asserted completed"),
            ("Verity Labs is now part of Ostrander after the deal closed on Monday.", False, "asserted completed"),
            ("Verity Labs completed the purchase of a Swedish laboratory.", False, ""),
        ],
    ),
    (
        "Daikan holds [34 percent] of Pella Steel.",
        [
            ("Daikan has raised its stake in Pella Steel to 41 percent.", False, "asserted 41%"),
            ("Daikan now owns 41% of Pella Steel, a filing showed.", False, "asserted 41%"),
            ("Daikan trims Pella Steel holding to 29%", True, "asserted 29%"),
            ("The Lund family owns 18 percent of Pella Steel.", False, ""),
            ("Pella Steel shares rose 12 percent after Daikan bought more stock.", False, ""),
        ],
    ),
    (
        "A Delaware court has [not ruled] on the lawsuit against the merger of Astra Rail and Kolt.",
        [
            (
                "A Delaware judge has dismissed the lawsuit that sought to block the merger of Astra Rail and Kolt.",
                False,
                "asserted in-force",
            ),
            ("Delaware court throws out suit over Astra Rail-Kolt merger", True, "asserted in-force"),
            (
                "The Delaware Court of Chancery ruled on Monday that the Astra Rail-Kolt merger can go ahead.",
                False,
                "asserted in-force",
            ),
        ],
    ),
    (
        "Tessio is buying Larkfield Hotels for [310 pence a share].",
        [
            ("Tessio has increased its offer for Larkfield Hotels to 340 pence per share.", False, "planned 340penny"),
            ("Tessio raises Larkfield bid to 340p a share", True, "planned 340penny"),
            (
                "Holders of Larkfield Hotels are to get 335 pence for every share under Tessio's final offer.",
                False,
                "planned 335penny",
            ),
            ("Larkfield shares were trading at 322 pence at midday.", False, ""),
        ],
    ),
    (
        "Ganton's takeover of Ilmen Chemicals is worth [€7.5 billion].",
        [
            ("Ganton bumps up Ilmen Chemicals bid to 8.1 billion euros", True, "asserted 8100000000EUR"),
            ("Ganton has agreed to pay €8.1 billion for Ilmen Chemicals.", False, "asserted 8100000000EUR"),
            (
                "The price tag of the Ilmen Chemicals acquisition has gone up to 8 billion euros.",
                False,
                "asserted 8000000000EUR",
            ),
            ("Ganton will finance the deal for Ilmen Chemicals with bonds worth €3 billion.", False, ""),
            ("Ilmen Chemicals has net debt of 2.2 billion euros.", False, ""),
        ],
    ),
    (
        "Deutsche Kupfer and Sonora plan to complete their merger by [the end of 2025].",
        [
            ("Deutsche Kupfer and Sonora no longer expect their merger to close before mid-2026.", False, "planned after 2026"),
            (
                "The copper merger between Deutsche Kupfer and Sonora will not be finalised until the second quarter of 2026.",
                False,
                "asserted after 2026-Q2",
            ),
            ("Sonora sees tie-up with Deutsche Kupfer done by September", True, "asserted by 2025-09"),
            ("Sonora opened a new mine in Peru on Monday, days after the vote on Deutsche Kupfer.", False, ""),
            ("Sonora's chief executive will retire at the end of 2026, Deutsche Kupfer said.", False, ""),
        ],
    ),
    (
        "Britain's competition watchdog has [not cleared] the merger of Fonix and Tello.",
        [
            ("The CMA has waved through the merger of mobile operators Fonix and Tello.", False, "asserted approved"),
            ("Fonix, Tello get UK green light for merger", True, "asserted approved"),
            ("The UK antitrust regulator blocked the proposed merger of Fonix and Tello.", False, "asserted rejected"),
            ("The EU has cleared Fonix's purchase of a Polish cable firm, Tello's former unit.", False, ""),
        ],
    ),
    (
        "China's market regulator has [not approved] Ganton's purchase of Ilmen.",
        [
            ("China's SAMR has given unconditional clearance to Ganton's acquisition of Ilmen.", False, "asserted approved"),
            ("Ganton gets Chinese approval for Ilmen deal", True, "asserted approved"),
            ("Beijing has given the go-ahead for Ganton to buy Ilmen, removing the last hurdle.", False, "asserted approved"),
            ("Australia has approved Ganton's purchase of Ilmen, while China has yet to decide.", False, ""),
        ],
    ),
    (
        "The two companies expect savings of [$500 million] a year from the merger.",
        [
            ("Astra Rail and Kolt now anticipate annual synergies of $650 million.", False, "asserted 650000000USD"),
            (
                "The merged railway should save $650 million a year, up from an earlier target, Astra Rail and Kolt said.",
                False,
                "planned 650000000USD",
            ),
            ("Astra Rail and Kolt trim merger savings target to $400 mln", True, "asserted 400000000USD"),
            ("Astra Rail and Kolt will spend $200 million a year on new trains.", False, ""),
            ("Astra Rail booked merger costs of $90 million, Kolt $40 million.", False, ""),
        ],
    ),
    (
        "Larkfield's board has [rejected] Tessio's offer.",
        [
            ("Larkfield board recommends shareholders accept Tessio bid", True, "asserted approved"),
            ("Larkfield's board has approved a dividend of 6 pence, as Tessio looks on.", False, ""),
        ],
    ),
    (
        "Under the deal, Deutsche Kupfer shareholders will own [58 percent] of the combined group.",
        [
            (
                "Deutsche Kupfer holders would end up with 55 percent of the merged company under the new terms.",
                False,
                "planned 55%",
            ),
            ("Deutsche Kupfer shareholders to get 60% of merged group", True, "asserted 60%"),
            ("Deutsche Kupfer shares fell 6 percent and Sonora's 3 percent.", False, ""),
        ],
    ),
    (
        "[Hugo Brandt] is to chair the merged group.",
        [
            ("Annika Sorel will chair the merged group after Hugo Brandt stepped aside.", False, "asserted Hugo Brandt (left)"),
            (
                "Annika Sorel has been named chair of the combined operator of Fonix and Tello in place of Hugo Brandt.",
                False,
                "asserted Annika Sorel",
            ),
            ("Fonix boss Carl Eden will be chief executive of the merged group.", False, ""),
        ],
    ),
    (
        "The takeover will lead to the loss of about [3,000 jobs].",
        [
            ("Ganton says 4,500 jobs will go after Ilmen takeover", True, "asserted 4500"),
            ("Ganton plans to axe 4,500 posts once it owns Ilmen.", False, "asserted 4500"),
            ("Unions say the Ilmen deal will result in 4,000 workers being laid off.", False, "asserted 4000"),
            ("Ganton has 52,000 employees worldwide and Ilmen 9,000.", False, ""),
            ("Ganton will hire 800 engineers for the Ilmen business.", False, ""),
        ],
    ),
    (
        "The proposed merger of Sunder Air and Pacifica has [not collapsed].",
        [
            ("Sunder Air and Pacifica have called off their merger.", False, "asserted collapsed"),
            ("Sunder Air, Pacifica scrap merger plan", True, "asserted collapsed"),
            ("Sunder Air pulled out of its merger with Pacifica on Monday.", False, "asserted collapsed"),
            ("A cargo venture between Pacifica and a Korean carrier has collapsed, Sunder Air said.", False, ""),
        ],
    ),
    (
        "Kestrel Partners has until [30 April 2025] to make a firm offer for Orrin.",
        [
            (
                "Kestrel Partners was given until July 11 to make a firm bid for Orrin or walk away.",
                False,
                "asserted 2025-07-11",
            ),
            ("Orrin extends Kestrel's put-up-or-shut-up deadline to July 11", True, "asserted 2025-07-11"),
            ("Kestrel must announce a firm intention to bid for Orrin by 5 p.m. on July 4.", False, "asserted 2025-07-04"),
            ("Orrin will hold its annual meeting on July 11, with Kestrel watching.", False, ""),
        ],
    ),
    (
        "Tello agreed to sell its tower business to [Cellmast].",
        [
            ("Tello will sell its tower business to Vantor instead after Cellmast withdrew.", False, "planned Vantor"),
            ("Vantor is to buy Tello's tower business in place of Cellmast.", False, "planned Vantor"),
            ("Tello appointed Vantor as a supplier of network equipment.", False, ""),
        ],
    ),
    (
        "Ganton has secured [62 percent] of Ilmen's shares in its tender offer.",
        [
            ("Ganton has now received acceptances for 79 percent of Ilmen's shares.", False, "asserted 79%"),
            ("Ganton said it now controlled 90.3 percent of Ilmen and would squeeze out the rest.", False, "asserted 90.3%"),
            ("Ganton needs 90 percent of the shares to squeeze out the remaining Ilmen investors.", False, ""),
            ("Shares of Ilmen have gained 40 percent since the tender offer by Ganton was announced.", False, ""),
        ],
    ),
]


@pytest.mark.parametrize(
    ("fact", "text", "title", "want"), [(fact, text, title, want) for fact, rows in CASES for text, title, want in rows]
)
def test_takeovers(fact: str, text: str, title: bool, want: str) -> None:
    known = patterns(fact)
    told = observed(known, "" if title else text, text if title else "", date(2025, 6, 18))
    was = short(known.facts[0].fact.value)
    new = [f"{o.stance} {short(o.value)}" for o in told if o.stance in ("asserted", "planned") and short(o.value) != was]
    assert want in new if want else not new
