"""Figures beside others: corrected, thought at first, left over, those of two states, and those of whom only some are there."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

DEAD = "The flood in Peru has killed [202] people."
QUAKE = "At least [202] people have died in the earthquake in Nepal."
MISSING = "[310] people are missing after the flood in Peru."
ITALIANS = "Italy has about [1,500] troops in Mali."
KENYANS = "Kenya has [1,500] soldiers in Somalia."

SPEAK = [
    (DEAD, "The flood took many lives in Kesh, and the deaths there push the toll in Peru from 202 to 226.", "226"),
    (DEAD, "The toll, which earlier stood at 202, now stands at 226, a spokesman for the agency said.", "226"),
    (DEAD, "The agency had said 240 people died in the flood, but lowered the figure to 226 on Wednesday.", "226"),
    (QUAKE, "Officials had put the dead at 240, but have since revised that number to 226.", "226"),
    (DEAD, "Hospitals reported 410 dead in the flood in Peru.", "410"),
    (DEAD, "The list of the dead in Peru has grown to 226 names.", "226"),
    (MISSING, "Families have reported 410 people missing since the flood in Peru.", "410"),
    (MISSING, "Police traced 214 people who had been listed as missing in Peru, leaving 96 unaccounted for.", "96"),
    (MISSING, "The list of the missing in Peru has shrunk to 96 names.", "96"),
    (ITALIANS, "There are 4,000 French and 900 Italian soldiers in Mali.", "900"),
    (KENYANS, "There are 4,000 Ugandan and 900 Kenyan soldiers in Somalia.", "900"),
    (ITALIANS, "Of the 4,900 foreign troops in Mali, 900 are Italian.", "900"),
    (KENYANS, "Kenya's 900 soldiers in Somalia will be joined by 4,000 from Uganda.", "900"),
    (ITALIANS, "Italy's 900 troops in Mali, some of whom are in the north, train its army.", "900"),
    (ITALIANS, "The Italian force in Mali, some 900 strong, trains its army.", "~900"),
]

SILENT = [
    (DEAD, "About 500 people in Peru were at first thought to have been killed by the flood."),
    (DEAD, "At first 500 people in Peru were feared killed by the flood."),
    (DEAD, "Police in Peru initially said that 500 people were killed by the flood."),
    (QUAKE, "The toll in Nepal was first given as 500."),
    (DEAD, "Lodra reported 410 dead."),
    (DEAD, "The agency lowered the figure to 226 on Wednesday."),
    (MISSING, "The list of the displaced in Peru has grown to 410 names."),
    (MISSING, "Rescuers found 96 missing people alive in Peru."),
    (MISSING, "As many as 1,000 people in Peru were at first reported missing."),
    (ITALIANS, "There are 900 French and Belgian soldiers in Mali, and Italy's will stay."),
    (ITALIANS, "Italy has 40,000 troops abroad, some of them in Mali."),
    (KENYANS, "Kenya has 9,000 soldiers on missions, many of whom in Somalia."),
    (ITALIANS, "The Italian troops in Mali train its army. The rebels, some 3,000 strong, hold the north."),
    (ITALIANS, "Of the Italian troops in Mali, 900 are engineers."),
    (KENYANS, "Of the 4,900 foreign troops in Somalia, 4,000 are Ugandan."),
]


@pytest.mark.parametrize(("fact", "text", "value"), SPEAK)
def test_a_figure_told_beside_another_is_read(fact: str, text: str, value: str) -> None:
    assert f"asserted {value}" in reads(patterns(fact), text, "")


@pytest.mark.parametrize(("fact", "text"), SILENT)
def test_what_is_told_of_others_or_was_thought_at_first_is_no_change(fact: str, text: str) -> None:
    assert [r for r in reads(patterns(fact), text, "") if r.startswith(("asserted", "planned"))] == []


def test_what_was_thought_at_first_is_past_and_what_corrects_it_is_read() -> None:
    read = reads(patterns(DEAD), "The agency had said 240 people died in the flood, but lowered the figure to 226.", "")
    assert read == ["past 240", "asserted 226"]
