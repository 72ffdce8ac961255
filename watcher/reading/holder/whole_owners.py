"""Parts of a fact's body: the president of Chile's Senate is not Chile's, but where the fact is on that part.

Owns: whether an office is only of a part. Never: who holds it.
"""

from __future__ import annotations

from watcher.reading.keys import keys_of
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.words import NameHit, Words

_CLUBS = frozenset("federation association union chamber senate bank club league confederation council academy".split())


def is_of_a_part(words: Words, near: list[NameHit], j: int, of: frozenset[str], pattern: Pattern) -> bool:
    """Say whether only a body of the fact's state is meant: "the president of Chile's Senate", "of the Chilean federation"."""
    for hit in near:
        owned = words.tokens[hit.j + 1 : hit.j + 2] if words.low[hit.j : hit.j + 1] == ["'s"] else []
        part = {key for k in range(hit.j, min(hit.j + 5, len(words.low))) for key in keys_of(words, k)}
        whole = bool(pattern.about) and pattern.about <= part  # "Vantor's media business", where the fact is of that
        if hit.i >= j and owned and hit.name.id in of - countries() and owned[0].islower():
            return not whole  # "chief executive of Vantor's media business"
        if hit.i < j or hit.name.id not in of & countries():
            continue
        if words.low[hit.j : hit.j + 1] == ["'s"] and words.tokens[hit.j + 1 : hit.j + 2] != []:
            ours = any(h.i == hit.j + 1 and h.name.id in of for h in words.names)  # "secretary of Chile's Defence Council"
            return words.tokens[hit.j + 1][0].isupper() and not ours
        if (
            hit.name.own == "adj"
            and not whole
            and any(words.low[i] in _CLUBS for i in range(hit.j, min(hit.j + 4, len(words.low))))
        ):
            return True
    return False
