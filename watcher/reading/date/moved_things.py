"""Things whose day is told and not what happens to them: "puts off its bag ban until", "toll from 1 May", "bridge slips to".

Owns: which words move an event to another day, and which of them are of the fact's own thing. Never: ties a date to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import Clause
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words

_PUT_OFF = frozenset({"delay", "advance"})
_SHIFTS = frozenset("move moves moved moving shift shifts shifted shifting".split())
# What is there from its day on: to give it another is to give its event one.
_FROM_THEN = frozenset({"take_effect", "open", "resume", "close", "publish", "w:publish", "handover"})


def movers(words: Words) -> list[int]:
    """Return the tokens that tell of another day: "put off", "brought forward", "moved to"."""
    found = tokens_like(words, _PUT_OFF, 1.0)
    return found + [k for k, token in enumerate(words.low) if token in _SHIFTS and "to" in words.low[k + 1 : k + 9]]


def own_things(words: Words, first: int, pattern: Pattern, role: str, clause: Clause) -> set[int]:
    """Return the tokens of the fact's own thing, where only its new day is told, at token `first`."""
    if pattern.verbs.isdisjoint(_FROM_THEN) and not (pattern.aspect and role != "from"):
        return set()
    bare = not clause.groups and (role == "from" or words.low[first - 1 : first] == ["before"])
    moved = [] if bare else movers(words)
    if not bare and not moved:
        return set()
    themes = tokens_like(words, frozenset(pattern.theme) - pattern.verbs)
    own = {k for k in themes if clause.i <= k < clause.j and not _is_within(words, k)}
    return {k for k in own if (k < first if bare else any(words.cost(k, i) <= 8 for i in moved))}


def _is_within(words: Words, k: int) -> bool:
    """Say whether the noun at token k only tells what another is of: "put off the repainting of the bridge"."""
    i = k - 1
    while i > 0 and (words.low[i] in _LEADING or any(h.i <= i < h.j for h in words.names)):
        i -= 1
    return i > 0 and words.low[i] in _OF and words.tokens[i - 1].isalpha()


_OF = frozenset({"of", "on", "for", "about", "over"})
_LEADING = words_of("ahead.leading")
