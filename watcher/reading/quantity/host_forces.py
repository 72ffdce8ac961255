"""The own army of the land that a fact plays in, and other lands' soldiers, beside the foreign force that the fact is of.

Owns: whether a number is told as that of such an army, police or ally. Never: ties a number to a fact.
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
    if other := _of_its_own(sentence, first, pattern) or _beside_ours(sentence, first, pattern):
        return other
    if force := _led(sentence.words, first, pattern):
        return force
    words, clause = sentence.words, clause_at(sentence.clauses, first)
    if other := _of_another(words, first, clause.i, pattern):
        return other
    if land := _had_by(words, first, lands, pattern):
        return land
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


def _of_another(words: Words, first: int, begin: int, pattern: Pattern) -> str:
    """Return whose force a bare number is the strength of, if not the fact's: "the NATO force, now down to 900"; or ""."""
    if not _BETWEEN.issuperset(words.low[first - 1 : first]):
        return ""
    force = next((k for k in range(first - 1, max(begin, first - _NEAR) - 1, -1) if words.low[k] in _FORCES), -1)
    hit = next((h for h in words.names if h.j == force), None) if force > 0 else None
    ours = pattern.names.keys() | pattern.subjects | pattern.actors | pattern.places
    return hit.name.id if hit is not None and hit.name.kind in ("body", "country") and hit.name.id not in ours else ""


def _of_its_own(sentence: Sentence, first: int, pattern: Pattern) -> str:
    """Return the state that opens the sentence and has so many of its own ("Ayland leads and has 900 of its own"), or ""."""
    words = sentence.words
    if "own" not in words.low[first : first + _NEAR]:
        return ""
    at = words.low.index("own", first)
    if words.low[at - 2 : at] not in (["of", "its"], ["of", "their"]):
        return ""
    hit = next((h for h in words.names if h.name.kind == "country"), None)
    opens = hit is not None and hit.i <= 2 and hit.name.own != "adj"
    return hit.name.id if hit is not None and opens and hit.name.id not in pattern.actors else ""


def _led(words: Words, first: int, pattern: Pattern) -> str:
    """Return the force of several armies that one leads and has so many: "Ayland leads a brigade of some 900", or ""."""
    of = next((k for k in range(first, max(1, first - 3), -1) if words.low[k] == "of"), 0)
    if not of or words.low[of - 1] not in _FORCES or words.low[of - 1] in pattern.fact.says:
        return ""
    return f"{words.low[of - 1]} it leads" if not _LEADS.isdisjoint(words.low[max(0, of - 5) : of - 1]) else ""


def _beside_ours(sentence: Sentence, first: int, pattern: Pattern) -> str:
    """Return whose those are not who are told to be with the fact's own: "200 soldiers, who shared it with the Ays"; or ""."""
    words = sentence.words
    who = next((k for k in range(first, min(first + _NEAR, len(words.low))) if words.low[k] in ("who", "which")), -1)
    ours = [h for h in words.names if h.name.id in pattern.subjects]
    if who < 0 or not ours or any(h.i < who for h in ours):
        return ""
    for k in range(max(who + 2, ours[0].i - 2), ours[0].i):
        if words.low[k] in ("with", "alongside"):
            return f"another's, {words.low[k]} {words.tokens[ours[0].i]}"
    return ""


def _had_by(words: Words, first: int, lands: frozenset[str], pattern: Pattern) -> str:
    """Return the land itself as the owner of the number: "Ayland's 15,000 soldiers", but not "Ayland's 900 French soldiers"."""
    low = words.low
    at = first - 1 - (low[first - 1 : first] != ["'s"])
    if at < 1 or low[at] != "'s" or any(h.name.id in pattern.subjects for h in words.names if first < h.i <= first + _NEAR):
        return ""
    return next((h.name.id for h in words.names if h.j == at and h.name.id in lands and h.name.kind == "country"), "")


_NEAR = 6


def _force_behind(words: Words, at: int, edge: int) -> str:
    """Return the army that the name before token `at` is of, where it is the subject of the verb at token `edge`, or ""."""
    at += words.low[at] == "'s"
    while at < edge and words.low[at] in _SORTS:
        at += 1
    if at >= edge or words.low[at] not in _ARMIES:
        return ""
    between = words.low[at + 1 : edge]
    return words.low[at] if not between or between[0] in _WHERE else ""


_FORCES = words_of("strengths.forces")
_LEADS = frozenset("lead leads led leading command commands commanded commanding".split())
_BETWEEN = words_of("strengths.between")
_OPENING = frozenset({"the", "and", "but", "while", "as", ","})
_WHERE = frozenset({"in", "on", "along", "near", "now", "also", "alone"})
