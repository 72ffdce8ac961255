"""What is carried: the satellite, probe or cargo that a fact gives as what its craft is to carry.

Owns: who or what is told to be aboard the fact's craft. Never: reads offices, or who does the carrying.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.holder.departures import HolderRead
from watcher.reading.patterns import Pattern
from watcher.reading.persons import Person, people
from watcher.reading.quantity.numbered import is_another_of_a_series
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words
from watcher.values import HolderValue
from watcher.values.names import same_holder

_SAYS = re.compile(r"\b(?:carry|carries|launch|lift|fly|loft|take)\s+(?:the\s+|its\s+)?\[", re.IGNORECASE)
_CARRIES = words_of("agents.carries")
_ABOARD = frozenset({"aboard", "onboard"})
_CRAFT = words_of("carried.craft")
_LEADS = words_of("carried.leads")


@lru_cache(maxsize=1_000)
def carries(pattern: Pattern) -> bool:
    """Say whether the fact's slot is what its craft is to carry: "The first Osprey is to carry [the Heron probe]"."""
    return pattern.fact.kind == "holder" and bool(pattern.subjects) and _SAYS.search(pattern.fact.says) is not None


@lru_cache(maxsize=1_000)
def carry_words(pattern: Pattern) -> frozenset[str]:
    """Return the words one of which stands in every sentence that tells of it."""
    return _CARRIES | _ABOARD if carries(pattern) else frozenset()


def read_carried(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[HolderRead]:
    """Return what is told to be carried by the fact's craft, which the sentence or one before names."""
    words = sentence.words
    if not any(not pattern.subjects.isdisjoint(s.named) for s in (sentence, *ctx.before(sentence), ctx.sentences[0])):
        return []
    if is_another_of_a_series(ctx, sentence, pattern):
        return []
    runs = [run for run in people(words, words.titled) if not any(h.i < run.j and h.j > run.i for h in words.names)]
    runs += [Person(h.i, h.j, h.name.id) for h in words.names if same_holder(h.name.id, pattern.fact.value.show(), ())]
    for k, token in enumerate(words.low):
        found = (
            _aboard(sentence, runs, k)
            if token in _ABOARD
            else _object(sentence, runs, k, pattern)
            if token in _CARRIES
            else None
        )
        if found is None:
            continue
        told = told_of(sentence, k)
        if told.embedded or told.negated or told.stance in ("denied", "questioned", "past"):
            continue
        firm = told.mood in ("firm", "") or told.stance == "asserted"
        tie = Tie()
        tie.add("carried", f"{found.name} is told to be aboard", 2.2)
        told = Told("asserted", told.mood, why="told as what is carried") if firm else told
        return [HolderRead(k, HolderValue(name=found.name), told, tie)]
    return []


def _object(sentence: Sentence, runs: list[Person], k: int, pattern: Pattern) -> Person | None:
    """Return the name behind a verb of carrying at token k whose subject is the fact's craft: "it carries the Heron probe"."""
    words, clause = sentence.words, clause_at(sentence.clauses, k)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None or not is_verb(words, k) or is_passive(words, group):
        return None
    before = range(clause.i, group.i)
    own = any(h.i in before and h.name.id in pattern.subjects for h in words.names)
    if not own and _CRAFT.isdisjoint(words.low[clause.i : group.i]) and not clause.elliptic:
        return None
    return _name_at(words, runs, group.j)


def _aboard(sentence: Sentence, runs: list[Person], k: int) -> Person | None:
    """Return the name that is told to be aboard at token k: "Heron will be aboard", "aboard is the Heron probe"."""
    words = sentence.words
    group = next((g for g in reversed(sentence.groups) if g.j <= k <= g.j + 1), None)
    if group is not None and words.low[group.j - 1] in ("be", "is", "are", "was"):
        return next((r for r in runs if 0 <= group.i - r.j <= 1), None)
    return _name_at(words, runs, k + 2) if words.low[k + 1 : k + 2] in (["is"], ["are"], ["was"]) else None


def _name_at(words: Words, runs: list[Person], k: int) -> Person | None:
    """Return the name that begins at token k, or behind an article and small words there."""
    for at in range(k, min(k + 5, len(words.low))):
        if run := next((r for r in runs if r.i == at), None):
            return run
        if words.low[at] not in _LEADS:
            return None
    return None
