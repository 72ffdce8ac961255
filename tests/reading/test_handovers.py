"""Handovers and mandates: a base given back, a handover only begun or put off, a renewal that is blocked or voted on."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

BASE = "The base in Gao has [not been handed over]."
MANDATE = "The Security Council has [not extended] the mandate of the UN mission in Chad."
EXIT = "The withdrawal of Kenyan troops from Chad has [not begun]."

READ = [
    (BASE, "", "German army returns Gao base to Mali", ["asserted completed"]),
    (BASE, "Germany has begun handing over its base in Gao.", "", ["asserted in-force"]),
    (BASE, "The handover of the base in Gao began on Monday.", "", ["asserted in-force"]),
    (BASE, "The base in Gao is being handed over.", "", ["asserted in-force"]),
    (BASE, "Germany returned the base in Gao to Mali.", "", ["asserted completed"]),
    (EXIT, "The pullout of the Kenyan soldiers from Chad, which began on Monday, will last weeks.", "", ["asserted in-force"]),
]
SILENT = [
    (BASE, "The handover of the base in Gao, due on Friday, has been postponed.", ""),
    (BASE, "German soldiers returned to the base in Gao.", ""),
    (MANDATE, "Peru blocked the renewal of the mandate of the UN mission in Chad.", ""),
    (MANDATE, "The vote on extending the mandate of the UN mission in Chad was put off until Monday.", ""),
    (EXIT, "The withdrawal of Kenyan troops from the drought relief effort in Chad, which began in May, was criticised.", ""),
]


@pytest.mark.parametrize(("fact", "text", "title", "said"), READ)
def test_read(fact: str, text: str, title: str, said: list[str]) -> None:
    assert reads(patterns(fact), text, title) == said


@pytest.mark.parametrize(("fact", "text", "title"), SILENT)
def test_not_read(fact: str, text: str, title: str) -> None:
    assert reads(patterns(fact), text, title) == []


CLOSURE = "The closure of the Manas base has [not begun]."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The Manas base was handed over on Tuesday.", ["asserted in-force"]),
        ("The US has started to close the Manas base.", ["asserted in-force"]),
        ("The Bagram base was handed over on Tuesday.", []),
        ("A letter was handed over at the Manas base.", []),
    ],
)
def test_a_base_that_closes(text: str, said: list[str]) -> None:
    assert reads(patterns(CLOSURE), text) == said
