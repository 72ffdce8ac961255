"""Offices beside the fact's own: a part of the force, a deputy's, the head of the whole, another chamber's, another firm's."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MALI = patterns("The force commander of the African Union mission in Mali is [Yaw Boateng].")
LAKES = patterns("The force commander of UNLAK is [Yaw Boateng].")
SCIENCE = patterns("The head of science at Interlab is [Thomas Zurich].")
STAFF = patterns("The head of human resources at Vantor is [Thomas Zurich].")
UNION = patterns("The chairman of the African Union is [Idriss Able].")
COUNCIL = patterns("The president of the European Council is [Donald Best].")
CHIEF = patterns("The chief executive of Vantor is [Ann Moore].")
FORCES = [(MALI, "the AU mission in Mali"), (LAKES, "UNLAK")]


@pytest.mark.parametrize(("known", "force"), FORCES)
@pytest.mark.parametrize(
    "text",
    [
        "The deputy force commander of {}, General Kojo Adu, said all was calm.",
        "The commander of the western sector of {}, General Kojo Adu, said all was calm.",
        "The spokesman of the Ghanaian army, General Kojo Adu, said that its men in {} will be flown home.",
        "Kenya's chief of defence forces, Major General Kojo Adu, visited {} on Monday.",
        "Ambassador Kojo Adu has been named to lead {}.",
    ],
)
def test_a_deputy_a_sector_and_an_envoy_do_not_command_the_force(known, force, text):
    assert reads(known, text.format(force)) == []


@pytest.mark.parametrize(("known", "force"), FORCES)
@pytest.mark.parametrize(
    "text",
    [
        "The commander of {}, General Kojo Adu, said all was calm.",
        "The force commander of {}, General Kojo Adu, said all was calm.",
        "General Kojo Adu took command of {} on Friday.",
        "General Kojo Adu has been appointed to lead the troops of {}.",
    ],
)
def test_who_commands_the_force_is_read(known, force, text):
    assert reads(known, text.format(force)) == ["asserted Kojo Adu"]


@pytest.mark.parametrize(
    ("known", "text", "told"),
    [
        (SCIENCE, "Janet Pell heads Interlab since May.", []),
        (SCIENCE, "Janet Pell, who leads Interlab, said so.", []),
        (SCIENCE, "Janet Pell leads science at Interlab since May.", ["asserted Janet Pell"]),
        (STAFF, "Janet Pell leads Vantor since May.", []),
        (STAFF, "Janet Pell is in charge of human resources at Vantor.", ["asserted Janet Pell"]),
        (UNION, "Moussa Fall, the Commission chairman, put out a statement on the African Union.", []),
        (UNION, "Moussa Fall, the African Union chairman, put out a statement.", ["asserted Moussa Fall"]),
        (COUNCIL, "The European Council met. Ursula Lind, the Commission president, was there.", []),
        (COUNCIL, "The European Council met. Ursula Lind, its president, was there.", ["asserted Ursula Lind"]),
    ],
)
def test_who_leads_the_whole_or_another_chamber_has_not_the_facts_office(known, text, told):
    assert reads(known, text) == told


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        (
            "Kestrel sweetened its offer for Brell. It holds only if Brell buys Vantor. 'Best and final,' {} Per Holm wrote.",
            False,
        ),
        ("Kestrel said it dropped its offer for Vantor. {} Per Holm said the price was too high.", False),
        ("Kestrel has bought 5 percent of Vantor. {} Per Holm told reporters that it would buy more.", False),
        ("Vantor turned down an offer by Kestrel. 'It undervalues us,' {} Per Holm said.", True),
        ("Vantor is to cut 900 jobs this year. {} Per Holm said there was no choice.", True),
    ],
)
def test_a_bare_title_is_of_the_firm_that_acts(text, spoken):
    headline = text.split(". ")[0].replace(" said it", "")
    assert reads(CHIEF, text.format("CEO"), headline) == (["asserted Per Holm"] if spoken else [])
