"""Deed subjects: whether it is the fact's own thing that a deed is told of, and not what only stands beside it.

Owns: what speaks against a deed by its subject. Never: says by which words a deed is told.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive, object_of
from watcher.reading.clauses import Clause, Group
from watcher.reading.deeds import Deed
from watcher.reading.doers import doer_at, subject_at
from watcher.reading.facts import Pattern
from watcher.reading.keys import best_match, keys_of
from watcher.reading.lexicon import concepts
from watcher.reading.object_words import ANAPHORS
from watcher.reading.roles import Phrase, phrase_at
from watcher.reading.words import Words


def is_anothers_fate(words: Words, clause: Clause, deed: Deed, k: int, sort: str) -> bool:
    """Say whether what undergoes it, or does it to nobody, is a thing of which the fact's own only tells where or whose it is.

    "A cinema next to the Odeon was demolished", "supporters of Varga were released".
    """
    group = next((g for g in clause.groups if g.head == k), None)
    if sort == "n" or (group is None and sort == "v"):
        return False
    if sort == "v" and group is not None and not is_passive(words, group) and object_of(words, clause, group):
        return False
    found = _undergoes(words, clause, group, k)
    if found is None or found.name or not found.head or words.low[found.at] in ANAPHORS:
        return False
    ours = {name for name, _ in deed.names}
    after = words.low[found.at + 1 : found.at + 2]
    another = not {"a", "an", "another"}.isdisjoint(words.low[max(clause.i, found.at - 4) : found.at])
    if another and after and after[0] in _NEAR and not any(h.name.id in ours and h.j <= found.at + 1 for h in words.names):
        return True  # "a plant near the Tilden plant"
    known = frozenset(key for keys, _ in deed.parts for key in keys)
    if any(best_match(keys_of(words, i), known) >= 0.6 for i in range(max(clause.i, found.at - 3), found.at + 1)):
        return False
    if any(h.name.id in ours and found.at - 6 <= h.i <= found.at for h in words.names):
        return False  # "Bayrou's government"
    people = any(key in concepts() and "person" in (key, *concepts()[key].wider) for key in found.head)
    before = set(words.low[max(clause.i, found.at - 4) : found.at])
    some = not before & {"the", "its", "their", "his", "her", "all", "'s"}
    return (people or some) if after == ["of"] else some and bool(after) and after[0] in _BESIDE


def _undergoes(words: Words, clause: Clause, group: Group | None, k: int) -> Phrase | None:
    """Return the noun phrase of what a verb is told of, or of what a state at token k is, by the noun that a "that" follows."""
    low = words.low
    that = next((i for i in range(clause.i + 2, min(k, clause.i + 7)) if low[i] in ("that", "which", "who", "next")), -1)
    if that > 0 and low[clause.i] in ("a", "an"):
        return phrase_at(words, clause.i, that)
    return subject_at(words, clause, group) if group is not None else phrase_at(words, clause.i, k)


_BESIDE = words_of("deeds.beside")
_NEAR = frozenset({"near", "beside", "next", "opposite", "behind", "outside"})


def is_anothers_deed(words: Words, clause: Clause, pattern: Pattern, deed: Deed, k: int) -> bool:
    """Say whether the subject is only named after the fact's own: "the Kestrel crew returns", of the Kestrel."""
    found = doer_at(words, clause, k, "v")
    if found is None or found.name or not found.head or words.low[found.at] in ANAPHORS:
        return False
    people = any((key in concepts() and "person" in (key, *concepts()[key].wider)) or key == "crew" for key in found.head)
    known = any(best_match(found.head, keys) >= 0.6 for keys, _ in deed.parts)
    return people and not known and not found.names.isdisjoint(pattern.names)
