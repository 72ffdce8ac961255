"""Who commands, chairs or blocks as a state, seats of bodies, tallies of votes, what is counted by its deed."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "[Two-thirds] of the French troops have already left Niger.",
        [
            ("Three-quarters of the French troops have left Niger.", ["asserted 0.75share"]),
            ("Half of France's soldiers are still in Niger.", []),
        ],
    ),
    (
        "The deadline for foreign troops to leave Libya was set at [90 days].",
        [
            ("Foreign troops have been given 180 days to leave Libya.", ["asserted 180day"]),
        ],
    ),
    (
        "Danish troops will take over command of the mission in Iraq in [May 2026].",
        [
            ("Denmark is to take command of the mission in Iraq in September 2026.", ["asserted 2026-09"]),
            ("Denmark's takeover of command in Iraq has been pushed back to 2027.", ["asserted 2027"]),
        ],
    ),
    (
        "Command of the mission is currently held by [Spain].",
        [
            ("The Netherlands has taken command of the mission in Iraq from Spain.", ["asserted Netherlands"]),
        ],
    ),
    (
        "[Denmark] leads the NATO mission in Iraq.",
        [
            ("France has taken over the leadership of the NATO mission in Iraq.", ["asserted France"]),
            ("The NATO mission in Iraq is now led by the Netherlands.", ["asserted Netherlands"]),
            ("Italy leads the NATO mission in Kosovo.", []),
            ("Italy leads Iraq's largest oil field.", []),
        ],
    ),
    (
        "The US is keeping [900] troops in Syria.",
        [
            ("The US is to keep 400 troops in Syria.", ["planned 400"]),
            ("The US has doubled its force in Syria to 2,000 soldiers.", ["asserted 2000"]),
        ],
    ),
    (
        "The number of military observers on the border is [40].",
        [
            ("There are now 65 military observers on the border between Thailand and Cambodia.", ["asserted 65"]),
        ],
    ),
    (
        "The troop-contributing countries meet on [3 July 2025].",
        [
            ("The meeting of troop-contributing countries for Haiti has been moved to 17 July.", ["asserted 2025-07-17"]),
            ("Countries contributing troops will meet on 10 July to discuss Haiti.", ["asserted 2025-07-10"]),
        ],
    ),
    (
        "Russian peacekeepers [remain] in Karabakh.",
        [
            ("Russian peacekeepers have left Karabakh.", ["asserted none-remain"]),
        ],
    ),
    (
        "The no-fly zone over the region is [in force].",
        [
            ("The no-fly zone over the region has been lifted.", ["asserted completed"]),
        ],
    ),
    (
        "The buffer zone is [10] kilometres wide.",
        [
            ("The buffer zone has been widened to 15 kilometres.", ["asserted 15kilometre"]),
            ("The sides agreed on a buffer zone of 20 kilometres.", ["asserted 20kilometre"]),
        ],
    ),
    (
        "Israel controls [five] hilltops in southern Lebanon.",
        [
            ("Israel has withdrawn from two of the hilltops in southern Lebanon and now holds three.", ["asserted 3"]),
        ],
    ),
    (
        "The truce has been violated [35] times, according to monitors.",
        [
            ("Monitors have now recorded 50 violations of the truce.", ["asserted 50times"]),
        ],
    ),
    (
        "[Eleven] people have been killed since the ceasefire began.",
        [
            ("Sixteen people have died in Lebanon since the ceasefire took effect.", ["asserted 16"]),
            ("The death toll since the start of the ceasefire has risen to 19 in Lebanon.", ["asserted 19"]),
        ],
    ),
    (
        "Hamas has handed over the bodies of [12] hostages.",
        [
            ("Hamas has returned the bodies of 15 hostages so far.", ["asserted 15"]),
            ("The remains of 20 hostages have now been handed over by Hamas.", ["asserted 20"]),
        ],
    ),
    (
        "Israel is to free [250] prisoners serving life terms.",
        [
            ("Israel will release 195 prisoners serving life sentences.", ["asserted 195"]),
        ],
    ),
    (
        "The Rafah crossing is [closed].",
        [
            ("The Rafah crossing has reopened for the wounded.", ["asserted in-force"]),
        ],
    ),
    (
        "The disarmament of the militia has [not started].",
        [
            ("The militia has begun to hand in its weapons.", ["asserted in-force"]),
            ("The disarmament of the militia is under way.", ["asserted in-force"]),
        ],
    ),
    (
        "The disarmament is to be finished by [31 December 2025].",
        [
            ("Hezbollah has until 30 June 2026 to lay down its arms.", ["asserted 2026-06-30"]),
        ],
    ),
    (
        "The peace agreement gives the rebels [15] seats in parliament.",
        [
            ("The rebels get 25 seats in parliament under the revised peace agreement.", ["asserted 25"]),
            ("The peace agreement now grants the rebels 20 seats in parliament.", ["asserted 20"]),
        ],
    ),
    (
        "A joint commission to mark the border has [not been set up].",
        [
            ("The two countries have set up a joint commission to mark the border.", ["asserted in-force"]),
        ],
    ),
    (
        "The commission on the border is chaired by [Sergei Petrov].",
        [
            ("Ilham Aliev has been appointed chairman of the border commission.", ["asserted Ilham Aliev"]),
        ],
    ),
    (
        "Cyprus is divided into [two] parts and talks are [stalled].",
        [
            ("Talks on Cyprus have resumed.", []),
        ],
    ),
    (
        "The treaty on the border was ratified by [Kyrgyzstan] in March.",
        [
            ("Tajikistan has ratified the treaty on the border.", []),
        ],
    ),
    (
        "Armenia and Turkey have [no diplomatic relations].",
        [
            ("Armenia and Turkey have established diplomatic relations.", ["asserted in-force"]),
        ],
    ),
    (
        "The border between Armenia and Turkey is [closed].",
        [
            ("The border between Armenia and Turkey was opened on Monday.", ["asserted in-force"]),
        ],
    ),
    (
        "North Macedonia's accession talks are blocked by [Bulgaria].",
        [
            ("Bulgaria has lifted its veto on North Macedonia's accession talks.", ["asserted Bulgaria (left)"]),
            ("Greece now blocks North Macedonia's accession talks.", ["asserted Greece"]),
        ],
    ),
    (
        "Ukraine has opened [no] clusters of chapters.",
        [
            ("Ukraine has opened its first cluster of chapters.", ["asserted 1"]),
            ("Two clusters of chapters have been opened by Ukraine.", ["asserted 2"]),
        ],
    ),
    (
        "Turkey's parliament is expected to vote on the protocol on [1 July 2025].",
        [
            ("Turkey's parliament will vote on the protocol on 15 July.", ["asserted 2025-07-15"]),
            ("The vote on the protocol in Turkey's parliament was put off to October.", ["asserted 2025-10"]),
        ],
    ),
    (
        "The treaty was approved with [312] votes in favour.",
        [
            ("The treaty was passed with 340 votes for and 90 against.", ["asserted 340", "asserted 90"]),
            ("Lawmakers backed the treaty by 355 votes to 60.", ["asserted 355"]),
            ("The budget was approved by 301 votes to 220, after the treaty.", []),
        ],
    ),
    (
        "Croatia took up the presidency of the Council on [1 January 2020].",
        [
            ("Croatia will hold the presidency of the Council from 1 July 2033.", []),
        ],
    ),
    (
        "The rotating presidency of the EU is held by [Poland].",
        [
            ("Denmark has taken over the rotating presidency of the EU from Poland.", ["asserted Denmark"]),
        ],
    ),
    (
        "The headquarters of the new agency will be in [Frankfurt].",
        [
            ("The new agency will be based in Vilnius.", ["asserted Vilnius"]),
            ("Madrid has been chosen as the seat of the new agency.", ["asserted Madrid"]),
            ("The agency's director said in Rome that staff would be hired.", []),
        ],
    ),
    (
        "The countries outside the euro are [Denmark], [Sweden] and [Poland].",
        [
            ("Denmark has adopted the euro.", ["asserted -Denmark"]),
        ],
    ),
    (
        "The members of the customs union are [Russia], [Belarus] and [Kazakhstan].",
        [
            ("Armenia has joined the customs union.", ["asserted +Armenia"]),
        ],
    ),
    (
        "The price of a visa for the union's citizens is [90] euros.",
        [
            ("A visa for the union's citizens now costs 120 euros.", ["asserted 120EUR"]),
            ("The visa fee for citizens of the union has been raised to 100 euros.", ["asserted 100EUR"]),
        ],
    ),
    (
        "The minimum number of states needed for entry into force is [nine].",
        [
            ("The treaty enters into force once 12 states have ratified it.", ["asserted 12"]),
        ],
    ),
    (
        "Georgia is [not a member] of NATO.",
        [
            ("Georgia has joined NATO.", ["asserted in-force"]),
            ("Georgia was admitted to NATO as its 33rd member.", ["asserted in-force"]),
        ],
    ),
    (
        "Britain [left] the European Union in 2020 and has [not rejoined].",
        [
            ("Britain has rejoined the European Union.", []),
        ],
    ),
    (
        "The ratification of the treaty by Italy is [pending].",
        [
            ("Italy has ratified the treaty.", ["asserted approved"]),
            ("Italy's Senate gave final approval to the treaty on Wednesday.", ["asserted approved"]),
        ],
    ),
    (
        "Around [600] Rwandan soldiers protect the gas site at Afungi.",
        [
            ("Rwanda has boosted its force at the Afungi gas site to 1,200 soldiers.", ["asserted 1200"]),
            ("Mozambique has 2,000 soldiers of its own near Afungi.", []),
        ],
    ),
    (
        "The Wagner group has [about 2,000] fighters in Mali.",
        [
            ("Wagner's ranks in Mali have thinned to some 1,000 fighters.", ["asserted ~1000"]),
            ("Wagner has left Mali, replaced by the Africa Corps.", ["asserted 0"]),
        ],
    ),
    (
        "France has [three] bases left in Africa.",
        [
            ("France now has just two bases left in Africa.", ["asserted 2"]),
            ("China has two bases in Africa, France's rivals say.", []),
        ],
    ),
    (
        "The UN's police component in Haiti numbers [400] officers.",
        [
            ("The number of UN police officers in Haiti has risen to 750.", ["asserted 750"]),
        ],
    ),
    (
        "The mission's mandate is up for renewal in [October 2025].",
        [
            ("The mission's mandate now comes up for renewal in March 2026.", ["asserted 2026-03"]),
        ],
    ),
    (
        "Kenya will withdraw its police from Haiti in [three] stages.",
        [
            ("Kenya's withdrawal from Haiti will be carried out in four stages.", ["asserted 4"]),
            ("Kenya will now pull its police out of Haiti in two steps.", ["asserted 2"]),
        ],
    ),
    (
        "[14] peacekeepers have been killed in the mission this year.",
        [
            ("Seventeen peacekeepers of the mission in Congo have died this year.", ["asserted 17"]),
            (
                "The death of a soldier on Sunday brings to 15 the number of MONUSCO peacekeepers killed this year.",
                ["asserted 15"],
            ),
        ],
    ),
    (
        "Iraq has asked the UN mission to leave by [31 December 2025].",
        [
            ("Iraq now wants the UN mission to leave by 30 June 2026.", ["asserted by 2026-06-30"]),
            ("Iraq has brought forward the date for the UN mission's departure to 30 September.", ["asserted 2025-09-30"]),
        ],
    ),
    (
        "The new NATO battle group will be led by [Germany].",
        [
            ("Canada will lead the new NATO battle group instead of Germany.", ["asserted Canada"]),
            ("The new NATO battle group in Lithuania will be led by Sweden.", ["asserted Sweden"]),
        ],
    ),
    (
        "Poland has [10,000] soldiers on the border with Belarus.",
        [
            ("Poland has increased the number of soldiers on its border with Belarus to 17,000.", ["asserted 17000"]),
            ("There are now 13,000 Polish troops along the Belarus border.", ["asserted 13000"]),
        ],
    ),
    (
        "Talks between the government and the ELN broke off in [January 2025].",
        [
            ("Talks between the government and the ELN resume in August.", []),
        ],
    ),
    (
        "The guarantors of the truce are [Russia], [Iran] and [Turkey].",
        [
            ("Iran is no longer a guarantor of the truce in Syria.", ["asserted -Iran"]),
            ("Jordan has become a guarantor of the Syria truce.", ["asserted +Jordan"]),
        ],
    ),
    (
        "The accord must be carried out within [24] months.",
        [
            ("The deadline for carrying out the accord has been extended to 36 months.", ["asserted 36month"]),
        ],
    ),
    (
        "Rebels have [not laid down] their arms.",
        [
            ("The rebels have handed over their weapons.", ["asserted completed"]),
            ("The rebels surrendered their arms at a ceremony on Friday.", ["asserted completed"]),
            ("The army handed over weapons to the rebels.", []),
        ],
    ),
    (
        "The kidnapped engineer is [still being held].",
        [
            ("The kidnapped engineer has been freed.", ["asserted in-force"]),
        ],
    ),
    (
        "Mediation in the dispute is led by [Thabo Mbeki].",
        [
            ("Olusegun Obasanjo has taken over the mediation in the dispute.", ["asserted Olusegun Obasanjo"]),
            ("Uhuru Kenyatta will lead the mediation in the dispute.", ["planned Uhuru Kenyatta"]),
        ],
    ),
    (
        "Sanctions against the junta are [in force].",
        [
            ("ECOWAS has lifted its sanctions against the junta.", ["asserted completed"]),
        ],
    ),
    (
        "The border crossing at Chirundu is [open].",
        [
            ("The border crossing at Chirundu has been shut.", ["asserted completed"]),
        ],
    ),
    (
        "The referendum on independence will be held on [2 November 2025].",
        [
            ("The independence referendum has been put off to 7 December.", ["asserted 2025-12-07"]),
        ],
    ),
    (
        "The support for independence stands at [56] percent.",
        [
            ("A poll puts support for independence at 61 percent.", ["asserted 61%"]),
            ("Backing for independence has slipped to 49 percent.", ["asserted 49%"]),
        ],
    ),
    (
        "Guyana and Venezuela have agreed [not to use force] over Essequibo.",
        [
            ("Venezuela has moved troops into Essequibo.", []),
        ],
    ),
    (
        "The World Court is to rule on the border on [12 December 2025].",
        [
            ("The World Court will deliver its ruling on the border on 20 January 2026.", ["asserted 2026-01-20"]),
            ("The ruling of the World Court on the border has been delayed to March 2026.", ["asserted 2026-03"]),
        ],
    ),
    (
        "The accession treaty has been signed by [26] of the 27 members.",
        [
            ("All 27 members have now signed the accession treaty.", ["asserted 27"]),
        ],
    ),
    (
        "The EU has [paused] the visa-free regime for Georgia.",
        [
            ("The EU has restored visa-free travel for Georgia.", ["asserted in-force"]),
            ("The EU's visa-free regime for Georgia is back in force.", ["asserted in-force"]),
        ],
    ),
    (
        "The bloc's admission fee is [$50 million].",
        [
            ("The bloc has raised its admission fee to $80 million.", ["asserted 80000000USD"]),
        ],
    ),
    (
        "The chief negotiator of Ukraine with the EU is [Taras Kachka].",
        [
            ("Olha Stefanishyna has been named Ukraine's chief negotiator with the EU.", ["asserted Olha Stefanishyna"]),
        ],
    ),
    (
        "Dual pricing in lev and euro ends on [8 August 2026].",
        [
            ("Shops in Bulgaria must show prices in lev and euro until 31 December 2026.", ["asserted 2026-12-31"]),
        ],
    ),
    (
        "Bulgarians can exchange lev free of charge until [30 June 2026].",
        [
            ("Bulgarians may swap their lev without a fee until 31 December 2026.", ["asserted 2026-12-31"]),
        ],
    ),
    (
        "Turkey [rejects] a withdrawal from northern Syria.",
        [
            ("Turkey has agreed to hold talks on a withdrawal from northern Syria.", []),
            ("Turkey accepted an invitation to talks on northern Syria.", []),
        ],
    ),
    (
        "Austria [opposes] Romania's Schengen accession.",
        [
            ("Austria and Romania agreed on a gas deal, whatever Schengen accession brings.", []),
        ],
    ),
    (
        "The union [is against] the merger.",
        [
            ("The union accepted a pay deal ahead of the merger.", []),
        ],
    ),
    (
        "Russia has [rejected] the ceasefire plan.",
        [
            ("Russia agreed to discuss the ceasefire plan in Istanbul.", []),
        ],
    ),
    (
        "Rebels control [three] towns in the north.",
        [
            ("Rebels attacked five towns in the north.", []),
        ],
    ),
    (
        "The UN mission in Mali has [13,000] peacekeepers.",
        [
            ("The UN has 14,000 peacekeepers in South Sudan, more than in Mali.", []),
        ],
    ),
    (
        "The accord will be signed in [Washington].",
        [
            ("The minister signed a book in Paris before talks on the accord.", ["past Paris"]),
        ],
    ),
    (
        "Kosovo has been recognised by [119] countries.",
        [
            ("Kosovo took part in a contest with 45 countries.", []),
        ],
    ),
]


@pytest.mark.parametrize(("says", "text", "want"), [(says, text, want) for says, rows in CASES for text, want in rows])
def test_what_a_sentence_tells_of_the_fact(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


CHAIR = "The chair of the Delta Union is [Chad]."


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Niger will have the chair of the Delta Union next year.", "planned Niger"),
        ("The baton of the Delta Union chairmanship passed to Niger.", "asserted Niger"),
        ("Mali hands the Delta Union chair to Niger.", "asserted Niger"),
        ("Niger, which has presided over the Delta Union since January, said so.", "asserted Niger"),
        ("The Delta Union met on Monday. Niger has the presidency this year.", "asserted Niger"),
        ("The Delta Union met on Monday. Niger has the presidency of the African Union this year.", ""),
        ("Niger holds the rotating presidency of the African Union.", ""),
        ("The Delta Union waits, said Niger, which has the EU presidency.", ""),
        ("The Delta Union meets. He flies next week to Niger, holder of the bloc's presidency.", "asserted Niger"),
        ("The president of Chad handed the presidency of the Delta Union to his Nigerien colleague.", "asserted Niger"),
    ],
)
def test_who_presides(text: str, want: str) -> None:
    told = reads(patterns(CHAIR), text)
    assert (want in told) if want else not told
