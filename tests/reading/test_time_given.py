"""An end that is moved by a span: more time that is given, or got, and what else is prolonged."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MISSION = "The mandate of the UN mission in Chad ends on [30 June 2025]."
TRUCE = "The ceasefire between Peru and Chile ends on [30 March 2025]."


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (MISSION, "The Council renewed for another year the mandate of the UN mission in Chad.", "2026-06-30"),
        (MISSION, "The Council gave the UN mission in Chad another six months.", "2025-12-31"),
        (MISSION, "The mandate of the UN mission in Chad was extended another year.", "2026-06-30"),
        (MISSION, "The UN mission in Chad was extended for a final three months.", "2025-09-30"),
        (MISSION, "The Council voted to extend the mandate of the UN mission in Chad by a year.", "2026-06-30"),
        (TRUCE, "The ceasefire between Peru and Chile was extended for another month.", "2025-04-30"),
        (TRUCE, "Peru and Chile agreed to prolong their ceasefire by another 30 days.", "2025-04-29"),
    ],
)
def test_an_end_is_moved_by_more_time(says: str, text: str, want: str) -> None:
    assert reads(patterns(says), text) == [f"asserted {want}"]


@pytest.mark.parametrize("title", ["UN mission in Chad gets six more months", "Six more months for UN mission in Chad"])
def test_a_headline_gives_more_time(title: str) -> None:
    assert reads(patterns(MISSION), "Diplomats were relieved.", title) == ["asserted 2025-12-31"]


@pytest.mark.parametrize(
    ("says", "text"),
    [
        (MISSION, "In 2024 the mandate of the UN mission in Chad was extended by a year."),
        (MISSION, "The UN mission in Chad, extended by a year in June 2024, lost two soldiers."),
        (MISSION, "Kenya extended its contribution to the UN mission in Chad by a year."),
        (MISSION, "The Council gave the parties in Chad, where the UN mission is, another six months to hold elections."),
        (MISSION, "The UN mission in Chad gets three more helicopters."),
        (MISSION, "The UN mission in Chad got another chief for six months."),
        (TRUCE, "Peru and Chile extended talks on the ceasefire by two days."),
    ],
)
def test_what_else_is_prolonged_or_was_moves_no_end(says: str, text: str) -> None:
    assert reads(patterns(says), text) == []
