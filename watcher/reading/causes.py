"""Causes: what a thing that a fact asks the cause of is told to have come from.

Owns: the reading of "caused by", "blamed on", "to blame for". Never: judges whether it is so.
"""

from __future__ import annotations

from dataclasses import dataclass

from watcher.language import words_of
from watcher.reading.arguments import is_passive, object_of, patient_of
from watcher.reading.clauses import Clause, clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import STOP, keys_of, senses_of, stand_ins, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words
from watcher.values import StatusValue, Unknown

_BY = words_of("causes.by")
_IS = words_of("clauses.be")
_LONGEST = 12


@dataclass(slots=True)
class CauseRead:
    """A cause told at token k."""

    k: int
    value: StatusValue
    told: Told
    tie: Tie


def asks_a_cause(pattern: Pattern) -> bool:
    """Say whether the fact is what causes something, and nobody knows it."""
    return isinstance(pattern.fact.value, Unknown) and "cause" in pattern.theme


def read_causes(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[CauseRead]:
    """Return what the sentence tells to have caused what the fact asks about."""
    words = sentence.words
    effect = [key for key in pattern.theme if key != "cause"]
    for k in tokens_like(words, frozenset({"cause"}), 1.0):
        clause = clause_at(sentence.clauses, k)
        phrase = _cause(words, clause, k)
        if not phrase or not _told_of_it(ctx, sentence, effect, pattern):
            continue
        told = told_of(sentence, k)
        if told.negated or told.stance in ("denied", "questioned"):
            continue
        tie = Tie()
        tie.add("cause", f"{words.tokens[k]!r} tells what it came from", 1.2)
        tie.add("effect", "the fact's words are near", 1.2)
        told = told if told.mood == "hedge" else Told("asserted", done=True, why="told as its cause")
        return [CauseRead(k, StatusValue(word=phrase, phrase=phrase), told, tie)]
    return []


def _told_of_it(ctx: Context, sentence: Sentence, effect: list[str], pattern: Pattern) -> bool:
    """Say whether most of what the fact asks the cause of stands in the sentence, the title or the sentence before."""
    near = [sentence, *ctx.before(sentence)[:2]]
    named = {h.name.id for s in near for h in s.words.names}
    have = sum(any(tokens_like(s.words, stand_ins(frozenset({key}), 0.6)) for s in near) for key in effect)
    have += len(named & pattern.names.keys())
    return 2 * have >= len(effect) + len(pattern.names)


def _cause(words: Words, clause: Clause, k: int) -> str:
    """Return the words of the cause: after "by", "on" and the like, else the subject of an active verb; "" where none is."""
    i = k + 1
    while i < clause.j and words.covered[i]:
        i += 1
    if words.low[k : k + 2] == ["due", "to"] and any(g.i <= k + 1 < g.j or g.i == i for g in clause.groups):
        # "Is due to fly".
        return ""
    if words.low[k : k + 2] == ["to", "blame"]:
        # "Ice is to blame for the crash."
        begin = max((n + 1 for n in range(clause.i, k) if words.low[n] in (":", "that")), default=clause.i)
        return _text(words, begin, next((g.i for g in reversed(clause.groups) if g.i <= k and words.low[g.i] in _IS), k))
    if words.low[k] in ("blamed", "blames", "blaming", "attributed", "attributes") and not is_passive_at(words, clause, k):
        # "Blamed the crash on ice".
        on = next((n for n in range(i, clause.j) if words.low[n] in ("on", "to")), -1)
        return _text(words, on + 1, clause.j) if on > 0 else ""
    if words.low[i : i + 1] and words.low[i] in _BY:
        return _text(words, i + 1, clause.j)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None or not object_of(words, clause, group) or senses_of(words, k).noun:
        return ""
    what = patient_of(words, clause, group)
    return _text(words, clause.i, group.i) if what and what.start >= group.j else ""


def is_passive_at(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the verb at token k is passive: "was blamed on"."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    return group is None or is_passive(words, group)


def _text(words: Words, begin: int, end: int) -> str:
    """Return the phrase that begins there, without the words around it that mean nothing by themselves."""
    while begin < end and (words.low[begin] in ("found", "that", "and", ",", '"') or not words.low[begin][0].isalnum()):
        begin += 1
    stop = next((i for i in range(begin, end) if words.low[i] in (",", ".", ";", ":", "which", "who", "said", "says")), end)
    stop = min(stop, begin + _LONGEST)
    if not any(keys_of(words, i) and words.low[i] not in STOP for i in range(begin, stop)):
        return ""
    return words.text[words.start[begin] : words.end[stop - 1]] if stop > begin else ""
