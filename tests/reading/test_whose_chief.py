"""Chiefs and heads of other bodies in the fact's land, of some work at the fact's body, and councils told by their state."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MISSION = "The head of the UN mission in Chad is [Ann Lund]."
ARMY = "The chief of the Chadian army is [Omar Doud]."
BANK = "The governor of the Bank of Mexico is [Victoria Rodriguez]."
COUNCIL = "The secretary of Chad's Supreme Security Council is [Ali Saleh]."
US_MISSION = "The head of the US mission in Chad is [Jeff Laurent]."
PRESIDENT = "The president of Chad is [Omar Doud]."

READ = [
    (MISSION, "Eva Holm, the head of the UN mission in Chad, spoke on Monday.", "asserted Eva Holm"),
    (COUNCIL, "Eva Holm was appointed secretary of Chad's Supreme Security Council on Tuesday.", "asserted Eva Holm"),
    (BANK, "Eva Holm now heads the Bank of Mexico.", "asserted Eva Holm"),
    (US_MISSION, "Eva Holm leads the US mission in Chad.", "asserted Eva Holm"),
]
SILENT = [
    (MISSION, "General Ivo Hale, the head of Chadian special forces, was promoted on Thursday."),
    (US_MISSION, "The envoy stood next to Chadian leader Ivo Hale."),
    (US_MISSION, "Assistant Secretary Eva Holm, who led the US side, said that headway was made in Chad."),
    (BANK, "Eva Holm, who heads economic studies at the Bank of Mexico, spoke on Monday."),
    (ARMY, "Ivo Hale, secretary-general of the presidency, was named prime minister of Chad on Tuesday."),
    (PRESIDENT, "Eva Holm, who runs the embassy in Chad, is US President Harlan's choice to be ambassador to Chad."),
]


@pytest.mark.parametrize(("fact", "text", "told"), READ)
def test_the_head_of_the_body_itself_is_read(fact: str, text: str, told: str) -> None:
    assert reads(patterns(fact), text) == [told]


@pytest.mark.parametrize(("fact", "text"), SILENT)
def test_the_head_of_something_else_is_not(fact: str, text: str) -> None:
    assert reads(patterns(fact), text) == []
