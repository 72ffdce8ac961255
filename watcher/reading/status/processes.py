"""A course told of by "the process" or "its work" in the sentence behind the one that names it.

Owns: that anaphor. Never: reads a sentence that names the course itself.
"""

from __future__ import annotations

from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import senses_of, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.status.siblings import is_none
from watcher.reading.status.steps import ASIDE, StatusRead, told_step, value_of

PROCESS = frozenset({"process", "work", "works"})
_WHOSE = frozenset({"the", "this", "that", "its", "their", "entire", "whole"})
_REACH = 12


def read_process(ctx: Context, sentence: Sentence, pattern: Pattern, axis: dict[str, str]) -> list[StatusRead]:
    """Return the step told of "the process" where the sentence before names the fact's course: "it has already begun"."""
    words = sentence.words
    at = next((k for k, token in enumerate(words.low) if token in PROCESS and words.low[k - 1] in _WHOSE and k), -1)
    back = next((s for s in ctx.sentences if s.index == sentence.index - 1), None)
    if at < 0 or back is None or tokens_like(words, pattern.verbs) or not tokens_like(back.words, pattern.verbs):
        return []
    if pattern.names and back.named.isdisjoint(pattern.names) and ctx.sentences[0].named.isdisjoint(pattern.names):
        return []
    for k in range(at + 1, min(at + _REACH, len(words.low))):
        step = next((axis[s.concept] for s in senses_of(words, k) if s.concept in axis and s.concept in _COURSE), "")
        if not step or not (is_verb(words, k) or step == "completed"):
            continue
        told = told_step(sentence, k)
        if told.embedded or told.negated or told.stance in ("questioned", "past") or (is_none(pattern) and step in ASIDE):
            continue
        clause = clause_at(sentence.clauses, k)
        if any(
            h.name.kind in ("country", "body") and clause.i <= h.i < at and h.name.id not in pattern.names for h in words.names
        ):
            continue
        tie = Tie()
        tie.add("event", f"{words.tokens[at]!r} stands for what was just named", 1.0)
        tie.add("object", "named in the sentence before", 1.5)
        return [StatusRead(k, value_of(pattern, step), told, tie)]
    return []


_COURSE = frozenset({"begin", "end", "suspend", "delay", "cancel", "resume"})
