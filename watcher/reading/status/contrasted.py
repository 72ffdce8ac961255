"""What a sentence sets apart from what it tells: "signed a deal on roads, not a peace accord".

Owns: whether the fact's own words are only there. Never: ties anything to a fact.
"""

from __future__ import annotations

from watcher.reading.clauses import HARD, is_verb
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words

_ARTICLES = frozenset({"a", "an", "the", "its", "their"})
_ENDS = HARD | {",", "but", "."}


def is_contrasted(words: Words, pattern: Pattern) -> bool:
    """Say whether some noun that the fact is of stands only behind a "not" that sets it apart from what is told."""
    low = words.low
    at = next((k for k in range(1, len(low) - 1) if low[k] == "not" and low[k - 1] == "," and low[k + 1] in _ARTICLES), -1)
    if at < 0:
        return False
    end = next((k for k in range(at + 1, len(low)) if low[k] in _ENDS), len(low))
    if any(is_verb(words, k) for k in range(at, end)):
        return False
    phrase = " ".join(low[at + 2 : end])
    if " " in phrase and phrase in pattern.fact.says.lower() and phrase not in " ".join(low[:at]):
        return True
    for keys, weight in pattern.parts:
        found = tokens_like(words, keys, 0.8) if weight >= 1 else []
        if found and all(at < k < end for k in found):
            return True
    return False
