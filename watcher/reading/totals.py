"""Totals told without a number: all of them go, none is left.

Owns: an exit told of the whole that a quantity counts. Never: reads numbers.
"""

from __future__ import annotations

from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.facts import Pattern, alike, best_match, keys_of, senses_of
from watcher.reading.stance import Told, told_of
from watcher.reading.tie_date import leaves_a_part
from watcher.reading.ties import actor_tie, excluded, place_tie
from watcher.values import Quantity

_ALL = frozenset("all last entire whole remaining every fully full completely complete final none".split())
_SOME = frozenset(
    "some many most hundreds dozens several part partial first more few thousands begin begins began started start starts starting base camp".split()
)


def total_exit(ctx: Context, sentence: Sentence, pattern: Pattern) -> tuple[int, Told, Tie] | None:
    """Return (token, how it is told, tie) where the sentence tells that all of what the fact counts leave its place."""
    if not pattern.levelled or not pattern.head or not pattern.places or not isinstance(pattern.fact.value, Quantity):
        return None
    words = sentence.words
    for k in range(len(words.low)):
        senses = senses_of(words, k)
        if words.covered[k] or not any(s.concept == "withdraw" and s.pos != "n" for s in senses):
            continue
        low = set(words.low)
        near = {words.low[i] for i in range(len(words.low)) if words.cost(i, k) <= 8}
        counted = any(
            best_match(keys_of(words, i), pattern.head) >= 0.8 or words.low[i] in ("military", "army")
            for i in range(len(words.low))
            if words.cost(i, k) <= 9
        )
        named = any(h.name.id in pattern.actors and words.cost(h.i, k) <= 8 for h in words.names)
        told = told_of(sentence, k)
        whole = bool(near & _ALL) or (sentence.index == 0 and told.stance == "asserted") or _body_leaves(sentence, k, pattern)
        if (
            not (named and (counted or _body_leaves(sentence, k, pattern)))
            or not whole
            or near & _SOME
            or excluded(words, k, pattern)
        ):
            continue
        if any(
            any(alike(x, "base") >= 0.8 for x in keys_of(words, i)) for i in range(k, min(len(words.low), k + 8))
        ) or "mission" in low & {"mission"}:
            continue
        if leaves_a_part(words, k):
            continue
        tie = Tie()
        tie.add("exit", f"all leave ({words.tokens[k]!r})", 1.6)
        if place_tie(ctx, sentence, k, k, pattern, tie) and actor_tie(ctx, sentence, k, k, pattern, tie) and tie.score >= 2.0:
            if told.negated or told.embedded:
                return None
            return k, told, tie
    return None


def _body_leaves(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the body whose people are counted leaves as such ("Wagner is out of Mali")."""
    words = sentence.words
    for hit in words.names:
        if hit.name.kind == "name" and hit.name.id in pattern.actors and hit.j <= k and hit.name.id in pattern.subjects:
            between = words.low[hit.j : k]
            return (
                all(t in ("is", "has", "have", "are", "was", "now", "to", "will", "group", "fully", "it") for t in between)
                and len(between) <= 4
            )
    return False
