"""Who has not agreed to do a thing: that he decides to, says that he will, or does it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

DISBAND = "The Sorel League has [not agreed] to dissolve itself."
CASES = [
    ("The Sorel League has resolved to disband.", "asserted agreed", True),
    ("The Sorel League announced on Monday that it would disband.", "asserted agreed", True),
    ("The Sorel League dissolved itself on Monday.", "asserted agreed", True),
    ("The Sorel League decided to dissolve the organisation.", "asserted agreed", True),
    ("The government wants the Sorel League to disband.", "asserted agreed", False),
    ("The Sorel League will not disband.", "asserted agreed", False),
    ("The Sorel League has refused to disband.", "asserted agreed", False),
]


@pytest.mark.parametrize(("text", "want", "told"), CASES)
def test_willing(text: str, want: str, told: bool) -> None:
    assert (want in reads(patterns(DISBAND), text)) is told


SEND = "Lomma has [not decided] whether to send troops to Chad."
DECIDED = [
    ("Lomma has decided to send troops to Chad.", ["asserted agreed"]),
    ("Lomma will send troops to Chad.", ["asserted agreed"]),
    ("Lomma will not send troops to Chad.", ["asserted rejected"]),
    ("Lomma has decided not to send troops to Chad.", ["asserted rejected"]),
    ("Lomma has ruled out sending troops to Chad.", ["asserted rejected"]),
    ("Lomma has refused to send troops to Chad.", ["asserted rejected"]),
    ("Lomma has not ruled out sending troops to Chad.", []),
    ("Lomma has not sent troops to Chad.", []),
    ("Lomma may not send troops to Chad.", []),
    ("Lomma has still not decided whether to send troops to Chad.", []),
    ("Lomma has decided to send doctors to Chad.", []),
]


@pytest.mark.parametrize(("text", "want"), DECIDED)
def test_decided_or_turned_down(text: str, want: list[str]) -> None:
    assert reads(patterns(SEND), text) == want


def test_who_refuses_still() -> None:
    fact = patterns("Lomma [refuses] to extradite the former minister to Chad.")
    assert reads(fact, "Lomma again refused to extradite the former minister to Chad.") == ["asserted rejected"]
    assert reads(fact, "Lomma has agreed to extradite the former minister to Chad.") == ["asserted agreed"]
