"""Who leaves where all do but some: "all bases except the one in Erbil", "every base outside Kurdistan", "apart from Erbil".

Owns: the members that an exception names, and those that are left of all. Never: reads what is not told of all of them.
"""

from __future__ import annotations

from watcher.reading.clauses import clause_at
from watcher.reading.context import Sentence
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told, told_of
from watcher.reading.words import NameHit, Words

_ALL = frozenset({"all", "every", "each", "everywhere", "whole", "only"})
# What names an exception behind "all": as it stands, and after which words.
_EXCEPT = (
    ("except",), ("excepting",), ("excluding",), ("outside",), ("besides",), ("bar",), ("apart", "from"), ("aside", "from"),
    ("other", "than"), ("with", "the", "exception", "of"), ("save", "for"), ("elsewhere", "than"),
)  # fmt: skip
_JOINS = frozenset(
    {",", "and", "or", "the", "in", "at", "of", "'s", "for", "one", "ones", "those", "that", "base", "bases", "camp"}
)
_NEAR = 4


def all_but(
    sentence: Sentence, pattern: Pattern, hits: list[NameHit], leaves: frozenset[str]
) -> tuple[list[str], Told, int] | None:
    """Return who leaves, how that is told and where, if all leave but those that an exception names."""
    words = sentence.words
    at, behind = _exception(words)
    if at < 0:
        return None
    kept, last = [], behind
    for hit in hits:
        if hit.i >= behind and _JOINS.issuperset(words.low[last : hit.i]):
            kept.append(pattern.member_ids[hit.name.id])
            last = hit.j
    clause = clause_at(sentence.parted, at)
    first = at == clause.i or words.low[at - 1] == ","  # "Apart from Erbil they have left all their bases"
    near = tokens_like(words, leaves, 1.0)
    leaving = [k for k in near if k < at] or ([k for k in near if k > last] if first else [])
    told_of_all = words.low[clause.i :] if first else words.low[:at]
    if words.low[at] == "outside":  # "all of them left the base outside Erbil"
        told_of_all = [] if first else words.low[max(0, at - _NEAR) : at]
    if not leaving or not kept or _ALL.isdisjoint(told_of_all):
        return None
    gone = [m for m in dict.fromkeys(pattern.member_ids.values()) if m not in kept]
    return (gone, told_of(sentence, leaving[-1]), leaving[-1]) if gone else None


def _exception(words: Words) -> tuple[int, int]:
    """Return where an exception begins and where its words end; -1 where there is none."""
    for k, token in enumerate(words.low):
        if token == "but" and any(t in ("all", "every", "each") for t in words.low[max(0, k - 4) : k]):
            return k, k + 1
        for form in _EXCEPT:
            if token == form[0] and tuple(words.low[k : k + len(form)]) == form:
                return k, k + len(form) + (words.low[k + len(form) : k + len(form) + 1] == ["for"])
    return -1, -1
