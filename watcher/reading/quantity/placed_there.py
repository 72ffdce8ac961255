"""Those who are told by where they are placed: "900 soldiers stationed in Able are to go home".

Owns: what the verb behind such a participle tells of them. Never: ties a number to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Sentence

_PLACED = words_of("placed_there.placed")
_AWAY = words_of("quantity.away")
_GOING = frozenset({"withdraw", "come_home"})
_NEAR = 9


def go_from_there(sentence: Sentence, first: int, span: int) -> bool:
    """Say whether so many who are stationed somewhere are told to go: some of them, where none says that they are all."""
    low = sentence.words.low
    if low[span + 1 : span + 2] == [] or low[span + 1] not in _PLACED:
        return False
    group = next((g for g in sentence.groups if g.i == span + 1), None)
    if group is None or not _ALL.isdisjoint(low[first - 1 : first + 1]):
        return False
    clause = clause_at(sentence.clauses, group.i)
    verb = next((g for g in clause.groups if g.i >= group.j), None)
    if verb is None or verb.i - group.j > _NEAR or verb.negated or "," in low[group.j : verb.i]:
        return False
    going = any(s.concept in _GOING and s.pos == "v" for s in sentence.words.senses[verb.head])
    return going or not _AWAY.isdisjoint(low[verb.head + 1 : verb.head + 3])


_ALL = frozenset({"all", "the", "its", "their", "his", "last", "remaining"})
