"""Another of the sort: trawlers are no frigates, nurses no teachers, a new care home's beds are not the hospital's.

Owns: whether what is counted, or what has it, is by its common noun another than the fact's. Never: reads names of places.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.context import Sentence
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number
from watcher.reading.roles import is_strange
from watcher.reading.words import Words

# Nouns of one concept none of which stands for another; those that do are joined by a slash.
_LISTS = (
    *(words_of("other_sorts.vehicles"), words_of("other_sorts.ships"), words_of("other_sorts.aircraft")),
    *(words_of("other_sorts.trades"), words_of("other_sorts.people"), words_of("other_sorts.animals")),
)
_SORTS = tuple({word: row for row in rows for word in row.split("/")} for rows in _LISTS)
_LIKE_OURS = words_of("other_sorts.like_ours")
_A, _REACH = frozenset({"a", "an"}), 7


def another_sort(sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return what else is counted, or has so many, than the fact's own; "" where nothing tells."""
    words = sentence.words
    if other := _another_noun(words, number, pattern):
        return other
    if pattern.names and pattern.names.keys().isdisjoint(sentence.named) and not words.index and words.low[0] in _LIKE_OURS:
        return f"the {words.low[0]}'s"  # "Rival to cut 2,500 jobs"
    return _new_one(words, number, pattern) or _beside_ours(words, number, pattern)


def _another_noun(words: Words, number: Number, pattern: Pattern) -> str:
    for sort in _SORTS:
        told = next((t for t in reversed(words.low[number.last + 1 : number.span + 1]) if t in sort), "")
        if told:
            own = {sort[t] for t in _own(pattern.fact.says) if t in sort}
            if own and sort[told] not in own and own.isdisjoint(sort.get(t, "") for t in words.low):
                return told
    return ""


@lru_cache(maxsize=10_000)
def _own(says: str) -> tuple[str, ...]:
    """Return the words that follow a fact's number, up to the noun that it counts."""
    return tuple(split(says.partition("]")[2].lower())[:4])


def _new_one(words: Words, number: Number, pattern: Pattern) -> str:
    """Return what has so many and is told as one among others: "a care home with 60 beds", of a fact on a hospital's beds."""
    if not pattern.levelled or not pattern.subjects or words.low[number.first - 1] != "with" or not words.index:
        return ""
    begin = next((k for k in range(number.first - 2, max(-1, number.first - _REACH), -1) if words.low[k] in _A), -1)
    if begin != 0 or any(not words.low[k].isalpha() for k in range(begin, number.first)):
        return ""
    return words.low[number.first - 2]


def _beside_ours(words: Words, number: Number, pattern: Pattern) -> str:
    """Return whose it is that is only told of beside the fact's own: "Orr Air, a rival of Aldo, has 60 planes"."""
    for hit in words.names:
        if hit.name.id not in pattern.subjects or hit.i > number.first or words.low[hit.j : hit.j + 1] != [","]:
            continue
        comma = next((k for k in range(hit.i - 1, max(0, hit.i - _REACH), -1) if words.low[k] == ","), -1)
        if comma > 0 and is_strange(words, comma - 1) | (comma == 1) and not _LIKE_OURS.isdisjoint(words.low[comma : hit.i]):
            return words.tokens[comma - 1]
    return ""
