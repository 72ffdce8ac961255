"""Verbs whose past looks like a noun: what a bank cut, a ministry set, a company shed."""

from __future__ import annotations

import pytest

from tests.reads import context, patterns, reads


def _verbs(text: str) -> list[str]:
    return [s.words.low[g.head] for s in context(text).sentences for g in s.groups]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("The central bank cut rates on Monday.", ["cut"]),
        ("Norland's central bank cut its key rate by a quarter point.", ["cut"]),
        ("The company cut 200 jobs.", ["cut"]),
        ("The minister set a deadline for the talks.", ["set"]),
        ("The storm hit the coast.", ["hit"]),
        ("The firm issued a warning.", ["issued"]),
        ("The yard shipped 40 tanks.", ["shipped"]),
    ],
)
def test_what_was_done(text: str, verbs: list[str]) -> None:
    assert _verbs(text) == verbs


@pytest.mark.parametrize(
    "text",
    [
        "It was the first rate cut in four years.",
        "A tax cut the party wants would cost millions.",
        "The film set was closed.",
    ],
)
def test_nouns(text: str) -> None:
    assert {"cut", "set"}.isdisjoint(_verbs(text))


def test_a_bank_without_a_name() -> None:
    known = patterns("The central bank has [not cut] rates.")
    assert reads(known, "The central bank cut rates on Monday for the first time in four years.") == ["asserted completed"]
