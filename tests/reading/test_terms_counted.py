"""Terms: they count from when they were set, where the sentence tells it; and an end told by what goes on to it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MISSION = "The UN mission in Mali will end on [30 September 2025]."
EXIT = "France will complete its withdrawal from Chad by [September 2025]."
SALE = "Norway will close the Tarvik mine by [September 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (MISSION, "In January, the UN and Mali announced that the mission in Mali would end within 14 months.", "by 2026-03"),
        (MISSION, "The UN said in February that its mission in Mali would be over within 12 months.", "by 2026-02"),
        (MISSION, "In a statement on 12 February, the UN said the mission in Mali would end within 12 months.", "by 2026-02"),
        (MISSION, "Under an accord signed in February, the mission in Mali is to end within 90 days.", "by 2025-05"),
        (MISSION, "Mali gave notice in January that the mission in Mali had to end within 12 months.", "by 2026-01"),
        (EXIT, "France announced in January that it would withdraw from Chad within 18 months.", "by 2026-07"),
        (EXIT, "At talks in Oslo in January, France agreed to leave Chad within 14 months.", "by 2026-03"),
        (SALE, "Norway decided in January that it would close the Tarvik mine over the next 14 months.", "by 2026-03"),
    ],
)
def test_a_term_counts_from_when_it_was_set(fact: str, text: str, want: str) -> None:
    assert want in " ".join(reads(patterns(fact), text))


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The UN said that the mission in Mali would end within 12 months.", "by 2026-03"),
        ("The UN said on Wednesday that the mission in Mali agreed in January 2020 would end within 12 months.", "by 2026-03"),
        ("The mission in Mali, begun in January, will end within three months.", "by 2025-06"),
        ("In January 2024 rebels killed 30, and the mission in Mali will end within 12 months.", "by 2026-03"),
        ("The UN, which said in January that it was poor, will end its mission in Mali within 12 months.", "by 2026-03"),
        ("The UN said in January that it was poor. The mission in Mali will end within 12 months.", "by 2026-03"),
    ],
)
def test_a_term_counts_from_today_where_another_day_is_none_of_its_own(text: str, want: str) -> None:
    assert [row.split(" ", 1)[1] for row in reads(patterns(MISSION), text)] == [want]


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (MISSION, "The UN mission in Mali goes on to March 2026.", ["asserted 2026-03"]),
        (MISSION, "The UN mission in Mali will go on to 31 March 2026, the Council said.", ["asserted 2026-03-31"]),
        (MISSION, "The UN went on to say in March 2026 that the mission in Mali was costly.", []),
        (MISSION, "The UN's talks on Mali go on to 12 April.", []),
        (MISSION, "The UN mission in Niger goes on to March 2026.", []),
        (MISSION, "The deal ends combat in Mali within 12 months.", []),
    ],
)
def test_what_goes_on_to_a_day_ends_on_it(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


MANDATE = "The mandate of the EU force in Bosnia runs until [2 November 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (MISSION, "The Security Council extended its mission in Mali until 12 December 2025.", ["asserted 2025-12-12"]),
        (MISSION, "The mission in Mali was extended until 12 December 2025.", ["asserted 2025-12-12"]),
        (MISSION, "The Security Council extended sanctions on Mali until 12 December 2025.", []),
        (MISSION, "The UN has until 12 April 2025 to answer Mali on the mission.", []),
        (MANDATE, "Brussels prolonged the mandate of the force in Bosnia until 12 December 2025.", ["asserted 2025-12-12"]),
        (MANDATE, "The mandate of the EU force in Bosnia now runs until 12 December 2025.", ["asserted 2025-12-12"]),
        (MANDATE, "The EU has until 12 April 2025 to answer Bosnia on the mandate of the force.", []),
        (MANDATE, "Aid for Bosnia is funded until 12 December 2025, the EU said of the mandate of the force.", []),
    ],
)
def test_what_is_extended_to_a_day_is_the_facts_own(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
