"""Places that are to be left by what is announced: a withdrawal announced and not made, a host that says that they leave.

Owns: how an announcement takes a member out. Never: reads verbs of leaving beside a member.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import Clause, clause_at, is_verb
from watcher.reading.context import Sentence
from watcher.reading.keys import senses_of, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told, told_of
from watcher.reading.status.doers import is_subject_of
from watcher.reading.words import NameHit, Words
from watcher.values import SetValue

_ANNOUNCES = words_of("announced.announces")
_DONE = words_of("status.done") | {"complete", "over", "completion", "end"}
_FORCES = frozenset({"troops", "peacekeeper", "base"})
_ITS_LAND = words_of("announced.land")


def is_only_announced(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the leaving that the noun at token k names is announced and no more: "announced the withdrawal from A"."""
    if is_verb(words, k) or not _DONE.isdisjoint(words.low[clause.i : clause.j]):
        return False
    for group in clause.groups:
        if words.low[group.head] not in _ANNOUNCES:
            continue
        ahead = 0 <= k - group.j <= 6 and not any(words.low[i] in (",", "after", "following") for i in range(group.j, k))
        if ahead or is_subject_of(words, clause, group.head, k):
            return True
    return False


def told_by_host(sentence: Sentence, pattern: Pattern, hits: list[NameHit]) -> tuple[int, SetValue, Told] | None:
    """Return (token, who is left, how it is told) where a member says that they leave: "A says French troops to leave"."""
    words = sentence.words
    for says in (g for g in sentence.groups if g.report and not g.negated) if hits else ():
        host = next((h for h in hits if h.j <= says.i and says.i - h.j <= 6), None)
        owners = [
            h for h in words.names if h.i >= says.j and h.name.id in pattern.names and h.name.id not in pattern.member_ids
        ]
        if host is None or not owners or words.low[host.i - 1 : host.i] in (["in"], ["from"], ["of"]):
            continue
        for k in tokens_like(words, frozenset({"withdraw", "close"}), 1.0):
            clause = clause_at(sentence.clauses, k)
            who = [i for i in tokens_like(words, _FORCES, 1.0) if owners[0].j <= i < k]
            if not is_verb(words, k) or not who or k - who[0] > 6 or not _is_all_of_it(words, clause, k):
                continue
            told = told_of(sentence, k)
            if not words.index and words.low[k - 1] == "to":
                told = Told("planned", "firm", why="a headline's future")
            if any(h.i >= says.j and h is not owners[0] and h.name.kind == "country" for h in words.names):
                return None
            if told.negated or told.stance in ("questioned", "denied"):
                return None
            return k, SetValue(left=(pattern.member_ids[host.name.id],)), told
    return None


def _is_all_of_it(words: Words, clause: Clause, k: int) -> bool:
    """Say whether no other place than the host's own land is told to be left at token k."""
    end = k + 1
    while end < clause.j and words.covered[end]:
        end += 1
    after = words.low[end : clause.j]
    if not after or not after[0].isalpha() or after[0] in ("by", "before", "after", "in", "this", "next", "within"):
        return True
    start = 1 if after[0] in ("from", "out", "of") else 0
    near = after[start : start + 3]
    return not _ITS_LAND.isdisjoint(near) and not any(
        s.concept == "base" for i in range(end, min(end + 4, clause.j)) for s in senses_of(words, i)
    )
