"""Deeds: what is done, taken back or meant, where a fact says it in words that are on no ladder."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

BRIDGES = "Peru's border bridges with Chile are [open]."
TARIFFS = "Peru has [not imposed] tariffs on Chilean copper."
FORCE = "Peru has [not ruled out] seizing the Arica mine by force."
THEATRE = "The San Martin theatre in Arica is [not known to be damaged]."
INVITED = "Chile is [invited] to the Lima summit."
SAILORS = "Peru has [not released] the sailors it seized in May."
SENTENCE = "Prosecutors have [not yet asked for] a sentence in Ruiz's fraud trial."
MISSION = "NATO has [no mission] in Peru."


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        (BRIDGES, "Chile shuts border bridges with Peru", ["asserted completed"]),
        (BRIDGES, "Peru will close its border bridges with Chile on Monday", ["planned completed"]),
        (BRIDGES, "All border bridges between Peru and Chile are still open", ["asserted in-force"]),
        (BRIDGES, "Peru, Chile seal truce near border", []),
        (TARIFFS, "Peru slaps tariffs on Chilean copper", ["asserted in-force"]),
        (TARIFFS, "Peru hits Chile with copper tariffs", ["asserted in-force"]),
        (TARIFFS, "Peru threatens copper tariffs on Chile", ["planned in-force"]),
        (TARIFFS, "Chile imposes tariffs on Peruvian copper", []),
        (TARIFFS, "Peru ends tariff threat on Chilean copper", []),
        (FORCE, "Peru rules out seizing Arica mine by force", ["asserted in-force"]),
        (FORCE, "Peru says it will not seize the Arica mine by force", ["asserted in-force"]),
        (FORCE, "Bolivia says it will not send a force to the Arica mine", []),
        (FORCE, "Peru refuses to rule out seizing the Arica mine by force", ["asserted none"]),
        (THEATRE, "Quake damages famous San Martin theatre", ["asserted in-force"]),
        (THEATRE, "Quake damages a cinema in Arica", []),
        (INVITED, "Peru withdraws Chile's invitation to Lima summit", ["asserted none"]),
        (SAILORS, "Chilean sailors freed by Peru reach home", ["asserted in-force"]),
        (SENTENCE, "Prosecutors seek life sentence for Ruiz over fraud", ["asserted in-force"]),
        (SENTENCE, "Prosecutors seek life sentence for a former general", []),
        (MISSION, "Chile proposes NATO training mission for Peru", ["planned in-force"]),
        (MISSION, "NATO sets up a training mission in Peru", ["asserted in-force"]),
    ],
)
def test_a_deed_in_the_many_words_of_headlines(says: str, title: str, want: list[str]) -> None:
    assert reads(patterns(says), "", title=title) == want


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        (
            "Ruiz faces [10] years in prison for fraud.",
            "Court sentences ex-minister Ruiz to 6 years in prison",
            ["asserted 6year"],
        ),
        ("Ruiz faces [10] years in prison for fraud.", "Former minister Ruiz jailed for six years", ["asserted 6year"]),
        ("Ruiz faces [10] years in prison for fraud.", "Ruiz spent six years as a minister", []),
        ("Ruiz faces [seven] trials.", "Ruiz guilty in first of four trials", ["asserted 4"]),
        ("Ruiz faces [seven] trials.", "Ruiz appears at his first trial", []),
        # Persons: a family's name that stands first, a wife by her husband.
        ("Former premier Han Min-jun faces [10] years in prison.", "Ex-PM Han jailed for 12 years", ["asserted 12year"]),
        ("Osei's wife Ama Boateng has [not been convicted].", "Osei's wife convicted of fraud", ["asserted completed"]),
    ],
)
def test_trials_and_their_persons(says: str, title: str, want: list[str]) -> None:
    assert reads(patterns(says), "", title=title) == want


def test_what_lies_ahead_by_its_own_stage_is_planned() -> None:
    known = patterns("Peru has about [2,000] soldiers in Mali.")
    text = "Stage two, scheduled for May, moves on and, from about 2,000, brings the number down to under 300 soldiers, in Gao."
    assert reads(known, text, title="Peru's plan for Mali") == ["past ~2000", "planned <300"]


@pytest.mark.parametrize(
    ("title", "want"),
    [
        ("Peru-Chile truce holds for third day", ["asserted in-force"]),
        ("Chile says Peru's troops stay on, testing May truce with Peru", ["asserted in-force"]),
        ("Peru demands pullout from Chile, week into border truce", ["asserted in-force"]),
        ("Peru shells Chile despite truce", ["asserted in-force"]),
        ("Peru shells Chile despite truce claims", []),
        ("Peru and Chile hold talks on truce", ["asserted talks"]),
    ],
)
def test_a_truce_is_there_where_it_is_kept_or_tried(title: str, want: list[str]) -> None:
    assert reads(patterns("There is [no ceasefire] between Peru and Chile."), "", title=title) == want


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        ("How much money Peru needs after the flood is [not known].", "Magnitude-6.3 quake hits Peru after flood", []),
        (
            "How much money Peru needs after the flood is [not known].",
            "Peru needs $40 million after flood",
            ["asserted 40000000USD"],
        ),
        ("About [150] people were injured in the quake.", "Powerful 6.3 quake: people injured", []),
        ("The head of NATO is [Ann Roe].", "NATO chief: Talks with Peru will go on", []),
    ],
)
def test_what_only_looks_like_a_value(says: str, title: str, want: list[str]) -> None:
    assert reads(patterns(says), "", title=title) == want


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        (
            "The EU has [not listed] Iran's Red Guards as a terrorist group.",
            "EU designates Red Guard as terrorist group",
            ["asserted in-force"],
        ),
        ("There are [no talks] between Peru and Chile.", "Peru negotiating with Chile", ["asserted talks"]),
        ("There are [no talks] between Peru and Chile.", "Peru's parliament meets on border row", []),
        ("Peruvian forces are [stationed] at Arica airport.", "Peru begins withdrawal from Arica airport", ["asserted none"]),
        ("Peru has [not attacked] Chile.", "Peru weighs possible strikes on Chile", ["planned in-force"]),
    ],
)
def test_deeds_of_two_parties(says: str, title: str, want: list[str]) -> None:
    assert reads(patterns(says), "", title=title) == want


def test_a_toll_may_grow_a_thousandfold() -> None:
    known = patterns("At least [45] people have been killed in the riots in Peru.")
    assert reads(known, "", title="Death toll in Peru riots over 30,000, rights group says") == ["asserted >30000"]
    assert reads(known, "", title="Rights group says Peru riot toll nears 6,000") == ["asserted 6000"]


def test_a_full_withdrawal_that_is_weighed_is_planned() -> None:
    known = patterns("Peru has about [900] soldiers in Mali.")
    assert reads(known, "", title="Peru weighs full withdrawal of its soldiers from Mali") == ["planned 0"]


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        ("The port strike has lasted [33] days.", "Port strike enters 33rd day as talks stall", ["asserted 33day"]),
        ("The Senate has rejected the port bill [13] times.", "Senate rejects port bill for 14th time", ["asserted 14times"]),
        ("The port strike has lasted [33] days.", "Port strike hits Day 40, longest in history", ["asserted 40day"]),
        ("The port strike has lasted [33] days.", "Port strike began on the third day of the fair", []),
        (
            "The number of people missing in Peru after the flood is [unknown].",
            "Flood kills 46 in Peru, leaves 23 missing",
            ["asserted 23"],
        ),
        (
            "The number of people killed by Storm Ana in Peru is [unknown].",
            "Peru's storm death toll climbs to 355",
            ["asserted 355"],
        ),
        ("The floods in southern Peru have killed [33] people.", "At least 56 dead as floods batter Chile", []),
        ("Peru has [not adopted] the dollar.", "Peru becomes 21st country to adopt dollar", ["asserted approved"]),
        (
            "The peace deal between Peru and Chile was [signed] in Lima.",
            "'Historic' peace deal for Peru shattered",
            ["asserted collapsed"],
        ),
    ],
)
def test_days_times_tolls_and_firsts(says: str, title: str, want: list[str]) -> None:
    assert reads(patterns(says), "", title=title) == want


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        (
            "An early election in Peru has [not been called].",
            "Peru PM mulling early election in coming weeks",
            ["planned in-force"],
        ),
        (
            "An early election in Peru has [not been called].",
            "Peru's PM calls snap election",
            ["asserted in-force"],
        ),
        (
            "The lower house of Peru's parliament has [not been dissolved].",
            "Peru's PM dissolves parliament",
            ["asserted collapsed"],
        ),
        (
            "General Ruiz has [not been captured].",
            "Supporters of Peru's president praise the capture of General Ruiz",
            ["asserted in-force"],
        ),
        (
            "A resolution to curb Peru's war powers has [not been voted on].",
            "House defeats Peru war powers resolution",
            ["asserted in-force"],
        ),
    ],
)
def test_elections_captures_and_votes(says: str, title: str, want: list[str]) -> None:
    assert reads(patterns(says), "", title=title) == want


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        (
            "The winner of Lima's mayoral election is [not known].",
            "Ada Boateng on track to win Lima mayor election",
            ["planned Ada Boateng"],
        ),
        (
            "The winner of Lima's mayoral election is [not known].",
            "Lima reacts to Ada Boateng's win in mayor election",
            ["asserted Ada Boateng"],
        ),
        (
            "The candidate whom Ruiz backs for mayor of Lima is [not known].",
            "Ruiz backs Ada Boateng for Lima mayor",
            ["asserted Ada Boateng"],
        ),
        ("The winner of Lima's mayoral election is [not known].", "Ruiz endorses Ada Boateng for Lima mayor", []),
    ],
)
def test_who_wins_and_who_is_backed(says: str, title: str, want: list[str]) -> None:
    assert reads(patterns(says, extra="kind: holder"), "", title=title) == want


def test_a_deal_on_another_thing() -> None:
    known = patterns("There is [no agreement] on ending the coalition's mission in Peru.")
    assert reads(known, "", title="Peru signs deal for floating gas platform with energy firm") == []
    assert reads(known, "", title="Peru signs deal for coalition's mission to end") == ["asserted signed"]


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        ("Ruiz has [not invoked] the Port Act over Lima.", "Ruiz Threatens to Invoke Port Act Over Lima", ["planned in-force"]),
        (
            "Asylum requests of Chileans are [being processed] by Peru.",
            "Peru stops processing all Chilean asylum requests",
            ["asserted none"],
        ),
        (
            "The number of civilians who have fled Arica is [not known].",
            "Chile: 89,000 civilians have fled Arica",
            ["asserted 89000"],
        ),
    ],
)
def test_verbs_that_only_the_fact_knows(says: str, title: str, want: list[str]) -> None:
    assert reads(patterns(says), "", title=title) == want


CRAFT = "The Heron capsule has [not returned] to Earth."
TERROR = "The Red Front is [listed] as a terrorist group."
STRUCK = "The Red Front has [not been removed] from Peru's list of terrorist groups."


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        (CRAFT, "Empty Heron capsule touches down in desert", ["asserted completed"]),
        (CRAFT, "Heron back on Earth after nine days", ["asserted completed"]),
        (CRAFT, "Heron landing slips to June", []),
        (CRAFT, "Heron crew returns with another ship", []),
        (TERROR, "Peru takes Red Front off terror list", ["asserted none"]),
        (STRUCK, "Peru strikes Red Front off terror list", ["asserted completed"]),
        (STRUCK, "Peru keeps Red Front on terror list", []),
    ],
)  # fmt: skip
def test_who_comes_home_and_comes_off_a_list(says: str, title: str, want: list[str]) -> None:
    assert reads(patterns(says), title=title, text="") == want
