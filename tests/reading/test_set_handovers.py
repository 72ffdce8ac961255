"""Sites that come into another's hands, deciders that let somebody go on, and short asides that cut no clause."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The Norvik army's sites in Osteria are [Goram], [Kelmar] and [Masina].",
        [
            (
                "The Norvik army's site at Kelmar has been in the hands of the Osterian army since Tuesday.",
                ["asserted -Kelmar"],
            ),
            ("Osteria now controls the Norvik base at Kelmar.", ["asserted -Kelmar"]),
            ("The Norvik army returned the Kelmar base to Osteria on Friday.", ["asserted -Kelmar"]),
            ("He called the return of the Kelmar site to the Osterian army historic.", ["asserted -Kelmar"]),
            ("The Kelmar site is in good shape.", []),
            ("The Norvik army returned to the Kelmar base on Friday.", []),
        ],
    ),
    (
        "The Lake Mission has offices in [Goram], [Kelmar] and [Masina].",
        [
            ("The Lake Mission shut its office in Kelmar on Monday.", ["asserted -Kelmar"]),
            ("The Lake Mission has opened an office in Walek.", ["asserted +Walek"]),
            ("The Lake Mission's office in Kelmar was shelled.", []),
        ],
    ),
    (
        "US forces are stationed at bases in [Goram], [Kelmar] and [Masina].",
        [
            ("US forces moved into a base at Walek on Monday.", ["asserted +Walek"]),
            ("US forces moved into position at Walek.", []),
        ],
    ),
    (
        "The regulators still to clear the bid are [the CNMC], [the PRA] and [the ABK].",
        [
            ("The CNMC cleared Able's 12 billion euro ($13 billion) bid for Brenda on Monday.", ["asserted -CNMC"]),
            ("The CNMC allowed Able to go ahead with its bid.", ["asserted -CNMC"]),
            ("The PRA has no objection to the bid.", ["asserted -PRA"]),
            ("The PRA may let Able go ahead with its bid.", []),
            ("The PRA has an objection to the bid.", []),
        ],
    ),
    (
        "The takeover is opposed by [the Pilots' Guild], [Joan Reed] and [Bob Casey].",
        [
            ("Joan Reed is against the takeover, and Adam Bell, backing the board, has praised it.", []),
        ],
    ),
    (
        "The Pacific states that have ratified the treaty are [Fiji], [Palau] and [Samoa].",
        [
            ("The Solomon Islands ratified the treaty on Monday.", ["asserted +Solomon Islands"]),
            ("The Solomon Islands debated the treaty on Monday.", []),
            ("Morocco ratified the treaty on Monday.", []),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, rows in CASES for text, want in rows])
def test_what_comes_into_other_hands(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


HOSTS = "French troops are based in [Chad], [Gabon] and [Mali]."
FORCE = "[Kenya], [Jamaica] and [Belize] have troops in the mission in Haiti."
PART = "[Kenya], [Jamaica] and [Belize] take part in the mission in Haiti."


@pytest.mark.parametrize(
    ("fact", "text", "said"),
    [
        (HOSTS, "France announced the withdrawal of its troops from Gabon.", ["planned -Gabon"]),
        (HOSTS, "The closure of the French base in Gabon was announced on Monday.", ["planned -Gabon"]),
        (HOSTS, "France announced the completion of its withdrawal from Gabon.", ["asserted -Gabon"]),
        (HOSTS, "Gabon's president said that French troops would leave the country in May.", ["planned -Gabon"]),
        (HOSTS, "Gabon said that French troops would leave the base at Port-Gentil.", []),
        (HOSTS, "Gabon said that French troops would leave Niger.", []),
        (HOSTS, "France has set up a base in Benin.", ["asserted +Benin"]),
        (HOSTS, "Russia opened a base in Benin.", []),
        (FORCE, "Guatemalan and Chadian troops arrived in Haiti on Friday.", ["asserted +Guatemala, +Chad"]),
        (FORCE, "The mission in Haiti was joined on Friday by 150 Guatemalan soldiers.", ["asserted +Guatemala"]),
        (FORCE, "The mission in Haiti was reinforced by soldiers from Chad.", ["asserted +Chad"]),
        (FORCE, "The mission in Haiti is made up of Kenya, Jamaica, Belize and Chad.", ["asserted +Chad"]),
        (FORCE, "Peru was joined by Chad in condemning the attack in Haiti.", []),
        (PART, "Chad has sent troops to the mission in Haiti.", ["asserted +Chad"]),
        (PART, "Chad has sent troops to Niger.", []),
    ],
)
def test_told_of_hosts_and_of_who_sends(fact: str, text: str, said: list[str]) -> None:
    assert reads(patterns(fact), text) == said


OFFICES = "The UN mission in Chad has field offices in [Abéché], [Bol], [Goré] and [Iriba]."


@pytest.mark.parametrize(
    ("fact", "text", "said"),
    [
        (OFFICES, "It still had field offices in Bol and Iriba, which will be shut on 15 April.", ["planned -Bol, -Iriba"]),
        (OFFICES, "Its office at Goré went out of service in February.", ["past -Goré"]),
        (OFFICES, "The mission visited Bol and Iriba, which were attacked in May.", []),
        (FORCE, "The last batches of Jamaican troops are back from Haiti.", ["asserted -Jamaica"]),
        (FORCE, "There are no more Belizean soldiers in Haiti.", ["asserted -Belize"]),
        (FORCE, "The first Jamaican soldiers are back from Haiti.", []),
    ],
)
def test_offices_and_the_last_of_them(fact: str, text: str, said: list[str]) -> None:
    assert reads(patterns(fact), text) == said


CAPTIVES = "The hostages still held in Gaza are [Ari Levi], [Dan Horn] and [Gil Stern]."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Among those released on Saturday were Dan Horn and Gil Stern.", ["asserted -Dan Horn, -Gil Stern"]),
        ("Among those to be freed on Saturday is Dan Horn.", ["planned -Dan Horn"]),
        ("Among those not released on Saturday was Dan Horn.", []),
        ("Iris Horn, whose brother Dan is still held in Gaza, spoke to reporters.", []),
    ],
)
def test_those_who_are_freed(text: str, said: list[str]) -> None:
    assert reads(patterns(CAPTIVES), text) == said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The French army has given its base in Chad to the Chadian army.", ["asserted -Chad"]),
        ("French forces on Saturday returned their camp in Chad.", ["asserted -Chad"]),
        ("The French flag was lowered for the last time at the base in Chad.", ["asserted -Chad"]),
        ("The French flag was lowered in Chad.", []),
        ("No French soldiers remain in Chad.", ["asserted -Chad"]),
        ("The last French soldiers left Chad on Thursday.", ["asserted -Chad"]),
        ("The French ambassador left Chad on Thursday.", []),
        ("President Eva Lind left Chad on Thursday after talks on the French bases.", []),
        ("France gave food to the army in Chad.", []),
    ],
)
def test_given_back_and_who_leaves(text: str, told: list[str]) -> None:
    assert reads(patterns("France still has military bases in [Chad], [Gabon] and [Senegal]."), text) == told


GIVEN_BACK = "France has handed over the bases at [Rueil] and [Thies] to Senegal."


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("France returns third base", "The base at Ouakam was handed to Senegal on Monday.", ["asserted +Ouakam"]),
        ("France gives up Ouakam base", "The base was handed over to the army of Senegal on Monday.", ["asserted +Ouakam"]),
        ("Senegal takes control of Ouakam", "French soldiers left on Monday.", ["asserted +Ouakam"]),
        (
            "A flag comes down",
            "French troops left the base at Ouakam on Monday and handed the keys to Senegal.",
            ["asserted +Ouakam"],
        ),
        (
            "A flag comes down",
            "The French flag came down at Fort Ouakam in Senegal as the base was turned over on Monday.",
            ["asserted +Fort Ouakam"],
        ),
        ("France to return Ouakam", "The base at Ouakam will be turned over to Senegal in April.", ["planned +Ouakam"]),
        ("No handover", "The base at Ouakam will not be handed to Senegal.", []),
        ("Fire at a base", "Two soldiers were hurt at the French base in Ouakam, Senegal said.", []),
        ("A visit", "The minister took a look at the base at Ouakam in Senegal.", []),
    ],
)
def test_sites_that_are_given_up(title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(GIVEN_BACK), text, title) == told


@pytest.mark.parametrize(
    "fact",
    [
        "The bases that France has handed over to Senegal are [Rueil and Thies].",
        "The military bases handed back to Senegal by France are [Rueil] and [Thies].",
        "So far, France has returned [Rueil] and [Thies] to Senegal.",
        "Senegal has taken over the French bases at [Rueil] and [Thies].",
    ],
)
def test_those_given_up_in_other_words(fact: str) -> None:
    assert reads(patterns(fact), "The French base at Ouakam was handed to Senegal on Monday.") == ["asserted +Ouakam"]


@pytest.mark.parametrize(
    "fact",
    [
        "The bases used by US troops in Iraq are [Harir], [Victoria] and [Balad].",
        "The US bases in Iraq are [Harir, Victoria and Balad].",
        "The last bases still held by US troops in Iraq are at [Harir], [Victoria] and [Balad].",
    ],
)
def test_bases_that_somebody_still_has(fact: str) -> None:
    assert reads(patterns(fact), "US troops left the Harir base in Iraq on Monday.") == ["asserted -Harir"]
    assert reads(patterns(fact), "Rockets hit the Harir base in Iraq, which US troops use.") == []


@pytest.mark.parametrize(
    "fact",
    [
        "The security mission in Haiti is made up of [Kenya, Jamaica and Belize].",
        "Soldiers from [Kenya], [Jamaica] and [Belize] serve in the force in Haiti.",
        "[Kenya], [Jamaica] and [Belize] have sent troops to the force in Haiti.",
    ],
)
def test_who_makes_up_a_force(fact: str) -> None:
    assert reads(patterns(fact), "The first Guatemalan troops arrived in Haiti on Monday.") == ["asserted +Guatemala"]
    assert reads(patterns(fact), "The first Guatemalan troops arrived in Niger on Monday.") == []


TRUCE = "The groups that have signed the Burmia ceasefire are [the FLO], [the ARM] and [the KNU]."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The PLK put its name to the accord with the army on Tuesday.", ["asserted +PLK"]),
        ("The PLK called the accord with the army a trap.", []),
        ("The KNU tore up the ceasefire.", ["asserted -KNU"]),
        ("The KNU read the ceasefire text.", []),
    ],
)
def test_who_signs_or_tears_up_a_truce(text: str, told: list[str]) -> None:
    assert reads(patterns(TRUCE), text, "Burmia ceasefire in the news") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Azan handed Belik back to Armar on Monday.", ["asserted -Belik"]),
        ("Azan hands back Belik.", ["asserted -Belik"]),
        ("Azan will not hand Belik back to Armar.", []),
        ("Azan handed Belik a bill.", []),
    ],
)
def test_villages_handed_back(text: str, told: list[str]) -> None:
    assert reads(patterns("Azan still holds the villages of [Karun], [Belik] and [Sotak]."), text) == told
