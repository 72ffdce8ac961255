"""What opens or closes at a thing, and is not the thing: the footpath on the bridge, the café in the station.

Owns: whether the subject of an opening or a closing only stands at the fact's own thing. Never: finds the event of a date.
"""

from __future__ import annotations

from watcher.reading.arguments import begin_of_subject
from watcher.reading.clauses import clause_at
from watcher.reading.context import Sentence
from watcher.reading.keys import STOP, best_match, keys_of, senses_of
from watcher.reading.patterns import Pattern


def what_is_there(sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return what is told to open or close at the fact's own thing: "the [footpath] on the bridge will open", or ""."""
    words = sentence.words
    if words.low[k] not in _OPENS or not pattern.theme:
        return ""
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if group is None:
        return ""
    begin = begin_of_subject(words, clause_at(sentence.clauses, k), group)
    at = next((i for i in range(begin + 1, group.i - 1) if words.low[i] in _AT), -1)
    head = at - 1
    if at < 0 or (not senses_of(words, head).noun and words.senses[head]) or words.low[head] in STOP | _TRAFFIC:
        return ""
    things = frozenset(key for key in pattern.theme if key not in pattern.verbs and key not in _COURSE)
    own = things | pattern.called | pattern.sorts | pattern.verbs
    if any(best_match(keys_of(words, i), own) >= 0.6 for i in range(begin, at)):
        return ""
    return words.low[head] if any(best_match(keys_of(words, i), things) >= 0.8 for i in range(at, group.i)) else ""


_AT = frozenset({"on", "at", "near", "beside", "under", "in", "inside", "behind", "beneath", "along", "to"})
_OPENS = frozenset("open opens opened opening reopen reopens reopened reopening close closes closed closing shut shuts".split())
_TRAFFIC = frozenset("traffic trains trams cars buses services service passage lanes lane access".split())
_COURSE = frozenset({"begin", "open", "end", "close"})
