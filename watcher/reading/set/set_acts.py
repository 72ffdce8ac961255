"""Acts that make a member and are only spoken of: what a paper provides for, what is awaited, approved or looked forward to.

Owns: whether an act that a noun names has been done. Never: says who joins or leaves.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, Group, is_verb
from watcher.reading.words import Words

_AWAITS = words_of("acts.awaits")
_LETS = words_of("acts.lets")
_AHEAD = words_of("acts.ahead")
_PAPERS = words_of("acts.papers")
_MEANS = frozenset({"by", "under", "whereby", "through"})
_POSSESSIVE = frozenset({"'s", "its", "their", "his", "her"})


def is_provided(words: Words, clause: Clause, k: int) -> bool:
    """Say whether token k only tells what a paper provides for: "the protocol by which it accedes to the pact"."""
    low = words.low
    which = next((i for i in range(k - 1, max(0, clause.i - 2), -1) if low[i] in ("which", "whereby")), -1)
    return which > 0 and (low[which] == "whereby" or low[which - 1] in _MEANS)


def is_only_spoken_of(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the act that the noun at token k names is only awaited, let or to come ("approves its joining")."""
    low = words.low
    first = _begin(words, clause, k)
    owned = low[k].endswith("ing") and not _POSSESSIVE.isdisjoint(low[first:k])
    if not owned and is_verb(words, k) and any(g.i <= k < g.j for g in clause.groups):
        return False
    for group in clause.groups:
        if not 0 <= first - group.j <= 4:
            continue
        head = low[group.head]
        if head in _AWAITS or (head in _LETS and low[first] in _POSSESSIVE | {"the"} and not is_passive(words, group)):
            return True
        if head in _LETS and _POSSESSIVE & set(low[first : k + 1]):
            return True
    if low[first - 1 : first] == ["on"] and not _PAPERS.isdisjoint(low[max(clause.i, first - 4) : first]):
        return True  # "the protocol on its accession"
    after = low[k + 1 : k + 8]
    stop = next((n for n, t in enumerate(after) if t in (".", ",", ";", "and", "that", "which")), len(after))
    return not _AHEAD.isdisjoint(after[:stop])


def _begin(words: Words, clause: Clause, k: int) -> int:
    """Return where the noun phrase of token k begins: with its owner, or its article."""
    i = k
    while i > clause.i and (
        words.low[i - 1] in _POSSESSIVE or words.low[i - 1] in ("the", "a") or words.covered[i - 1] or _is_of_it(words, i - 1)
    ):
        i -= 1
    return i


def _is_of_it(words: Words, i: int) -> bool:
    return words.tokens[i][0].isupper() or words.senses[i].noun or words.low[i] in ("first", "second", "full", "formal", "next")


def is_of_its_people(words: Words, clause: Clause, before: str, at: int, group: Group, *, passive: bool) -> bool:
    """Say whether those in a place do it: "regulators in A have cleared it", "cleared by regulators in A", "cleared in A"."""
    if before not in ("in", "of"):
        return False
    people = any(s.pos == "n" and s.concept == "regulator" for s in words.senses[at - 1])
    if not passive:
        return people and clause.i <= at < group.i
    return before == "in" and group.j <= at <= group.j + (4 if people else 0)
