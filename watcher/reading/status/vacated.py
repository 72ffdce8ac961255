"""Withdrawals told by who is no longer there: no soldier is left in the land, their presence is over.

Owns: that a force is gone from where the fact has it, told without a verb of leaving. Never: reads a verb of leaving.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import Clause, Group, clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.places import place_tie
from watcher.reading.spellings import BE
from watcher.reading.stance import Told, told_of
from watcher.reading.status.doers import is_subject_of
from watcher.reading.status.steps import StatusRead, value_of
from watcher.reading.status.tie_object import object_fits
from watcher.reading.words import Words

VACATED = frozenset({"no", "without", "presence", "single"})
_PEOPLE = frozenset({"troops", "peacekeeper", "personnel", "police", "fighter", "civilian", "person"})
_FORCE = frozenset({"w:military"})  # "the military presence", "the military withdrawal"
_LEFT = words_of("vacated.left")
_STAND = BE | words_of("vacated.stand")


def read_vacated(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return that the fact's withdrawal is complete, where nobody of the force is told to be there any more."""
    words = sentence.words
    if "withdraw" not in pattern.verbs or VACATED.isdisjoint(words.low):
        return []
    for k, group in ((k, g) for k in range(len(words.low)) if (g := _gone_at(sentence, pattern, k)) is not None):
        clause, tie = clause_at(sentence.clauses, k), Tie()
        tie.add("event", "nobody is left there", 1.0)
        if object_fits(ctx, sentence, clause, pattern, -1, tie) and place_tie(ctx, sentence, k, k, pattern, tie, whole=True):
            told = told_of(sentence, group.head)
            if group.mood == "firm":
                return [StatusRead(k, value_of(pattern, "completed"), Told("planned", "firm", why="nobody will be left"), tie)]
            if not group.mood and not told.embedded and told.stance != "questioned":
                return [StatusRead(k, value_of(pattern, "completed"), Told("asserted", done=True, why="nobody is left"), tie)]
        ctx.note(sentence, pattern.fact.id, k, tie)
    return []


@lru_cache(maxsize=10_000)
def _people_of(pattern: Pattern) -> frozenset[str]:
    return pattern.about & _PEOPLE or (frozenset({"troops"}) if pattern.about & _FORCE else frozenset())


def _gone_at(sentence: Sentence, pattern: Pattern, k: int) -> Group | None:
    """Return the verb by which the words at token k tell that nobody is there, or None."""
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    if words.low[k] == "presence":
        over = (g for g in clause.groups if g.i > k and not g.negated and _is_over(words, g))
        at = k - 1 if words.covered[k] else k
        return next((g for g in over if is_subject_of(words, clause, g.head, at)), None)
    if words.low[k] not in ("no", "without", "single"):
        return None
    people = next((i for i in tokens_like(words, _people_of(pattern)) if k < i <= k + 5), -1)
    between = range(k + 1, people)
    named = {i for h in words.names for i in range(h.i, h.j)}
    if people < 0 or any(words.senses[i].noun and i not in named for i in between):
        return None
    group = _verb_of_it(clause, k, people)
    if group is None or group.conditional or group.tense not in ("present", "perfect") or group.denied:
        return None
    if words.low[group.head] not in _STAND:
        return None
    if words.low[k] == "without":
        return group if group.j <= k <= group.j + 2 and words.low[group.head] in BE and not group.negated else None
    if words.low[k] == "single" and not {"not", "no"} & set(words.low[max(0, k - 2) : k]):
        return None
    return group if not _LEFT.isdisjoint(words.low[k : min(people + 5, clause.j)]) else None


def _verb_of_it(clause: Clause, k: int, people: int) -> Group | None:
    before = next((g for g in reversed(clause.groups) if g.i <= k and g.j >= k - 2), None)
    return before or next((g for g in clause.groups if people < g.i <= people + 3), None)


def _is_over(words: Words, group: Group) -> bool:
    ends = any(s.concept == "end" for i in range(group.i, group.j) for s in words.senses[i] if s.pos != "n")
    behind = words.low[group.j : group.j + 3]
    return ends or (words.low[group.head] in BE and (behind[:1] == ["over"] or behind == ["at", "an", "end"]))
