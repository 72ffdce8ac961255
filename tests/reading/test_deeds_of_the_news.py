"""Deeds that a fact says are not done, in the other words that news has for them; states that end; what runs again."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TOLD = [
    (
        "The governor has [not responded] to the strikers.",
        "The governor replied to the strikers on Monday.",
        "asserted completed",
    ),
    ("The new parliament has [not convened].", "The new parliament held its first session on Monday.", "asserted completed"),
    (
        "The former minister has [not testified] before the committee.",
        "The former minister took the stand on Monday.",
        "asserted completed",
    ),
    ("Orsia has [not submitted] its climate plan.", "Orsia handed in its climate plan on Monday.", "asserted completed"),
    ("The two presidents have [not met].", "The two presidents sat down together in Lund on Monday.", "asserted completed"),
    ("The Kestrel plane has [not flown].", "The Kestrel took off for the first time on Monday.", "asserted completed"),
    ("Passengers of Coral Air have [not been refunded].", "Coral Air has paid back its passengers.", "asserted completed"),
    ("The turbines off Marn have [not been installed].", "Workers have erected the turbines off Marn.", "asserted completed"),
    (
        "Police have [not questioned] the mayor of Orle.",
        "Police interviewed the mayor of Orle on Monday.",
        "asserted completed",
    ),
    (
        "Kenyan police have [not arrived] in Haitia.",
        "The first Kenyan police landed in Haitia on Tuesday.",
        "asserted completed",
    ),
    (
        "UN observers have [not been deployed] along the Torma line.",
        "The first UN observers have arrived at the Torma line.",
        "asserted in-force",
    ),
    (
        "The peace conference in Lund has [not taken place].",
        "The peace conference in Lund ended on Friday.",
        "asserted completed",
    ),
    (
        "The rally of the farmers has [not taken place].",
        "The rally of the farmers has been put off until Friday.",
        "asserted delayed",
    ),
    (
        "The European Commission has [not approved] Aldon's takeover of Wickers.",
        "The European Commission has allowed Aldon's merger with Wickers.",
        "asserted approved",
    ),
    ("Starling rockets are [grounded].", "Starling has been cleared to fly again.", "asserted in-force"),
    ("The telescope Iris is [in safe mode].", "Engineers brought Iris out of safe mode on Monday.", "asserted none"),
    ("The province of Marn is [in lockdown].", "Marn came out of lockdown on Monday.", "asserted none"),
    ("Flights at Kisu airport are [suspended].", "Kisu airport reopened to passengers on Monday.", "asserted in-force"),
    (
        "Train services between Arva and Belm are [halted].",
        "The line between Arva and Belm reopened on Monday.",
        "asserted in-force",
    ),
    ("Classes at Marn University are [suspended].", "Marn University reopened on Monday.", "asserted in-force"),
    ("Trade across the Torma crossing is [halted].", "The Torma crossing reopened on Monday.", "asserted in-force"),
]
OTHERS = [
    ("Police have [not questioned] the mayor of Orle.", "Police interviewed the mayor of Marn on Monday."),
    ("Orsia has [not submitted] its climate plan.", "Gondra handed in its climate plan on Monday."),
    ("UN observers have [not been deployed] along the Torma line.", "UN observers arrived in Lund on Monday."),
    ("The province of Marn is [in lockdown].", "Orle came out of lockdown on Monday."),
    ("Flights at Kisu airport are [suspended].", "Schools in Kisu reopened on Monday."),
    ("Classes at Marn University are [suspended].", "Orle University reopened on Monday."),
]


@pytest.mark.parametrize(("says", "news", "told"), TOLD)
def test_told(says: str, news: str, told: str) -> None:
    assert reads(patterns(says), news) == [told]


@pytest.mark.parametrize(("says", "news"), OTHERS)
def test_told_of_others(says: str, news: str) -> None:
    assert reads(patterns(says), news) == []
