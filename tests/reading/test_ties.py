"""Ties: a number is the fact's only in its place, of its actor, and not where something nearer claims it."""

from __future__ import annotations

import pytest

from tests.reads import observed, patterns, reads
from watcher.reading.facts import Patterns


def gap(text: str, want: list[str], reason: str) -> object:
    return pytest.param(text, want, marks=pytest.mark.xfail(reason=reason))


@pytest.fixture(scope="module")
def known() -> Patterns:
    return patterns("Kenya has about [3,000] soldiers in Haiti.")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kenya has 2,500 soldiers in Haiti.", ["asserted 2500"]),
        ("In Haiti, 2,500 Kenyan soldiers are on patrol.", ["asserted 2500"]),
        ("About 3,000 Kenyan soldiers are stationed in Haiti.", ["asserted ~3000"]),
        ("The 3,000-strong Kenyan force in Haiti has a new base.", ["asserted 3000"]),
        ("Kenya wants to have 5,000 soldiers in Haiti by 2026.", ["planned 5000"]),
        ("Kenya had 4,000 soldiers in Haiti in 2023.", ["past 4000"]),
        ("Kenya cut its soldiers in Haiti from 3,000 to 2,500.", ["past 3000", "asserted 2500"]),
        ("Kenya cut its soldiers in Haiti to 2,500 from 3,000.", ["asserted 2500", "past 3000"]),
        ("Kenyan soldiers in Haiti now number 2,500.", ["asserted 2500"]),
        ("Kenya has 2,500 soldiers in Haiti, compared with 4,000 a year ago.", ["asserted 2500", "past 4000"]),
        gap("Chad has 1,000 soldiers in Haiti, Kenya 2,500.", ["asserted 2500"], "a verb left out is not carried over"),
        ("Kenya denies that it has 5,000 soldiers in Haiti.", ["denied 5000"]),
    ],
)  # fmt: skip
def test_a_number_of_the_fact(known: Patterns, text: str, want: list[str]) -> None:
    assert reads(known, text) == want


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has 2,500 soldiers in Somalia.",
        "Jamaica has 200 soldiers in Haiti.",
        "Kenya has 2,500 soldiers in Haiti and Somalia together.",
        "Kenya and Jamaica have 2,500 soldiers in Haiti.",
        "Kenya has 400 soldiers at Jacmel, Haiti.",
        "Kenya lost 25 soldiers in Haiti last month.",
        "Kenya will send 500 more soldiers to Haiti.",
        "Kenya cut its soldiers in Haiti by 500.",
        "Kenya has 1,200 police officers in Haiti.",
        "Haiti has 2,500 soldiers of its own, not counting those of Kenya.",
        "There are 400 Kenyan soldiers at the port of Jacmel in Haiti.",
    ],
)
def test_a_number_of_something_else(known: Patterns, text: str) -> None:
    assert not reads(known, text)


def test_a_total_over_countries_is_nobodys(known: Patterns) -> None:
    assert reads(known, "Of the 4,000 foreign soldiers in Haiti, 2,500 are Kenyan.") == ["asserted 2500"]


def test_what_was_spoken_of_before_says_whose_and_where(known: Patterns) -> None:
    assert reads(known, "It has 2,500 soldiers there.", "Kenya's force in Haiti shrinks") == ["asserted 2500"]
    assert not reads(known, "It has 2,500 soldiers in Haiti.", "Jamaica cuts its force")
    assert not reads(known, "It has 2,500 soldiers there.", "Kenya's force in Somalia shrinks")


def test_a_phrase_that_makes_it_another_fact() -> None:
    without, with_not = patterns("Kenya has about [3,000] soldiers in Haiti."), None
    with_not = patterns("Kenya has about [3,000] soldiers in Haiti.", extra="not: [medical corps]")
    text = "Kenya has 250 soldiers of the medical corps in Haiti."
    assert reads(without, text) == ["asserted 250"]
    assert not reads(with_not, text)
    assert reads(with_not, "Kenya has 250 soldiers in Haiti.") == ["asserted 250"]


def test_a_place_given_apart_from_the_sentence_counts_too() -> None:
    somewhere = patterns("The force has about [3,000] soldiers.", extra="where: Haiti")
    assert reads(somewhere, "The force has 2,500 soldiers in Haiti.") == ["asserted 2500"]
    assert not reads(somewhere, "The force has 2,500 soldiers in Somalia.")


def test_a_tie_says_what_speaks_for_it(known: Patterns) -> None:
    (only,) = observed(known, "Kenya has 2,500 soldiers in Haiti.")
    assert {"place", "actor"} <= {step.rule for step in only.trace}
    assert all(step.said for step in only.trace)


def test_the_surer_tie_has_the_higher_score(known: Patterns) -> None:
    (near,) = observed(known, "Kenya has 2,500 soldiers in Haiti.")
    (far,) = observed(known, "The country has 2,500 soldiers there.", "Kenya's force in Haiti shrinks")
    assert 0.5 < far.score < near.score < 1


# ── facts that are told of several places, of a body, of nobody ──────────────────────────────────────────────────────

TWO = patterns("The US has about [2,500] troops in Iraq.", "The US has about [900] troops in Syria.")
BANK = patterns("The rate of the Reserve Bank of New Zealand is [5.5%].")
MISSING = patterns("About [310] people are missing after the earthquake.")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The US has 2,000 troops in Iraq, and 700 in Syria.", ["f0 asserted 2000", "f1 asserted 700"]),
        ("There are 2,000 US troops in Iraq. In Syria there are 700.", ["f0 asserted 2000", "f1 asserted 700"]),
        ("The US has 3,400 troops in Iraq and Syria.", []),
        ("They live in Iraq. Most are American: 2,000 troops, with 700 more over the border in Syria.", ["f0 asserted 2000"]),
        ("To help in Syria, the US keeps a base in Iraq. What becomes of its 2,000 troops is open.", ["f0 asserted 2000"]),
        ("The US has 2,000 troops in Iraq and 700 in Syria.", ["f0 asserted 2000", "f1 asserted 700"]),
        ("The US has 700 troops in Syria and 2,000 in Iraq.", ["f0 asserted 2000", "f1 asserted 700"]),
    ],
)  # fmt: skip
def test_each_place_has_its_number(text: str, want: list[str]) -> None:
    assert sorted(reads(TWO, text)) == want


@pytest.mark.parametrize(
    ("text", "title", "want"),
    [
        ("The Reserve Bank of New Zealand cut its rate to 5.25%.", "", ["asserted 5.25%"]),
        ("The bank cut its rate to 5.25%.", "Reserve Bank of New Zealand surprises", ["asserted 5.25%"]),
        ("Australia's Reserve Bank cut its rate to 4.1%.", "", []),
        ("The Reserve Bank of India cut its rate to 6%.", "", []),
        ("The Bank of Canada cut its rate to 3%.", "", []),
        ("It cut its rate to 6%.", "Reserve Bank of India surprises", []),
        ("New Zealand's Reserve Bank cut its rate to 5.25%.", "", ["asserted 5.25%"]),
    ],
)  # fmt: skip
def test_a_body_is_told_from_its_namesakes(text: str, title: str, want: list[str]) -> None:
    assert reads(BANK, text, title) == want


@pytest.mark.parametrize(
    ("text", "title", "want"),
    [
        ("Some 240 people are still missing.", "", ["asserted ~240"]),
        ("Another 40 bodies were found; 270 are missing.", "", ["asserted 270"]),
        ("The number of missing has fallen to 240 from 310.", "Earthquake toll", ["asserted 240", "past 310"]),
        ("After the earthquake in Chile, 240 people are missing.", "Earthquake in Chile", []),
        ("The quake killed 600 people.", "", []),
    ],
)
def test_a_fact_that_names_nobody(text: str, title: str, want: list[str]) -> None:
    assert reads(MISSING, text, title) == want


def test_the_day_of_a_number_is_no_events_day() -> None:
    end = patterns("The coalition's mission in Iraq is to end by [September 2025].")
    said = "It will have fewer than 2,000 troops in Iraq when its mission is over, down from 2,500 at the beginning of 2025."
    assert reads(end, said, "The coalition in Iraq") == []
    assert reads(end, "The coalition's mission in Iraq is over in March 2026, down from 2,500 troops.") != []


@pytest.mark.parametrize(
    ("says", "title", "text", "want"),
    [
        # A bare number is of what the fact's own verb is told of.
        ("So far [300] miners have been rescued.", "Forty miners flown out", "So far 340 have been rescued.", ["asserted 340"]),
        (
            "So far [300] miners have been rescued.",
            "Miners come up",
            "The number of those rescued under the Lima deal stands at 340 out of 520.",
            ["asserted 340"],
        ),
        # Under what, and since when, is no rival; "out of 520" goes nowhere.
        (
            "So far [300] miners have been rescued.",
            "Miners come up",
            "Since Monday, 340 miners have been rescued after the deal.",
            ["asserted 340"],
        ),
        # The rate of something else, an owner nobody knows, a number of another size.
        ("The key rate of the Bank of Ghana is [27] percent.", "Prices", "Ghana's annual inflation rate was 23 percent.", []),
        ("The rocket is to carry [six] satellites.", "Launch", "Hoshi's two satellites are on the rocket.", []),
        ("The plant has cost [3 billion dollars].", "Costs", "The plant cost visitors 12 dollars each last year.", []),
        # A word for missing that holds a "never" denies nothing.
        ("About [60] people are missing.", "After the flood", "Some 80 died, and 41 were never found.", ["asserted 41"]),
        # A range stays one.
        (
            "The bank expects growth of [1.5 to 2.5] percent in 2030.",
            "Forecast",
            "The bank has lifted its forecast of growth in 2030 to a range of 2 to 3 percent.",
            ["asserted 2..3"],
        ),
    ],
)
def test_what_a_number_without_its_noun_is_of(says: str, title: str, text: str, want: list[str]) -> None:
    assert [r.split(" unit")[0] for r in reads(patterns(says), text, title=title)] == want


@pytest.mark.parametrize(
    ("says", "title", "text", "want"),
    [
        # An ordinal tells how many there have been; the people of a country are its troops; a verb makes people cases.
        (
            "Peru has handed over [two] bases to the police.",
            "Peru leaves a base",
            "It was the fourth handover in all.",
            ["asserted 4"],
        ),
        ("Peru has handed over [two] bases to the police.", "Bases", "Peru will open the fourth base in May.", []),
        (
            "Peru has about [900] soldiers in Mali.",
            "Soldiers of Peru in Mali",
            "Fewer than 400 Peruvians remain.",
            ["asserted <400"],
        ),
        (
            "There are [47] confirmed cases in Gao.",
            "Outbreak in Gao",
            "The outbreak has infected 133 people.",
            ["asserted 133"],
        ),
        (
            "There are [47] confirmed cases in Gao.",
            "Outbreak in Gao",
            "The number of cases in Gao stands at 61.",
            ["asserted 61"],
        ),
        # What people are in tells them from others.
        ("The fever has put [six] people in hospital.", "Fever", "Four people are in hospital.", ["asserted 4"]),
        ("The fever has put [six] people in hospital.", "Fever", "47 people have caught the fever.", []),
        # What is to stay is a number that there is; what a thing is worth is not what is paid for it.
        (
            "How many Peruvian police would stay in Gao is [unclear].",
            "Gao",
            "600 Peruvian police will stay in Gao.",
            ["planned 600"],
        ),
        (
            "The takeover values Oakhurst at [3 billion dollars].",
            "Bid",
            "It values Oakhurst at 4 billion dollars.",
            ["asserted 4000000000USD"],
        ),
        # Where it comes from is the fact's own number; a withdrawal completed leaves none; those who had been there.
        (
            "In polls [54 percent] of voters are for the bridge.",
            "Poll: fewer for the bridge",
            "Support for the bridge, says a survey, has dropped to 49 percent from 54 percent.",
            ["asserted 49%"],
        ),
        (
            "Peru has about [900] soldiers in Mali.",
            "Peru leaves Mali",
            "Peru completed the withdrawal of its soldiers from Mali on Monday.",
            ["asserted 0"],
        ),
        (
            "Peru has about [900] soldiers in Mali.",
            "Home",
            "Lima greeted 400 Peruvian soldiers who had served in Mali.",
            [],
        ),
    ],
)
def test_what_a_number_is_of(says: str, title: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text, title=title) == want
