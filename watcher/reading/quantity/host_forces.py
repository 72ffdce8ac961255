"""The own army of the land that a fact plays in, beside the foreign force that the fact is of.

Owns: whether a number is told as that of such an army or police. Never: ties a number to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.bodies import country_of
from watcher.reading.clauses import clause_at, group_of
from watcher.reading.context import Context, Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words

_ARMIES = words_of("host_forces.armies")
_SORTS = words_of("host_forces.sorts")


def host_force(ctx: Context, sentence: Sentence, first: int, pattern: Pattern) -> str:
    """Return the army of the fact's own place that has the number at token `first`: "the Ostland army has 9,000", or ""."""
    lands = (pattern.places | ctx.patterns.home) - pattern.subjects - {country_of(name) for name in pattern.subjects}
    if not pattern.subjects or not lands:
        return ""
    words, clause = sentence.words, clause_at(sentence.clauses, first)
    group = group_of(words, clause.groups, first)
    if group is None or group.j > first or group.report:
        return ""
    told = any(clause.i <= h.i < min(clause.j, first + 6) and h.name.id in pattern.subjects for h in words.names)
    if told:
        return ""
    for hit in words.names:
        if hit.name.id not in lands or not clause.i <= hit.i < group.i or not _OPENING.issuperset(words.low[clause.i : hit.i]):
            continue
        if force := _force_behind(words, hit.j, group.i):
            return force
    return ""


def _force_behind(words: Words, at: int, edge: int) -> str:
    """Return the army that the name before token `at` is of, where it is the subject of the verb at token `edge`, or ""."""
    at += words.low[at] == "'s"
    while at < edge and words.low[at] in _SORTS:
        at += 1
    if at >= edge or words.low[at] not in _ARMIES:
        return ""
    between = words.low[at + 1 : edge]
    return words.low[at] if not between or between[0] in _WHERE else ""


_OPENING = frozenset({"the", "and", "but", "while", "as", ","})
_WHERE = frozenset({"in", "on", "along", "near", "now", "also", "alone"})
