"""What is told to be headed where that is another thing, who is told to come by more words, and facts of offices reworded."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

STEEL = "The chief executive of Norval Steel is [Ida Brandt]."
FIRE = "[Lady Wynn] chairs the inquiry into the Moorgate fire."
ZONE = "[Ivo Marek] is in charge of the demilitarised zone at Lipa."
TRAINING = "The training mission's new commander is [Sean Doyle]."
TRIAL = "Judge [Eleanor Whitby] presides over the trial of the Harlow bankers."
ENERGY = "The energy regulator Enregis is headed by [Tomasz Wilk]."


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (STEEL, "Lena Voss is the new chief executive of Norval Foods. The steel maker is not related."),
        (FIRE, "Sir Paul Ames will chair an inquiry into the Moorgate flood."),
        (ZONE, "Jana Horska is now in charge of the railway station at Lipa."),
        (TRIAL, "Judge Paul Grant will preside over the trial of four burglars from Harlow."),
        (ENERGY, "Marek Duda is the new head of the telecoms regulator. Enregis has a chief of its own."),
    ],
)
def test_another_is_headed(fact: str, text: str) -> None:
    assert not [said for said in reads(patterns(fact), text) if said.startswith(("asserted", "planned"))]


@pytest.mark.parametrize(
    ("fact", "text", "name"),
    [
        (STEEL, "The post of chief executive at Norval Steel goes to Otto Kern.", "Otto Kern"),
        (
            STEEL,
            "Two weeks after becoming chief executive of Norval Steel in place of Ida Brandt, Otto Kern came.",
            "Otto Kern",
        ),
        (STEEL, "Prices will rise, says Otto Kern, who for six weeks has been running Norval Steel.", "Otto Kern"),
        (STEEL, "Ida Brandt has handed Norval Steel over to Otto Kern.", "Otto Kern"),
        (FIRE, "Sir Paul Ames has taken the chair of the inquiry into the Moorgate fire.", "Paul Ames"),
        (ZONE, "Ahmed Saleh now heads the demilitarised zone at Lipa.", "Ahmed Saleh"),
        (TRAINING, "General Marek Vlk commands the training mission now.", "Marek Vlk"),
        (TRIAL, "Judge Simon Achebe has taken over the trial of the Harlow bankers.", "Simon Achebe"),
        (
            "Who runs the University of Tarn? Its rector is [Ann Marty].",
            "Paul Esca is the rector of the University of Tarn.",
            "Paul Esca",
        ),
        (
            "Appointed in May, [Ana Melo] mediates between the Sool clans.",
            "Joy Mori has succeeded Ana Melo as mediator.",
            "Joy Mori",
        ),
        ("The foreign ministry went to [Selma Bakir].", "Goran Illic is the new foreign minister.", "Goran Illic"),
        (
            "[Nobody yet] has been named chief executive of Ardo.",
            "Ardo named Marta Kowal chief executive on Monday.",
            "Marta Kowal",
        ),
        (
            "Zante has named [no chief negotiator].",
            "Alice Perrin is Zante's chief negotiator, the cabinet said.",
            "Alice Perrin",
        ),
    ],
)
def test_who_is_told(fact: str, text: str, name: str) -> None:
    assert any(name in said for said in reads(patterns(fact), text))
