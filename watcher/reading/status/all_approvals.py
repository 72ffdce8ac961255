"""Approvals told as all there: "all regulatory approvals are in hand", "has every consent that it needs".

Owns: that the fact's approval is among them. Never: reads the approval of one body.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.object_words import ANAPHORS
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told
from watcher.reading.status.acting_bodies import OWNERS
from watcher.reading.status.doers import subject_at
from watcher.reading.status.given_approvals import is_on_it
from watcher.reading.status.purchases import anothers_purchase
from watcher.reading.status.steps import StatusRead, value_of

_ALL = frozenset({"all", "every"})
_BUT = words_of("all_approvals.but")
_OPEN = words_of("all_approvals.open")
_SORTS = words_of("all_approvals.sorts")
# Whose word is no approval that a purchase waits for, as is told of those.
_NO_OFFICES = OWNERS | {"court", "w:board", "w:union"}
_GIVEN = words_of("given.comes") | {"obtained", "place", "hand", "there", "complete", "cleared", "met"}
_GETS = words_of("given.gets")
_NOUNS = frozenset({"approvals", "approval", "clearances", "clearance", "consents", "consent"})
_WELL = Told("asserted", done=True, why="all are there")


def read_all_given(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return that the approval of a purchase is given, where all that it takes are told to be."""
    words, doer = sentence.words, pattern.roles.doer
    low = words.low
    if "buy" not in pattern.about or doer is None or doer.head & _NO_OFFICES or _NOUNS.isdisjoint(low) or _ALL.isdisjoint(low):
        return []
    for k, token in enumerate(low):
        if token not in _NOUNS:
            continue
        begin = next((i for i in range(k - 1, max(-1, k - 6), -1) if low[i] not in _SORTS), -1)
        if begin < 0 or low[begin] not in _ALL or low[begin - 1 : begin] == ["not"]:
            continue
        if not _are_there(sentence, begin, k) or not is_on_it(ctx, sentence, pattern, k, k + 1):
            continue
        if not _is_of_another(ctx, sentence, pattern):
            tie = Tie()
            tie.add("step", "all approvals that it takes are told to be there", 2.6)
            return [StatusRead(k, value_of(pattern, "approved"), _WELL, tie)]
    return []


def _is_of_another(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether a sentence that names nobody follows one on another purchase."""
    if not pattern.names.keys().isdisjoint(sentence.named):
        return False
    return any(anothers_purchase(ctx, b, g.head, pattern) for b in ctx.before(sentence)[:1] for g in b.groups)


def _are_there(sentence: Sentence, begin: int, k: int) -> bool:
    """Say whether the approvals at tokens begin to k are told to be given, without one being left out."""
    words = sentence.words
    low, clause = words.low, clause_at(sentence.clauses, k)
    if not _BUT.isdisjoint(low[k + 1 : k + 9]) or not _OPEN.isdisjoint(low[max(0, begin - 4) : begin]) or "?" in low:
        return False
    if low[k + 1 : k + 3] in (["in", "hand"], ["in", "place"]) or low[k + 1 : k + 2] in (["secured"], ["obtained"]):
        return True
    if low[k + 1 : k + 2] in (["in"], ["from"]):
        return False  # those of one land
    before = next((g for g in reversed(clause.groups) if g.j <= begin), None)
    if before is not None and begin - before.j <= 1 and low[before.head] in _GETS:
        if low[before.i] in _HAVING and before.i <= clause.i + 1:
            return True
        who = subject_at(words, clause, before)
        ours = who is None or who.name or who.names or low[who.at] in ANAPHORS | _PARTIES
        return bool(ours) and not (before.mood or before.negated or before.conditional or before.tense == "none")
    then = next((g for g in sentence.groups if g.i > k), None)
    if then is None or then.i - k > 9 or "," in low[k : then.i]:
        return False
    told = not _GIVEN.isdisjoint(low[then.i : then.j + 3])
    return told and not (then.mood or then.negated or then.conditional)


_HAVING = frozenset({"having", "receiving", "obtaining", "securing", "winning", "getting"})
_PARTIES = words_of("all_approvals.parties")
