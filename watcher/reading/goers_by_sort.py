"""Who leaves of a force by their sort: its warplanes, its combat troops, its trainers, where the fact is on all of it.

Owns: the sort of those who leave. Never: how many there are, whose they are.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import object_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import tokens_like
from watcher.reading.lexicon import split, stem
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries


def some_sort(sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return the sort of forces that alone leaves at token k, of which the fact does not speak: "combat troops"; or ""."""
    words = sentence.words
    if pattern.fact.kind != "date" or pattern.aspect == "begin" or "withdraw" not in pattern.verbs:
        return ""
    clause = clause_at(sentence.clauses, k)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None:
        return ""
    told = (*range(clause.i, group.i), *(object_of(words, clause, group) or ()))
    sorts = (i for i in told if words.low[i] in _SORTS or (words.low[i] in _BEFORE and words.low[i + 1 : i + 2] != []))
    found = next((i for i in sorts if words.low[i] in _SORTS or words.low[i + 1] in _MEN), -1)
    if found < 0 or words.low[found] in split(pattern.fact.says.lower()):
        return ""
    near = words.low[max(clause.i, found - _NEAR) : found + _NEAR]
    return words.tokens[found] if _ALL.isdisjoint(near) else ""


def other_sort(ctx: Context, sentence: Sentence, pattern: Pattern) -> str:
    """Return that a state's forces go, where the fact is on others of its people: agents, advisers, settlers; or ""."""
    wanted = _sort_of(pattern)
    if not wanted or any(tokens_like(s.words, wanted, 0.8) for s in (sentence, ctx.sentences[0], *ctx.before(sentence)[:1])):
        return ""
    return "" if _EVERYBODY.search(sentence.text) else "another sort"


_EVERYBODY = re.compile(r"\b(?:everybody|everyone|presence|all (?:\w+ ){0,2}personnel)\b", re.IGNORECASE)


@lru_cache(maxsize=10_000)
def _sort_of(pattern: Pattern) -> frozenset[str]:
    """Return what those are called whose withdrawal a status tells, where they are a state's and no force."""
    who = pattern.roles.patient
    if pattern.fact.kind != "status" or who is None or "withdraw" not in who.head or not who.of:
        return frozenset()
    theirs = bool(pattern.subjects) and pattern.subjects <= countries()
    return who.of if theirs and who.of.isdisjoint(_FORCES) else frozenset()


_FORCES = frozenset("troops peacekeeper mission coalition fighter person".split()) | {
    f"w:{stem(word)}" for word in words_of("goers.forces")
}


_SORTS, _BEFORE, _MEN = words_of("goers.sorts"), words_of("goers.before"), words_of("goers.men")
_NEAR = 3
_ALL = frozenset({"all", "last", "final", "remaining", "both", "and"})  # "its trainers and guards" may be everyone
