"""A member taken in by the body that it joins: "the bloc admitted Peru", "leaders agree to let Peru in".

Owns: that telling of a membership. Never: what the member tells of itself; that is a step of the ladder.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive, object_of
from watcher.reading.context import Sentence, Tie
from watcher.reading.patterns import Pattern
from watcher.reading.steps import StatusRead, told_step, value_of

TAKES_IN = words_of("admissions.takes_in")
_BEHIND = frozenset(
    {"in", "as", "into", "to", "on", "next", "this", "last", "from", "by", "and", "after", "at", ".", ",", "with"}
)


def read_admission(sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return that the body takes the fact's own state or person in, where the sentence tells it of both."""
    words = sentence.words
    if TAKES_IN.isdisjoint(words.low) or not pattern.actors <= sentence.named or len(pattern.actors) < 2:
        return []
    for clause in sentence.clauses:
        for group in clause.groups:
            if words.low[group.head] not in TAKES_IN or is_passive(words, group):
                continue
            what = object_of(words, clause, group)
            near = (what.start, what.start + 1) if what else ()
            hit = next((h for h in words.names if h.i in near and h.name.id in pattern.subjects), None)
            after = words.low[hit.j] if hit is not None and hit.j < len(words.low) else ""
            theirs = any(h.i < group.i and h.name.id in pattern.names for h in words.names)
            if hit is None or not theirs or (after and after not in _BEHIND):
                continue
            told = told_step(sentence, group.head)
            if told.embedded or told.negated or told.stance in ("questioned", "denied"):
                continue
            tie = Tie()
            tie.add("admission", f"{words.tokens[group.head]!r} takes {hit.name.id} in", 3.0)
            return [StatusRead(group.head, value_of(pattern, "in-force"), told, tie)]
    return []
