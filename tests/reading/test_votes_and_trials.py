"""Elections, governments and courts as news tells them: shares, seats, polls, coalitions, charges, appeals."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

# fact, then (title, text, what is read of it)
CASES = [
    (
        "The Unity Party holds [88] seats in the Latvian parliament.",
        [
            ("Unity Party slumps to 71 seats in Latvian vote", "", ["asserted 71"]),
            ("", "The Unity Party won 71 of the 180 seats, the Latvian election commission said.", ["asserted 71"]),
            ("", "Latvia's Unity Party will have 71 lawmakers in the new parliament.", ["planned 71"]),
            ("", "With all votes counted, the Unity Party ended up with 71 seats in Latvia.", ["asserted 71"]),
            ("", "The Unity Party took 71 seats in Sunday's election in Latvia.", ["asserted 71"]),
            ("", "The Reform Bloc has 71 seats in the Latvian parliament.", []),
            ("", "Polls give the Unity Party 71 seats in Latvia.", ["planned 71"]),
        ],
    ),
    (
        "Turnout in the Latvian election was [61 percent].",
        [
            ("Latvian turnout revised to 64.2%", "", ["asserted 64.2%"]),
            ("", "A record 64.2 percent of Latvian voters cast ballots on Sunday.", ["asserted 64.2%"]),
            ("", "Participation in the Latvian election reached 64.2 percent.", ["asserted 64.2%"]),
            ("", "Latvia's election commission put turnout at 64.2 percent.", ["asserted 64.2%"]),
            ("", "Nearly two thirds of Latvia's electorate voted.", ["asserted <66.7%"]),
            ("", "The Unity Party won 64.2 percent in Latvia.", []),
        ],
    ),
    (
        "Marta Lind won [47.3 percent] of the vote in Latvia.",
        [
            ("Lind's share rises to 48.1% after recount in Latvia", "", ["asserted 48.1%"]),
            ("", "Marta Lind took 48.1 percent of the vote in Latvia, final results show.", ["asserted 48.1%"]),
            ("Final tally in Latvia: Lind 48.1%, Boro 44", "", ["asserted 48.1%"]),
            ("", "Lind finished with 48.1 percent, Latvia's electoral court said.", ["asserted 48.1%"]),
            ("", "Her rival Pavel Boro won 44.0 percent in Latvia; Lind came first.", []),
            ("", "Lind is backed by 52 percent of Latvia's women, a poll found.", []),
        ],
    ),
    (
        "The run-off in Latvia is to be held on [8 June 2025].",
        [
            ("Latvia run-off moved to 22 June", "", ["asserted 2025-06-22"]),
            ("", "Latvians will return to the polls on 22 June to choose between the two.", ["asserted 2025-06-22"]),
            ("", "The second round in Latvia has been postponed to 22 June.", ["asserted 2025-06-22"]),
            ("", "Latvia's second-round vote will take place on 22 June, the commission ruled.", ["asserted 2025-06-22"]),
            ("", "There will be no run-off in Latvia after Boro withdrew.", ["asserted unknown"]),
            ("", "Local elections in Latvia are to be held on 22 June.", []),
        ],
    ),
    (
        "The coalition in Latvia consists of [the Unity Party], [the Greens] and [the Liberals].",
        [
            ("Greens quit Latvian coalition", "", ["asserted -Greens"]),
            ("", "The Liberals have walked out of Latvia's government.", ["asserted -Liberals"]),
            ("", "The Farmers' Party has joined Latvia's coalition.", ["asserted +Farmers' Party"]),
            ("Latvia: Greens pull out of government over budget", "", ["asserted -Greens"]),
            ("", "The Greens withdrew their ministers from Latvia's government on Tuesday.", ["asserted -Greens"]),
            ("", "The Liberals threaten to leave Latvia's coalition.", ["planned -Liberals"]),
            ("", "The Farmers' Party said it would stay out of Latvia's coalition.", []),
        ],
    ),
    (
        "The prime minister of Latvia is [Marta Lind].",
        [
            ("Boro sworn in as Latvia's prime minister", "", ["asserted Boro"]),
            ("Pavel Boro takes office as Latvian premier", "", ["asserted Pavel Boro"]),
            ("", "Lawmakers in Latvia elected Pavel Boro prime minister on Tuesday.", ["asserted Pavel Boro"]),
            ("Lind resigns as Latvian prime minister", "", ["asserted Lind (left)"]),
            ("", "Latvia's parliament confirmed Pavel Boro as head of government.", ["asserted Pavel Boro"]),
            ("", "President Jana Holt asked Pavel Boro to form a government in Latvia.", ["planned Pavel Boro (nominated)"]),
            ("", "Latvia's finance minister Pavel Boro presented the budget.", []),
        ],
    ),
    (
        "The no-confidence vote against the Latvian government has [not been held].",
        [
            ("Latvian government survives no-confidence vote", "", ["asserted completed"]),
            ("", "The Latvian government lost a vote of no confidence on Tuesday.", ["asserted completed"]),
            ("", "Lawmakers toppled Latvia's government in a no-confidence vote.", ["asserted completed"]),
            ("", "Latvia's parliament voted down the no-confidence motion against the government.", ["asserted completed"]),
            ("", "Latvia's parliament will vote on the no-confidence motion on Friday.", ["planned completed"]),
            ("", "The vote on Latvia's budget was held on Tuesday.", []),
        ],
    ),
    (
        "Karel Dvor was sentenced to [six years] in prison.",
        [
            ("Appeals court cuts Dvor's sentence to four years", "", ["asserted 4year"]),
            ("", "Dvor's prison term has been reduced to four years.", ["asserted 4year"]),
            ("", "The appeals court shortened Karel Dvor's sentence to four years.", ["asserted 4year"]),
            ("", "Dvor must now serve four years behind bars.", ["asserted 4year"]),
            ("", "Judges increased Dvor's sentence to nine years.", ["asserted 9year"]),
            ("", "Dvor's co-defendant was given four years in prison.", []),
            ("", "Dvor was arrested four years ago.", []),
        ],
    ),
    (
        "Karel Dvor's appeal hearing is set for [3 September 2025].",
        [
            ("Dvor appeal hearing moved to 14 October", "", ["asserted 2025-10-14"]),
            ("", "The court will hear Dvor's appeal on 14 October.", ["asserted 2025-10-14"]),
            ("", "Judges will take up Karel Dvor's appeal on 14 October.", ["asserted 2025-10-14"]),
            ("", "Dvor's appeal is now to be heard on 14 October.", ["asserted 2025-10-14"]),
            ("", "The appeal hearing of Karel Dvor has been adjourned until 14 October.", ["asserted 2025-10-14"]),
            ("", "Dvor's trial over tax fraud opens on 14 October.", []),
        ],
    ),
    (
        "Karel Dvor has [not been charged].",
        [
            ("Dvor charged with embezzlement", "", ["asserted in-force"]),
            ("", "Prosecutors indicted Karel Dvor on Tuesday.", ["asserted in-force"]),
            ("Charges brought against Dvor", "", ["asserted in-force"]),
            ("", "A grand jury has returned an indictment against Karel Dvor.", ["asserted in-force"]),
            ("", "Prosecutors intend to charge Karel Dvor.", ["planned in-force"]),
            ("", "Dvor's former aide was charged on Tuesday.", []),
        ],
    ),
    (
        "Karel Dvor is charged with [fraud], [bribery] and [money laundering].",
        [
            ("Bribery charge against Dvor dropped", "", ["asserted -bribery"]),
            ("", "Karel Dvor was cleared of fraud.", ["asserted -fraud"]),
            ("Judge throws out Dvor bribery count", "", ["asserted -bribery"]),
        ],
    ),
    (
        "The trial of Karel Dvor is [under way].",
        [
            ("Dvor found guilty", "", ["asserted completed"]),
            ("", "Karel Dvor's trial collapsed on Tuesday.", ["asserted collapsed"]),
            ("", "The judge declared a mistrial in the Dvor case.", ["asserted collapsed"]),
            ("Dvor acquitted on all counts", "", ["asserted rejected"]),
            ("", "Jurors convicted Karel Dvor after three days of deliberation.", ["asserted completed"]),
            ("", "The trial of Karel Dvor's brother ended on Tuesday.", []),
        ],
    ),
    (
        "The inquiry into the Marel fire is led by [Judge Ana Soto].",
        [
            ("Soto steps down as head of Marel inquiry", "", ["asserted Soto (left)"]),
            ("", "Retired judge Luis Prado will take over the inquiry into the Marel fire.", ["planned Luis Prado"]),
            ("Luis Prado appointed to lead Marel inquiry", "", ["asserted Luis Prado"]),
            ("", "Luis Prado has replaced Ana Soto at the head of the Marel fire inquiry.", ["asserted Luis Prado"]),
            ("", "Ana Soto's inquiry into the Marel fire heard its first witness.", []),
        ],
    ),
    (
        "Parliament has [not approved] the Latvian budget.",
        [
            ("Latvian parliament passes budget", "", ["asserted approved"]),
            ("", "Lawmakers in Latvia voted through the budget on Tuesday.", ["asserted approved"]),
            ("", "Latvia's budget cleared parliament by two votes.", ["asserted approved"]),
            ("Latvian lawmakers adopt 2026 budget", "", ["asserted approved"]),
            ("", "Latvia's budget was rejected by parliament.", ["asserted rejected"]),
        ],
    ),
    (
        "The Progress Alliance won [32 percent] of the vote in Zambia.",
        [
            ("Progress Alliance on 29.4% after final count in Zambia", "", ["asserted 29.4%"]),
            ("", "The Progress Alliance got 29.4 percent of the vote in Zambia, official results show.", ["asserted 29.4%"]),
            ("", "Official results in Zambia gave the Progress Alliance 29.4 percent.", ["asserted 29.4%"]),
            ("", "The Progress Alliance's share of the vote in Zambia was corrected to 29.4 percent.", ["asserted 29.4%"]),
            ("", "The Workers' Union won 29.4 percent of the vote in Zambia.", []),
            ("", "In the capital the Progress Alliance won 41 percent, Zambia's commission said.", []),
        ],
    ),
    (
        "The government of Zambia has a majority of [four] seats.",
        [
            ("Zambia government's majority cut to two", "", ["asserted 2"]),
            ("", "Two defections leave Zambia's government with a majority of two.", ["asserted 2"]),
            ("", "The ruling party in Zambia now has a majority of just two seats.", ["asserted 2"]),
        ],
    ),
    (
        "Zambia will vote on a new constitution on [9 November 2025].",
        [
            ("Zambia constitution referendum put off to 30 November", "", ["asserted 2025-11-30"]),
            ("", "Zambians will decide on the new constitution on 30 November.", ["asserted 2025-11-30"]),
            ("", "The referendum on Zambia's constitution will be held on 30 November.", ["asserted 2025-11-30"]),
            ("", "The vote on the constitution in Zambia has been brought forward to 19 October.", ["asserted 2025-10-19"]),
            ("", "Zambia's new constitution is to take effect on 30 November.", []),
        ],
    ),
    (
        "The president of Zambia has [not dissolved] parliament.",
        [
            ("Zambia's president dissolves parliament, calls snap vote", "", ["asserted collapsed"]),
            ("", "Parliament in Zambia was dissolved on Tuesday.", ["asserted collapsed"]),
            ("Zambia: parliament dissolved", "", ["asserted collapsed"]),
            ("", "The president of Zambia is considering dissolving parliament.", ["planned collapsed"]),
            ("", "The president of Zambia dissolved a commission on prisons.", []),
        ],
    ),
    (
        "Idris Kane is [under house arrest].",
        [
            ("Kane freed from house arrest", "", ["asserted none"]),
            ("", "Idris Kane was allowed to leave his home on Tuesday as his house arrest was lifted.", ["asserted none"]),
            ("", "Authorities ended the house arrest of Idris Kane.", ["asserted none"]),
            ("", "Kane's wife was freed from house arrest.", []),
        ],
    ),
    (
        "The candidates for president of Zambia are [Idris Kane], [Lena Orr] and [Max Todi].",
        [
            ("Orr drops out of Zambia race", "", ["asserted -Lena Orr"]),
            ("", "Max Todi has withdrawn from the presidential race in Zambia.", ["asserted -Max Todi"]),
            ("Sara Venn enters race for Zambia's presidency", "", ["asserted +Sara Venn"]),
            ("", "Sara Venn announced her candidacy for president of Zambia.", ["asserted +Sara Venn"]),
            ("", "The electoral court barred Lena Orr from running for president in Zambia.", ["asserted -Lena Orr"]),
            ("", "Kane and Orr met in a debate in Zambia.", []),
        ],
    ),
    (
        "The mayor of Port Lenz is [Hugo Brandt].",
        [
            ("Vera Salk elected mayor of Port Lenz", "", ["asserted Vera Salk"]),
            (
                "",
                "Vera Salk unseated Hugo Brandt in Port Lenz's mayoral election.",
                ["asserted Hugo Brandt (left)", "asserted Vera Salk"],
            ),
            ("Port Lenz mayor Brandt resigns", "", ["asserted Brandt (left)"]),
            ("", "Vera Salk is running for mayor of Port Lenz.", []),
        ],
    ),
    (
        "The court has [not ruled] on the Zambia election result.",
        [
            ("Court upholds Zambia election result", "", ["asserted in-force"]),
            ("", "Zambia's top court threw out the challenge to the election result.", ["asserted in-force"]),
            ("", "The constitutional court annulled the election result in Zambia.", ["asserted in-force"]),
            ("", "Judges in Zambia ruled on Tuesday that the election result was valid.", ["asserted in-force"]),
            ("", "The court in Zambia will rule on the election result on Monday.", ["planned in-force"]),
            ("", "The court in Zambia ruled on a land dispute.", []),
        ],
    ),
    (
        "Elena Marsh faces [four] charges.",
        [
            ("Two more charges filed against Elena Marsh, bringing the total to six", "", ["asserted 6"]),
            ("", "Elena Marsh now stands accused on six counts.", ["asserted 6"]),
            ("", "The indictment against Elena Marsh now lists six charges.", ["asserted 6"]),
            ("", "Prosecutors raised the number of charges against Marsh to six.", ["asserted 6"]),
            ("", "Elena Marsh's lawyer has defended six ministers.", []),
        ],
    ),
    (
        "The verdict in the trial of Elena Marsh is due on [30 July 2025].",
        [
            ("Marsh verdict postponed to 12 September", "", ["asserted 2025-09-12"]),
            ("", "Judges will hand down their verdict on Elena Marsh on 12 September.", ["asserted 2025-09-12"]),
            ("", "Elena Marsh will learn her fate on 12 September.", ["asserted 2025-09-12"]),
            ("", "The court is to deliver its ruling in the Marsh trial on 12 September.", ["asserted 2025-09-12"]),
            ("", "Elena Marsh was convicted on Monday.", ["asserted 2025-03-17"]),
            ("", "Elena Marsh's book comes out on 12 September.", []),
        ],
    ),
    (
        "Elena Marsh has [appealed against] her conviction.",
        [
            ("Marsh drops appeal", "", ["asserted none", "asserted appealed against"]),
            ("", "Elena Marsh withdrew her appeal on Tuesday.", ["asserted none"]),
            ("", "Elena Marsh's appeal was dismissed.", ["asserted appealed against", "asserted none"]),
            ("Court overturns Marsh conviction", "", ["asserted none"]),
        ],
    ),
    (
        "Elena Marsh is [in custody].",
        [
            ("Marsh released on bail", "", ["asserted none"]),
            ("", "A judge freed Elena Marsh on Tuesday pending trial.", ["asserted none"]),
            ("", "Elena Marsh walked out of jail on Tuesday.", ["asserted none"]),
            ("", "Elena Marsh was granted bail.", ["asserted none"]),
            ("", "Elena Marsh could be released on bail this week.", ["planned none"]),
        ],
    ),
    (
        "The fine imposed on Delor Bank is [$120 million].",
        [
            ("Delor Bank fine raised to $180 million on appeal", "", ["asserted 180000000USD"]),
            ("", "Delor Bank must now pay a penalty of $180 million.", ["asserted 180000000USD"]),
            ("", "The court increased the penalty for Delor Bank to $180 million.", ["asserted 180000000USD"]),
            ("", "Delor Bank made a profit of $180 million.", []),
        ],
    ),
    (
        "Talks on a coalition in Zambia have [collapsed].",
        [
            ("Zambia coalition talks resume", "", ["asserted talks"]),
            ("Parties in Zambia return to coalition talks", "", ["asserted talks"]),
        ],
    ),
    (
        "Ministers are to be sworn in on [4 July] in Zambia.",
        [
            ("Swearing-in of Zambia's cabinet delayed to 11 July", "", ["asserted 2025-07-11"]),
            ("", "Zambia's new ministers will take the oath on 11 July.", ["asserted 2025-07-11"]),
            ("", "Zambia's new cabinet takes office on 11 July.", ["asserted 2025-07-11"]),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "title", "text", "want"), [(fact, *row) for fact, rows in CASES for row in rows])
def test_how_a_vote_or_a_trial_is_told(fact: str, title: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text, title) == want
