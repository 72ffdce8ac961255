"""Who does what is told without a subject of its own: by the main clause, or behind "by".

Owns: the names of such doers. Never: says whether they are the fact's.
"""

from __future__ import annotations

from watcher.reading.context import Sentence
from watcher.reading.words import NameHit, Words


def stands_behind_by(words: Words, j: int, hit: NameHit) -> bool:
    """Say whether a name is that of who does what the noun before token j tells: "the signing of the pact by Peru"."""
    at = hit.i - 1 - (words.low[hit.i - 1] == "the")
    return j < at <= j + 9 and (words.low[at] == "by" or (words.low[at] == "and" and "by" in words.low[j:at]))


def of_the_main_clause(sentence: Sentence, k: int) -> list[NameHit]:
    """Return the names of who does what a clause without a subject tells: "After signing the pact, [Peru] called it good"."""
    words = sentence.words
    at = next((n for n, c in enumerate(sentence.clauses) if c.i <= k < c.j), -1)
    clause = sentence.clauses[at]
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    main = next((c for c in sentence.clauses[at + 1 :] if c.groups), None)
    if group is None or main is None or group.i > clause.i + 1 or words.low[clause.j - 1] != ",":
        return []
    if not (group.tense == "none" and (words.low[group.i].endswith("ing") or words.low[group.i] == "having")):
        return []
    return [h for h in words.names if main.i <= h.i and h.j <= main.groups[0].i]
