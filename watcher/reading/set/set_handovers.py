"""Sites told to be in another's hands: "has been in Able's hands since Tuesday", "Able now controls the base at X".

Owns: places that are given up and have no verb of leaving. Never: reads who leaves them.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import Clause, clause_at
from watcher.reading.context import Sentence, Tie
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told, told_of
from watcher.reading.words import NameHit, Words
from watcher.values import SetValue

Handed = tuple[int, SetValue, Told, Tie]
_SITES = frozenset({"base", "host"})
_KINDS = words_of("handovers.kinds")
_TAKES = words_of("handovers.takes")
_GIVES = words_of("handovers.gives")
_BACK = words_of("handovers.nouns")
_HELD = frozenset({"hands", "control", "possession"})
_BE = words_of("clauses.be") | frozenset("pass passes passed come comes came fall fell put back again now".split())


def handed_over(sentence: Sentence, pattern: Pattern, hits: list[NameHit]) -> list[Handed]:
    """Return the member sites that are told to be in another's hands."""
    words = sentence.words
    out: dict[int, tuple[list[str], Told, str]] = {}
    for hit in hits:
        clause = clause_at(sentence.parted, hit.i)
        found = _in_hands(words, clause, hit) or _taken(sentence, clause, hit, pattern) or _returned(sentence, clause, hit)
        if found is None:
            continue
        k, why = found
        told = told_of(sentence, k)
        if told.negated or told.stance in ("questioned", "denied", "past") or (told.embedded and not told.mood):
            continue
        out.setdefault(k, ([], told, why))[0].append(pattern.member_ids[hit.name.id])
    moves = []
    for k, (members, told, why) in out.items():
        tie = Tie()
        tie.add("handover", f"{', '.join(members)}: {why}", 2.4)
        moves.append((k, SetValue(left=tuple(dict.fromkeys(members))), told, tie))
    return moves


def _in_hands(words: Words, clause: Clause, hit: NameHit) -> tuple[int, str] | None:
    """Return where the site, as the subject, is told to be in somebody's hands, or to belong to somebody."""
    for k in range(hit.j, clause.j):
        low = words.low
        if low[k] in _HELD:
            near = low[max(hit.j, k - 4) : k]
            whose = low[k + 1 : k + 2] == ["of"] or any(hit.j <= h.i < k and h.j >= k - 1 for h in words.names)
            if whose and ("in" in near or "under" in near) and (_is_so(words, hit, k) or not clause.groups):
                return k, "in another's hands"
        if low[k] in ("belongs", "belong", "reverts", "reverted") and low[k + 1 : k + 2] == ["to"]:
            return k, "it belongs to another"
    return None


def _is_so(words: Words, hit: NameHit, k: int) -> bool:
    """Say whether a form of "be" or "pass" links the site and the hands: "has been in", "passed under", "back in"."""
    return not _BE.isdisjoint(words.low[hit.j : k])


def _taken(sentence: Sentence, clause: Clause, hit: NameHit, pattern: Pattern) -> tuple[int, str] | None:
    """Return the verb by which another than the fact's takes the site: "Able now controls the base at X"."""
    words = sentence.words
    for group in clause.groups:
        between = range(group.j, hit.i)
        if words.low[group.head] not in _TAKES or not between or len(between) > 8 or "," in words.low[group.j : hit.i]:
            continue
        site = any(i in between or i == hit.j for i in _sites(words))
        subject = [h for h in words.names if clause.i <= h.i and h.j <= group.i]
        if site and subject and not any(h.name.id in pattern.names and h.name.own == "adj" for h in subject):
            return group.head, "another takes it"
    return None


def _returned(sentence: Sentence, clause: Clause, hit: NameHit) -> tuple[int, str] | None:
    """Return where the site is told to be given back to somebody: "returned the X base to Able", "the return of X to Able"."""
    words = sentence.words
    to = next((i for i in range(hit.j, min(hit.j + 7, clause.j)) if words.low[i] == "to"), -1)
    if to < 0 or "," in words.low[hit.j : to] or not _is_somebody(words, to):
        return None
    for group in clause.groups:
        if words.low[group.head] in _GIVES and 0 <= hit.i - group.j <= 6:
            return group.head, "given to another"
    noun = next((i for i in range(hit.i - 1, max(clause.i, hit.i - 5) - 1, -1) if words.low[i] in _BACK), -1)
    if noun >= 0 and words.low[noun + 1 : noun + 2] == ["of"] and not any(g.i <= noun < g.j for g in clause.groups):
        return noun, "its return is told"
    return None


def _is_somebody(words: Words, to: int) -> bool:
    """Say whether a state or its army follows: "to Senegal", "to the Senegalese army"."""
    near = range(to + 1, min(to + 5, len(words.low)))
    return any(h.i in near for h in words.names) or any(words.low[i] in _ARMY for i in near)


_ARMY = frozenset("army government authorities state military owners police".split())


def _sites(words: Words) -> list[int]:
    return sorted({*tokens_like(words, _SITES, 1.0), *(i for i, t in enumerate(words.low) if t in _KINDS)})
