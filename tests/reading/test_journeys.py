"""Journeys: a goal that is reached or passed, by the words of a way; flights that a number tells apart."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads

PASSES = "Heron is to fly past Mars in [February 2026]."
REACHES = "The Heron probes are to arrive at Mars in [September 2026]."
LAUNCH = "Heron is to be launched in [May 2025]."
FIRST = "Osprey is to make its first flight on [13 May 2025]."
CARRIED = "The Heron probes are to be launched in [May 2025]."

READ = [
    (PASSES, "Heron was closest to Mars at 12:57pm EST on March 15th, 2025, just 550 miles up.", "asserted 2025-03-15"),
    (PASSES, "Yesterday at about 17:57 UTC Heron passed 884 kilometres above Mars.", "asserted 2025-03-18"),
    (PASSES, "Heron's Mars flyby will take place in March 2026.", "asserted 2026-03"),
    (PASSES, "The Mars flyby of Heron is now planned for May 2026.", "asserted 2026-05"),
    (REACHES, "The Heron probes are due at Mars in 2027.", "asserted 2027"),
    (REACHES, "Heron is under way; the probes will reach Mars in 2027 and study it for 11 months.", "asserted 2027"),
    (REACHES, "Heron's arrival at Mars is now expected in 2027.", "asserted 2027"),
    (REACHES, "Heron will wait near the gate until late 2026 and enter orbit around Mars in 2027.", "asserted 2027"),
    (LAUNCH, "Heron is to be put into orbit around Earth in July 2025.", "asserted 2025-07"),
    (FIRST, "Osprey will make its second flight in December and the debut in July.", "asserted 2025-07"),
    (
        FIRST,
        "Osprey's second flight is put off to August 15. The first, on March 16, got to orbit.",
        "asserted 2025-03-16",
    ),
    (FIRST, "The next flight of Osprey, its first, is set for July 4.", "asserted 2025-07-04"),
]
SILENT = [
    (PASSES, "Heron will fly by Earth in December 2027."),
    (PASSES, "Heron will be launched in October and reach Jupiter in 2030."),
    (REACHES, "On its way to Mars Heron could cross the tail of a comet in October."),
    (REACHES, "The launch of the Heron probes to Mars is set for July 2025."),
    (LAUNCH, "Heron will enter orbit around Mars in 2027."),
    (FIRST, "The third Osprey flight failed. Notices hint at July 4 for the next launch of Osprey."),
    (CARRIED, "The makers will launch another Osprey in July."),
]


@pytest.mark.parametrize(("fact", "text", "said"), READ)
def test_read(fact: str, text: str, said: str) -> None:
    assert said in reads(patterns(fact), text)


@pytest.mark.parametrize(("fact", "text"), SILENT)
def test_not_read(fact: str, text: str) -> None:
    assert reads(patterns(fact), text) == []


def test_what_follows_a_debut_comes_after_it() -> None:
    text = "It was the first trip of Osprey for customers, following a debut in April."
    assert reads(patterns(FIRST), text, "", date(2025, 11, 13)) == ["asserted 2025-04"]
