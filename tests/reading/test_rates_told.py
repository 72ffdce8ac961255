"""Rates that banks are told to have: by other names of the bank, beside other rates, by its board."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

PHILIPPINE = patterns("The policy rate of the Bangko Sentral ng Pilipinas is [5] percent.")
KOREAN = patterns("The Bank of Korea's key rate is [5%].")


@pytest.mark.parametrize(
    ("text", "title", "told"),
    [
        (
            "Having cut its key rate to 4.75 per cent, the Philippine central bank now waits.",
            "",
            ["asserted 4.75%"],
        ),
        ("", "BSP hikes to 5.25% in surprise move", ["asserted 5.25%"]),
        ("The central bank of the Philippines lowered its key rate to 4.75% on Thursday.", "", ["asserted 4.75%"]),
        ("The Indonesian central bank lowered its key rate to 4.75% on Thursday.", "", []),
    ],
)
def test_a_bank_by_its_states_name(text: str, title: str, told: list[str]) -> None:
    assert reads(PHILIPPINE, text, title) == told


@pytest.mark.parametrize(
    ("text", "title", "told"),
    [
        (
            "The Bank of Korea announced its fourth rate cut, bringing its key rate to 4.25%.",
            "",
            ["asserted 4.25%"],
        ),
        ("The Board put the Bank of Korea's key rate up to 5.25% on Thursday.", "", ["asserted 5.25%"]),
        ("The key rate, which was 5%, is now 4.75%.", "Bank of Korea cuts rates", ["asserted 5%", "asserted 4.75%"]),
        (
            "The cut takes its key rate to 4.75%, the lowest in three years.",
            "Bank of Korea cuts rates",
            ["asserted 4.75%"],
        ),
        ("The Bank of Korea lowered the reserve requirement to 9% and left its key rate at 5%.", "", ["asserted 5%"]),
        ("The government of South Korea cut the VAT rate to 12%, the Bank of Korea said.", "", []),
        ("The Bank of Korea stood still. In Poland the key rate was lowered to 3.5%.", "", []),
        ("The Bank of Korea stood still. The Council of Poland's central bank lowered the rate to 3.5%.", "", []),
        ("The Bank of Korea said that bond yields had fallen to 4.1%.", "", []),
    ],
)
def test_its_own_rate_and_others(text: str, title: str, told: list[str]) -> None:
    assert reads(KOREAN, text, title) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The new pipes take the plant to 300 workers, the most in six years.", "asserted 300"),
        ("The plant will have 300 workers in six years.", "planned 300"),
    ],
)
def test_a_record_of_so_many_years_is_no_day_to_come(text: str, told: str) -> None:
    assert reads(patterns("The Orbe plant has [200] workers."), text, "The Orbe plant") == [told]
