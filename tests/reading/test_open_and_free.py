"""What is closed or not open, and who is not free: the same in all words for it, and what is only near it or asked for."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

SHUT = ["The Garrow bridge is [closed].", "The Garrow bridge is [not open].", "The Garrow bridge has [not reopened]."]


@pytest.mark.parametrize("fact", SHUT)
@pytest.mark.parametrize(
    "text",
    [
        "Traffic is flowing again over the Garrow bridge.",
        "Cars were back on the Garrow bridge on Monday morning.",
        "The Garrow bridge welcomed its first vehicles on Monday.",
        "The Garrow bridge has been handed to traffic.",
    ],
)
def test_who_drives_over_it_tells_that_it_is_open(fact: str, text: str) -> None:
    assert reads(patterns(fact), text) == ["asserted in-force"]


@pytest.mark.parametrize("fact", SHUT)
@pytest.mark.parametrize(
    "text",
    [
        "A museum opened near the Garrow bridge.",
        "A shop opened at the Garrow bridge.",
        "Residents ask when the Garrow bridge will reopen.",
        "Drivers wonder if the Garrow bridge will reopen.",
        "Work on the Garrow bridge is 90 percent complete.",
        "Repairs at the Garrow bridge begin next week.",
    ],
)
def test_what_is_near_it_or_asked_opens_nothing(fact: str, text: str) -> None:
    assert not [s for s in reads(patterns(fact), text) if not s.startswith("questioned") and s.endswith("in-force")]


HELD = [
    "The journalist Ana Roe has [not been released].",
    "Ana Roe is [held] in Erra.",
    "Photographer Ana Roe has [not been freed].",
]


@pytest.mark.parametrize("fact", HELD)
@pytest.mark.parametrize(
    "text", ["Erra frees journalist Ana Roe.", "Ana Roe is free, her family said.", "Ana Roe walked free on Monday."]
)
def test_who_was_held_is_free(fact: str, text: str) -> None:
    assert [s.partition(" ")[0] for s in reads(patterns(fact), text)] == ["asserted"]


@pytest.mark.parametrize("fact", HELD)
@pytest.mark.parametrize(
    "text",
    ["Families call for release of Ana Roe.", "Families demand the release of Ana Roe.", "A judge refused to free Ana Roe."],
)
def test_who_asks_frees_nobody(fact: str, text: str) -> None:
    assert not [
        s for s in reads(patterns(fact), text) if s.startswith(("asserted", "planned")) and not s.endswith(("none", "held"))
    ]


def test_a_release_that_is_ordered_is_to_come() -> None:
    assert reads(patterns(HELD[0]), "A court ordered the release of Ana Roe.") == ["planned in-force"]


def test_a_film_that_is_not_released_is_no_captive() -> None:
    assert patterns("The film Star Quest has [not been released].").facts[0].axis == "launch"
