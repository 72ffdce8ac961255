"""Deeds that are approved by deciding to do them: "voted to close the mission" approves its closing.

Owns: that reading. Never: reads what is done without a word on who decided it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.axes import is_event
from watcher.reading.clauses import Group, clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import best_match, keys_of, senses_of, tokens_like
from watcher.reading.lexicon import concepts, stem
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told
from watcher.reading.status.bought import is_purchase
from watcher.reading.status.doers import other_doer, same_doer
from watcher.reading.status.siblings import is_none
from watcher.reading.status.steps import StatusRead, told_step, value_of
from watcher.reading.status.tie_object import object_fits

_DECIDES = words_of("decided.verbs")
_RULES = frozenset("ruled rules decided decides found held agreed agrees".split())
_MAY = frozenset({"can", "may", "could", "should", "must"})
_REACH = 7


def told_as_decided(sentence: Sentence, k: int) -> Told:
    """Return how an approval or refusal is told: who decides to clear a thing does so."""
    told = told_step(sentence, k)
    return _DONE if told.stance == "planned" and _is_decided(sentence, k) else told


def _is_decided(sentence: Sentence, k: int) -> bool:
    """Say whether the verb at token k is what somebody has decided to do: "the council decided on Monday to [clear] it"."""
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if group is None or sentence.words.low[group.i] != "to" or sentence.words.low[k].startswith("ratif"):
        return False
    lead = next((g for g in reversed(sentence.groups) if g.j <= group.i), None)
    if lead is None or group.i - lead.j > _NEAR or sentence.words.low[lead.head] not in ("decided", "decides"):
        return False
    return not (lead.negated or group.negated or lead.mood or lead.conditional or lead.denied)


_NEAR = 3
_DONE = Told("asserted", done=True, why="decided")


def read_decided(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return that what a fact says is not approved is, where somebody decides to do it."""
    deeds = _deeds(pattern)
    if not deeds:
        return []
    words = sentence.words
    for group in sentence.groups:
        senses = senses_of(words, group.head)
        keys = senses.keys if senses.verb else keys_of(words, group.head)
        if best_match(keys, deeds) < 0.8:
            continue
        if not _is_done_to_it(sentence, group, pattern):
            continue
        lead = _decided_by(sentence, group)
        if lead is None or lead.negated or lead.conditional or lead.denied:
            continue
        told = told_step(sentence, lead.head)
        if told.embedded or told.negated or told.stance == "questioned":
            continue
        tie = Tie()
        tie.add("step", f"{words.tokens[lead.head]!r} to do it approves it", 1.0)
        clause = clause_at(sentence.clauses, lead.head)
        if pattern.roles.doer is not None and not same_doer(words, clause, pattern, lead.head, "v"):
            continue
        if other_doer(ctx, sentence, clause, pattern, lead.head, "v"):
            continue
        if object_fits(ctx, sentence, clause_at(sentence.clauses, group.head), pattern, -1, tie):
            return [StatusRead(lead.head, value_of(pattern, "approved"), told, tie)]
        ctx.note(sentence, pattern.fact.id, lead.head, tie)
    return []


def _is_done_to_it(sentence: Sentence, group: Group, pattern: Pattern) -> bool:
    """Say whether the clause of the deed has what the fact says it is done to: the mission that is to be closed."""
    patient, clause = pattern.roles.patient, clause_at(sentence.clauses, group.head)
    if patient is None or not patient.of:
        return True
    return any(clause.i <= i < clause.j for i in tokens_like(sentence.words, patient.of, 0.6))


def deciding_words(pattern: Pattern) -> frozenset[str]:
    """Return the words by which a deed may be decided on, where that approves what a status fact is of."""
    return _DECIDES if _deeds(pattern) else frozenset()


@lru_cache(maxsize=10_000)
def _deeds(pattern: Pattern) -> frozenset[str]:
    """Return what is to be approved, where that is a deed that verbs tell: the closing of a mission, a sale."""
    patient = pattern.roles.patient
    if pattern.axis != "approve" or patient is None or not is_none(pattern) or is_purchase(pattern):
        return frozenset()
    found = frozenset(key for key in patient.head if key in concepts() and is_event(key)) - _NO_DEEDS
    if not found and (noun := _DEED.search(pattern.fact.says)) is not None:  # "Able's extradition to Chad"
        found = frozenset({f"w:{stem(noun['verb'] + 'e')}", f"w:{stem(noun['verb'])}"}) if noun["verb"] else frozenset()
    if not found and _DEED_NOUN.search(pattern.fact.says):
        found = frozenset(key for key in patient.head if key[:2] == "w:")  # "the expulsion of foreign troops"
    return found | {"end"} if "close" in found else found


_DEED = re.compile(r"\b(?P<verb>[a-z]{4,}(?:at|it|et|ut|ct|pt|rt|st))ion\b")
_DEED_NOUN = re.compile(r"\b[a-z]{3,}(?:sion|tion|ment|ance|al|ure)\s+of\b")
# An agreement is approved by whoever agrees to it: to decide to agree is something else.
_NO_DEEDS = frozenset({"agree", "approve", "reject", "vote", "decision", "sign", "talk", "join", "announcement", "request"})


def _decided_by(sentence: Sentence, group: Group) -> Group | None:
    """Return the verb by which the deed of a verb group is decided on: "voted [on Monday] to close it", or None."""
    words = sentence.words
    if group.i and words.low[group.i] in _MAY:
        told = next((g for g in reversed(sentence.groups) if g.j <= group.i), None)
        that = told is not None and words.low[told.head] in _RULES and "that" in words.low[told.j : group.i]
        return told if that else None  # "ruled that he can be extradited"
    if words.low[group.i] == "to":
        before = [g for g in sentence.groups if g.j <= group.i and group.i - g.j <= _REACH]
        return before[-1] if before and words.low[before[-1].head] in _DECIDES else None
    behind = next((g for g in sentence.groups if g.i >= group.j), None)
    if group.mood == "firm" and behind is not None and words.low[behind.head] in _DECIDES and behind.tense != "none":
        return behind  # "will be closed in May, the council decided"
    return None
