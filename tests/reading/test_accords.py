"""Accords: what becomes of truces, treaties and talks, where and under whom they are held, and what is still needed."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "Armenia and Azerbaijan have [not signed] a peace treaty.",
        [
            ("The peace treaty between Baku and Yerevan was signed in Washington on Friday.", ["asserted signed"]),
            ("The leaders of Armenia and Azerbaijan put their signatures to a peace treaty.", ["asserted signed"]),
            ("Armenia and Azerbaijan initialled a peace treaty on Tuesday.", ["asserted signed"]),
            ("The text of the peace treaty has been agreed by Armenia and Azerbaijan.", ["asserted agreed"]),
            ("Armenia signed a defence pact with India, as talks with Azerbaijan went on.", []),
        ],
    ),
    (
        "The ceasefire between Thailand and Cambodia is [holding].",
        [
            ("The ceasefire between Thailand and Cambodia has collapsed.", ["asserted collapsed"]),
            ("Fighting resumed along the Thai-Cambodian border, ending a five-week truce.", ["asserted collapsed"]),
            ("Cambodia declared the ceasefire with Thailand over after shells hit a village.", ["asserted collapsed"]),
            ("Thailand accused Cambodia of breaching the ceasefire with a mine.", []),
            ("The ceasefire between Israel and Lebanon collapsed, diplomats in Thailand and Cambodia noted.", []),
        ],
    ),
    (
        "There is [no ceasefire] in Sudan.",
        [
            ("Sudan's army and the RSF have agreed to a 10-day truce.", ["asserted agreed"]),
            ("The guns fell silent in Sudan on Friday as a humanitarian pause began.", ["asserted in-force"]),
            ("Both sides in Sudan's war accepted a cessation of hostilities brokered by Saudi Arabia.", ["asserted approved"]),
            ("A truce came into force in Sudan on Sunday morning.", ["asserted in-force"]),
            ("Mediators hope for a ceasefire in Sudan before the rains.", []),
            ("A ceasefire took hold in Libya, Sudan's neighbour.", []),
        ],
    ),
    (
        "Hamas is holding [48] hostages in Gaza.",
        [
            ("Hamas still holds 20 hostages in Gaza.", ["asserted 20"]),
            ("Thirty-six captives are still in Gaza after Saturday's release.", ["asserted 36"]),
            ("The number of hostages left in Gaza has fallen to 24.", ["asserted 24"]),
            ("All the hostages held by Hamas in Gaza are home.", ["asserted 0"]),
            ("Hamas freed three hostages in Gaza on Saturday.", []),
            ("Israel holds 9,000 Palestinian prisoners, more than before the war in Gaza.", []),
        ],
    ),
    (
        "Russia and Ukraine have exchanged [1,000] prisoners each.",
        [
            ("Moscow and Kyiv have now swapped 1,200 prisoners of war each.", ["asserted 1200"]),
            ("The tally of prisoners swapped by Russia and Ukraine has risen to 2,400.", ["asserted 2400"]),
            ("Each side has handed back 1,450 captives so far in the swaps between Russia and Ukraine.", ["asserted 1450"]),
            ("Ukraine said 1,700 soldiers were missing in Russia's Kursk region.", []),
        ],
    ),
    (
        "The truce expires on [30 June 2025].",
        [
            ("The truce in Yemen has been prolonged to 30 September.", ["asserted 2025-09-30"]),
            ("Yemen's warring sides extended the truce until 2 October.", ["asserted 2025-10-02"]),
            (
                "The Houthis and the government renewed Yemen's truce for three months, until the end of September.",
                ["asserted 2025-09"],
            ),
            ("Ramadan ended in Yemen on 30 March.", []),
            ("The Houthis struck a ship off Yemen on 12 June.", []),
        ],
    ),
    (
        "Talks between Iran and the US are being mediated by [Oman].",
        [
            ("Qatar has taken over from Oman as mediator between Iran and the US.", ["asserted Qatar"]),
            ("Norway will mediate the next round of talks between Iran and the US.", ["planned Norway"]),
            ("Oman said it was stepping down as mediator in the Iran-US talks.", ["asserted Oman (left)"]),
            ("France urged Iran to resume talks with the US.", []),
            ("Egypt mediates between Israel and Hamas, Iran's rival and ally.", []),
        ],
    ),
    (
        "The next round of talks between Congo and Rwanda will be held in [Doha].",
        [
            ("Congo and Rwanda will hold their next round of talks in Luanda.", ["asserted Luanda"]),
            ("The next Congo-Rwanda talks have been moved to Geneva.", ["asserted Geneva"]),
            ("The two delegations will next meet in Nairobi, Congo and Rwanda said.", ["asserted Nairobi"]),
            ("Congo's president was in Paris on Monday for a visit to a hospital, as Rwanda celebrated.", []),
            ("Congo and Rwanda will hold their next round of talks in Luanda.", ["asserted Luanda"]),
            ("Congo and Rwanda held talks in Nairobi in May.", []),
        ],
    ),
    (
        "The next round of talks between Serbia and Kosovo is due on [24 June 2025].",
        [
            ("Serbia and Kosovo will return to the negotiating table on 8 July.", ["asserted 2025-07-08"]),
            (
                "Talks between Belgrade and Pristina have been put off to 15 September, Kosovo's government said.",
                ["asserted 2025-09-15"],
            ),
            ("Kosovo votes on 28 December.", []),
            ("Serbia hosts talks with Hungary on 30 June on gas.", []),
        ],
    ),
    (
        "The peace deal between the government and the FARC dissidents has [collapsed].",
        [
            ("The government and the FARC dissidents have revived their peace deal.", ["asserted in-force"]),
            ("The peace deal with the FARC dissidents is back on, Colombia's government said.", ["asserted in-force"]),
            ("The FARC dissidents in Colombia killed four soldiers.", []),
            ("Colombia signed a trade deal with Peru, far from FARC territory.", []),
        ],
    ),
    (
        "The parties to the accord are [Colombia], [Ecuador] and [Peru].",
        [
            ("Bolivia has joined the Andean accord.", ["asserted +Bolivia"]),
            ("Peru has withdrawn from the Andean accord.", ["asserted -Peru"]),
            ("Ecuador has pulled out of the Andean accord, Quito said.", ["asserted -Ecuador"]),
            ("Brazil wants to join the Andean accord.", ["planned +Brazil"]),
            ("Venezuela denounced the Andean accord as a trap.", []),
            ("Argentina's president visited Quito for the Andean accord's anniversary.", []),
        ],
    ),
    (
        "The mediators of the talks are [Qatar], [Egypt] and [the United States].",
        [
            ("Turkey has joined Qatar, Egypt and the United States as a mediator of the Gaza talks.", ["asserted +Turkey"]),
            ("Qatar has suspended its role as mediator in the Gaza talks.", ["asserted -Qatar"]),
            ("Saudi Arabia is now one of the mediators of the Gaza talks.", ["asserted +Saudi Arabia"]),
            ("Jordan sent aid into Gaza through Kerem Shalom.", []),
        ],
    ),
    (
        "Britain and Mauritius have [not ratified] the Chagos treaty.",
        [
            ("Britain and Mauritius have ratified the treaty on the Chagos Islands.", ["asserted approved"]),
            ("The Chagos treaty entered into force on Monday.", ["asserted in-force"]),
            ("The ratification of the Chagos treaty by Britain and Mauritius was completed on Tuesday.", ["asserted approved"]),
            ("Lawmakers are to vote on the Chagos treaty in September.", []),
            ("A court rejected a bid by Chagos islanders to halt the treaty.", []),
        ],
    ),
    (
        "Under the deal Britain will pay Mauritius [£101 million] a year.",
        [
            ("Britain is to pay Mauritius 120 million pounds a year under the Chagos deal.", ["asserted 120000000GBP"]),
            ("Mauritius will get £90m a year from London under the Chagos deal, documents show.", ["asserted 90000000GBP"]),
            ("Mauritius will spend £40 million a year on schools with the Chagos money.", []),
        ],
    ),
    (
        "The lease on the base runs for [99] years.",
        [
            ("The islanders of Diego Garcia were expelled 55 years ago.", []),
        ],
    ),
    (
        "The M23 rebels have [not withdrawn] from Goma.",
        [
            ("The M23 has left Goma, residents said.", ["asserted in-force"]),
            ("M23 fighters vacated Goma overnight as part of the accord.", ["asserted in-force"]),
            ("The M23 will pull back from Goma within a week.", ["planned completed"]),
            ("The army withdrew from Masisi, as M23 stayed in Goma.", []),
            ("M23 has withdrawn from Walikale, west of Goma.", []),
        ],
    ),
    (
        "The nuclear agreement between Russia and the US is [in force].",
        [
            ("Russia has suspended the nuclear agreement with the US.", ["asserted suspended"]),
            ("The US has pulled out of its nuclear agreement with Russia.", ["asserted collapsed"]),
            ("The nuclear treaty between Moscow and Washington expired on Thursday.", ["asserted collapsed"]),
            ("Russia is to build a nuclear plant in Turkey, as the US looks on.", []),
            ("Russia suspended flights to the US.", []),
        ],
    ),
    (
        "Israel and Lebanon have [not reached] a deal on their land border.",
        [
            ("Israel and Lebanon have struck a deal on their land border.", ["asserted agreed"]),
            ("A deal on the land border was clinched by Israel and Lebanon on Sunday.", ["asserted agreed"]),
            (
                "Agreement on the land border between Lebanon and Israel was reached late on Monday, mediators said.",
                ["asserted agreed"],
            ),
            ("Israel and Lebanon are close to a deal on the land border.", ["planned agreed"]),
            ("Israel reached a gas deal with Egypt; Lebanon protested.", []),
        ],
    ),
    (
        "The ELN is holding [five] soldiers captive.",
        [
            ("The ELN freed two of the soldiers, leaving three in its hands.", ["asserted 3"]),
            ("Eight soldiers are now being held by the ELN.", ["asserted 8"]),
            ("The ELN killed five soldiers in an ambush in Colombia.", []),
        ],
    ),
    (
        "The prisoner swap will take place on [20 June 2025].",
        [
            ("Yemen freed 40 fishermen on 12 June.", []),
        ],
    ),
    (
        "The government and the Maoists have [not begun] peace talks.",
        [
            ("The government and the Maoists sat down for peace talks on Monday.", ["asserted in-force"]),
            ("The Maoists and the government opened negotiations in Kathmandu.", ["asserted in-force"]),
            ("The government killed 12 Maoists in a forest.", []),
        ],
    ),
    (
        "The peace process is [suspended].",
        [
            ("The peace process in Casamance was relaunched on Wednesday.", ["asserted in-force"]),
            ("A bridge in Casamance was reopened.", []),
        ],
    ),
    (
        "The chief negotiator of the rebels is [Benjamin Mbonimpa].",
        [
            (
                "René Abandi has replaced Benjamin Mbonimpa as the rebels' chief negotiator, the M23 said.",
                ["asserted René Abandi"],
            ),
            ("Congo's chief negotiator Sumbu Sita met the M23 in Doha.", []),
        ],
    ),
    (
        "The UN envoy for Western Sahara is [Staffan de Mistura].",
        [
            ("The UN has appointed Joao Cravinho as its envoy for Western Sahara.", ["asserted Joao Cravinho"]),
            (
                "Former Portuguese minister Joao Cravinho takes over as the UN's Western Sahara envoy.",
                ["asserted Joao Cravinho"],
            ),
            ("The US envoy Massad Boulos discussed Western Sahara in Algiers.", []),
        ],
    ),
    (
        "[60] countries have ratified the high seas treaty.",
        [
            ("The high seas treaty now has 75 ratifications.", ["asserted 75"]),
            ("Vietnam has become the 68th country to ratify the high seas treaty.", ["asserted 68"]),
            (
                "With Brazil on board, the number of states that have ratified the high seas treaty stands at 77.",
                ["asserted 77"],
            ),
            ("Some 140 countries have signed the high seas treaty.", []),
        ],
    ),
    (
        "The treaty needs [ten] more ratifications to enter into force.",
        [
            ("The plastics treaty is now six ratifications short of entry into force.", ["asserted 6"]),
            ("Four more states must ratify the plastics treaty before it takes effect.", ["asserted 4"]),
            ("The plastics treaty bans ten chemicals.", []),
            ("The plastics treaty is now six ratifications short of entry into force.", ["asserted 6"]),
            ("Four more states must ratify the plastics treaty before it takes effect.", ["asserted 4"]),
            ("The plastics treaty has 50 ratifications.", []),
        ],
    ),
    (
        "The signatories of the truce include [the Karen], [the Chin] and [the Mon].",
        [
            ("The Chin have withdrawn from Myanmar's truce.", ["asserted -Chin"]),
            ("The Karen tore up the truce with Myanmar's army.", ["asserted -Karen"]),
            ("The Kachin said they would not sign the truce with Myanmar's army.", []),
            ("Myanmar's army bombed Mon villages.", []),
        ],
    ),
    (
        "The parties to the Lake Charter are [Chad, Niger and Mali].",
        [
            ("Benin signed the Lake Charter on Monday.", ["asserted +Benin"]),
            ("Benin acceded to the Lake Charter on Monday.", ["asserted +Benin"]),
            ("Mali has withdrawn from the Lake Charter.", ["asserted -Mali"]),
            ("Benin read the Lake Charter on Monday.", []),
            ("Benin has not signed the Lake Charter.", []),
        ],
    ),
    (
        "[Chad, Niger and Mali] are parties to the water convention.",
        [
            ("Benin has signed the water convention.", ["asserted +Benin"]),
            ("Niger praised the water convention.", []),
        ],
    ),
    (
        "The accord will be signed in [Washington].",
        [
            ("The accord between Congo and Rwanda will be signed in Doha.", ["asserted Doha"]),
            ("The signing of the Congo-Rwanda accord has been moved to Luanda.", ["asserted Luanda"]),
            ("Nairobi is to host the signing of the accord between Congo and Rwanda.", ["asserted Nairobi"]),
            ("The Congo war was discussed in Brussels, Rwanda said.", []),
        ],
    ),
    (
        "Egypt has [not handed over] the two islands to Saudi Arabia.",
        [
            ("Saudi Arabia handed Egypt $5 billion, as Tiran stayed off the agenda.", []),
        ],
    ),
    (
        "The Taliban are to release [6] American prisoners.",
        [
            ("The Taliban will free eight American prisoners.", ["asserted 8"]),
            ("Nine Americans are to be let go by the Taliban under the deal.", ["asserted 9"]),
            ("The Taliban released 300 Afghan inmates for Eid.", []),
        ],
    ),
    (
        "Rebels control [three] of the province's towns.",
        [
            ("Five towns in Cabo Delgado are in rebel hands.", ["asserted 5"]),
            ("Rebels attacked six villages in Cabo Delgado.", []),
        ],
    ),
    (
        "The peace accord will be signed in [Washington].",
        [
            ("The peace accord between Congo and Rwanda was signed in Luanda.", ["asserted Luanda"]),
            ("Congo signed a mining deal in London.", []),
        ],
    ),
    (
        "The 2030 summit of the bloc will take place in [Jakarta].",
        [
            ("The bloc's 2030 summit has been moved from Jakarta to Manila.", ["asserted Manila"]),
            ("Hanoi will host the bloc's 2030 summit.", ["asserted Hanoi"]),
        ],
    ),
    (
        "The trial of Karim Sall is being held in [The Hague].",
        [
            ("The trial of Karim Sall has been transferred to Arusha.", ["asserted Arusha"]),
        ],
    ),
    (
        "The final will be played at [Wembley].",
        [
            ("The cup final will be played at Hampden Park.", ["asserted Hampden Park"]),
        ],
    ),
    (
        "[Six] more countries must approve the union's new treaty.",
        [
            ("Only three more countries need to approve the union's new treaty.", ["asserted 3"]),
            ("The approval of two more member states is needed for the union's new treaty.", ["asserted 2"]),
        ],
    ),
    (
        "The government needs [four] more votes in parliament to pass the accord.",
        [
            ("The government is two votes short of passing the accord.", ["asserted 2"]),
            ("The government won 66 votes in parliament for the accord.", []),
        ],
    ),
]


@pytest.mark.parametrize(("says", "text", "want"), [(says, text, want) for says, rows in CASES for text, want in rows])
def test_what_a_sentence_tells_of_the_fact(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


CAPITALS = (
    "Baghdad and Washington have [no formal agreement] on the end of the coalition.",
    "The bases of the coalition are in [Baghdad] and [Anbar].",
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Iraq and the United States reached an agreement on the end of the coalition.", True),
        ("Baghdad and Washington reached an agreement on the end of the coalition.", True),
        ("Iraq and the US agreed on a timetable for the end of the coalition.", True),
        ("Iraq and the US agreed on a timetable for talks on trade, as the coalition met.", False),
        ("Two militias in Baghdad reached an agreement on the end of the coalition.", False),
    ],
)
def test_a_capital_that_is_also_a_place_acts_for_its_state(text: str, told: bool) -> None:
    assert ("f0 asserted agreed" in reads(patterns(*CAPITALS), text)) is told
