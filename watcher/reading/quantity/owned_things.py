"""Whose or of what a thing is, by common nouns: the actors' strike is not the writers', cases of flu are none of measles.

Owns: whether a noun's owner or complement makes it another thing than the fact's. Never: reads names.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.reading.clauses import is_verb
from watcher.reading.keys import STOP, best_match, keys_of
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words, analyse
from watcher.values.brackets import SLOT

_APOSTROPHES = frozenset({"'", "’"})


def another_owner(words: Words, k: int, pattern: Pattern) -> str:
    """Return what makes the noun at token k another thing than the fact's, where that says whose or of what, or ""."""
    wanted = _owners_told(pattern)
    if not wanted or is_verb(words, k):
        return ""
    keys = _keys(words, k)
    own = next((owners for key, owners in wanted if key in keys), None)
    if not own:
        return ""
    for at in (_plural_owner(words, k), _complement(words, k)):
        if at >= 0 and (of := keys_of(words, at)) and best_match(of, own | _said(pattern)) == 0:
            return words.tokens[at]
    return ""


@lru_cache(maxsize=10_000)
def _said(pattern: Pattern) -> frozenset[str]:
    return pattern.about | pattern.head | frozenset(pattern.theme)


@lru_cache(maxsize=10_000)
def _owners_told(pattern: Pattern) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return, for each key of a noun in the fact's sentence, the keys of whose or of what it is."""
    words = analyse(SLOT.sub("some", pattern.fact.says), 1)
    told = []
    for k in range(len(words.low)):
        owners = frozenset(
            key for at in (_plural_owner(words, k), _complement(words, k)) if at >= 0 for key in keys_of(words, at)
        )
        told += [(key, owners) for key in (_keys(words, k) if owners else ())]
    return tuple(told)


def _keys(words: Words, k: int) -> tuple[str, ...]:
    """Return the keys of the noun that ends at token k, of however many words it is ("confirmed cases")."""
    while k and words.covered[k]:
        k -= 1
    return keys_of(words, k)


def _plural_owner(words: Words, k: int) -> int:
    """Return the token of those whose the noun at token k is ("the actors' pay strike"), -1 where nobody's is told."""
    for i in range(k - 1, max(0, k - 4), -1):
        if words.low[i] in _APOSTROPHES and words.low[i - 1].endswith("s") and not words.covered[i - 1]:
            return i - 1
        if not words.low[i].isalpha() or words.low[i] in STOP:
            break
    return -1


_ADVERBS = frozenset({"now", "also", "still", "already", "currently", "again"})  # "a litre of petrol now costs"


def _complement(words: Words, k: int) -> int:
    """Return the token of what the noun at token k is of ("cases of bird flu"): the last noun there, -1 where none is told."""
    if words.low[k + 1 : k + 2] != ["of"]:
        return -1
    at = -1
    for i in range(k + 2, min(k + 6, len(words.low))):
        if words.covered[i] or not words.low[i].isalpha() or words.low[i] in STOP | _ADVERBS or is_verb(words, i):
            break
        at = i
    return at if at >= 0 and words.tokens[at].islower() else -1
