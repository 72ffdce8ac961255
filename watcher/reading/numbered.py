"""Names that a number tells apart: Unit 2 is not Unit 3, the second phase is not the first.

Owns: the number that a fact's name has, and whether a sentence has another. Never: ties anything to a fact.
"""

from __future__ import annotations

from watcher.reading.patterns import Pattern
from watcher.reading.words import Words


def numbered_names(words: Words) -> dict[str, str]:
    """Return the number that follows each name of a fact's sentence ("Unit [2] of the plant"), by the name's id."""
    out: dict[str, str] = {}
    for hit in words.names:
        if hit.name.kind == "name" and _is_number(words, hit.j):
            out[hit.name.id] = words.low[hit.j]
    return out


def has_another_number(words: Words, pattern: Pattern) -> bool:
    """Say whether the sentence names another of those that only a number tells apart from the fact's own."""
    if not pattern.numbered:
        return False
    said = {(h.name.id, words.low[h.j]) for h in words.names if h.name.id in pattern.numbered and _is_number(words, h.j)}
    return bool(said) and all((name, number) not in said for name, number in pattern.numbered.items())


def lacks_its_number(words: Words, pattern: Pattern) -> bool:
    """Say whether nothing in the sentence is the fact's own, whose name is only a number's ("Unit 3")."""
    if not pattern.numbered or not pattern.names.keys() <= pattern.numbered.keys():
        return False
    own = pattern.numbered
    return not any(h.name.id in own and words.low[h.j : h.j + 1] == [own[h.name.id]] for h in words.names)


def _is_number(words: Words, k: int) -> bool:
    return k < len(words.low) and words.low[k].isdigit() and len(words.low[k]) <= 2
