"""How many are aboard, who is to fly, and how a craft on its way fares."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.plain_sets import as_plain_set

CREW = "The crew of the Meridian space station numbers [seven]."
ABOARD = "[Seven] astronauts are on board the Meridian space station."


@pytest.mark.parametrize("fact", [CREW, ABOARD])
@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("New crew docks with Meridian station", "Their arrival brings the number aboard to ten.", ["asserted 10"]),
        ("Spacewalk at Meridian station", "Two astronauts fixed an antenna.", []),
        ("Crew change at Meridian station", "Four people are left aboard the station.", ["asserted 4"]),
    ],
)
def test_how_many_are_aboard(fact: str, title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(fact), text, title) == told


def test_who_is_to_fly() -> None:
    says = "[Ana Brik], [Tom Oyelu] and [Jun Sato] will fly on Heron 4."
    assert as_plain_set(says) == "The crew of Heron 4 is [Ana Brik], [Tom Oyelu] and [Jun Sato]."
    satellites = "[Telia] and [Marlink] will fly on Heron 4."
    assert as_plain_set(satellites) == satellites
    known = patterns(says)
    assert reads(known, "Lea Munk will replace Tom Oyelu.", "Heron 4 crew shuffled") == ["planned -Tom Oyelu, +Lea Munk"]
    assert reads(known, "Lea Munk and Otto Farr will fly after Heron 4.", "Heron 5 crew named") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Selva-1 has entered lunar orbit.", ["asserted completed"]),
        ("The Selva-1 lander broke up over the Pacific.", ["asserted collapsed"]),
        ("Controllers have lost contact with Selva-1.", ["asserted suspended"]),
        ("A supply ship crashed, the agency that sent Selva-1 said.", []),
    ],
)
def test_on_its_way(text: str, told: list[str]) -> None:
    assert reads(patterns("The Selva-1 lander is [on its way to the moon]."), text) == told
