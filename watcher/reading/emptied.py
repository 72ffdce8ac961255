"""Emptied states: nobody is missing, trapped, cut off or away from home any more, told of all who were.

Owns: nought as the value of a fact that counts who is in such a state. Never: reads a withdrawal, or a number.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import tokens_like
from watcher.reading.left_out import LASTS
from watcher.reading.patterns import Pattern
from watcher.reading.places import place_tie
from watcher.reading.stance import Told, told_of
from watcher.reading.ties import actor_tie, excluded
from watcher.values import Quantity

ALL = words_of("emptied.all")
_OUT = words_of("emptied.out")
_LESS = frozenset({"not", "nearly", "almost", "at", "above", "after", "of"})
_TO_COME = frozenset({"until", "when", "once", "if", "to", "before", "that", "unless"})
_FULLY = frozenset({"fully", "completely", "entirely"})
_POWER = frozenset({"power", "electricity", "supply", "supplies"})


def emptied(ctx: Context, sentence: Sentence, pattern: Pattern) -> tuple[int, Told, Tie] | None:
    """Return (token, how it is told, tie) where all are told to be out of the state that the fact counts."""
    words, told = sentence.words, pattern.fact.value
    if ALL.isdisjoint(words.low) or pattern.about.isdisjoint(LASTS) or not isinstance(told, Quantity) or told.unit:
        return None
    out = _out_of_it(sentence, pattern)
    if out < 0 or excluded(words, pattern):
        return None
    how = told_of(sentence, out)
    if how.negated or how.embedded or how.mood or how.stance not in ("asserted", "past"):
        return None
    tie = Tie()
    tie.add("emptied", "all are out of it", 2.0)
    ties = place_tie(ctx, sentence, out, out, pattern, tie) and actor_tie(ctx, sentence, out, out, pattern, tie)
    how = Told("asserted", done=True, why="none is left")
    return (out, how, tie) if ties and tie.score >= 2.0 else None


def _out_of_it(sentence: Sentence, pattern: Pattern) -> int:
    """Return the token that tells that all of them are out: "all those trapped have been [freed]"; -1 where none does."""
    words = sentence.words
    low = words.low
    who = tokens_like(words, pattern.head | (pattern.about & LASTS))
    power = "blackout" in pattern.about and not _POWER.isdisjoint(low)
    for k in [k for k, token in enumerate(low) if token in ALL]:
        if low[k + 1 : k + 2] == ["but"] or low[k - 1 : k] in (
            ["not"],
            ["nearly"],
            ["almost"],
            ["at"],
            ["above"],
            ["after"],
            ["of"],
        ):
            continue
        clause = clause_at(sentence.clauses, k)
        if not _TO_COME.isdisjoint(low[max(0, k - 6) : k]):
            continue
        near = range(max(clause.i, k - 8), min(clause.j, k + 12))
        out = next((i for i in near if low[i] in _OUT), -1)
        if out >= 0 and ((power and (low[k] in _FULLY or k > out)) or any(k < i <= k + 6 for i in who)):
            return out
    return -1
