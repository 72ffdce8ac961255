"""Deeds that somebody only insists on or lists behind one modal: none of them is done."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

FACT = "Tasko has [not dissolved]."


@pytest.mark.parametrize(
    "text",
    [
        "Tasko has around 340 members. Madrid insists that it dissolve.",
        "The government demands that Tasko dissolve.",
        "The only answer is that Tasko announces its final dissolution, the minister said.",
        "The condition is that Tasko announces its dissolution.",
        "The minister's hope is that Tasko dissolves.",
    ],
)
def test_what_is_insisted_on_is_not_done(text: str) -> None:
    assert not [r for r in reads(patterns(FACT), text) if r.startswith(("asserted", "planned")) and not r.endswith("none")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tasko will disarm, dissolve and disappear.", ["planned collapsed"]),
        ("Tasko will disarm its men, dissolve and disappear.", ["planned collapsed"]),
        ("Tasko announced its final dissolution on Thursday.", ["asserted collapsed"]),
        ("The minister said that Tasko had dissolved.", ["asserted collapsed"]),
        ("Prisoners are moved now that Tasko has ceased to exist.", ["asserted collapsed"]),
        ("The answer was clear: Tasko has dissolved.", ["asserted collapsed"]),
    ],
)
def test_what_is_told(text: str, told: list[str]) -> None:
    assert reads(patterns(FACT), text) == told
