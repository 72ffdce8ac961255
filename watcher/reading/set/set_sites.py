"""Sites told by their own name with the member as where they lie: "left Ardel, their last base in X", and who goes to one.

Owns: whether a verb of leaving is of such a site, or of going back to it. Never: says who leaves.
"""

from __future__ import annotations

from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, Group, clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.set.set_handovers import sites_in
from watcher.reading.set.set_things import LEAVES
from watcher.reading.stance import Told, told_of
from watcher.reading.words import NameHit, Words
from watcher.values import SetValue

_SMALL = frozenset({"the", "of", "-", "over", "al", "el", "de"})
_AT = frozenset({"in", "at", "near"})
_OWN = frozenset("its their his the a an one main last only 's".split())
_BACK = frozenset("return returns returned returning withdraw withdraws withdrew withdrawn retreat retreats retreated".split())
_PULLS = frozenset("pull pulls pulled fall falls fell fallen move moves moved".split())
_FORCES = frozenset({"troops", "peacekeeper"})


def is_called_a_site(words: Words, group: Group | None, hit: NameHit) -> bool:
    """Say whether the verb's object is a name that is told to be a site at the member: "hand over Ardel, their base in X"."""
    begin = hit.i - 1 - (words.low[hit.i - 1] == "the")
    if group is None or not group.j < begin or words.low[begin] not in _AT:
        return False
    comma = next((k for k in range(begin - 2, max(group.j, begin - 7), -1) if words.low[k] == ","), -1)
    if comma < 0 or comma - group.j > 4 or not all(_is_of_a_name(words, k) for k in range(group.j, comma)):
        return False
    return words.low[comma + 1] in _OWN and any(comma < k < begin for k in sites_in(words))


def _is_of_a_name(words: Words, k: int) -> bool:
    return words.tokens[k][:1].isupper() or words.low[k] in _SMALL


def goes_there(words: Words, k: int, hit: NameHit) -> bool:
    """Say whether the verb at token k is of going to the member's site: "returned to their base in X", "fell back to X"."""
    low = words.low
    back = k + 1 + (low[k + 1 : k + 2] == ["back"])
    verb = low[k] in _BACK or (low[k] in _PULLS and back > k + 1)
    if not verb or low[back : back + 1] != ["to"] or not 0 < hit.i - back <= 6:
        return False
    between = range(back + 1, hit.i)
    return not any(low[i] in ("from", ",", "of") for i in between) and not any(h.i in between for h in words.names)


def are_of_the_host(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether forces of the very state that the places are in leave at token k, where the fact is on another's."""
    if words.low[k] not in LEAVES:
        return False  # who takes a base over is another
    whose = [
        h
        for h in words.names
        if clause.i <= h.i < k and h.name.own == "adj" and h.j < k and not _FORCES.isdisjoint(words.senses[h.j].keys)
    ]
    return bool(whose) and all(pattern.names.get(h.name.id) == frozenset({"where"}) for h in whose)


def left_before(ctx: Context, sentence: Sentence, pattern: Pattern, hits: list[NameHit]) -> tuple[int, SetValue, Told] | None:
    """Return which member has lost the site that the sentence before tells to be left: "They left Ardel. The base, in X, …"."""
    hit = next((h for h in hits if _lies_at(sentence.words, h)), None)
    back = ctx.before(sentence)[:1]
    if hit is None or not back or any(h.name.id in pattern.member_ids for h in back[0].words.names):
        return None
    words = back[0].words
    for group in back[0].groups:
        k, clause = group.head, clause_at(back[0].clauses, group.head)
        if _GONE.isdisjoint(words.senses[k].keys) or is_passive(words, group) or are_of_the_host(words, clause, k, pattern):
            continue
        whole = not _WHOLE.isdisjoint(words.low[clause.i : group.i])
        many = any(clause.i <= words.at(m.start) < k for m in back[0].quantities) and not whole
        men = any(not _FORCES.isdisjoint(words.senses[i].keys) for i in range(clause.i, group.i))
        told = told_of(back[0], k, group)
        if not men or many or not _leaves_a_name(words, group) or told.negated or told.embedded or group.conditional:
            continue
        if told.stance in ("asserted", "planned") and not told.hedged:
            return hit.i, SetValue(left=(pattern.member_ids[hit.name.id],)), told
    return None


def _lies_at(words: Words, hit: NameHit) -> bool:
    """Say whether the sentence begins with a site that is told to lie at the member: "The base, in X, was"."""
    site = next((k for k in sites_in(words) if k <= 3), -1)
    between = words.low[site + 1 : hit.i]
    return site > 0 and words.low[0] in ("the", "that") and 0 < len(between) <= 5 and _LIES.issuperset(between) and site < hit.i


def _leaves_a_name(words: Words, group: Group) -> bool:
    """Say whether a place of some name, and no member, is what is left: "left Ardel", "have pulled out of Ardel camp"."""
    k = group.j
    while k < len(words.low) and words.low[k] in ("from", "out", "of", "the", "over", "their", "its", "base", "camp"):
        k += 1
    if (
        k >= len(words.low)
        or not words.tokens[k][:1].isupper()
        or any(h.i == k for h in words.names if h.name.kind == "country")
    ):
        return False
    while k < len(words.low) and _is_of_a_name(words, k):
        k += 1
    return words.low[k : k + 1] != ["for"]


_GONE = frozenset({"withdraw", "handover"})
_WHOLE = frozenset({"last", "all", "final", "remaining"})
_LIES = frozenset({",", "in", "at", "near", "lies", "is", "was", "located", "situated", "stands", "the", "which"})
