"""One phase of several: the second phase of a drawdown is not the drawdown, nor its third.

Owns: which phase a fact and a sentence are of. Never: ties anything to a fact.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from watcher.reading.clauses import Clause
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import keys_of, tokens_like
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words
from watcher.values import DateValue, Quantity
from watcher.values.date import interval

_PHASES = frozenset({"phase", "stage", "round", "tranche"})
_NTH = {
    name: n
    for n, names in enumerate(("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th"), 1)
    for name in names.split()
}
_COUNTED = {name: n for n, names in enumerate(("one 1", "two 2", "three 3", "four 4", "five 5"), 1) for name in names.split()}


@lru_cache(maxsize=10_000)
def _phase_of(pattern: Pattern) -> frozenset[int]:
    """Return the number of the phase that a fact is of ("the second phase of the drawdown"), in a set; or an empty one."""
    return _phases(split(pattern.fact.says))


def _phases(low: Sequence[str]) -> frozenset[int]:
    out = set[int]()
    for k, token in enumerate(low):
        if token in _PHASES:
            out |= {_NTH[t] for t in low[max(0, k - 2) : k] if t in _NTH}
            out |= {_COUNTED[t] for t in low[k + 1 : k + 2] if t in _COUNTED}
    return frozenset(out)


def is_of_another_phase(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the fact is of one phase of several, and the sentence, or what it goes on from, of another or of all."""
    own = _phase_of(pattern)
    if not own:
        return False
    at = ctx.sentences.index(sentence)
    lead = ctx.sentences[1:2] if not at else []  # what a headline is of its first sentence tells
    for near in (sentence, *lead, *reversed(ctx.sentences[:at])):
        if not _PHASES.isdisjoint(near.words.low) and (told := _phases(near.words.low)):
            return own.isdisjoint(told)
    return True


def other_phase(words: Words, clause: Clause, pattern: Pattern) -> bool:
    """Say whether the clause is of another phase than the fact: "the third round", where the fact is on the second phase."""
    own = {_NTH[t] for t in pattern.fact.says.lower().split() if t in _NTH}  # not one in the slot
    if len(own) != 1 or "phase" not in pattern.theme:
        return False
    told = {
        _NTH[words.low[i]]
        for i in range(clause.i, clause.j - 1)
        if words.low[i] in _NTH and any("phase" in keys_of(words, n) for n in range(i + 1, min(i + 3, clause.j)))
    }
    return bool(told) and not told & own


def tells_when(ctx: Context, sentence: Sentence) -> bool:
    """Say whether a sentence has a day to come, a span or phases, as a timetable has."""
    return (
        bool(tokens_like(sentence.words, _DATED, 0.8))
        or any(isinstance(m.value, Quantity) and m.value.unit in _SPANS for m in sentence.quantities)
        or any(isinstance(m.value, DateValue) and interval(m.value)[1] > ctx.published for m in sentence.dates)
    )


_SPANS = frozenset({"year", "month", "week"})
_DATED = frozenset({"timetable", "phase", "plan_", "deadline"})
