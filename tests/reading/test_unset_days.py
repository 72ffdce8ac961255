"""Days that nobody can tell any more, and another in the fact's own frame."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TRIAL = "The trial of Orlan starts on [2 April 2025]."
EURO = "Brelin is to adopt the euro in [January 2026]."
LANDER = "The lander Mira is to be launched in [June 2025]."
VOTE = "Elections in Arlan are planned for [October 2025]."


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (TRIAL, "The trial of Orlan will not open in April after all, the court said."),
        (TRIAL, "Proceedings against Orlan will not get under way on 2 April; the court would name another day in time."),
        (TRIAL, "Orlan's trial is off until a complaint has been heard."),
        (EURO, "Brelin will not switch to the euro in January 2026, the minister said."),
        (EURO, "Brelin's plan to adopt the euro has been put on ice."),
        (LANDER, "Mira will miss its June launch window and nobody can say when it will fly."),
        (LANDER, "When Mira will be launched is open again, the agency said."),
        (LANDER, "Mira stays on the ground, and a new launch date will be given once the tank has been examined."),
        (VOTE, "Election day in Arlan is open again after the commission resigned."),
    ],
)
def test_day_gone(fact: str, text: str) -> None:
    assert "asserted unknown" in reads(patterns(fact), text)


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (TRIAL, "Orlan's trial will not end before June."),
        (EURO, "Brelin will not delay the adoption of the euro in January 2026."),
        (EURO, "It is unclear when Norland will adopt the euro; Brelin does in January 2026."),
        (LANDER, "Mira will not be launched by the old rocket in June but by the new one."),
        (LANDER, "The launch of Mira was put off until June 2025."),
        (VOTE, "It is not known when the winner of the elections in Arlan in October will take office."),
        (VOTE, "The minister did not say when Arlan will hold its elections."),
        (LANDER, "The agency declined to say when Mira will be launched."),
        (VOTE, "The elections in Arlan will not be delayed beyond October, the president said."),
    ],
)
def test_day_not_gone(fact: str, text: str) -> None:
    assert "asserted unknown" not in reads(patterns(fact), text)


@pytest.mark.parametrize(
    ("fact", "own", "other"),
    [
        (
            "So far [1,140] fighters of the Southern Front have laid down arms.",
            "Some 1,600 fighters of the Southern Front have laid down arms.",
            "Some 1,600 fighters of the Eastern Bloc have laid down arms. They have no ties with the Southern Front.",
        ),
        (
            "Norland keeps about [350] soldiers at its camp in Tessalin.",
            "Norland now keeps about 80 soldiers at its camp in Tessalin.",
            "Norland now keeps about 80 soldiers at its camp in Orwick.",
        ),
        (
            "There is [no ceasefire] between the army and the rebels in South Arlan.",
            "The army and the rebels in South Arlan signed a ceasefire on Tuesday.",
            "The army and the rebels in Blue Brelin signed a ceasefire on Tuesday.",
        ),
    ],
)
def test_another_in_its_frame(fact: str, own: str, other: str) -> None:
    assert reads(patterns(fact), own)
    assert not reads(patterns(fact), other)


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        # Cut off where a rule looks for the next word.
        ("Norland has [600] soldiers in Arlan.", "Norland has 400 soldiers who are to"),
        ("The mission in Arlan ends on [2 April 2025].", "The mission in Arlan has a clock. There was no"),
    ],
)
def test_sentence_that_breaks_off(fact: str, text: str) -> None:
    assert "asserted unknown" not in reads(patterns(fact), text)
