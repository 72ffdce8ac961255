"""Who only tells of a value: whoever says, counts, expects or wants it, and titles that are no names.

Owns: whether a name before a value is that of one who speaks of it. Never: ties anything to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.words import NameHit, Words

_COUNTS = words_of("ties.counts")
_SAID, _AHEAD = words_of("tellers.said"), words_of("tellers.ahead")
_OF_ITSELF = frozenset({"it", "its", "they", "their"})
_PUTS = frozenset({"puts", "put"})
_HELP = frozenset({"has", "have", "had", "also", "now", "still"})


def only_says(words: Words, hit: NameHit, first: int) -> bool:
    """Say whether a name before a number only tells it: "the UN says 35,000", "the UN counts 35,000", "according to the UN"."""
    if hit.j > first:
        return False
    if any("report" in words.cues[k] for k in range(hit.j, first)) or not _COUNTS.isdisjoint(words.low[hit.j : first]):
        return True
    at = hit.i - (words.low[hit.i - 1 : hit.i] == ["the"])
    return words.low[max(0, at - 2) : at] == ["according", "to"]


def tells_of_it(words: Words, k: int, first: int, *, day: bool) -> bool:
    """Say whether the name that ends at token k is of one who tells of what follows: "Orr said it would", "Orr puts it at".

    day: a day is told, which whoever expects or wants it does not make.
    """
    verb = k + 1 + (words.low[k + 1 : k + 2] != [] and words.low[k + 1] in _HELP)
    if verb >= first:
        return False
    if words.low[verb] in _PUTS:
        return "at" in words.low[verb + 1 : first]
    if words.low[verb] not in _SAID and not (day and words.low[verb] in _AHEAD):
        return False
    return _OF_ITSELF.isdisjoint(words.low[verb:first])  # "Torvik said it would cut 400 jobs"


def is_a_title(words: Words, k: int) -> bool:
    """Say whether the capital at token k ends the title of an office: "the Secretary-General"."""
    return words.low[k] == "general" and words.low[k - 1 : k] == ["-"]


def is_short_for(words: Words, k: int, names: frozenset[str]) -> bool:
    """Say whether the capital at token k alone is the noun that one of the names begins with: "Bank" of "Bank of Able"."""
    if words.low[k] not in _CALLED or (k and words.tokens[k - 1][0].isupper()):
        return False
    return any(name.lower().startswith(f"{words.low[k]} of ") for name in names)


_CALLED = words_of("ties.called")


def is_in_an_object(words: Words, hit: NameHit) -> bool:
    """Say whether a name only tells where something goes in or of what sort it is: "into the Able hall", "its Able staff"."""
    before = words.low[hit.i - 1 : hit.i]
    if before == ["the"]:
        before = words.low[hit.i - 2 : hit.i - 1]
    return before != [] and before[0] in _WITHIN


_WITHIN = frozenset({"into", "its", "their", "his", "her"})
