"""Missions and withdrawals: how strong a force is, its bases, mandate, heads and contributors, and when it leaves."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "France keeps [about 1,500] soldiers in Chad.",
        [
            ("Paris has trimmed its garrison in N'Djamena and across Chad to 900 men.", ["asserted 900"]),
            ("Fewer than 400 French troops are left in Chad, the general staff said on Monday.", ["asserted <400"]),
            ("French force in Chad shrinks to 600", ["asserted 600"]),
            ("With the latest flight home, the French contingent in Chad is down to some 750.", ["asserted ~750"]),
            ("Chad has sent 1,200 soldiers to its border with Sudan.", []),
            ("A convoy carrying 120 French soldiers left Chad for Cameroon on Tuesday.", []),
        ],
    ),
    (
        "[1,300] US soldiers are stationed in Niger under the counter-terrorism mission.",
        [
            ("The Pentagon now counts just 500 service members in Niger.", ["asserted 500"]),
            ("U.S. footprint in Niger falls below 200", ["asserted <200"]),
            ("Some 650 American troops remain in Niger, a defense official told reporters.", ["asserted ~650"]),
            (
                "Roughly 900 US personnel are still on the ground in Niger, down from 1,300 in March.",
                ["asserted ~900", "past 1300"],
            ),
            ("Germany has 90 soldiers left at its air hub in Niger.", []),
            ("US troops trained 1,800 Nigerien commandos before the coup in Niger.", []),
        ],
    ),
    (
        "The UN mission in Mali has [13,000] peacekeepers.",
        [
            ("The strength of the UN mission in Mali has fallen to 8,500.", ["asserted 8500"]),
            ("About 6,000 blue helmets are still in Mali, the UN said.", ["asserted ~6000"]),
            ("MINUSMA is down to 4,200 uniformed personnel in Mali.", ["asserted 4200"]),
            ("The United Nations has repatriated 7,000 peacekeepers from Mali, leaving 6,000.", ["asserted 6000"]),
            ("Some 300 peacekeepers have been killed in Mali since 2013.", []),
            ("The UN mission in South Sudan has 14,000 peacekeepers; that in Mali is closing.", []),
        ],
    ),
    (
        "Russia's withdrawal from Armenia's border posts is to be completed by [1 September 2025].",
        [
            ("Russian guards will be gone from the posts on Armenia's border by 1 December.", ["asserted by 2025-12-01"]),
            ("The last Russian border guards are to leave Armenia's frontier by the end of October.", ["asserted by 2025-10"]),
            ("Moscow has been given until January 2026 to pull its guards off Armenia's border posts.", ["asserted 2026-01"]),
            ("Russia's exit from Armenian border posts pushed back to March 2026", ["asserted 2026-03"]),
            ("Armenia holds parliamentary elections on 7 June 2026.", []),
            ("Russia handed over the checkpoint at Yerevan airport, in Armenia, on 31 July 2024.", []),
        ],
    ),
    (
        "The last US troops are to leave Iraq by [the end of 2026].",
        [
            ("All American forces will be out of Iraq by September 2027.", ["asserted by 2027-09"]),
            ("Baghdad says the Americans will be gone from Iraq by next June.", ["asserted by 2025-06"]),
            ("Iraq and Washington have agreed to push the final US exit back to 2028.", ["asserted 2028"]),
            (
                "The timetable for the US withdrawal from Iraq has been brought forward to March 2026, officials said.",
                ["asserted 2026-03"],
            ),
            ("The US embassy in Baghdad, Iraq, will move its visa section on 1 May 2026.", []),
            ("Spain will bring its soldiers home from Iraq by February 2026.", []),
        ],
    ),
    (
        "The withdrawal of the East African force from Congo has [not begun].",
        [
            ("East African troops start leaving Congo", ["asserted in-force"]),
            ("The first Kenyan soldiers of the East African force flew home from Congo on Sunday.", ["asserted in-force"]),
            ("The East African force has begun pulling out of eastern Congo.", ["asserted in-force"]),
            ("The pullout of the East African regional force from Congo is under way.", ["asserted in-force"]),
            ("The UN's peacekeepers have begun their withdrawal from Congo.", []),
            ("Soldiers of the East African force in Congo started building a bridge at Sake.", []),
        ],
    ),
    (
        "Germany has [not handed over] its base at Gao.",
        [
            ("Bundeswehr gives up Gao camp", ["asserted completed"]),
            ("The German flag was lowered at Gao as the camp passed to the Malian army.", ["asserted completed"]),
            ("Germany has turned over its base at Gao to Malian forces.", ["asserted completed"]),
            ("The Malian army took possession of Germany's camp in Gao on Friday.", ["asserted completed"]),
            ("Germany's base in Gao came under rocket fire on Friday.", []),
            ("Egypt's contingent handed over its camp in Gao's outskirts.", []),
        ],
    ),
    (
        "The mandate of UNIFIL expires on [31 August 2025].",
        [
            ("The Security Council has prolonged UNIFIL's mandate until 31 December 2026.", ["asserted 2026-12-31"]),
            ("UNIFIL gets another year: its mandate now runs to 31 August 2026.", ["asserted 2026-08-31"]),
            ("UN extends Lebanon force one last time, to 31 December 2026", ["asserted 2026-12-31"]),
            ("UNIFIL's mandate would be extended to the end of 2026 under a French draft.", ["planned 2026"]),
            ("UNIFIL's commander is due to leave Lebanon on 15 July.", []),
        ],
    ),
    (
        "The head of the UN mission in Congo is [Bintou Keita].",
        [
            ("Jean-Marc Delorme has taken charge of MONUSCO.", ["asserted Jean-Marc Delorme"]),
            ("Keita bows out as head of the UN mission in Congo", ["asserted Keita (left)"]),
            (
                "Amadou Traore takes the helm of the UN mission in Congo next month, succeeding Bintou Keita.",
                ["planned Amadou Traore"],
            ),
            ("MONUSCO's new chief, Leila Haddad, arrived in Goma, Congo, on Monday.", ["asserted Leila Haddad"]),
            ("Samuel Okello heads the UN mission in South Sudan and visited Congo last week.", []),
        ],
    ),
    (
        "The force commander of UNMISS is [Mohan Subramanian].",
        [
            ("Lieutenant General Kofi Mensah of Ghana is the new force commander of UNMISS.", ["asserted Kofi Mensah"]),
            ("UNMISS: Subramanian hands over command to Nair", ["asserted Nair"]),
            ("A Rwandan general, Innocent Kabera, was named to command the UNMISS force.", ["asserted Innocent Kabera"]),
            ("Lieutenant General Subramanian relinquished command of UNMISS on Friday.", ["asserted Subramanian (left)"]),
            ("UNMISS police commissioner Christiane Lind opened a station in Bor.", []),
            ("Brigadier Tesfaye Alemu, sector commander of UNMISS, met elders in Bentiu.", []),
        ],
    ),
    (
        "The troops of the Multinational Security Support Mission come from [Kenya], [Jamaica], [Belize] and [Guatemala].",
        [
            (
                "El Salvador has joined the Multinational Security Support Mission in Haiti with 78 medics.",
                ["asserted +El Salvador"],
            ),
            ("Belize has brought home its soldiers from the Multinational Security Support Mission.", ["asserted -Belize"]),
            ("Jamaica pulls out of Haiti's Multinational Security Support Mission", ["asserted -Jamaica"]),
            (
                "Honduras becomes fifth nation to send troops to Haiti under the Multinational Security Support Mission",
                ["asserted +Honduras"],
            ),
        ],
    ),
    (
        "British forces operate from bases at [Akrotiri], [Dhekelia] and [Episkopi].",
        [
            ("Britain has closed its base at Episkopi.", ["asserted -Episkopi"]),
            ("British forces have vacated Dhekelia, Cyprus.", ["asserted -Dhekelia"]),
            ("The RAF has opened a new base at Paphos, Cyprus, for British forces.", ["asserted +Paphos"]),
            ("British forces hand Episkopi back to Cyprus", ["asserted -Episkopi"]),
            ("British jets took off from Akrotiri on Tuesday.", []),
            ("Two British soldiers were hurt in a crash near Limassol in Cyprus.", []),
        ],
    ),
    (
        "The drawdown is now in its [second] phase.",
        [
            ("The third phase of the AU drawdown in Sudan has started.", ["asserted in-force"]),
            ("AU drawdown in Sudan moves to phase three", ["asserted in-force"]),
            ("The AU mission in Sudan began phase three of its drawdown on Monday.", ["asserted in-force"]),
            ("The AU in Sudan said a third round of talks would follow.", []),
        ],
    ),
    (
        "[Seven] of the mission's 12 bases have been handed over to the Somali army.",
        [
            ("The mission has now turned over nine bases to the Somali army.", ["asserted 9"]),
            ("Somali forces take over eighth base from the AU mission", ["asserted 8"]),
            ("The mission has transferred ten of its bases to Somali control.", ["asserted 10"]),
            ("With Friday's handover, the number of bases transferred to the Somali army has risen to eight.", ["asserted 8"]),
            ("Somali forces captured nine al-Shabab camps.", []),
        ],
    ),
    (
        "There is [no date] for the return of Italy's contingent from Lebanon.",
        [
            ("Italy's soldiers will be home from Lebanon by Christmas, the defence minister said.", ["asserted by 2025-12-25"]),
            ("Italy's contingent is to leave Lebanon on 15 October.", ["asserted 2025-10-15"]),
            ("Italian contingent to come back from Lebanon in March 2026", ["asserted 2026-03"]),
            ("Rome has set 1 December for the homecoming of the Italian contingent in Lebanon.", ["asserted 2025-12-01"]),
            ("Spain's contingent returns from Lebanon on 20 September.", []),
            ("Italy's contingent in Lebanon marked Republic Day on 2 June.", []),
        ],
    ),
    (
        "Turkey has [2,200] troops at its bases in northern Iraq.",
        [
            ("Ankara's deployment in northern Iraq has grown to 3,500 soldiers.", ["asserted 3500"]),
            ("Turkey has pared back its presence in northern Iraq to about 1,000 soldiers.", ["asserted ~1000"]),
            ("Turkish troop numbers in northern Iraq swell to 4,000", ["asserted 4000"]),
            ("Turkey is to reduce its force in northern Iraq to 1,200.", ["planned 1200"]),
            ("The US has 2,500 troops in Iraq.", []),
            ("Turkey said it killed 30 militants in northern Iraq.", []),
        ],
    ),
    (
        "The Dutch contribution to the mission in Lithuania is [270] soldiers.",
        [
            ("The Netherlands has raised its contribution to the mission in Lithuania to 350.", ["asserted 350"]),
            ("There are now 310 Dutch troops serving in Lithuania.", ["asserted 310"]),
            ("Dutch cut Lithuania contingent to 150", ["asserted 150"]),
            ("The Hague is bringing home a third of its troops from Lithuania, which leaves 180 there.", ["asserted 180"]),
            ("Germany has 1,000 soldiers in Lithuania.", []),
            ("The Dutch army lost 40 vehicles in a fire in Lithuania.", []),
        ],
    ),
    (
        "African Union troops must leave Somalia by [31 December 2025].",
        [
            ("The AU force will now stay in Somalia until the end of 2026.", ["asserted 2026"]),
            ("African Union soldiers have until 30 June 2026 to leave Somalia.", ["asserted 2026-06-30"]),
            ("AU exit from Somalia delayed to December 2027", ["asserted 2027-12"]),
            ("The deadline for the African Union's withdrawal from Somalia has slipped to next March.", ["asserted 2026-03"]),
            ("Ethiopian troops outside the mission will leave Somalia by August 2025.", []),
            ("African Union troops first came to Somalia in March 2007.", []),
        ],
    ),
    (
        "The pullout from Kidal is [complete].",
        [
            ("The pullout from Kidal has been suspended.", ["asserted suspended"]),
            ("Rebels marched through Kidal after dusk.", []),
        ],
    ),
    (
        "Spain's parliament has [not approved] sending troops to Ukraine.",
        [
            ("Spanish lawmakers back troop deployment to Ukraine", ["asserted approved"]),
            ("The Cortes in Madrid gave the green light to a Spanish contingent for Ukraine.", ["asserted approved"]),
            ("Spanish deputies signed off on the dispatch of troops to Ukraine.", ["asserted approved"]),
            ("Parliament in Madrid is to vote on sending soldiers to Ukraine next week.", []),
            ("Denmark's parliament approved sending troops to Ukraine.", []),
        ],
    ),
    (
        "The mission is [suspended].",
        [
            ("The EU has resumed its EUCAP mission in Niger.", ["asserted in-force"]),
            ("EUCAP mission in Niger restarts", ["asserted in-force"]),
            ("Brussels has terminated the EUCAP mission in Niger for good.", ["asserted completed"]),
            ("The EU could relaunch its EUCAP mission in Niger this autumn.", ["planned in-force"]),
            ("A reporter in Niger was suspended by the broadcaster.", []),
        ],
    ),
    (
        "Poland leads the battle group in [Latvia].",
        [
            ("Canada leads the battle group in Latvia.", []),
        ],
    ),
    (
        "The SADC mission in Mozambique is led by [Major General Xolani Mankayi].",
        [
            (
                "Major General Patrick Dube has taken over as head of the SADC mission in Mozambique.",
                ["asserted Major General Patrick Dube"],
            ),
            ("SADC names Tanzania's Brigadier Said Mwinyi to lead its Mozambique force", ["asserted Said Mwinyi"]),
            ("Mankayi hands over the reins of SADC's Mozambique mission to Dube", ["asserted Mankayi (left)", "asserted Dube"]),
            ("Brigadier Joao Macuacua leads Mozambique's own troops alongside the SADC mission.", []),
            ("SADC's executive secretary Elias Magosi visited Mozambique.", []),
        ],
    ),
    (
        "UNIFIL's head of mission is [Major General Aroldo Lazaro].",
        [
            (
                "Major General Diodato Abagnara of Italy has succeeded Aroldo Lazaro at the head of UNIFIL.",
                ["asserted Major General Diodato Abagnara"],
            ),
            ("Lazaro leaves UNIFIL after three years", ["asserted Lazaro (left)"]),
            ("UNIFIL spokesman Andrea Tenenti said patrols went on.", []),
            ("The head of Lebanon's army, Rodolphe Haykal, met UNIFIL officers.", []),
        ],
    ),
    (
        "The countries with troops in KFOR include [Italy], [Turkey], [Hungary] and [the United States].",
        [
            ("Hungary has pulled its soldiers out of KFOR.", ["asserted -Hungary"]),
            ("Ireland has sent 30 soldiers to join KFOR in Kosovo.", ["asserted +Ireland"]),
            ("US ends its KFOR deployment in Kosovo", ["asserted -United States"]),
            ("Turkish troops have quit KFOR and left Kosovo.", ["asserted -Turkey"]),
            ("Italy holds the command of KFOR.", []),
            ("Serbia said its army was on alert near Kosovo, KFOR said.", []),
        ],
    ),
    (
        "American soldiers in Syria are based at [al-Tanf], [Shaddadi] and [Omar oil field].",
        [
            ("US troops have withdrawn from the Omar oil field in Syria.", ["asserted -Omar oil field"]),
            ("US hands Shaddadi base in Syria to Kurdish-led forces", ["asserted -Shaddadi"]),
            ("The Americans shut the al-Tanf garrison in Syria last week.", ["asserted -al-Tanf"]),
            ("The US has set up a new base at Kobani in northern Syria.", ["asserted +Kobani"]),
            ("US soldiers at al-Tanf in Syria came under drone attack.", []),
            ("Russian forces abandoned a base at Qamishli in Syria.", []),
        ],
    ),
    (
        "[Four] bases have been transferred to local forces.",
        [
            ("A fifth base in Somalia was transferred to local forces on Friday.", ["asserted 5"]),
            ("Local forces have now received seven bases from the Burundian contingent in Somalia.", ["asserted 7"]),
            ("Local forces in Somalia attacked six camps.", []),
        ],
    ),
    (
        "The UN will end its mission in Iraq on [31 December 2025].",
        [
            ("The UN mission in Iraq will close its doors on 30 June 2026.", ["asserted 2026-06-30"]),
            ("UNAMI will shut down in Iraq in March 2026.", ["asserted 2026-03"]),
            ("The closure of the UN mission in Iraq has been put back to the end of 2026.", ["asserted 2026"]),
            ("UN to wind up Iraq mission by May 2026", ["asserted by 2026-05"]),
            ("The UN mission in Libya was extended until 31 October 2026, Iraq's envoy said.", []),
            ("The UN mission in Iraq was set up on 14 August 2003.", []),
        ],
    ),
    (
        "Uganda has withdrawn [2,000] of its soldiers from Somalia.",
        [
            ("Uganda has pulled 3,000 soldiers out of Somalia so far.", ["asserted 3000"]),
            ("The number of Ugandan troops who have come home from Somalia has reached 2,600.", ["asserted 2600"]),
            ("Ugandan drawdown in Somalia tops 4,000 soldiers", ["asserted >4000"]),
            ("To date 3,500 Ugandan peacekeepers have left Somalia.", ["asserted 3500"]),
            ("Burundi has withdrawn 1,100 soldiers from Somalia.", []),
            ("Uganda has 5,000 soldiers in Somalia.", []),
        ],
    ),
    (
        "The status-of-forces agreement between Japan and Fiji is [not in force].",
        [
            ("The pact on the status of Japanese forces in Fiji entered into force on Monday.", ["asserted in-force"]),
            ("Japan-Fiji status of forces agreement takes effect", ["asserted in-force"]),
            (
                "The status-of-forces agreement between Fiji and Japan came into effect after both sides exchanged notes.",
                ["asserted in-force"],
            ),
            ("The status-of-forces agreement between Japan and Fiji will enter into force in August.", ["planned in-force"]),
            ("Japan and Australia's reciprocal access pact is in force, Fiji noted.", []),
        ],
    ),
    (
        "The troops of the security mission in Haiti come from [Kenya], [Jamaica] and [Belize].",
        [
            ("The first soldiers from the Bahamas landed in Haiti to join the security mission.", ["asserted +Bahamas"]),
            ("Benin has sent 200 troops to the security mission in Haiti.", ["asserted +Benin"]),
            ("Benin has pledged 200 troops to the security mission in Haiti.", ["planned +Benin"]),
            ("Chad contributes 300 troops to the security mission in Haiti.", ["asserted +Chad"]),
        ],
    ),
    (
        "The countries that contribute troops to the mission in Haiti are [Kenya], [Jamaica] and [Belize].",
        [
            ("Chad is now contributing 300 troops to the mission in Haiti.", ["asserted +Chad"]),
            ("Benin has sent 200 troops to the mission in Haiti.", ["asserted +Benin"]),
            ("Jamaica has brought its soldiers home from the mission in Haiti.", ["asserted -Jamaica"]),
        ],
    ),
    (
        "The mission in Haiti is made up of soldiers from [Kenya], [Jamaica] and [Belize].",
        [
            ("Soldiers from Chad arrived in Haiti on Monday to reinforce the mission.", ["asserted +Chad"]),
            ("Chadian troops have arrived in Haiti to serve in the mission.", ["asserted +Chad"]),
        ],
    ),
    (
        "Contributors to the stabilisation force include [Kenya], [Jamaica] and [Belize].",
        [
            ("Kenya withdraws its contingent from stabilisation force in Haiti", ["asserted -Kenya"]),
            ("Chad joins stabilisation force in Haiti", ["asserted +Chad"]),
        ],
    ),
    (
        "[Kenya], [Jamaica] and [Belize] have troops in Haiti.",
        [
            ("Chad has deployed 300 soldiers to Haiti.", ["asserted +Chad"]),
            ("The last Belizean soldiers have left Haiti.", ["asserted -Belize"]),
            ("Mexico has troops on its border with Guatemala, and aid in Haiti.", []),
        ],
    ),
    (
        "US forces are stationed at [Erbil], [Ain al-Asad] and [Victoria].",
        [
            ("US forces in Iraq have left Victoria.", ["asserted -Victoria"]),
            ("The US handed Ain al-Asad to the Iraqi army.", ["asserted -Ain al-Asad"]),
            ("US forces now also use a base at Harir in Iraq.", ["asserted +Harir"]),
            ("The US military has moved into a new base at Harir, northern Iraq.", ["asserted +Harir"]),
        ],
    ),
]


@pytest.mark.parametrize(("says", "text", "want"), [(says, text, want) for says, rows in CASES for text, want in rows])
def test_what_a_sentence_tells_of_the_fact(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


ORVANE = "The UN mission in Orvane will end on [30 June 2025]."
LEAVING = "France will complete its withdrawal from Senegal in [July 2025]."


@pytest.mark.parametrize(
    ("fact", "title", "text", "told"),
    [
        (
            ORVANE,
            "UN extends mission in Orvane",
            "The Security Council voted on Tuesday to keep the peacekeepers there until 31 December.",
            ["asserted 2025-12-31"],
        ),
        (ORVANE, "UN extends mission in Orvane", "The 200 Danish soldiers there will stay until 31 December.", []),
        (ORVANE, "UN extends mission in Dalmar", "It voted to keep the peacekeepers there until 31 December.", []),
        (ORVANE, "UN mission in Orvane", "The peacekeepers in Dalmar will stay until 31 December.", []),
        (
            LEAVING,
            "Pullout from Senegal brought forward",
            "France and Senegal agreed on Tuesday that it would end in May.",
            ["planned 2025-05"],
        ),
        (LEAVING, "Pullout from Senegal", "France and Senegal held talks on Tuesday. The strike would end in May.", []),
        (
            LEAVING,
            "France to leave Senegal early",
            "The last soldiers will be gone by the end of April.",
            ["asserted by 2025-04"],
        ),
    ],
)
def test_ends_told_by_who_stays_or_by_a_pronoun(fact: str, title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(fact), text, title) == told


COALITION = "The mission of the coalition in Tarvia ends in [September 2025]."
TRUCE = "The ceasefire between Marsa and the Orin Front is to end on [30 June 2025]."
UNIFIL = "The mandate of UNIFIL runs until [31 August 2025]."
SITE = "France will hand over its base in Abidjan on [20 February 2026]."
TRAINERS = "The EU training mission in Malor is [in operation]."
PACT = "Chad has [not ended] its defence pact with France."
PROCESS = "The peace process between Senn and the Karo Front is [stalled]."
NO_DEAL = "There is [no agreement] between Iraq and the United States on a troop withdrawal."
FORCE_OF_TEN = "[Ten] countries contribute troops to the stabilisation force in Gorna."


@pytest.mark.parametrize(
    ("fact", "title", "text", "told"),
    [
        (COALITION, "Coalition ends mission in Tarvia", "Its flag was lowered.", ["asserted 2025-03"]),
        (COALITION, "Coalition ends course in Tarvia", "Its flag was lowered.", []),
        (TRUCE, "", "Marsa's jets bombed the Orin Front on Tuesday, ending the ceasefire.", ["asserted 2025-03-18"]),
        (TRUCE, "", "Marsa's jets bombed the Orin Front on Tuesday, ending the drought.", []),
        (TRUCE, "Truce in Delm extended to July", "The rebels there agreed on Monday.", []),
        (
            UNIFIL,
            "UN to end Lebanon force",
            "The Security Council voted on Tuesday to keep UNIFIL until 31 December 2026 and then wind it down.",
            ["asserted 2026-12-31"],
        ),
        (SITE, "Abidjan base handed over", "French ministers attended.", ["asserted 2025-03"]),
        (SITE, "French base in Dakar handed over", "The camp was turned over on Tuesday.", []),
        (TRAINERS, "EU to close Malor mission in May", "Ministers decided on it.", ["planned completed"]),
        (TRAINERS, "UN mission in Malor ends", "The last blue helmets left.", []),
        (PACT, "", "Chad has scrapped its defence pact with France.", ["asserted collapsed"]),
        (PACT, "Chad and France to review pact", "They met on Tuesday.", []),
        (PROCESS, "", "Senn and the Karo Front resumed peace talks on Tuesday.", ["asserted talks"]),
        (PROCESS, "", "Senn resumed talks with the IMF.", []),
        (NO_DEAL, "US and Iraq sign oil deal", "Two firms will drill.", []),
        (NO_DEAL, "Iraq, Turkey agree on troop withdrawal", "Ankara will pull out.", []),
        (FORCE_OF_TEN, "Eleventh country joins Gorna force", "Fiji came on Monday.", ["asserted 11"]),
        (FORCE_OF_TEN, "Eleventh country may join Gorna force", "Fiji came on Monday.", []),
    ],
)
def test_missions_and_pacts_by_other_words(fact: str, title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(fact), text, title) == told


def test_delegates_meet_for_those_who_were_named() -> None:
    talks = patterns("Osk and Tarn will meet for talks on [7 April 2025].")
    assert reads(talks, "Delegates will now meet on 1 April.", "Osk and Tarn to talk sooner") == ["asserted 2025-04-01"]
    assert reads(talks, "Delegates will now meet on 1 April.", "Unions to talk sooner") == []


def test_captives_who_are_left_in_their_hands() -> None:
    captives = patterns("The rebels in Orla hold [48] prisoners.")
    title = "Rebels in Orla free 20 captives"
    assert reads(captives, "That leaves 28 in their hands.", title) == ["asserted 28"]
    assert reads(captives, "That leaves 28 in their beds.", title) == []
