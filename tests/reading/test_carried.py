"""What a craft is told to carry, where a fact gives what it is to carry."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

FACT = "The first Osprey rocket is to carry [HERON]."
READ = [
    ("The first Osprey will be launched in May. It carries the Gold Ring Pathfinder to test systems.", ""),
    ("A test was the last milestone; Gold Ring Pathfinder will be aboard.", "Osprey's maiden launch"),
    ("The first Osprey will carry the Gold Ring Pathfinder.", ""),
    ("The flight is to start from the Cape and will take up the Gold Ring Pathfinder, a demonstrator.", "Osprey to go"),
]
SILENT = [
    ("The second Osprey will carry the Gold Ring Pathfinder.", ""),
    ("The first Osprey will carry satellites.", ""),
    ("The first Osprey will not carry the Gold Ring Pathfinder.", ""),
    ("A lorry will carry the Gold Ring Pathfinder to the Cape.", "Weather at the Cape"),
]


@pytest.mark.parametrize(("text", "title"), READ)
def test_read(text: str, title: str) -> None:
    assert reads(patterns(FACT), text, title) == ["asserted Gold Ring Pathfinder"]


@pytest.mark.parametrize(("text", "title"), SILENT)
def test_not_read(text: str, title: str) -> None:
    assert reads(patterns(FACT), text, title) == []
