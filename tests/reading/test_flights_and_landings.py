"""Launches and landings told by what only who flies or has landed does, by whoever flies, and by whose craft it is."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MISSION = "The Halley-2 mission has [not launched]."
LANDER = "The Kestrel lander has [not landed] on the Moon."
ROCKET = "The Typhon rocket has [not flown]."


@pytest.mark.parametrize(
    ("fact", "title", "text", "read"),
    [
        (MISSION, "Halley-2 crew to come home on July 14", "Launched on March 5, the four docked a day later.", True),
        (MISSION, "", "Anna Berg, whose Halley-2 left Kennedy Space Center on Wednesday, felt well.", True),
        (MISSION, "", "The four astronauts of Halley-2 are back from the space station.", True),
        (MISSION, "", "The crew of Halley-2 arrived at the space station on Thursday.", True),
        (MISSION, "", "The crew of Halley-2 arrived at Kennedy Space Center on Thursday.", False),
        (MISSION, "", "The rocket for Halley-2 was rolled out to the pad on Monday.", False),
        (MISSION, "Halley-2 crew goes into quarantine", "The four will stay there until the launch.", False),
        (LANDER, "Kestrel touches down", "The craft set down near the south pole on Sunday.", True),
        (LANDER, "", "Kestrel has found a home on the Moon.", True),
        (LANDER, "", "Kestrel stands upright on the Moon.", True),
        (LANDER, "", "The company put its Kestrel lander on the Moon on Sunday.", True),
        (LANDER, "", "Kestrel sends first pictures from the Moon's surface.", True),
        (LANDER, "", "Kestrel sends first pictures from lunar orbit.", False),
        (LANDER, "", "Kestrel's landing site is a plain in the Sea of Crises.", False),
        (LANDER, "", "India's Vikram landed on the Moon in 2023; Kestrel is next.", False),
        (ROCKET, "", "Europe's new Typhon rocket flew for the first time on Tuesday.", True),
        (ROCKET, "", "Typhon's first flight was a success.", True),
        (ROCKET, "", "Typhon passed a hot-fire test.", False),
    ],
)
def test_launched_or_landed(fact: str, title: str, text: str, read: bool) -> None:
    assert reads(patterns(fact), text, title) == (["asserted completed"] if read else [])


def test_a_crash_is_no_landing() -> None:
    assert reads(patterns(LANDER), "Kestrel crashed on the Moon.") == ["asserted collapsed"]
