"""The same done to another: a fine on Tarnell is none on Orvane, tanks for Peru are none for Chile.

Owns: whether another name stands where the fact's sentence has whom or what its subject does it to. Never: reads common nouns.
"""

from __future__ import annotations

from watcher.reading.clauses import clause_at
from watcher.reading.context import Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number
from watcher.reading.roles import is_strange
from watcher.reading.words import Words

_TO = frozenset({"for", "to", "into", "against", "of"})
_IN = _TO | {"in", "with", "on"}
_REACH = 4


def another_object(sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return the name that stands in the place of the fact's own object; "" where none does, or its own is named as well."""
    objects = pattern.actors - pattern.subjects
    if not objects or not objects.isdisjoint(sentence.named) or pattern.subjects.isdisjoint(sentence.named):
        return ""
    words = sentence.words
    if words.titled:
        return ""
    clause = clause_at(sentence.clauses, number.first)
    group = next((g for g in reversed(clause.groups) if g.j <= number.first), None)
    if group is None or group.report:
        return ""
    near = [group.j] if group.j < number.first else []
    near += [k + 1 for k in range(group.j, number.first) if words.low[k] in _IN]
    end = next((k for k in range(number.span + 1, clause.j) if words.low[k] in (",", ";", ".")), clause.j)
    near += [k + 1 for k in range(number.span + 1, min(end, number.span + _REACH)) if words.low[k] in _TO]
    return next((name for k in near if (name := _name_at(words, k, pattern))), "")


def _name_at(words: Words, k: int, pattern: Pattern) -> str:
    """Return the name that begins at token k, where it is one that nobody told us of, or another state."""
    k += words.low[k : k + 1] == ["the"]
    if k >= len(words.low):
        return ""
    hit = next((h for h in words.names if h.i == k), None)
    if hit is not None:
        other = hit.name.kind == "country" and hit.name.own == "own" and hit.name.id not in pattern.names
        return hit.name.id if other and words.low[hit.j : hit.j + 1] != ["'s"] else ""
    own = any(name.split()[0] == words.tokens[k] for name in pattern.names)  # "the Larkfield bid", of Larkfield Hotels
    return words.tokens[k] if not own and is_strange(words, k) else ""
