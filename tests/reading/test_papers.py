"""Papers that are signed, deals that are only near, and deals that do something themselves."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

NONE = "There is [no agreement] between Peru and Chad on sharing the Lorna river."


@pytest.mark.parametrize(
    ("news", "told"),
    [
        ("Peru and Chad on Monday signed a protocol on sharing the Lorna river.", ["asserted signed"]),
        ("The leaders of Peru and Chad signed a declaration on sharing the Lorna river on Monday.", ["asserted signed"]),
        ("A declaration on the Lorna river was signed by Peru and Chad on Monday.", ["asserted signed"]),
        ("Peru and Chad will sign a protocol on sharing the Lorna river on Friday.", ["planned signed"]),
        ("Peru and Chad put their names to a roadmap for sharing the Lorna river.", ["asserted signed"]),
        ("A draft declaration on the Lorna river was handed to Peru and Chad.", []),
        ("Peru and Chad signed a declaration on tourism, but not on the Lorna river.", []),
        ("Peru signed a declaration of emergency along the Lorna river, which it shares with Chad.", []),
        ("The document was signed after a flood on the Lorna river between Peru and Chad.", []),
    ],
)
def test_what_is_signed_is_an_accord_by_whatever_name(news: str, told: list[str]) -> None:
    assert reads(patterns(NONE), news) == told


@pytest.mark.parametrize(
    ("news", "told"),
    [
        ("Peru and Chad are on the cusp of an agreement on the Lorna river.", ["planned agreed"]),
        ("Peru and Chad are closing in on a deal on the Lorna river.", ["planned agreed"]),
        ("A deal between Peru and Chad on the Lorna river is within reach, the mediator said.", ["planned agreed"]),
        ("A deal between Peru and Chad on the Lorna river is expected on Monday.", ["planned agreed"]),
        ("A deal between Peru and Chad on the Lorna river is not imminent, the mediator said.", []),
        ("A deal between Peru and Chad on the Lorna river is expected to cut flows.", []),
        ("Peru and Chad are far from a deal on the Lorna river.", []),
        ("Peru calls on Chad to sign an agreement on the Lorna river.", []),
    ],
)
def test_a_deal_that_is_near_is_to_come(news: str, told: list[str]) -> None:
    assert reads(patterns(NONE), news) == told


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Peru, Chad on brink of deal on the Lorna river", ["planned agreed"]),
        ("Peru and Chad inch towards deal on the Lorna river", ["planned agreed"]),
        ("Peru and Chad strike deal on the Lorna river", ["asserted agreed"]),
    ],
)
def test_headlines(title: str, told: list[str]) -> None:
    assert reads(patterns(NONE), "", title) == told


def test_who_backs_a_party_is_none() -> None:
    pact = patterns("There is [no agreement] between Peru and Chad.")
    assert reads(pact, "Peru and the Chad-backed Lorna Front signed an accord on Saturday.") == []
    assert reads(pact, "Peru and Chad, which backs the Lorna Front, signed an accord on Saturday.") == ["asserted signed"]


PEACE = "There is [no peace agreement] between Peru and the Orin Front."
UNSIGNED = "A peace agreement between Peru and the Orin Front has [not been signed]."


@pytest.mark.parametrize(
    ("says", "news", "told"),
    [
        (
            PEACE,
            "Monitors came for the peace agreement which Peru's army and the Orin Front are due to sign.",
            ["planned signed"],
        ),
        (PEACE, "The signing of the peace agreement between Peru and the Orin Front is set for April 5.", ["planned signed"]),
        (PEACE, "Peru and the Orin Front agreed on the agenda of their peace talks.", []),
        (PEACE, "Peru and the Orin Front signed an accord on the exchange of prisoners.", []),
        (
            UNSIGNED,
            "Crowds cheered after the signing of the peace agreement between Peru and the Orin Front.",
            ["asserted signed", "asserted agreed"],
        ),
        (UNSIGNED, "Under the peace agreement with Peru, the Orin Front is handing over its arms.", ["asserted agreed"]),
        (UNSIGNED, "The signing of the peace agreement between Peru and the Orin Front was put off.", ["asserted none"]),
    ],
)
def test_signing_between_two(says: str, news: str, told: list[str]) -> None:
    assert reads(patterns(says), news) == told


def test_a_deal_with_a_stranger_is_another() -> None:
    news = "Talks went on. Peru signed a peace agreement with the Tarn Front, a rival of the Orin Front."
    assert reads(patterns(PEACE), news) == []
    assert reads(patterns(PEACE), "Talks went on. Peru signed a peace agreement with the Orin Front.") == ["asserted signed"]
