"""A mission that draws down: who is left there, its component's strength, its offices that shut, and no end of its own."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TROOPS = "The UN mission in Mali has about [4,600] troops."
OFFICES = "The UN mission in Mali has field offices in [Gao], [Kidal] and [Mopti]."
END = "The UN mission in Mali is to end on [30 June 2025]."

READ = [
    (TROOPS, "The UN mission's military component stands at 1,146, against 2,000 in August.", "asserted 1146"),
    (TROOPS, "The 1,200 UN peacekeepers left in Mali stayed out of the affair.", "asserted 1200"),
    (TROOPS, "The 1,200 UN peacekeepers in Mali kept to their barracks; France's 900 troops did not.", "asserted 1200"),
    (OFFICES, "The UN mission's offices in Gao and Kidal went out of service.", "asserted -Gao, -Kidal"),
    (OFFICES, "The UN mission's offices in Gao and Kidal closed their doors.", "asserted -Gao, -Kidal"),
    (OFFICES, "The UN mission still has field offices in Gao and Kidal, which are to be shut in May.", "planned -Gao, -Kidal"),
    (END, "The UN mission in Mali will end on 15 May.", "asserted 2025-05-15"),
]
SILENT = [
    (TROOPS, "The 1,200 UN peacekeepers left in June from Mali."),
    (TROOPS, "The UN mission's police component in Mali stands at 250."),
    (OFFICES, "The UN mission opened an exhibition at its office in Gao."),
    (END, "Four branches of the UN mission in Mali will stop work at the end of May."),
    (END, "The UN mission in Mali has field offices in Gao and Kidal, which will be shut on 15 May."),
]


@pytest.mark.parametrize(("fact", "text", "said"), READ)
def test_read(fact: str, text: str, said: str) -> None:
    assert said in reads(patterns(fact), text)


@pytest.mark.parametrize(("fact", "text"), SILENT)
def test_not_read(fact: str, text: str) -> None:
    assert reads(patterns(fact), text) == []
