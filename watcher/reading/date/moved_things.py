"""Things whose day is told and not what happens to them: "puts off its bag ban until", "toll from 1 May", "bridge slips to".

Owns: which words move an event to another day, and which of them are of the fact's own thing. Never: ties a date to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import patient_of
from watcher.reading.clauses import Clause, Group
from watcher.reading.date.other_things import own_runs, runs_in
from watcher.reading.keys import best_match, tokens_like
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
    there = _is_there_from_then(pattern, role)
    bare = there and not clause.groups and (role == "from" or words.low[first - 1 : first] == ["before"])
    moved = [] if bare else movers(words)
    if not bare and not moved:
        return set()
    if not there:
        return _moved_itself(words, first, pattern, clause, moved)
    themes = tokens_like(words, frozenset(pattern.theme) - pattern.verbs)
    own = {k for k in themes if clause.i <= k < clause.j and not _is_within(words, k)}
    return {k for k in own if (k < first if bare else any(words.cost(k, i) <= 8 for i in moved))}


def _is_there_from_then(pattern: Pattern, role: str) -> bool:
    return bool(pattern.verbs & _FROM_THEN) or (bool(pattern.aspect) and role != "from")


def _moved_itself(words: Words, first: int, pattern: Pattern, clause: Clause, moved: list[int]) -> set[int]:
    """Return the noun that the fact is the day of, where it is moved to the date: "the cup final has been put off to 5 May"."""
    if not _TO & set(words.low[max(0, first - 2) : first]) or not (own := head_of(pattern.fact.says)):
        return set()
    out = set[int]()
    for group in clause.groups:
        if group.j <= first and any(group.i <= k < group.j for k in moved):
            out |= moved_head(words, clause, group, own)
    return out


def moved_head(words: Words, clause: Clause, group: Group, own: frozenset[str]) -> set[int]:
    """Return the noun that such a verb is done to, where it is that one."""
    what = patient_of(words, clause, group)
    run = runs_in(words, what.start, what.stop)[:1] if what and own else []
    return {r.at for r in run if best_match(r.keys, own) >= 0.8}


@lru_cache(maxsize=10_000)
def head_of(says: str) -> frozenset[str]:
    """Return what stands for the noun that a fact tells the day of, if it comes first: "the [toll] starts"."""
    first = own_runs(says)[:1]
    return first[0].keys - _INDICES if first and not first[0].bare and not first[0].by else frozenset()


def _is_within(words: Words, k: int) -> bool:
    """Say whether the noun at token k only tells what another is of: "put off the repainting of the bridge"."""
    i = k - 1
    while i > 0 and (words.low[i] in _LEADING or any(h.i <= i < h.j for h in words.names)):
        i -= 1
    return i > 0 and words.low[i] in _OF and words.tokens[i - 1].isalpha()


_TO = frozenset({"to", "until", "till", "into"})
_INDICES = words_of("date.indices")  # which move by themselves
_OF = frozenset({"of", "on", "for", "about", "over"})
_LEADING = words_of("ahead.leading")
