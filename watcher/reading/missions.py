"""Missions in a country, by name and by description: MONUSCO is the UN mission in Congo.

Owns: which words of news call the mission that a baseline tells of. Never: reads a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from watcher.language import load, words_of
from watcher.reading.lexicon import listed
from watcher.reading.words import analyse


class Mission(NamedTuple):
    """A mission: its names, whose it is, and the country that it is in."""

    names: tuple[str, ...]
    body: str
    place: str


@cache
def missions() -> tuple[Mission, ...]:
    """Return the missions of places.yaml."""
    rows = (row.split("|") for row in load("places")["missions"].splitlines() if row.strip())
    return tuple(Mission(tuple(listed(names)), body.strip(), place.strip()) for names, body, place in rows)


def described_as(named: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield (wording, name) for each mission whose name a baseline has: "the UN force in Lebanon" is UNIFIL."""
    ours = set(named)
    for mission in missions():
        name = next((name for name in mission.names if name in ours), "")
        if not name:
            continue
        yield from ((other, name) for other in mission.names)
        alone = sum(other.place == mission.place for other in missions()) == 1
        for place in spellings_of("countries", mission.place):
            for noun in _NOUNS if alone else ():
                yield f"{place} {noun}", name
            for body in spellings_of("bodies", mission.body):
                for noun in _NOUNS:
                    for where in (place, *(f"{side} {place}" for side in _SIDES)):
                        yield f"{body} {noun} in {where}", name
                        yield f"{body}'s {noun} in {where}", name
                    yield f"{body} {place} {noun}", name
                    yield f"{body}'s {place} {noun}", name


def named_for(says: Iterable[str]) -> dict[str, str]:
    """Return whose each mission is that facts describe: MONUSCO is the UN's, where one is on the UN mission in Congo."""
    facts = [told for told in says if not _CALLED.isdisjoint(told.lower().replace("'", " ").replace(".", " ").split())]
    named = [{hit.name.id for hit in analyse(told, 1).names} for told in facts]
    return {
        name: mission.body
        for mission in missions()
        if any(mission.body in names and mission.place in names for names in named)
        for name in mission.names
    }


@cache
def spellings_of(rows: str, name: str) -> tuple[str, ...]:
    """Return the ways in which the name of a country or body is written, without its adjectives and seats."""
    for row in load("places")[rows].splitlines():
        own = listed(row.split("|")[0])
        if own[:1] == [name]:
            return tuple(own)
    return (name,)


_NOUNS = (
    "mission",
    "force",
    "peacekeeping mission",
    "peacekeeping force",
    "peacekeepers",
    "peacekeeping operation",
    "operation",
)
_SIDES = ("southern", "south", "eastern", "northern", "the", "the eastern")
_CALLED = words_of("offices.missions")
