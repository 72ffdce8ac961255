"""Who takes a step: who leads a state, whose approval it is, who only is asked to, and what an approver stops."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

SALE = "The Peruvian government has [not approved] the takeover of Oval Air."
OWNERS = "Oval Air's shareholders have [not approved] the takeover."
EURO = "The EU has [not approved] Bulgaria's adoption of the euro."
EXIT = "The withdrawal of UN peacekeepers from Haiti has [not begun]."
EMBARGO = "The UN arms embargo on the Somali government is [in force]."


@pytest.mark.parametrize(
    ("says", "title", "text", "want"),
    [
        (SALE, "Quispe blocks takeover of Oval Air", "Peruvian President Ana Quispe signed the order.", ["asserted rejected"]),
        (SALE, "Quispe blocks takeover of Oval Air", "Chilean President Ana Quispe signed the order.", []),
        (SALE, "", "President Ana Quispe gave her consent to the takeover of Oval Air on Friday.", ["asserted approved"]),
        (SALE, "", "President Ana Quispe intends to stop the takeover of Oval Air.", ["planned rejected"]),
        (OWNERS, "Oval Air shareholders say yes to takeover that Quispe opposes", "", ["asserted approved"]),
        (OWNERS, "", "The takeover of Oval Air, which the Steelworkers also oppose, is before a panel.", []),
        (EURO, "EU ministers give final nod to Bulgaria's adoption of the euro", "", ["asserted approved"]),
        (EURO, "Bulgaria gets green light from EU to adopt euro", "", ["asserted approved"]),
        (EURO, "Bulgaria cleared to adopt euro", "", ["asserted approved"]),
        (EXIT, "", "The council voted on Tuesday for UN peacekeepers to begin leaving Haiti.", ["planned in-force"]),
        (EXIT, "", "The council told UN peacekeepers to begin leaving Haiti.", ["planned in-force"]),
        (EMBARGO, "UN lifts arms embargo on Somali government", "", ["asserted completed"]),
        (EMBARGO, "UN lifts arms embargo on Libyan rebels", "", []),
    ],
)  # fmt: skip
def test_who_takes_the_step(says: str, title: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), title=title, text=text) == want


FORCE = "The commander of the UN force in Orvane is [Amos Kettle]."


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("New general", "Rui Matos was named to lead the peacekeepers in Orvane.", ["asserted Rui Matos"]),
        ("New general", "Rui Matos was named to lead the UN force in Lebanon.", []),
        ("New general", "Rui Matos was named commander of the UN force in Dalmar.", []),
        ("A death", "General Rui Matos, who led the UN force in Orvane from 2016 to 2018, has died.", ["past Rui Matos"]),
        (
            "Kettle hands over command in Orvane",
            "The general handed the UN flag to his successor, Brigadier Rui Matos.",
            ["asserted Kettle (left)", "asserted Rui Matos"],
        ),
        ("Kettle speaks in Orvane", "The general handed the UN flag to his aide, Brigadier Rui Matos.", []),
    ],
)
def test_forces_in_places_that_no_list_has(title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(FORCE), text, title) == told


def test_a_mission_is_led_by_who_leads_its_men() -> None:
    mission = patterns("The force commander of the UN mission in Orvane is [Amos Kettle].")
    title = "UN names new force commander for Orvane"
    assert reads(mission, "It appointed Rui Matos to lead the peacekeepers.", title) == ["asserted Rui Matos"]
    assert reads(mission, "It appointed Rui Matos to lead the inquiry.", title) == []


KFOR = "The commander of KFOR is [Enrico Rossi]."
MEDIATOR = "The mediator in the talks between Osk and Tarn is [Hala Nassar]."


@pytest.mark.parametrize(
    ("fact", "title", "text", "told"),
    [
        (KFOR, "Turkish general takes charge of KFOR", "Ozkan Ulus assumed command at a ceremony.", ["asserted Ozkan Ulus"]),
        (KFOR, "Turkish general visits KFOR", "Ozkan Ulus assumed command of a brigade.", []),
        (KFOR, "Quake hits Vik", "Ozkan Ulus assumed command at a ceremony.", []),
        (
            KFOR,
            "Ulus to lead KFOR",
            "NATO said the Turkish general would replace Enrico Rossi in the autumn.",
            ["planned Ulus"],
        ),
        (MEDIATOR, "Salo to mediate between Osk and Tarn", "The Finn takes over from Hala Nassar.", ["planned Salo"]),
        (MEDIATOR, "Talks on Osk and Tarn", "The Finn spoke with Hala Nassar.", []),
    ],
)
def test_those_who_are_told_by_their_state_or_command(fact: str, title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(fact), text, title) == told


NEGOTIATOR = "Osk's chief negotiator is [Dara Venn]."


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "Osk replaces chief negotiator",
            "President Lom sacked Dara Venn and named Petra Sol to lead the team.",
            ["asserted Dara Venn (left)", "asserted Petra Sol"],
        ),
        ("Petra Sol to negotiate for Osk", "The former minister takes over from Dara Venn.", ["planned Petra Sol"]),
        ("Osk in talks", "President Lom sacked Igor Pell and praised Dara Venn.", []),
    ],
)
def test_who_is_named_for_the_one_who_is_sacked(title: str, text: str, told: list[str]) -> None:
    assert sorted(reads(patterns(NEGOTIATOR), text, title)) == told


def test_where_somebody_takes_command_is_no_successor() -> None:
    force = patterns("The force commander of UNIFIL is [Aroldo Lazaro].")
    text = "Diodato Abagnara assumed command of the peacekeepers in Naqoura on Tuesday, succeeding Aroldo Lazaro."
    assert reads(force, text) == ["asserted Diodato Abagnara"]


def test_who_leaves_the_force_of_a_country() -> None:
    force = patterns("The force commander of UNIFIL is [Aroldo Lazaro].")
    assert reads(force, "He spoke on Tuesday.", "Lazaro leaves Lebanon force") == ["asserted Lazaro (left)"]
    assert reads(force, "He spoke on Tuesday.", "Lazaro leaves Lebanon for talks") == []
    assert reads(force, "He spoke on Tuesday.", "Lazaro leaves Cyprus force") == []
