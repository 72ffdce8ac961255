"""Numbers of several things at once, or of another of the sort: "the Alder and Birch fires burned", "a new fire charred".

Owns: whether what a number is told of is the fact's own thing alone. Never: ties a number to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Sentence
from watcher.reading.keys import keys_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words
from watcher.values import Quantity

_EACH = frozenset({"each", "both", "apiece", "respectively"})
_OF_THEM = frozenset({"there", "them", "alone"})
_FIRES = frozenset({"fire"})
_SHARES = frozenset({"%", "share"})
_ANOTHER = words_of("joined.another") | {"Another", "New"}


def of_more_than_its_own(sentence: Sentence, first: int, value: Quantity, pattern: Pattern) -> str:
    """Return what a number is of where it is not the fact's own named thing alone, or ""."""
    if not pattern.subjects or not pattern.sorts:
        return ""
    return (
        _joined(sentence, first, value, pattern)
        or _several(sentence, first, value, pattern)
        or _another(sentence, first, pattern)
    )


def _joined(sentence: Sentence, first: int, value: Quantity, pattern: Pattern) -> str:
    """Return the other name of the two that share a plural before the number: "the [Alder] and Birch fires burned"."""
    words = sentence.words
    if value.unit in _SHARES or not _EACH.isdisjoint(words.low):
        return ""
    for hit in words.names:
        if hit.name.id not in pattern.subjects or hit.i >= first:
            continue
        for i in range(hit.j, min(hit.j + 4, first)):
            if words.low[i] == "and" and (end := _plural_after(words, i + 1, first, pattern)):
                return " ".join(words.tokens[hit.i : end])
        if hit.i > 2 and words.low[hit.i - 1] in ("and", "the") and (end := _plural_after(words, hit.i, first, pattern)):
            at = hit.i - 1 - (words.low[hit.i - 1] == "the")
            if at > 0 and words.low[at] == "and" and words.tokens[at - 1][0].isupper():
                return " ".join(words.tokens[at - 1 : end])
    return ""


def _several(sentence: Sentence, first: int, value: Quantity, pattern: Pattern) -> str:
    """Return the plural that a number is told of, where the fact is on one of the sort: "together the fires burned 900"."""
    words = sentence.words
    if (
        not value.unit
        or value.unit in _SHARES
        or not (_EACH - {"both"}).isdisjoint(words.low)
        or not _OF_THEM.isdisjoint(words.low[first : first + 6])
    ):
        return ""
    clause = clause_at(sentence.clauses, first)
    group = next((g for g in reversed(clause.groups) if g.i < first), None)
    if group is None or any(clause.i <= h.i < first and h.name.id in pattern.subjects for h in words.names):
        return ""
    for k in range(clause.i, group.i):
        low = words.low[k]
        if not low.endswith("s") or low.endswith("ss") or low in split(pattern.fact.says.lower()):
            continue
        if not (pattern.sorts & _FIRES).isdisjoint(keys_of(words, k)) and words.low[k + 1 : k + 2] != ["'s"]:
            return low
    return ""


def _plural_after(words: Words, k: int, first: int, pattern: Pattern) -> int:
    """Return the token behind a plural of the fact's noun that ends a run of capitals from token k on, 0 where none does."""
    k += words.low[k] == "the"
    begin = k
    while k < first and words.tokens[k][0].isupper():
        k += 1
    plural = k < first and words.low[k].endswith("s") and not pattern.sorts.isdisjoint(keys_of(words, k))
    return k + 1 if plural and k > begin else 0


def _another(sentence: Sentence, first: int, pattern: Pattern) -> str:
    """Return what is told of right before the number, where it is another of the sort: "a new [fire] burned 3,400 acres"."""
    words = sentence.words
    begin = clause_at(sentence.clauses, first).i
    if begin and words.low[begin] in ("after", "before", "while", "and"):
        begin = next((c.i for c in reversed(sentence.clauses) if c.j <= begin), begin)
    for k in range(first - 1, begin, -1):
        if any(h.i <= k < h.j and h.name.id in pattern.subjects for h in words.names):
            return ""
        if not pattern.sorts.isdisjoint(keys_of(words, k)) and not words.low[k].endswith("s"):
            before = words.tokens[max(begin, k - 3) : k]
            if not _ANOTHER.isdisjoint(before) and not any(t in (",", "the", "The", "this") for t in before):
                return f"another {words.low[k]}"
            return ""
    return ""
