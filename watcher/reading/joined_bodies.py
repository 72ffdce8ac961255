"""Which body is joined: another one than the fact's, by its name.

Owns: what speaks against a joining by what is joined. Never: who joins.
"""

from __future__ import annotations

from collections.abc import Collection

from watcher.language import words_of
from watcher.reading.clauses import Clause
from watcher.reading.words import Words

_INTO_THE = frozenset({"to", "into", "the", "of"})
_CLUBS = words_of("ordinals.clubs")
_CALENDAR = frozenset(word.lower() for word in words_of("facts.calendar"))


def joins_another(words: Words, clause: Clause, k: int, names: Collection[str]) -> bool:
    """Say whether what is joined at token k has a name, and none of these: "was admitted to Interpol"."""
    i = k + 1
    while i < clause.j and (words.covered[i] or words.low[i] in _INTO_THE):
        i += 1
    if i >= clause.j or words.titled or not words.tokens[i][0].isupper() or words.low[i] in _CLUBS | _CALENDAR:
        return False
    return not any(k - 6 <= h.i < min(i + 9, clause.j) and h.name.id in names for h in words.names if h.name.kind != "country")
