"""Stakes sold whole: who sells its entire stake has nothing left of it.

Owns: nought as the value of a fact on what somebody holds of a firm, where all of it is sold. Never: reads a number.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Sentence, Tie
from watcher.reading.patterns import Pattern
from watcher.reading.roles import is_strange
from watcher.reading.stance import Told, told_of
from watcher.values import Quantity

_HELD = frozenset({"share", "own_", "stake", "hold"})
SELLS = words_of("sold_out.sells")
_STAKES = frozenset("stake holding shareholding interest shares".split())
_WHOLE = frozenset("entire whole full complete all remaining rest".split())


def sold_out(sentence: Sentence, pattern: Pattern) -> tuple[int, Told, Tie, Quantity] | None:
    """Return (token, how it is told, tie, nothing) where the fact's own holder sells all that he has of the firm."""
    words, was = sentence.words, pattern.fact.value
    if not isinstance(was, Quantity) or was.unit != "%" or _HELD.isdisjoint(pattern.about) or SELLS.isdisjoint(words.low):
        return None
    for k, token in enumerate(words.low):
        if token not in SELLS or not is_verb(words, k):
            continue
        clause = clause_at(sentence.clauses, k)
        behind = words.low[k + 1 : min(k + 8, clause.j)]
        at = next((i for i, word in enumerate(behind) if word in _STAKES), -1)
        named = {h.name.id for h in words.names if clause.i <= h.i < clause.j}
        strange = any(h.j <= k and h.name.id not in pattern.names for h in words.names if clause.i <= h.i)
        strange = strange or any(is_strange(words, i) for i in range(clause.i, k))
        if at < 0 or _WHOLE.isdisjoint(behind[:at]) or strange or not pattern.names.keys() <= named:
            continue
        told = told_of(sentence, k)
        if told.negated or told.embedded or told.stance not in ("asserted", "planned"):
            continue
        tie = Tie()
        tie.add("sold", f"all of it is sold ({words.tokens[k]!r})", 2.0)
        return k, told, tie, Quantity(low=0, high=0, unit=was.unit)
    return None
