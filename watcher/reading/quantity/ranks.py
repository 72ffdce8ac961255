"""Ranks: at which place a thing stands in a list, told by an ordinal: "slipped to 61st", "now ranks 49th", "in third place".

Owns: the tie of an ordinal to a fact on a rank. Never: the ties of numbers that count.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.model import Mention
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import all_keys_of, stand_ins
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import number_of
from watcher.reading.ties import actor_tie
from watcher.values import Quantity

_NTH = re.compile(r"\[(?:\d+(?:st|nd|rd|th)|[a-z]+(?:st|nd|rd|th))\]", re.IGNORECASE)
_BEHIND = frozenset(
    "place position spot rank out in of among overall worldwide on from behind ahead after with this last and but for".split()
)
_WORDS = frozenset({"w:rank", "w:place", "w:plac", "w:position", "w:posit", "w:seed", "w:world", "w:list"})


@lru_cache(maxsize=10_000)
def asks_of_a_rank(pattern: Pattern) -> bool:
    """Say whether a fact tells at which place of a list its own stands."""
    says = pattern.fact.says
    return pattern.fact.kind == "quantity" and bool(_NTH.search(says))


def tie_rank(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> Tie:
    """Return how surely an ordinal is the place of the fact's own in the fact's list."""
    words, tie = sentence.words, Tie(waived=pattern.waived)
    if mention.role != "ordinal" or not isinstance(mention.value, Quantity):
        tie.reject("role", f"a {mention.role}, not a place in a list")
        return tie
    number = number_of(sentence, mention)
    after = words.low[number.last + 1 : number.last + 2]
    if after and after[0].isalpha() and after[0] not in _BEHIND:
        tie.reject("noun", f"the {words.tokens[number.first]} {after[0]}, not a place in a list")
        return tie
    if words.low[number.first - 1] in ("from", "previous") or words.low[number.first - 2 : number.first] == ["from", "the"]:
        tie.reject("old", "where it stood before")
        return tie
    wanted = [key for key in pattern.theme if key not in _WORDS]
    near = frozenset(all_keys_of(words)).union(*(all_keys_of(b.words) for b in ctx.before(sentence)))
    found = sum(not stand_ins(frozenset({key}), 0.6).isdisjoint(near) for key in wanted)
    if wanted and found * 2 < len(wanted):
        tie.reject("about", "of another list, or of none")
        return tie
    tie.add("about", "at that place in the list", 1.8)
    _ = actor_tie(ctx, sentence, number.first, number.last, pattern, tie) and tie.holds(pattern.least)
    return tie
