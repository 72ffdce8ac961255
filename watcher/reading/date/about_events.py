"""What is only about an event: its results, a debate before it and its budget have days of their own.

Owns: whether the day beside an event is of such a thing. Never: ties a date to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Sentence
from watcher.reading.keys import keys_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words

_ABOUT = words_of("about_events.about")
_SHOWS = frozenset({"unveil", "unveils", "unveiled", "unveiling"})
_TASTERS = words_of("about_events.tasters")
_BY = frozenset({"of", "before", "after", "for", "on", "about"})
_BEHIND = _BY | {"in", "to"}


def is_about_it(sentence: Sentence, k: int, first: int, pattern: Pattern) -> bool:
    """Say whether the date at token `first` is of what is only about the event at token k: "results of the election"."""
    words = sentence.words
    if words.low[k] in _SHOWS and "launch" in pattern.verbs and _is_sold(pattern.fact.says):
        return True  # what is unveiled is not on sale yet
    if "launch" in pattern.verbs and any(h.name.id in pattern.names and _tastes(words, h.j) for h in words.names):
        return True
    if words.low[k].startswith("roll") and "out" in words.low[k + 1 : k + 3] and not _is_sold(pattern.fact.says):
        return "launch" in pattern.verbs  # a rocket is rolled out to its pad
    if words.low[k].startswith("ship") and "to" in words.low[k + 1 : k + 2] and not _is_sold(pattern.fact.says):
        return "launch" in pattern.verbs  # a probe is shipped to its launch site
    clause = clause_at(sentence.parted, k)
    group = next((g for g in clause.groups if g.i > clause.i), None)
    edge = k if group is None and not sentence.index else group.i if group is not None else 0  # a headline without a verb
    if first < edge:
        return False
    for i in range(clause.i, edge):
        if words.low[i] in _ABOUT and words.low[i + 1] in _BEHIND:
            return i < k and words.low[i] not in pattern.fact.says and pattern.theme.keys().isdisjoint(keys_of(words, i))
        if words.low[i] in _BY:
            return False
    return False


def _tastes(words: Words, k: int) -> bool:
    """Say whether a name that ends before token k is only what a taste is given of: "the Starfall 3 demo"."""
    k += words.low[k : k + 1] != [] and words.low[k].isdigit()
    return not _TASTERS.isdisjoint(words.low[k : k + 1])


@lru_cache(maxsize=10_000)
def _is_sold(says: str) -> bool:
    """Say whether a fact is on the day on which a thing can be bought: "will go on sale", "the release of"."""
    return not {"sale", "release", "released", "shops", "stores", "ships"}.isdisjoint(split(says.lower()))
