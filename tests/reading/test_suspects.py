"""Suspects: whom the news names for a deed whose doer a fact asks for."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Milan Oru, who shot two clerks, came to Oslo as a child.", ["asserted Milan Oru"]),
        ("The suspect in the shooting in Oslo was named as Milan Oru.", ["asserted Milan Oru"]),
        ("Milan Oru has been charged over the shooting in Oslo.", ["asserted Milan Oru"]),
        ("Milan Oru pleaded not guilty in the Oslo shooting.", ["asserted Milan Oru"]),
        ("Milan Oru, the suspect in the Oslo shooting, is 29.", ["asserted Milan Oru"]),
        ("Inspector Milan Oru said the shooting in Oslo was being looked into.", []),
        ("Milan Oru, who treats two of those hurt in the shooting in Oslo, spoke.", []),
        ("The suspect in the shooting in Oslo told Inspector Milan Oru nothing.", []),
    ],
)
def test_who_is_suspected(text: str, want: list[str]) -> None:
    known = patterns("The suspect in the shooting of two clerks in Oslo is [not known].", extra="kind: holder")
    assert reads(known, text) == want
