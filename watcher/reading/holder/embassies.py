"""Whose embassy is told of: a state's in another, which has one there itself.

Owns: the two states of an embassy or consulate, and whether a sentence is on another than the fact's. Never: ties a value.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from watcher.reading.roles import owners_of
from watcher.reading.spellings import countries
from watcher.reading.words import NameHit, Words, analyse
from watcher.values.brackets import SLOT

EMBASSIES = frozenset({"embassy", "embassies", "consulate", "consulates"})
_THEIR = frozenset({"their", "both", "two", "respective"})


class _Embassy(NamedTuple):
    """Whose it is, and in which state; empty where nobody says. several: each state's own are told of together."""

    owner: str
    host: str
    several: bool


def is_on_another_embassy(words: Words, says: str) -> bool:
    """Say whether all embassies that a sentence tells of are others than that of a fact's sentence: "Peru's in Oslo", where the
    fact is on Norway's in Lima.

    Where the fact is on both states' embassies, one of them alone is another. Call it where an embassy is spoken of only.
    """
    own = _of_a_fact(says)
    if own is None:
        return False
    told = list(_embassies(words))
    return bool(told) and all(_is_another(one, own) for one in told)


def _is_another(told: _Embassy, own: _Embassy) -> bool:
    if own.several:
        return not told.several and bool(told.owner)
    if told.several:
        return False
    if told.owner:
        return told.owner != own.owner or bool(told.host and own.host and told.host != own.host)
    return bool(told.host) and told.host != own.host


@lru_cache(maxsize=1_000)
def _of_a_fact(says: str) -> _Embassy | None:
    """Return the embassy that a fact's sentence is on, where it is one state's, or "their embassies"."""
    words = analyse(SLOT.sub(lambda found: found[1], says), 1)
    told = list(_embassies(words))
    if len(told) != 1 or not (told[0].several or (told[0].owner and told[0].host)):
        return None
    return told[0]


def _embassies(words: Words) -> Iterator[_Embassy]:
    for k, word in enumerate(words.low):
        if word not in EMBASSIES:
            continue
        before = words.low[max(0, k - 3) : k]
        several = word.endswith("ies") and not _THEIR.isdisjoint(before)
        seats = {h.name.id for h in words.names if h.name.own == "seat" and h.j == k}  # "Norway's Lima embassy"
        owners = {*owners_of(words, k)} & countries() - seats
        owners |= {h.name.id for h in words.names if h.j == k and _is_state(h) and h.name.own == "own"}  # "the US embassy"
        if not owners and not {"its", "own"}.isdisjoint(before):
            owners = _who_acts(words, k)
        host = next(
            (h.name.id for h in words.names if k < h.i <= k + 3 and words.low[k + 1] in ("in", "to") and _is_state(h)), ""
        )
        yield _Embassy(next(iter(owners), "") if len(owners) == 1 else "", next(iter(seats), host), several or len(owners) > 1)
        if "its" in words.low[k:] and "own" in words.low[k:]:
            # "Norway opened its embassy in June and Peru its own in July".
            at = next(n for n in range(len(words.low) - 1, k, -1) if words.low[n] == "own")
            yield _Embassy(next(iter(_who_acts(words, at)), ""), "", several=False)


def _who_acts(words: Words, k: int) -> set[str]:
    """Return the state to which "its" before token k belongs: the last that is named before it and acts."""
    acting = [h for h in words.names if h.j < k and _is_state(h) and words.low[h.i - 1] not in _PLACED]
    return {acting[-1].name.id} if acting else set()


_PLACED = frozenset("in at from to with of near".split())


def _is_state(hit: NameHit) -> bool:
    return hit.name.kind == "country" and hit.name.id in countries()
