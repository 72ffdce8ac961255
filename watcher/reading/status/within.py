"""What has begun, since something is told to fall within it: "two weeks into its inquiry", "in the second week of the trial".

Owns: that an event's days are spoken of as running. Never: reads a verb of the event.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.places import place_tie
from watcher.reading.stance import Told
from watcher.reading.status.signs import fits_the_fact
from watcher.reading.status.step_rivals import is_on_another, strangers
from watcher.reading.status.steps import StatusRead, value_of
from watcher.reading.words import Words
from watcher.values import StatusValue

_UNITS = words_of("within.units")
_WHICH = words_of("clauses.nth") | words_of("within.which")
_WHEN = frozenset({"in", "on", "at", "during", "for", "after", "by"})
_BEFORE = frozenset({"before", "until", "till", "if", "would", "will", "could"})
_AXES = frozenset({"progress", "trial", "strike"})
_STILL = frozenset({"none", "suspended", "delayed"})
_NEAR = 6


def read_within(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return that the event of a fact is under way, where something falls on one of its days."""
    words, value = sentence.words, pattern.fact.value
    if _UNITS.isdisjoint(words.low) or pattern.axis not in _AXES:
        return []
    if not isinstance(value, StatusValue) or value.word not in _STILL:
        return []
    for k in tokens_like(words, pattern.verbs | frozenset({pattern.axis} - {"progress"}), 0.8):
        if not _is_within(words, k):
            continue
        clause, tie = clause_at(sentence.clauses, k), Tie()
        tie.add("event", f"something falls within {words.tokens[k]!r}", 1.0)
        if any(g.mood == "firm" or g.conditional for g in clause.groups):
            tie.reject("stance", "what is to come")  # "on the first day of the strike trains will run"
        elif strangers(ctx, words, clause, pattern) or is_on_another(words, clause, k, pattern) or _is_on(words, k, pattern):
            tie.reject("actor", "another's")
        elif fits_the_fact(ctx, sentence, clause, pattern, tie) and place_tie(ctx, sentence, k, k, pattern, tie):
            step = "talks" if "talk" in pattern.verbs and value.word != "none" else "in-force"
            return [StatusRead(k, value_of(pattern, step), Told("asserted", why="something falls within it"), tie)]
        ctx.note(sentence, pattern.fact.id, k, tie)
    return []


def _is_on(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the event at token k is on somebody that the fact does not name: "its inquiry into Hadley"."""
    if words.low[k + 1 : k + 2] not in (["into"], ["of"], ["against"], ["with"]) or not words.tokens[k + 2 : k + 3]:
        return False
    known = any(h.i <= k + 2 < h.j for h in words.names if h.name.id in pattern.names)
    return words.tokens[k + 2][0].isupper() and not known


def _is_within(words: Words, k: int) -> bool:
    """Say whether a day or a week of what the noun at token k names is told as one that has come."""
    low = words.low
    for i in range(k - 1, max(0, k - _NEAR), -1):
        if low[i] in (",", ";", ":"):
            return False
        if low[i] == "into":
            return low[i - 1] in _UNITS
        if low[i] == "of" and (low[i - 1] in _UNITS or (low[i - 2] in _UNITS and i > 2)):
            at = i - 1 if low[i - 1] in _UNITS else i - 2
            told = low[max(0, at - 3) : at]
            which = at < i - 1 or not _WHICH.isdisjoint(told)
            return which and _BEFORE.isdisjoint(low[max(0, at - 5) : at]) and (at < 4 or not _WHEN.isdisjoint(told))
    return False
