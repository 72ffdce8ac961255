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
]


@pytest.mark.parametrize(("fact", "title", "text", "want"), [(fact, *row) for fact, rows in CASES for row in rows])
def test_how_a_vote_or_a_trial_is_told(fact: str, title: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text, title) == want
