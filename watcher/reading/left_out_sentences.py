"""Sentences that are none of a fact's: by its `not` phrases, or as another mission's, though one body has sent both.

Owns: whether a sentence is left out as a whole. Never: ties a value to a fact.
"""

from __future__ import annotations

from functools import cache, lru_cache

from watcher.reading.context import Context, Sentence
from watcher.reading.missions import Mission, missions
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words


@cache
def _all() -> dict[str, Mission]:
    return {name: mission for mission in missions() for name in mission.names}


@cache
def _names() -> frozenset[str]:
    return frozenset(_all())


@lru_cache(maxsize=1_000)
def _is_of_one(pattern: Pattern) -> bool:
    """Say whether a fact is of a mission, by its name or by its body and place."""
    return any(name in _all() for name in pattern.names) or any(
        mission.body in pattern.names and mission.place in pattern.names for mission in missions()
    )


def of_another_mission(words: Words, pattern: Pattern) -> bool:
    """Say whether a sentence names another mission that everybody knows, and neither the fact's own nor its place."""
    if _names().isdisjoint(words.tokens) or not _is_of_one(pattern):
        return False
    named = {h.name.id for h in words.names}
    rivals = False
    for token in words.tokens:
        mission = _all().get(token)
        if mission is None:
            continue
        if token in pattern.names or mission.place in pattern.names or any(n in pattern.names for n in mission.names):
            return False
        rivals = True
    places = {mission.place for mission in missions()} & pattern.names.keys()
    return rivals and named.isdisjoint(places)


def excluded(words: Words, pattern: Pattern) -> bool:
    """Say whether one of the fact's `not` phrases stands in the sentence, or it is of another mission alone."""
    for phrase in pattern.excludes:
        n = len(phrase)
        if any(tuple(words.low[i : i + n]) == phrase for i in range(len(words.low) - n + 1)):
            return True
    return of_another_mission(words, pattern)


def left_out_by(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether a sentence is none of the fact's: by a `not` phrase, or as it goes on of another mission ("it has 90")."""
    words = sentence.words
    if excluded(words, pattern):
        return True
    if sentence.index and words.low[:1] not in (["it"], ["its"]):
        return False
    near = ctx.before(sentence)[:1]
    return bool(near) and of_another_mission(near[0].words, pattern) and sentence.named.isdisjoint(pattern.places)
