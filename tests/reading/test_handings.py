"""Offices handed on: figures of speech, who "he" is that comes for another, whose predecessor somebody is."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

COMES, PLANNED = ["asserted Eva Lind"], ["planned Eva Lind"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Eva Lind will follow Bob Best at the top.", PLANNED),
        ("Eva Lind was sworn in, following Bob Best, whose term was over.", COMES),
        ("Eva Lind steps into Bob Best's shoes.", COMES),
        ("Bob Best made way for Eva Lind on Monday.", COMES),
        ("The baton passed from Bob Best to Eva Lind on Monday.", COMES),
        ("The colors of the force passed on Monday to Maj. Gen. Eva Lind from Bob Best.", COMES),
        ("Eva Lind took the reins from Bob Best on Monday.", COMES),
        ("Eva Lind filled the chair left by Bob Best.", COMES),
        ("Eva Lind, successor to Bob Best, spoke on Monday.", COMES),
        ("Eva Lind, a possible successor to Bob Best, spoke on Monday.", PLANNED),
        ("Eva Lind was named as Bob Best's successor.", COMES),
        ("Eva Lind has been chosen. The 58-year-old takes over from Bob Best.", COMES),
        ("Eva Lind will be sworn in on Friday. The former banker replaces Bob Best.", PLANNED),
        ("President Moon Jae-in appointed his aide, Eva Lind, on Monday. She takes the place of Bob Best.", COMES),
        ("Eva Lind was sworn in on Monday. Her predecessor, Bob Best, becomes an envoy.", COMES),
        ("Eva Lind was nominated on Monday. Her predecessor, Bob Best, becomes an envoy.", []),
        ("Eva Lind, following Bob Best, entered the hall.", []),
        ("Bob Best passed the ball to Eva Lind.", []),
        ("The board replaced Bob Best on Monday.", []),
    ],
)
def test_handed_on(text: str, told: list[str]) -> None:
    assert reads(patterns("The chief executive of Norvik is [Bob Best]."), text) == told
