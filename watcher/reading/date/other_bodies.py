"""Bodies that end beside the fact's mission, which has no name: "UNAMI ends its work in May", where a coalition's is to end.

Owns: which named body the verb of an end is told of. Never: finds the event of a date.
"""

from __future__ import annotations

from watcher.reading.clauses import Clause, clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.strange_bodies import is_strange
from watcher.reading.words import Words

_MISSIONS = frozenset({"mission", "coalition", "peacekeeper", "troops", "w:observ"})


def another_body(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return the named body that the verb at token k tells to end, where the fact's mission goes without a name, or ""."""
    if pattern.actors or pattern.aspect != "end" or _MISSIONS.isdisjoint(pattern.theme):
        return ""
    words = sentence.words
    clause = clause_at(sentence.parted, k)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None:
        return ""
    begin, stop = clause.i, group.i
    if words.low[begin] == "whose" and begin > 1:
        begin, stop = _before(sentence, begin), begin  # "UNAMI, whose work ends in May"
    own = frozenset(split(pattern.fact.says.lower()))
    if any(words.low[i] in own and _is_common(words, i, begin) and words.senses[i] for i in range(begin, stop)):
        return ""
    ours = pattern.names.keys() | ctx.patterns.topical | ctx.patterns.named | ctx.patterns.leading
    known = next((h for h in words.names if begin <= h.i and h.j < stop and h.name.kind == "body"), None)
    if known is not None and known.name.id not in ours and words.tokens[known.j][:1].isupper():
        return known.name.id  # "the UN Assistance Mission"
    return next((words.tokens[i] for i in range(begin, stop) if _is_abbreviation(words, i) and is_strange(words, i)), "")


def _before(sentence: Sentence, at: int) -> int:
    """Return where the clause before token `at` begins, or that noun phrase where a comma parts it."""
    before: Clause = clause_at(sentence.clauses, at - 2)
    return before.i if before.i < at else max(0, at - 4)


def _is_common(words: Words, i: int, begin: int) -> bool:
    """Say whether the word at token i is no part of a longer name: "the coalition", "Coalition", not "Assistance Mission"."""
    return words.tokens[i].islower() or i == begin or not words.tokens[i - 1][:1].isupper() or words.low[i - 1] == "the"


def _is_abbreviation(words: Words, i: int) -> bool:
    token = words.tokens[i]
    return len(token) >= 4 and token.isalpha() and token.isupper()
