"""Offers that are open until a day: the day on which one was made, raised or spoken of is no last day for it.

Owns: which days may be the last of an offer. Never: finds the event of a date, or ties it to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at
from watcher.reading.context import Sentence
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern

_LAST = words_of("offers.last_day")


def is_no_last_day(sentence: Sentence, mention: Mention, pattern: Pattern) -> bool:
    """Say whether nothing tells that the fact's offer is over on the date: "raised its offer on 5 March"."""
    if pattern.verbs != _PAYS or not _is_open_until(pattern) or mention.role in ("until", "by"):
        return False
    words = sentence.words
    clause = clause_at(sentence.parted, words.at(mention.start))
    return mention.role == "from" or _LAST.isdisjoint(words.low[clause.i : clause.j])


_PAYS = frozenset({"pay"})


def _is_open_until(pattern: Pattern) -> bool:
    said = split(pattern.fact.says.lower())
    return "until" in said and "open" in said
