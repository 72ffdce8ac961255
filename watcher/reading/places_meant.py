"""Places that are meant and not named: "there", "in the country", a base of no name, and those named only by the way.

Owns: which words stand for a place. Never: ties a value to a place.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import BE, MODAL
from watcher.reading.words import NameHit, Words

_COUNTRY = frozenset({"country", "nation"})
_NEAR = 7
_FAR = 4
_BACKED = words_of("places.backed")
_DIRECTIONS = words_of("places.directions") | {"federal"}
_STAYS = frozenset({"stay", "remain", "stayed", "remained"})  # all that are left may be in one part
_AT = frozenset({"at", "in", "on", "near", "outside"})


def stand_in(words: Words, last: int) -> int:
    """Return the "there" or "in the country" that tells where the number ending at token `last` is of, or -1.

    "There are 900 soldiers in Able" has none: what only opens a sentence stands for no place.
    """
    for k in range(last + 1, min(last + _NEAR, len(words.low))):
        if words.low[k] == "there":
            after = words.low[k + 1 : k + 2]
            return -1 if after and after[0] in BE | MODAL else k
        if words.low[k] in _COUNTRY and words.low[k - 2 : k] in (["in", "the"], ["in", "that"]):
            return -1 if words.low[k + 1 : k + 2] == ["of"] else k
        if words.low[k] in (",", ";", "and", "but") or any(h.i == k and h.name.kind == "country" for h in words.names):
            return -1
    return -1


def is_by_the_way(words: Words, hit: NameHit) -> bool:
    """Say whether a place is only where something else is backed from here: "stay on to support operations in Able"."""
    return not _BACKED.isdisjoint(words.low[max(0, hit.i - _FAR) : hit.i])


def nameless_part(words: Words, last: int, pattern: Pattern) -> str:
    """Return what tells that a number is of a part of the place, without a name: "at a desert base", "in northern Able"."""
    if not pattern.levelled or "base" in pattern.theme or pattern.inside:
        return ""
    for k in range(last + 1, min(last + _NEAR, len(words.low) - 1)):
        if words.low[k] in (",", ";", "and", "by", "but"):
            return ""
        if words.low[k] not in _AT:
            continue
        for i in range(k + 1, min(k + 1 + _FAR, len(words.low))):
            if words.low[i] in _DIRECTIONS and any(h.i == i + 1 and h.name.kind == "country" for h in words.names):
                stays = not _STAYS.isdisjoint(words.low[last + 1 : k]) and words.low[last - 1 : last] != ["no"]
                return "" if stays or words.low[i] in pattern.fact.says else f"{words.low[i]} {words.tokens[i + 1]}"
            site = any(s.concept == "base" and s.pos == "n" for s in words.senses[i])
            if site and not words.low[i].endswith("s") and words.low[i + 1 : i + 2] != ["-"]:
                return words.low[i]
            if not words.low[i].isalpha() or words.tokens[i][0].isupper():
                break
    return ""
