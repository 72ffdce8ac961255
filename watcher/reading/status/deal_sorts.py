"""Sorts of deals: a peace treaty is no trade deal, and no pact on mining.

Owns: whether a deal that is told of is of another sort than the fact's. Never: which step is told of it.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import load, words_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.strange_bodies import is_strange
from watcher.reading.words import Words

_NOUNS = words_of("deal_sorts.nouns")


@lru_cache(maxsize=1)
def _sorts() -> dict[str, int]:
    """Return the words that tell the sort of a deal, those of one sort with one number."""
    rows: str = load("rules")["deal_sorts.sorts"]
    return {word: n for n, row in enumerate(rows.split("|")) for word in row.split()}


@lru_cache(maxsize=10_000)
def _own(pattern: Pattern) -> frozenset[int]:
    """Return the sorts of the fact's own deal."""
    low = split(pattern.fact.says)
    sorts = _sorts()
    on = next((i + 1 for i, token in enumerate(low) if token in _ON), len(low))
    matter = frozenset(sorts[token] for token in low[on : on + 4] if token in sorts)  # "between Able and Best on the border"
    if _NOUNS.isdisjoint(low):
        return _ACCESSION if "join" in pattern.about else matter if "agreed" in low else frozenset()
    if "shareholder" in pattern.theme and not _sorts().keys() & set(low):
        return frozenset({_sorts()["merger"]})  # the deal that shareholders vote on
    near = (low[i] for k, token in enumerate(low) if token in _NOUNS for i in range(max(0, k - 3), min(k + 6, len(low))))
    return matter | {sorts[token] for token in near if token in sorts}


_ENDS = frozenset({",", ".", ";", "with", "in", "that", "which", "by", "after", "at"})
_ON = frozenset({"on", "over", "about"})
_ACCESSION = frozenset({-1})  # none of the sorts


def is_of_another_sort(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the deal nearest to token k is called one of another sort: "signed a mining deal"."""
    if is_with_another(words, k, pattern):
        return True
    own = _own(pattern)
    if not own or _NOUNS.isdisjoint(words.low):
        return False
    near = [i for i, token in enumerate(words.low) if token in _NOUNS and -7 <= k - i <= 20]
    at = min(near, key=lambda i: abs(i - k), default=-1)
    if at < 1:
        return False
    told = {_sorts()[words.low[i]] for i in range(max(0, at - 2), at) if words.low[i] in _sorts()}
    if not told and words.low[at + 1 : at + 2] in (["on"], ["for"]):
        # "An accord on the exchange of prisoners".
        end = next((i for i in range(at + 2, len(words.low)) if words.low[i] in _ENDS), len(words.low))
        told = {_sorts()[token] for token in words.low[at + 2 : min(end, at + 7)] if token in _sorts()}
    return bool(told) and own.isdisjoint(told)


def is_with_another(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the deal nearest to token k is with a state that is no party of the fact's: "a pact with Singapore".

    So too one that is "between" one of its parties and such a state.
    """
    if len(pattern.names) < 2:
        return False
    for i in range(max(0, k - 7), min(len(words.low) - 1, k + 8)):
        if words.low[i] in _NOUNS and words.low[i + 1] == "with":
            hit = next((h for h in words.names if i + 2 <= h.i <= i + 3), None)
            other = i + 2 + (words.low[i + 2 : i + 3] == ["the"])
            if hit is None and words.index and not words.titled and is_strange(words, other):
                ours = any(h.name.id in pattern.names for h in words.names if other < h.i <= other + 3)
                return not ours
            return hit is not None and hit.name.kind == "country" and hit.name.id not in pattern.names
        if words.low[i] in _NOUNS and words.low[i + 1] == "between":
            sides = [h for h in words.names if i + 2 <= h.i <= i + 6 and words.low[h.j : h.j + 1] != ["'s"]]
            return len(sides) > 1 and any(h.name.kind == "country" and h.name.id not in pattern.names for h in sides[:2])
    return False
