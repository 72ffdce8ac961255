"""Members told to be out of their body: no longer part of it, suspended or expelled from it, with their back turned on it.

Owns: the end of a membership told of the member by a state or a passive. Never: reads verbs of leaving.
"""

from __future__ import annotations

from datetime import timedelta

from watcher.reading.clauses import Clause, Group, clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import keys_of
from watcher.reading.patterns import Pattern
from watcher.reading.set.set_scenes import Move
from watcher.reading.spellings import BE
from watcher.reading.stance import Told, told_of
from watcher.reading.words import NameHit, Words
from watcher.values import DateValue, SetValue
from watcher.values.date import interval

_PUT_OUT = frozenset("suspended expelled excluded ejected thrown kicked barred removed dropped banned ousted".split())
_FROM = frozenset({"from", "out"})
_IN_IT = frozenset({"part", "member", "members", "belongs", "belong", "belonged", "in"})
_BACK = frozenset({"turn", "turns", "turned", "turning"})
_BODIES = frozenset({"coalition", "member", "government", "mission"})


def put_out(ctx: Context, sentence: Sentence, pattern: Pattern, hits: list[NameHit]) -> Move | None:
    """Return which members are told to be out of the body that the set is of, with how it is told."""
    words = sentence.words
    for hit in hits:
        if found := _without(sentence, hit, pattern) or _was_one(sentence, hit, pattern):
            tie = Tie()
            tie.add("membership", f"it is without {pattern.member_ids[hit.name.id]}", 2.6)
            return found[0], SetValue(left=(pattern.member_ids[hit.name.id],)), found[1], tie
        clause = clause_at(sentence.clauses, hit.i)
        group = next((g for g in clause.groups if 0 <= g.i - hit.j <= 2), None)
        if group is None or hit.name.own == "adj" or not _is_out(words, clause, group):
            continue
        if not _is_of_it(ctx, sentence, clause, group, pattern):
            continue
        told = told_of(sentence, group.head, group)
        if told.embedded or told.stance == "questioned" or group.conditional:
            continue
        told = told if told.mood else Told("asserted", done=True, why="told to be out of it")
        tie = Tie()
        tie.add("membership", f"{pattern.member_ids[hit.name.id]} is told to be out of it", 2.6)
        return group.head, SetValue(left=(pattern.member_ids[hit.name.id],)), told, tie
    return None


def _without(sentence: Sentence, hit: NameHit, pattern: Pattern) -> tuple[int, Told] | None:
    """Return how the body is told to be without a member for good: "from May it will be without A"."""
    words, low = sentence.words, sentence.words.low
    k = hit.i - 1 - (low[hit.i - 1] == "the")
    if k < 1 or low[k] != "without" or low[hit.j : hit.j + 1] == ["'s"]:
        return None
    ours = [h for h in words.names if h.name.id in pattern.names and h.name.id not in pattern.member_ids and h.j <= k]
    if low[k - 1] == "," and low[hit.j : hit.j + 3] in _FROM_NOW:
        return (k, Told("asserted", done=True, why="without them from now on")) if any(k - h.j == 1 for h in ours) else None
    clause = clause_at(sentence.clauses, k)
    group = next((g for g in clause.groups if g.i < k <= g.j + 1), None)
    if group is None or low[group.head] not in BE or group.conditional or "not" in low[group.i : k]:
        return None
    since = not _SINCE.isdisjoint((*low[max(0, group.i - 6) : k], *low[hit.j : hit.j + 1]))
    if not since or group.mood not in ("", "firm") or not any(0 <= group.i - h.j <= 1 for h in ours):
        return None
    return group.head, Told("planned", "firm") if group.mood else Told("asserted", done=True, why="without them since")


def _was_one(sentence: Sentence, hit: NameHit, pattern: Pattern) -> tuple[int, Told] | None:
    """Return how somebody is told to have been a member till lately: "A, until last week a member of the pact, wants talks"."""
    low = sentence.words.low
    end = next((i for i in range(hit.j + 1, min(hit.j + 14, len(low))) if low[i] == ","), -1)
    if low[hit.j : hit.j + 1] != [","] or end < 0:
        return None
    until = next((i for i in range(hit.j + 1, end) if low[i] == "until"), -1)
    one = next((i for i in range(hit.j + 1, end) if low[i] in ("member", "part")), -1)
    body = any(hit.j < h.i < end and h.name.id in pattern.names for h in sentence.words.names)
    if until < 0 or one < 0 or not body or (until > hit.j + 1 and until < one) or "not" in low[hit.j : end]:
        return None
    ahead = any(isinstance(m.value, DateValue) and interval(m.value)[0] > sentence.published + _WEEK for m in sentence.dates)
    return None if ahead or "next" in low[until:end] else (until, Told("asserted", done=True, why="one of them until then"))


# "Until Monday" is the last one.
_WEEK = timedelta(days=7)
_FROM_NOW = (["from", "now", "on"], ["from", "here", "on"])
_SINCE = frozenset({"from", "now", "since", "henceforth"})


def _is_out(words: Words, clause: Clause, group: Group) -> bool:
    """Say whether a verb tells that its subject is out of something, or has been put out of it."""
    low, head = words.low, words.low[group.head]
    behind = low[group.i : min(group.j + 4, clause.j)]
    if any(low[i : i + 2] == ["no", "longer"] for i in range(max(clause.i, group.i - 2), min(group.j + 2, clause.j))):
        return not _IN_IT.isdisjoint(behind)
    if head in _BACK and "back" in behind:
        return low[group.j + 1 : group.j + 3] == ["back", "on"] or low[group.j : group.j + 3][1:] == ["back", "on"]
    passive = group.j - group.i > 1
    return passive and not group.negated and head in _PUT_OUT and not _FROM.isdisjoint(low[group.j : group.j + 2])


def _is_of_it(ctx: Context, sentence: Sentence, clause: Clause, group: Group, pattern: Pattern) -> bool:
    """Say whether the body stands behind the verb, by its name, by its noun or as "it" where it was named just before."""
    words = sentence.words
    if any(group.j <= h.i < clause.j and h.name.id in pattern.names for h in words.names):
        return True
    wanted = (pattern.about | pattern.theme.keys()) & _BODIES - {"member"}
    if any(not wanted.isdisjoint(keys_of(words, k)) for k in range(group.j, clause.j)):
        return True
    it = not {"it", "them"}.isdisjoint(words.low[group.j : clause.j])
    return it and any(not pattern.names.keys().isdisjoint(s.named) for s in ctx.before(sentence)[:1])
