"""Relatives of a named thing: Kestrel's twin, Kestrel II, the withdrawal of its equipment are not the thing itself.

Owns: whether the words right beside a fact's name or event make it another. Never: ties anything to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.keys import keys_of, senses_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words

_KIN = words_of("relatives.kin")
_GOODS = words_of("relatives.goods")
_ROMAN = frozenset({"II", "III", "IV", "VI", "VII", "VIII", "IX"})


def relative_of(words: Words, pattern: Pattern, end: int) -> str:
    """Return what only belongs with the fact's own name before token `end`: its twin, its next model; or ""."""
    found = ""
    for hit in words.names:
        if hit.name.kind != "name" or hit.name.id not in pattern.names or hit.i >= end:
            continue
        after = words.low[hit.j : hit.j + 3]
        if after[:1] == ["'s"] and not _KIN.isdisjoint(after[1:3]):
            found = f"{words.tokens[hit.i]}'s {next(t for t in after[1:3] if t in _KIN)}"
        elif (
            hit.j < len(words.tokens)
            and words.tokens[hit.j] in _ROMAN
            and words.low[hit.j] not in split(pattern.fact.says.lower())
        ):
            found = f"{words.tokens[hit.i]} {words.tokens[hit.j]}"
        else:
            return ""
    return found


def is_of_family(words: Words, k: int) -> bool:
    """Say whether the event at token k is that of somebody's kin: "his brother's trial", "the trial of Orr's brother"."""
    if words.low[k - 1 : k] == ["'s"] and k > 2 and words.low[k - 2] in _FAMILY:
        return words.low[k - 3] in _WHOSE
    if words.low[k + 1 : k + 2] != ["of"]:
        return False
    hit = next((h for h in words.names if k + 2 <= h.i <= k + 3), None)
    at = hit.j if hit is not None else k + 2
    return (hit is None or words.low[at : at + 1] == ["'s"]) and not _FAMILY.isdisjoint(words.low[at : at + 2])


_FAMILY = words_of("relatives.family")
_WHOSE = frozenset({"his", "her", "their", "'s"})


def is_of_goods(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether only goods go at token k, where the fact is of men: "the withdrawal of French equipment"."""
    told = {*split(pattern.fact.says.lower())}
    if "withdraw" not in pattern.verbs | pattern.theme.keys() or not _GOODS.isdisjoint(told):
        return False
    return any(
        words.low[i + 1 : i + 2] == ["of"] and _goods_go(words, i + 2)
        for i in range(max(0, k - 8), k + 1)
        if senses_of(words, i).noun and any(s.concept == "withdraw" for s in words.senses[i])
    )


def _goods_go(words: Words, begin: int) -> bool:
    near = range(begin, min(begin + 4, len(words.low)))
    return any(words.low[i] in _GOODS for i in near) and not any("troops" in keys_of(words, i) for i in near)
