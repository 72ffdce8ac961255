"""Places inside a fact's place: a number at one of them is not that of the whole.

Owns: finding the part of a place that a value stands with. Never: ties a value to a place.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import HARD, is_verb
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words

MONTHS = words_of("ties.months")
DIRECTIONS = words_of("places.directions")
BESIDE = DIRECTIONS | {"the", "neighbouring", "neighboring", "nearby"}
SOMEWHERE = frozenset("in at near outside around".split())
_COUNTRY = words_of("date.country")


def tells_a_part(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether what is told at the place at token k is not told of the whole: a number; no day, and no deed at our own."""
    if pattern.fact.kind == "status":  # whether what stands behind "in" is ours is not known; "the Able dam" is not our dam
        sort, ours = "".join(words.low[k + 1 : k + 2]), any(h.i <= k < h.j and h.name.id in pattern.places for h in words.names)
        return (len(sort) > 3 and sort in pattern.fact.says) or (words.low[k - 1] == "in" and not ours)
    return pattern.fact.kind == "quantity"


def part_of_place(words: Words, first: int, last: int, pattern: Pattern) -> int:
    """Return the token of a place inside the fact's place that the number belongs to ("at the Ain al-Asad base"), or 0."""
    for k in range(last + 1, min(last + 7, len(words.low) - 1)):
        if words.low[k] in HARD or words.low[k] in (",", "by") or (words.low[k] == "and" and not _goes_on(words, k + 1)):
            break  # "put at 4,000 by diplomats in Able"
        if words.low[k] in SOMEWHERE:
            at = _past_kind(words, k + 1 + (words.low[k + 1] in BESIDE))
            if (
                at < len(words.low)
                and words.tokens[at][0].isupper()
                and not (words.titled and words.senses[at])
                and words.low[at] not in MONTHS
                and not _COUNTRY & set(words.low[at : at + 4])
            ):
                hits = [h for h in words.names if h.i <= at < h.j]
                if not hits or (hits[0].name.kind != "country" and hits[0].name.id not in pattern.names):
                    return at
                if hits[0].name.own == "seat" and words.low[at] not in pattern.fact.says.lower():
                    return at
    for k in range(max(0, first - 6), first):
        beside = any(h.j == k and h.name.id in pattern.places for h in words.names)  # "in Able Tower in Lima"
        if words.low[k] in SOMEWHERE and k + 1 < len(words.low) and not beside:
            at = _past_kind(words, k + 1 + (words.low[k + 1] in BESIDE))
            if (
                at < first
                and words.tokens[at][0].isupper()
                and not (words.titled and words.senses[at])
                and words.low[at] not in MONTHS
                and not _COUNTRY & set(words.low[at : at + 4])
                and not any(t in HARD and (words.index or t != ":") for t in words.low[k:first])  # "Dengue in Orr: 900 cases"
            ):
                hits = [h for h in words.names if h.i <= at < h.j]
                if (
                    not hits
                    or (hits[0].name.own == "seat" and words.low[at] not in pattern.fact.says.lower())
                    or (hits[0].name.kind == "name" and hits[0].name.id not in pattern.names)
                ):
                    return at
    return 0


def _past_kind(words: Words, at: int) -> int:
    """Return the token of a place's name behind what sort of place it is: "in the province of [Able]"."""
    return at + 2 if words.low[at : at + 1] and words.low[at] in _KINDS and words.low[at + 1 : at + 2] == ["of"] else at


_KINDS = words_of("deeds.places")


def _goes_on(words: Words, k: int) -> bool:
    """Say whether the noun phrase goes on after "and" ("advisers and support staff")."""
    return words.tokens[k : k + 1] != [] and words.tokens[k].islower() and not is_verb(words, k)
