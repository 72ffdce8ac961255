"""A sign of money with the letters of its country before it names no country: "US$4.5 billion" is $4.5 billion."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads, words

DEAL = patterns(
    "The takeover of Bramley by Corvin is worth [$4 billion].", "The regulator has [not approved] Corvin's takeover of Bramley."
)

ALIKE = [
    ("Corvin will pay $4.5 billion for Bramley, it said.", ["f0 asserted 4500000000USD"]),
    (
        "The regulator approved Corvin's $4 billion takeover of Bramley on Friday.",
        ["f0 asserted 4000000000USD", "f1 asserted approved"],
    ),
    ("Bramley is to be sold to Corvin at $2 a share, making it worth $4.2 billion.", ["f0 asserted 4200000000USD"]),
    ("The regulator is investigating Corvin's $4 billion takeover of Bramley.", ["f0 asserted 4000000000USD"]),
]


@pytest.mark.parametrize(("text", "read"), ALIKE)
def test_with_the_country_or_without(text: str, read: list[str]) -> None:
    """The same is read of a sum, and of what is done with it, however its sign is written."""
    assert reads(DEAL, text) == read
    assert reads(DEAL, text.replace("$", "US$")) == read


def test_nothing_but_the_sign_is_a_word() -> None:
    """Where a token begins is still told in the characters of the text."""
    found = words("It paid US$3, HK$40 or A$5.")
    assert [*zip(found.tokens, found.start, strict=True)][2:9] == [
        ("$", 10), ("3", 11), (",", 12), ("$", 16), ("40", 17), ("or", 20), ("$", 24),
    ]  # fmt: skip


def test_a_country_beside_a_sum_stays_one() -> None:
    """Only what is written together with the sign belongs to it; another country's money is another sum."""
    assert "US" in words("The US paid $3.").tokens
    assert reads(DEAL, "Corvin will pay HK$4.5 billion for Bramley, it said.") == []
