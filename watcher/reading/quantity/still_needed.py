"""How many more are needed: "the treaty needs [ten] more ratifications", "is two votes short", "four more states must ratify".

Owns: the tie of a number to a fact of what is still lacking. Never: reads how many there are.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import best_match, stand_ins, tokens_like
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import number_of
from watcher.values import Quantity

_MORE = frozenset({"more", "further", "additional", "another"})
_NEEDS = words_of("still_needed.needs")
_LACKS = words_of("still_needed.lacks")
_ACTS = frozenset({"approve", "sign", "join", "vote", "seat"})
_WHO = frozenset({"country", "member", "seat", "parliament"})


@lru_cache(maxsize=10_000)
def asks_how_many_more(pattern: Pattern) -> bool:
    """Say whether a fact counts what is still needed: "needs [ten] more ratifications", "[six] more states must ratify"."""
    before, _, after = pattern.fact.says.partition("]")
    said = split(after)[:1]
    needs = not _NEEDS.isdisjoint((*split(before), *split(after)))
    return (
        isinstance(pattern.fact.value, Quantity)
        and not pattern.fact.value.unit
        and needs
        and said[:1] != ()
        and said[0] in _MORE
    )


def tie_needed(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> Tie:
    """Return how surely a number tells how many are still needed."""
    words, tie = sentence.words, Tie(waived=pattern.waived)
    if not isinstance(mention.value, Quantity) or mention.value.unit:
        tie.reject("role", "no count")
        return tie
    number = number_of(sentence, mention)
    clause = clause_at(sentence.clauses, number.first)
    near = words.low[max(0, number.first - 6) : number.span + 7]
    more = mention.role == "difference" and not _MORE.isdisjoint(mention.text.lower().split())
    if not (more and not _NEEDS.isdisjoint(words.low[clause.i : clause.j])) and _LACKS.isdisjoint(near):
        tie.reject("role", "not how many are needed")
        return tie
    if not number.noun or best_match(number.noun, _counted(pattern)) < 0.8:
        tie.reject("noun", "counts another thing")
        return tie
    tie.add("noun", f"counts {number.noun[0]} still needed", 1.6)
    rest = [keys for keys in _rest(pattern) if tokens_like(words, keys, 0.6)]
    around = any(tokens_like(b.words, keys, 0.6) for b in ctx.before(sentence) for keys in _rest(pattern))
    named = any(name in s.named for name in pattern.names for s in (sentence, *ctx.before(sentence)))
    if rest or named:
        tie.add("about", "the fact's words are near", 1.0)
    elif around:
        tie.add("about", "spoken of before", 0.5)
    tie.holds(2.0)
    return tie


@lru_cache(maxsize=10_000)
def _counted(pattern: Pattern) -> frozenset[str]:
    """Return what may be counted: ratifications, or those who are to ratify."""
    said = frozenset(pattern.theme) | pattern.about
    return (pattern.head | (said & _ACTS) | (_WHO if said & _ACTS else frozenset())) - {"person"}


@lru_cache(maxsize=10_000)
def _rest(pattern: Pattern) -> tuple[frozenset[str], ...]:
    """Return what stands for each of the fact's other words."""
    return tuple(stand_ins(frozenset({key}), 0.6) for key in pattern.theme if key not in _counted(pattern) and key != "w:need")
