"""What opens or closes at a thing, and is not the thing: the footpath on the bridge, the café in the station.

Owns: whether the subject of an opening or a closing only stands at the fact's own thing. Never: finds the event of a date.
"""

from __future__ import annotations

from watcher.reading.arguments import begin_of_subject
from watcher.reading.clauses import Group, clause_at
from watcher.reading.context import Sentence
from watcher.reading.keys import STOP, best_match, keys_of, senses_of
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words


def what_is_there(sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return what is told to open or close at the fact's own thing: "the [footpath] on the bridge will open", or ""."""
    words = sentence.words
    if words.low[k] not in _OPENS or not pattern.theme:
        return ""
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if group is None:
        return ""
    begin = begin_of_subject(words, clause_at(sentence.clauses, k), group)
    if other := _opens_there(words, begin, group, pattern):
        return other
    at = next((i for i in range(begin + 1, group.i - 1) if words.low[i] in _AT or words.low[i] == "of"), -1)
    head = at - 1
    if words.low[begin] == "subject":
        return ""  # "subject to a vote the sale is to close in May"
    if at < 0 or (not senses_of(words, head).noun and words.senses[head]) or words.low[head] in STOP | _TRAFFIC:
        return ""
    things = frozenset(key for key in pattern.theme if key not in pattern.verbs and key not in _COURSE)
    own = things | pattern.called | pattern.sorts | pattern.verbs
    if any(best_match(keys_of(words, i), own) >= 0.6 for i in range(begin, at)):
        return ""
    if not things:
        named = any(at < h.i < group.i and h.name.id in pattern.names for h in words.names)
        return words.low[head] if named and words.low[head] not in _ITS_PARTS else ""
    if words.low[at] == "of":
        return ""
    return words.low[head] if any(best_match(keys_of(words, i), things) >= 0.8 for i in range(at, group.i)) else ""


def _opens_there(words: Words, begin: int, group: Group, pattern: Pattern) -> str:
    """Return what is told to open within the fact's own thing: "[an exhibition] will open at the museum", or ""."""
    within = words.low[group.j : group.j + 1] in (["at"], ["inside"])
    named = within and any(group.j < h.i <= group.j + 2 and h.name.id in pattern.names for h in words.names)
    if not named or any(begin <= h.i < group.i and h.name.id in pattern.names for h in words.names):
        return ""
    own = frozenset(pattern.theme) | pattern.called | pattern.sorts
    core = [i for i in range(begin, group.i) if words.low[i].isalpha() and words.low[i] not in STOP]
    return words.low[core[-1]] if core and not any(best_match(keys_of(words, i), own) >= 0.6 for i in core) else ""


_AT = frozenset({"on", "at", "near", "beside", "under", "in", "inside", "behind", "beneath", "along", "to"})
_ITS_PARTS = frozenset(
    "door doors gate gates part section half phase stage leg side end opening rest site town city port".split()
)
_OPENS = frozenset("open opens opened opening reopen reopens reopened reopening close closes closed closing shut shuts".split())
_TRAFFIC = frozenset("traffic trains trams cars buses services service passage lanes lane access".split())
_COURSE = frozenset({"begin", "open", "end", "close"})
