"""The end of a body that has a name is no end of the fact's mission, which has none: "BINUH ended its work in Haiti"."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads

COALITION = "The coalition is to end its work in Mali by [September 2025]."
MISSION = "The mission is to end its work in Haiti by [September 2025]."
OBSERVERS = "The observers are to end their work in Sudan by [September 2025]."
UN = "The UN mission is to end its work in Haiti by [September 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "read"),
    [
        (COALITION, "The coalition ended its work in Mali on Monday.", ["asserted 2025-11-17"]),
        (COALITION, "After MINUSMA the coalition ended its work in Mali on Monday.", ["asserted 2025-11-17"]),
        (MISSION, "The mission ended its work in Haiti on Monday.", ["asserted 2025-11-17"]),
        (UN, "The UN Integrated Mission ended its work in Haiti on Monday.", ["asserted 2025-11-17"]),
        (COALITION, "The United Nations Stabilization Mission in Mali (MINUSMA) formally ends its work today.", []),
        (COALITION, "The UN Stabilization Mission in Mali, MINUSMA, ended on Wednesday as the council had decided.", []),
        (COALITION, "MINUSMA ended its work in Mali on Monday.", []),
        (MISSION, "BINUH, whose work in Haiti ends on 31 December, has handed over its last offices.", []),
        (OBSERVERS, "JARMIS ended its work in Sudan on Monday.", []),
    ],
)
def test_the_end_of_another_body(fact: str, text: str, read: list[str]) -> None:
    assert reads(patterns(fact), text, published=date(2025, 11, 19)) == read
