"""A truce that is spoken of as there: it holds, it is tested, somebody is a week into it; and one that is only wished for."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("title", "want"),
    [
        ("Ostland-Westland ceasefire holds for third day", ["asserted in-force"]),
        ("A month into the border truce, Ostland buries its dead", ["asserted in-force"]),
        ("Ostland shells Westland despite truce claims", []),
        ("Ostland holds talks with Westland", ["asserted talks"]),
    ],
)
def test_a_truce_that_is_spoken_of_as_there(title: str, want: list[str]) -> None:
    assert reads(patterns("There is [no ceasefire] between Ostland and Westland."), "", title) == want


def test_what_stays_in_place_is_not_stayed() -> None:
    known = patterns("The ceasefire between Ugara and Lomea is [in force].")
    assert reads(known, "The ceasefire stays in place and teams carry on inspecting.") == []
    assert reads(known, "The ceasefire between Ugara and Lomea was stayed by a court.") == ["asserted suspended"]
