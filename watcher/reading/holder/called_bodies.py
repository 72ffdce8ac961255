"""Bodies told by common words: the central bank that the fact names, the UN force that is its UNIFIL.

Owns: whether such words are the fact's own body. Never: which office is told, or who has it.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.bodies import body_of
from watcher.reading.central_banks import state_of
from watcher.reading.context import Context
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words


def called_by_its_words(ctx: Context, words: Words, begin: int, end: int, pattern: Pattern) -> bool:
    """Say whether the fact's bank or mission is told by common words there: "Peru's central bank", "the UN peacekeepers"."""
    if is_the_mission(ctx, words, max(0, begin), end, pattern):
        return True
    if "w:central" in pattern.about and is_the_central_bank(words, max(0, begin), end, pattern.of):
        return True
    if not any("bank" in name.lower().split() for name in pattern.of):
        return False
    k = next((k for k in range(max(0, begin), min(end, len(words.low) - 1)) if words.low[k : k + 2] == ["central", "bank"]), -1)
    if k < 0 or any(h.i <= k < h.j for h in words.names):
        return False
    whose = next((h for h in words.names if h.j == k or (h.j == k - 1 and words.low[h.j] == "'s")), None)
    if whose is None:
        return words.low[k - 1] in ("the", "to", "lead", "head", "as", "of", "at") or k == 0
    parts = {t for name in pattern.of for t in split(name)}
    known = ctx.patterns.home | ctx.patterns.topical | ctx.patterns.named | ctx.patterns.leading
    return words.low[whose.i] in parts or whose.name.id in known or any(whose.name.id in name for name in pattern.of)


def is_the_central_bank(words: Words, begin: int, end: int, of: frozenset[str]) -> bool:
    """Say whether a central bank of the state is named there: the Riksbank where the fact has Sweden's central bank."""
    return any(begin <= h.i < end and h.name.kind == "body" and state_of(h.name.id) in of for h in words.names)


def is_the_mission(ctx: Context, words: Words, begin: int, end: int, pattern: Pattern) -> bool:
    """Say whether the fact's mission is told by whose it is: "the UN force in Lebanon" where the fact has UNIFIL."""
    bodies = {body_of(name) for name in pattern.of} - {""}
    for hit in words.names if bodies else ():
        if not begin <= hit.i < end or hit.name.id not in bodies:
            continue
        noun = next((k for k in range(hit.j, min(hit.j + 3, len(words.low))) if words.low[k] in _MISSIONS), -1)
        place = next((h for h in words.names if h.i in (noun + 2, noun + 3) and words.low[noun + 1] == "in"), None)
        if noun > 0 and (place is None or place.name.id in ctx.patterns.home | ctx.patterns.named):
            return True
    return False


_MISSIONS = words_of("offices.missions")
