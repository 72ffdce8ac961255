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
            ("The no-fly zone over the region has been lifted.", ["asserted none"]),
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
]


@pytest.mark.parametrize(("says", "text", "want"), [(says, text, want) for says, rows in CASES for text, want in rows])
def test_what_a_sentence_tells_of_the_fact(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
